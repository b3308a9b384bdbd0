using System.Text.Json;

namespace Csec.Screening.Tests.Cli;

/// <summary>What a reader of a difference must not misread.</summary>
public sealed class DiffWordsTests : IDisposable
{
    private const string Edited = "some: indicators at least 2 or hurt is yes";
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Levels_of_other_names_are_not_compared()
    {
        var text = Text(("[none-seen, some]", "[low, high]"), ("{none-seen: nothing seen by this screen, some: look further}", "{low: nothing seen by this screen, high: look further}"), ("- some: indicators at least 2", "- high: indicators at least 2"), ("- some: strict", "- high: strict"), ("none-seen: otherwise", "low: otherwise"));

        Assert.Contains("major: A sheet gets a level of another name of `concern`. Levels of other names cannot be compared, so it may be a lower one.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("none a lower one", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_that_is_put_between_two_others_is_compared()
    {
        var text = Text(("[none-seen, some]", "[none-seen, little, some]"), ("this screen, some:", "this screen, little: a little, some:"), ("- none-seen: otherwise", "- little: hurt is yes\n      - none-seen: otherwise"));

        Assert.Contains("minor: A sheet gets another level of `concern`, and none a lower one.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_one_version_are_told_apart_as_old_and_new()
    {
        var text = Text(("when away is yes:", "when away is no:"));

        Assert.Contains("old: small@1.0.0, ", text, StringComparison.Ordinal);
        Assert.Contains("new: small@1.0.0, ", text, StringComparison.Ordinal);
        Assert.Contains("valid in the old only", text, StringComparison.Ordinal);
        Assert.Contains("valid in the new only", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0.0", "1.0.1", Edited, "The version must rise to 1.1.0 or above; it is 1.0.1.")]
    [InlineData("1.0.0", "1.1.0", Edited, "The version must rise to 1.1.0 or above, and it does.")]
    [InlineData("1.0.0", "1.1.0", "some: hurt is yes and indicators at least 2", "The version must rise to 2.0.0 or above; it is 1.1.0.")]
    [InlineData("1.0.0", "1.0.0", "some: nights over nights-over and hurt", "The version must rise to 1.0.1 or above; it is 1.0.0.")]
    [InlineData("0.1.0", "0.1.1", Edited, "Below 1.0.0 nothing more is asked of the version than to rise.")]
    public void It_is_said_to_what_the_version_must_rise(string old, string @new, string rule, string told)
    {
        var text = Diff(SmallRules.Text(version: old).Replace("strict and indicators at least 1", "strict and hurt is yes", StringComparison.Ordinal), SmallRules.Text(version: @new).Replace("strict and indicators at least 1", rule.Contains("hurt is yes and", StringComparison.Ordinal) ? "strict and nights over nights-over" : "strict and hurt is yes", StringComparison.Ordinal).Replace("some: indicators at least 2", rule, StringComparison.Ordinal)).Output;

        Assert.Contains(told, OneLine(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_that_is_gone_is_the_first_thing_that_is_said()
    {
        var run = Diff(SmallRules.Text(), SmallRules.Text().Replace("  disclosure: {always", "  other: {always", StringComparison.Ordinal).Replace("title: A small screen", "title: Another screen", StringComparison.Ordinal));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Duties and prompts are no part of the logic, and these differ: 1 prompt was removed, 1 prompt was added.", OneLine(run.Output), StringComparison.Ordinal);
        Assert.Contains("What changed\n  Prompt `disclosure` was removed.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_is_all_only_when_a_whole_row_moved()
    {
        var text = Text(("none-seen: otherwise", "none-seen: nights over 9 and hurt is yes"), ("some: strict and indicators at least 1", "some: indicators at least 0"));

        Assert.Matches("\\* none-seen  some  +[0-9]+  all\n", text);
        Assert.DoesNotContain("  1\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_of_examples_settings_and_gaps_has_one_form()
    {
        using var json = JsonDocument.Parse(Diff(SmallRules.Text(), Replaced(("- none-seen: otherwise", "- none-seen: hurt is no")), "--format", "json").Output);
        var concern = json.RootElement.GetProperty("classifications").GetProperty("concern");
        var parameters = json.RootElement.GetProperty("old").GetProperty("parameters");

        Assert.Equal(2, parameters.GetProperty("nights-over").GetInt32());
        Assert.False(parameters.GetProperty("strict").GetBoolean());
        Assert.NotEmpty(concern.GetProperty("matrix").EnumerateArray().First(move => move.GetProperty("to").ValueKind == JsonValueKind.Null).GetProperty("example").GetProperty("text").GetString()!);
        Assert.Contains(concern.GetProperty("possible").EnumerateArray(), move => move.GetProperty("to").EnumerateArray().Any(level => level.ValueKind == JsonValueKind.Null));
    }

    [Fact]
    public void A_file_that_does_not_load_because_of_a_gap_is_compared_all_the_same()
    {
        var run = Diff(SmallRules.Text(), Replaced(("- none-seen: otherwise", "- none-seen: hurt is no")));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The new file does not load: 1 error.", run.Output, StringComparison.Ordinal);
        Assert.Contains("error CSEC", run.Error, StringComparison.Ordinal);
        Assert.Contains("major: A sheet gets no level of `concern`, which is less than any.", run.Output, StringComparison.Ordinal);
        Assert.Contains("* none-seen  no level", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, Diff(SmallRules.Text(), Replaced(("none-seen: otherwise", "none-seen: nothing is yes"))).ExitCode);
    }

    [Fact]
    public void A_file_that_does_not_load_is_never_said_to_have_the_same_logic()
    {
        var text = OneLine(Diff(SmallRules.Text(), Replaced(("- none-seen: otherwise", "- some: indicators at least 2\n      - none-seen: otherwise"))).Output);

        Assert.Contains("The new file does not load: 1 error.", text, StringComparison.Ordinal);
        Assert.Contains("a file that does not load screens nobody.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The logic is the same", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_published_for_incomplete_forms_comes_with_an_example_and_a_case()
    {
        var old = SmallRules.Text() + "\nif-answers-are-missing: {count-as: no points}\n";
        var @new = SmallRules.Text(version: "2.0.0");
        var cases = Path.Combine(_folder.Path, "2.0.0.cases.yaml");
        _folder.Write("2.0.0.yaml", @new);
        var run = Diff(old, @new, "--write-cases", cases);

        Assert.Contains("becomes nothing, for example:", run.Output, StringComparison.Ordinal);
        Assert.Contains("published indicators: none", File.ReadAllText(cases), StringComparison.Ordinal);
        Assert.EndsWith(" 0 failed\n", CommandRun.Of("test", cases).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_sentences_are_one()
    {
        const string Three = "  one: One\n  two: Two\n  three: Three\n";
        var old = SmallRules.Text().Replace("  hurt: Was hurt\n", "  hurt: Was hurt\n" + Three, StringComparison.Ordinal);
        var @new = SmallRules.Text().Replace("  hurt: Was hurt\n", "  hurt: Was hurt\n" + Three.Replace(": One", ": {text: One, answers: whole number 0 to 2}", StringComparison.Ordinal).Replace(": Two", ": {text: Two, answers: whole number 0 to 2}", StringComparison.Ordinal).Replace(": Three", ": {text: Three, answers: whole number 0 to 2}", StringComparison.Ordinal), StringComparison.Ordinal);
        var text = OneLine(Diff(old, @new).Output);

        Assert.Contains("Answers of `one`, `two` and `three` (3): `one option` became `whole number 0 to 2`.", text, StringComparison.Ordinal);
        Assert.Contains("major: The option `yes` of `one`, `two` and `three` (3) is gone.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_shows_moves_only_and_scores_say_of_how_many_sheets()
    {
        var history = _folder.Write("history.ndjson", "{\"ruleSet\":\"small\",\"answers\":{\"hurt\":\"yes\",\"away\":\"no\"}}\n{\"ruleSet\":\"small\",\"answers\":{\"hurt\":\"no\",\"away\":\"no\"}}\n");
        var text = Diff(SmallRules.Text(), Replaced(("some: indicators at least 2", Edited), ("[nights over nights-over, hurt], range: 0 to 2", "[nights over nights-over, hurt, away], range: 0 to 3")), "--on", history).Output;

        Assert.Contains("concern: none-seen to some: 1\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("none-seen to none-seen", text, StringComparison.Ordinal);
        Assert.Matches("Score indicators: differs on [0-9]+ of [0-9]+ complete sheets\n", text);
    }

    [Fact]
    public void Where_the_items_are_others_the_sheets_of_both_are_said_to_be_counted()
    {
        var text = OneLine(Text(("  hurt: Was hurt", "  hurt: Was hurt\n  sad: Was sad")));

        Assert.Contains("A sheet here has an answer to each item of either.", text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Text(params (string From, string To)[] edits) => OneLineReasons(Diff(SmallRules.Text(), Replaced(edits)).Output);

    private static string Replaced(params (string From, string To)[] edits)
    {
        var text = SmallRules.Text();
        foreach (var (from, to) in edits)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return text;
    }

    private CommandRun Diff(string old, string @new, params string[] options) =>
        CommandRun.Of(["diff", _folder.Write("old.yaml", old), _folder.Write("new.yaml", @new), .. options]);

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text, and once more without line breaks.</summary>
    private static string OneLineReasons(string text) => text + OneLine(text);
}
