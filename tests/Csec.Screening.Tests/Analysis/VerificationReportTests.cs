using System.Text.Json;
using Csec.Screening.Analysis;
using Csec.Screening.Tests.Cli;

namespace Csec.Screening.Tests.Analysis;

/// <summary>What callers see: JSON as its schema says, files and folders, and text for people.</summary>
public class VerificationReportTests
{
    [Fact]
    public void Each_property_of_a_report_is_described_and_required()
    {
        using var schema = JsonDocument.Parse(JsonSchemas.Verify);
        using var report = JsonDocument.Parse(RuleSetVerification.Of(WithAGap(), "gap.yaml").ToJson());
        var definitions = schema.RootElement.GetProperty("$defs");

        AssertDescribed(schema.RootElement, report.RootElement);
        AssertDescribed(definitions.GetProperty("finding"), report.RootElement.GetProperty("findings")[0]);
        AssertDescribed(definitions.GetProperty("sheet"), report.RootElement.GetProperty("findings")[0].GetProperty("example"));
        AssertDescribed(definitions.GetProperty("finding").GetProperty("properties").GetProperty("edit"), report.RootElement.GetProperty("findings")[0].GetProperty("edit"));
        AssertDescribed(definitions.GetProperty("sentence"), report.RootElement.GetProperty("proved")[0]);
        AssertDescribed(definitions.GetProperty("counts"), report.RootElement.GetProperty("counts")[0]);
    }

    [Fact]
    public void A_file_that_means_nothing_gives_its_errors_and_proves_nothing()
    {
        var report = RuleSetVerification.Of(SmallRules.Text().Replace("\nowner:", "\nowmer:", StringComparison.Ordinal), "broken.yaml");

        var finding = Assert.Single(report.Findings);
        Assert.Equal("CSEC2001", finding.Id);
        Assert.Empty(report.Proved);
        Assert.Equal(["Everything, because the file has errors that leave open what it means."], report.NotProved);
    }

    [Fact]
    public void An_overlay_finds_its_base_among_the_files_and_what_it_changes_is_found()
    {
        using var folder = new TemporaryFolder();
        var @base = folder.Write("small.yaml", SmallRules.Text());
        var overlay = folder.Write("county.yaml", Overlay("classifications: {concern: {levels: [none-seen, some], rules: [{some: hurt}, {none-seen: otherwise}]}}"));

        var reports = RuleSetVerification.OfFiles([overlay, @base]);

        Assert.Contains(reports[0].Findings, finding => finding.Id == "CSEC4016");
        Assert.DoesNotContain(reports[1].Findings, finding => finding.Id == "CSEC4016");
    }

