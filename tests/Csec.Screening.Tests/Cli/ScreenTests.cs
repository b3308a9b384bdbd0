using System.Text.Json;

namespace Csec.Screening.Tests.Cli;

public sealed class ScreenTests
{
    private const string Disclosure = "! Start your report process at once.\n";

    [Fact]
    public void A_determined_level_ends_with_0()
    {
        var run = Screen("", "--answer", "away=yes", "--answer", "nights=3", "--answer", "hurt=yes");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("concern: look further\n", run.Output, StringComparison.Ordinal);
        AssertForAPerson(run.Output);
    }

    [Fact]
    public void What_is_still_possible_comes_first_and_ends_with_3()
    {
        var run = Screen("", "--answer", "away=yes", "--answer", "nights=declined");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("concern: not determined yet. Still possible:\n  nothing seen by this screen\n  look further\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(" (nights): declined\n", run.Output, StringComparison.Ordinal);
        Assert.True(run.Output.IndexOf("Still possible", StringComparison.Ordinal) < run.Output.IndexOf("Why", StringComparison.Ordinal));
        AssertForAPerson(run.Output);
    }

    [Fact]
    public void Outside_the_population_is_said_first()
    {
        var run = CommandRun.Of("screen", "sscst", "--context", "age=25");

        Assert.True(run.Output.IndexOf("not meant for these circumstances", StringComparison.Ordinal) is var at && at > 0
            && at < run.Output.IndexOf("Still possible", StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_line_wins_over_the_file()
    {
        const string File = """{"answers":{"hurt":"no","away":"no"},"variant":"later","parameters":{"strict":false},"context":{"age":3}}""";
        var run = Screen(File, "--answers", "-", "--answer", "hurt=yes", "--parameter", "strict=true", "--context", "age=14", "--variant", "later", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("some", json.RootElement.GetProperty("classifications").GetProperty("concern").GetProperty("level").GetString());
        Assert.True(json.RootElement.GetProperty("ruleSet").GetProperty("parameters").GetProperty("strict").GetBoolean());
        Assert.Equal(4, json.RootElement.GetProperty("ruleSet").GetProperty("parameters").GetProperty("nights-over").GetInt32());
    }

    [Theory]
    [InlineData("{\"away\": \"yes\", \"nights\": 3, \"hurt\": \"no\"}")]
    [InlineData("\uFEFF{\"answers\": {\"away\": \"yes\", \"nights\": 3, \"hurt\": \"no\"}}")]
    [InlineData("away: yes\nnights: 3\nhurt: no\n")]
    [InlineData("answers: {away: yes, nights: 3, hurt: no}\n")]
    public void Answers_are_JSON_or_YAML_whole_or_alone(string answers)
    {
        using var json = JsonDocument.Parse(Screen(answers, "--answers", "-", "--format", "json").Output);

        Assert.Equal(1, json.RootElement.GetProperty("scores").GetProperty("indicators").GetProperty("value").GetInt32());
    }

    [Fact]
    public void Errors_in_answers_end_with_2_and_come_with_help()
    {
        var run = Screen("", "--answer", "hurt=Jane Doe", "--answer", "Jane Doe=yes", "--context", "age=old");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(3, run.Error.Split("csec: error CSEC60").Length - 1);
        Assert.DoesNotContain("Jane", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_JSON_too_when_JSON_is_asked()
    {
        using var json = JsonDocument.Parse(Screen("{", "--answers", "-", "--format", "json").Output);

        Assert.Equal("CSEC6001", json.RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public void A_rule_set_may_be_a_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("small.yaml", SmallRules.Text());

        Assert.Equal(3, CommandRun.Of("screen", path).ExitCode);
        var broken = folder.Write("broken.yaml", "rule-set: x");
        var run = CommandRun.Of("screen", broken);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(broken + "(1,1): error CSEC", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_is_written_to_its_file()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "receipt.json");
        Screen("", "--answer", "hurt=yes", "--receipt", path);
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));

        Assert.Equal("yes", json.RootElement.GetProperty("input").GetProperty("answers").GetProperty("hurt").GetString());
    }

    [Theory]
    [InlineData("cse-it")]
    [InlineData("pearls-child")]
    [InlineData("hmis-r15-r16")]
    [InlineData("wiser")]
    [InlineData("brfss-ace")]
    public void Text_for_a_person_keeps_to_80_columns_and_careful_words(string id)
    {
        foreach (var run in new[] { CommandRun.Of("screen", id), CommandRun.Of("screen", id, "--explain") })
        {
            Assert.Equal(3, run.ExitCode);
            Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
            Assert.DoesNotContain("confirmed", run.Output, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("failed", run.Output, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("\n! If ", run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("CSEC6002", "`hurt`", "--answer", "hurt=yes", "--answer", "hurt=no")]
    [InlineData("CSEC6002", "2nd", "--answer", "Jane=yes", "--answer", "Jane=no")]
    [InlineData("CSEC6002", "`age`", "--context", "age=14", "--context", "age=15")]
    [InlineData("CSEC6002", "`strict`", "--parameter", "strict=true", "--parameter", "strict=false")]
    [InlineData("CSEC6005", "1st", "--answer", "hurt=")]
    public void What_is_given_twice_or_empty_is_refused(string code, string named, params string[] arguments)
    {
        var run = Screen("", arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Jane", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_of_a_multiple_choice_item_and_events_gather()
    {
        using var folder = new TemporaryFolder();
        var receipt = Path.Combine(folder.Path, "receipt.json");
        folder.Write("several.yaml", SmallRules.Text().Replace("note: {text: Anything else, answers: text up to 20 characters, scored: no}", "note: {text: Kinds, answers: several of kinds, scored: no}", StringComparison.Ordinal)
            .Replace("answers: yes-no\n", "option-sets:\n  kinds: {a: A, b: B, c: C}\nanswers: yes-no\n", StringComparison.Ordinal));
        var run = CommandRun.Of("screen", "small", "--rules", folder.Path, "--answer", "note=a", "--answer", "note=b", "--context", "events=x", "--context", "events=y", "--receipt", receipt);
        Assert.Equal("", run.Error);
        using var json = JsonDocument.Parse(File.ReadAllBytes(receipt));
        var input = json.RootElement.GetProperty("input");

        Assert.Equal("[\"a\",\"b\"]", input.GetProperty("answers").GetProperty("note").GetRawText());
        Assert.Equal("[\"x\",\"y\"]", input.GetProperty("context").GetProperty("events").GetRawText());
    }

    [Theory]
    [InlineData("CSEC6003", "{\"ruleSet\":\"jane\",\"answers\":{}}")]
    [InlineData("CSEC6003", "ruleSet: small@2.0.0\nanswers: {}\n")]
    [InlineData("CSEC6001", "")]
    public void Answers_that_are_not_for_this_rule_set_are_refused(string code, string answers)
    {
        var run = Screen(answers, "--answers", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("rule-set:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_the_caller_do_not_reach_the_terminal()
    {
        var run = CommandRun.WithInput("{\"answers\":{\"ran-away\":\"declined\"},\"context\":{\"age\":25},\"id\":\"\\u001b\"}", "screen", "sscst", "--answers", "-", "--explain");

        Assert.Equal(3, run.ExitCode);
        Assert.DoesNotContain(run.Output, c => c != '\n' && char.IsControl(c));
        Assert.Equal("a?b?c?d", Csec.Screening.Cli.Output.PlainText.Of("a\u001bb\u202ec\u009bd"));
    }

    [Fact]
    public void A_receipt_never_overwrites_the_answers()
    {
        using var folder = new TemporaryFolder();
        var answers = folder.Write("answers.json", "{}");
        var link = Path.Combine(folder.Path, "link.json");
        File.CreateSymbolicLink(link, answers);

        Assert.Equal(2, Screen("", "--answers", answers, "--receipt", answers).ExitCode);
        Assert.Equal(2, Screen("", "--answers", answers, "--receipt", link).ExitCode);
        Assert.Equal(2, CommandRun.Of("batch", "--input", answers, "--output", link).ExitCode);
        Assert.Equal("{}", File.ReadAllText(answers));
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains("That is a folder.", Screen("", "--answers", folder.Path).Error, StringComparison.Ordinal);
        Assert.Contains("That is a folder.", Screen("", "--receipt", folder.Path).Error, StringComparison.Ordinal);
        Assert.Contains("That is a folder.", CommandRun.Of("screen", folder.Path).Error, StringComparison.Ordinal);
        Assert.Contains("That is a folder.", CommandRun.Of("batch", "--input", folder.Path).Error, StringComparison.Ordinal);
    }

    private static CommandRun Screen(string input, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("small.yaml", SmallRules.Text());
        return CommandRun.WithInput(input, ["screen", "small", "--rules", folder.Path, .. arguments]);
    }

    private static void AssertForAPerson(string text)
    {
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("A screen is not a finding", text, StringComparison.Ordinal);
        Assert.EndsWith(Disclosure, text, StringComparison.Ordinal);
    }
}
