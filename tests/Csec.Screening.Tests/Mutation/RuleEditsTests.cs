using System.Runtime.CompilerServices;
using Csec.Screening.Mutation;

namespace Csec.Screening.Tests.Mutation;

/// <summary>What the operators change; the list of a small rule set is approved, set CSEC_APPROVE=1 to write it anew.</summary>
public class RuleEditsTests
{
    private static readonly string Folder = Path.GetDirectoryName(Here())!;

    private static RuleSet EveryOperator { get; } = RuleSetOf(File.ReadAllText(Path.Combine(Folder, "every-operator.yaml")));

    [Fact]
    public void The_mutants_of_a_small_rule_set_are_those_approved()
    {
        var edits = RuleEdits.Of(EveryOperator);
        var listed = string.Concat(edits.Select(edit => $"{MutationWords.Of(edit.Operator)}, line {EveryOperator.Tree.Source.PositionOf(edit.Place.Start).Line}: {edit.Change}\n"));
        var approved = Path.Combine(Folder, "every-operator.txt");
        if (Environment.GetEnvironmentVariable("CSEC_APPROVE") == "1")
        {
            File.WriteAllText(approved, listed);
        }

        Assert.Equal(File.ReadAllText(approved), listed);
    }

    [Fact]
    public void Every_operator_finds_a_place_in_it() =>
        Assert.Equal(Enum.GetValues<MutationOperator>(), RuleEdits.Of(EveryOperator).Select(edit => edit.Operator).Distinct().Order());

    [Fact]
    public void No_two_mutants_are_the_same_text_and_none_is_the_original()
    {
        var text = EveryOperator.Tree.Source.Content;
        var texts = RuleEdits.Of(EveryOperator).Select(edit => edit.Apply(text)).ToList();

        Assert.Equal(texts.Count, texts.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(text, texts);
    }

    [Fact]
    public void An_overlay_has_the_mutants_of_what_it_says_itself()
    {
        var catalog = RuleSetCatalog.CreateOrThrow(options => options.Add(SmallRules.Load()));
        var words = Overlay("labels: {some: talk to the team}", "");
        var levels = Overlay("levels: [none-seen, some]\n    rules: [{some: hurt}, {none-seen: otherwise}]", "changes-scoring: {reason: For the test., source: made-up}\n");

        Assert.Empty(RuleEdits.Of(RuleSet.LoadOrThrow(words, catalog: catalog)));
        Assert.Equal(["`hurt` became `hurt is no`"], RuleEdits.Of(RuleSet.LoadOrThrow(levels, catalog: catalog)).Select(edit => edit.Change));

        static string Overlay(string concern, string also) =>
            "rule-set: county\nversion: 1.0.0\nlanguage: 1\ntitle: A county\nextends: small@1.0.0\nlifecycle: {status: draft}\n"
            + also + "sources: {county: {note: Made up.}}\nbasis: {source: county, confidence: V}\nclassifications:\n  concern:\n    " + concern + "\n";
    }

    internal static RuleSet RuleSetOf(string text)
    {
        var source = new Csec.Screening.Text.SourceText(text, "rules.yaml");
        var diagnostics = new Csec.Screening.Diagnostics.DiagnosticBag(source);
        return RuleSetLoader.Compile(source, diagnostics, _ => null)?.WithoutHashes()
            ?? throw new InvalidOperationException(string.Join("\n", diagnostics.InSourceOrder()));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