    [Fact]
    public void The_command_says_what_was_found_and_what_was_proved_in_80_columns()
    {
        using var folder = new TemporaryFolder();
        folder.Write("gap.yaml", WithAGap());
        var run = CommandRun.Of("verify", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("CSEC4001 ", run.Output, StringComparison.Ordinal);
        Assert.Contains("for example: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("edit: write `0 to 2` in place of `0 to 1`", run.Output, StringComparison.Ordinal);
        Assert.Contains("`concern`: 3 of 8 complete sheets", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n').Where(line => !line.Contains(folder.Path, StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void What_could_not_be_proved_stands_first_and_makes_the_exit_code_1()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("gated.yaml", CountsAnAnswerBehindAGate());
        var run = CommandRun.Of("verify", path);
        var report = Assert.Single(RuleSetVerification.OfFiles([path]));

        Assert.Empty(report.Findings);
        Assert.Single(report.NotProved);
        Assert.False(report.AllHolds);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("gated@1.0.0: 0 findings, 1 not proved\n\nThis could not be proved:\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_with_one_value_is_no_obligation_to_prove()
    {
        var text = WithAGap().Replace("high: 3", "high: high-from or more", StringComparison.Ordinal).Replace(
            "scores:", "parameters: {high-from: {means: Where high begins, allowed: [2], default: 2}}\nscores:", StringComparison.Ordinal);
        var report = RuleSetVerification.Of(text);

        Assert.Equal([], report.Findings.Select(finding => finding.ToString()));
        Assert.True(report.AllHolds);
    }

    [Fact]
    public void An_example_of_an_incomplete_form_changes_the_items_asked_first_and_names_no_first_answer()
    {
        var text = WithAGap().Replace("{low: 0 to 1, high: 3}", "{low: 0, some: 1 to 2, high: 3}\n    states: [open]\n    if-answers-are-missing: [{high: lowest signs is 1}, {the level: otherwise}]", StringComparison.Ordinal);

        var finding = Assert.Single(RuleSetVerification.Of(text).Findings, finding => finding.Id == "CSEC4030");

        Assert.Equal(["a"], finding.Example!.Changed);
        Assert.Equal(["b"], finding.Example.Unanswered);
        Assert.Equal("`a` yes, no answer to `b`, and the first answer to everything else", finding.Example.Words);
    }

    [Fact]
    public void Sheets_without_a_level_are_counted()
    {
        var counts = Assert.Single(RuleSetVerification.Of(WithAGap()).Counts);

        Assert.Equal(8, counts.Sheets);
        Assert.Equal(3, counts.WithoutLevel);
        Assert.Equal(counts.Sheets, counts.Levels.Aggregate(counts.WithoutLevel, (sum, level) => sum + level.Value));
    }

    [Fact]
    public void Levels_and_numbers_of_sheets_can_be_told_apart()
    {
        var proved = RuleSetVerification.Of(RuleSetCatalog.Embedded().FindOrThrow("ace-10")).Proved;

        Assert.Contains(proved, sentence => sentence.Contains("Of 2,048 sheets these get `0`: 2, `1`: 20, `2`: 90, ", StringComparison.Ordinal));
    }

    [Fact]
    public void Options_that_act_alike_in_many_items_are_told_once()
    {
        var information = RuleSetVerification.Of(RuleSetCatalog.Embedded().FindOrThrow("ace-iq")).Information;

        Assert.InRange(information.Count, 2, 4);
        Assert.Contains(information, finding => finding.Text.StartsWith("In 22 items the options `once`, `a-few-times` and `many-times` always act alike: `p3`, ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "verify", "sscst")]
    [InlineData(0, "verify", "cse-it@2.0.0", "raft", "--format", "json")]
    [InlineData(2, "verify", "no-such-rule-set")]
    [InlineData(2, "verify", "no-such-file.yaml")]
    public void The_exit_code_says_whether_all_holds(int expected, params string[] arguments) => Assert.Equal(expected, CommandRun.Of(arguments).ExitCode);

    private static string WithAGap() => """
        rule-set: with-a-gap
        version: 1.0.0
        language: 1
        title: An example
        lifecycle: {status: draft}
        sources: {made-up: {note: Invented.}}
        basis: {source: made-up, confidence: D}
        answers: yes-no
        items: {a: First, b: Second, c: Third}
        scores:
          signs: {count: all items, range: 0 to 3}
        classifications:
          concern:
            of: signs
            levels: {low: 0 to 1, high: 3}
        """;

    private static string CountsAnAnswerBehindAGate() => """
        rule-set: gated
        version: 1.0.0
        language: 1
        title: An example
        lifecycle: {status: draft}
        sources: {made-up: {note: Invented.}}
        basis: {source: made-up, confidence: D}
        answers: yes-no
        items:
          a: First
          when a is yes:
            b: Second
          c: Third
        scores:
          signs: {count: all items, range: 0 to 3}
        classifications:
          concern:
            of: signs
            levels: {low: 0 to 1, high: 2 or more}
            if-answers-are-missing: {count-as: no}
        """;

    private static string Overlay(string change) => $$$"""
        rule-set: county
        version: 1.0.0
        language: 1
        title: An example
        extends: small@1.0.0
        lifecycle: {status: draft}
        sources: {county: {note: Invented.}}
        basis: {source: county, confidence: D}
        {{{change}}}
        """;

    private static void AssertDescribed(JsonElement described, JsonElement written)
    {
        var names = written.EnumerateObject().Select(member => member.Name).ToList();

        Assert.Equal(names, described.GetProperty("properties").EnumerateObject().Select(member => member.Name));
        Assert.Equal(names, described.GetProperty("required").EnumerateArray().Select(name => name.GetString()!));
    }
}
