using System.Text.Json;
using Csec.Screening.Model;
using Csec.Screening.Tests.Cli;

namespace Csec.Screening.Tests.Binding;

/// <summary>What a rule set screens for, what protects, what is context: in the model, in results and in plain words.</summary>
public sealed class PurposeTests
{
    private const string Text = """
        rule-set: example
        version: 1.0.0
        language: 1
        title: An example
        lifecycle: {status: draft}
        screens-for: protective-experiences
        merges-with: {rule-sets: [other, another], take: highest, basis: {source: made-up, confidence: U}}
        sources: {made-up: {note: Invented.}}
        basis: {source: made-up, confidence: D}
        answers: yes-no
        items:
          a: {text: First, about-a-group: The instrument counts it}
          b: Second
          c: {text: Third, scored: no}
        scores:
          signs: {count: [a], lifetime: yes}
          support: {count: [b], protective: yes}
        classifications:
          concern: {of: signs, levels: {low: 0, high: 1}}
          support-level: {kind: protective, of: support, levels: {little: 0, much: 1}}
        prompts:
          danger: {always: yes, text: Report., source: made-up}
          context: {when: c, evidence: association, text: One study found it., source: made-up}
          policy: {when: a, evidence: policy, text: Ask further., source: made-up}
          validated: {when: a, evidence: validated, text: Look further., source: made-up}
        """;

    private static readonly RuleSet Example = RuleSet.LoadOrThrow(Text);

    [Fact]
    public void The_keys_are_in_the_model()
    {
        var definition = Example.Definition;

        Assert.Equal(ScreeningSubject.ProtectiveExperiences, definition.ScreensFor);
        Assert.Equal(["other", "another"], definition.MergesWith!.RuleSets);
        Assert.Equal(Confidence.Unsure, definition.MergesWith.Basis.Confidence);
        Assert.Equal(["The instrument counts it", null, null], definition.Items.Select(item => item.AboutAGroup));
        Assert.Equal([(false, true), (true, false)], definition.Scores.Select(score => (score.IsProtective, score.IsLifetime)));
        Assert.Equal([(true, false), (true, true)], definition.Classifications.Select(classification => (classification.IsOrdered, classification.IsProtective)));
        Assert.Equal([null, PromptEvidence.Association, PromptEvidence.Policy, PromptEvidence.Validated], definition.Prompts.Select(prompt => prompt.Evidence));
        Assert.Equal(["context"], definition.Prompts.Where(prompt => prompt.IsContext).Select(prompt => prompt.Id));
    }

    [Fact]
    public void The_score_of_a_section_may_say_it_too()
    {
        var text = Text.Replace("scores:\n", "sections: {one: {score: {count: all items, protective: yes, lifetime: yes}, items: {d: Fourth} } }\nscores:\n", StringComparison.Ordinal);

        var score = Assert.Single(RuleSet.LoadOrThrow(text).Definition.Scores, score => score.SectionId == "one");

        Assert.True(score is { IsProtective: true, IsLifetime: true });
    }

    [Fact]
    public void Nothing_is_said_where_nothing_is_written()
    {
        var definition = SmallRules.Load().Definition;

        Assert.Null(definition.ScreensFor);
        Assert.Null(definition.MergesWith);
        Assert.All(definition.Prompts, prompt => Assert.Null(prompt.Evidence));
    }

    [Fact]
    public void The_evidence_of_a_prompt_is_in_the_result()
    {
        using var json = JsonDocument.Parse(Example.AssessOrThrow(AnswerSheet.Empty).ToJson());
        var prompts = json.RootElement.GetProperty("prompts").EnumerateArray().ToList();

        Assert.Equal(["id", "items", "source", "text"], prompts[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(["id", "items", "source", "evidence", "text"], prompts[1].EnumerateObject().Select(member => member.Name));
        Assert.Equal(["association", "policy", "validated"], prompts.Skip(1).Select(prompt => prompt.GetProperty("evidence").GetString()));
    }

    [Fact]
    public void The_basis_of_a_merge_is_the_one_above_when_it_names_none()
    {
        var definition = RuleSet.LoadOrThrow(Text.Replace(", basis: {source: made-up, confidence: U}", "", StringComparison.Ordinal)).Definition;

        Assert.Equal(Confidence.Derived, definition.MergesWith!.Basis.Confidence);
    }

    [Theory]
    [InlineData("screens-for: protective-experiences", "screens-for: protection", "CSEC2004")]
    [InlineData("take: highest", "take: lowest", "CSEC2004")]
    [InlineData(", take: highest", "", "CSEC2002")]
    [InlineData("rule-sets: [other, another], ", "", "CSEC2002")]
    [InlineData("rule-sets: [other, another]", "rule-sets: [Other]", "CSEC2006")]
    [InlineData("evidence: association", "evidence: strong", "CSEC2004")]
    [InlineData("protective: yes", "protective: true", "CSEC2011")]
    [InlineData("lifetime: yes", "lifetime: always", "CSEC2011")]
    public void A_value_that_is_none_of_the_known_ones_is_told(string before, string after, string code) =>
        Assert.Equal([code], RuleSet.Load(Text.Replace(before, after, StringComparison.Ordinal)).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Fact]
    public void Show_and_screen_say_it_in_plain_words()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("example.yaml", Text);
        var show = CommandRun.Of("show", path).Output;
        var screen = CommandRun.Of("screen", path).Output;
        using var json = JsonDocument.Parse(CommandRun.Of("show", path, "--format", "json").Output);
        var root = json.RootElement;

        Assert.Contains("\nScreens for: protective experiences\n", show, StringComparison.Ordinal);
        Assert.Contains("\nMerged with: other, another; the higher level is taken", show, StringComparison.Ordinal);
        Assert.Contains("about a group of people, scored on purpose: The instrument counts it\n", show, StringComparison.Ordinal);
        Assert.Contains("    counts over a whole life: a later count that is lower is flagged\n", show, StringComparison.Ordinal);
        Assert.Contains("    protective: more is better, and it moves no level of concern\n", show, StringComparison.Ordinal);
        Assert.Contains("Levels of support-level, protective, from little to much (", show, StringComparison.Ordinal);
        Assert.Contains("    evidence: an association; context only, it moves no level\n", show, StringComparison.Ordinal);
        Assert.Contains("    evidence: a law, protocol or policy\n", show, StringComparison.Ordinal);
        Assert.Contains("! One study found it.\n    Context only: an association, which neither raises nor clears a level.\n", screen, StringComparison.Ordinal);
        Assert.Equal("protective-experiences", root.GetProperty("screensFor").GetString());
        Assert.Equal(2, root.GetProperty("mergesWith").GetProperty("ruleSets").GetArrayLength());
        Assert.Equal(["levels", "protective"], root.GetProperty("classifications").EnumerateArray().Select(member => member.GetProperty("kind").GetString()));
        Assert.True(root.GetProperty("scores")[1].GetProperty("protective").GetBoolean());
        Assert.Equal("association", root.GetProperty("prompts")[1].GetProperty("evidence").GetString());
    }
}
