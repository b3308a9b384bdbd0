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
