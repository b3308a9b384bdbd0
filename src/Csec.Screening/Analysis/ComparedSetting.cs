using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>Two rule sets, each under one setting of its parameters, as functions of the sheets of both.</summary>
internal sealed class ComparedSetting
{
    private readonly SheetPairs _pairs;
    private readonly Lazy<Agreement?> _ofOld;
    private readonly Lazy<Agreement?> _ofNew;
    private readonly IReadOnlyList<PairedItem> _partial;

    public ComparedSetting(SheetPairs pairs, CompiledSetting old, CompiledSetting @new)
    {
        _pairs = pairs;
        Old = old;
        New = @new;
        _ofOld = new(() => Agreement.Of(pairs.Items, @new.Valid.Complete));
        _ofNew = new(() => Agreement.Of(Swapped(pairs.Items), old.Valid.Complete));
        _partial = [.. pairs.Items.Select(item => item with { Answers = [.. item.Answers.Select(answer => answer.IsAnswer ? answer : Open(item, answer))] })];
    }

    public CompiledSetting Old { get; }

    public CompiledSetting New { get; }

    /// <summary>The old rule set in the common order.</summary>
    public CompiledRuleSet OldRuleSet => _pairs.First;

    /// <summary>The new rule set in the common order.</summary>
    public CompiledRuleSet NewRuleSet => _pairs.Second;

    /// <summary>Complete sheets that are valid in both, by two functions.</summary>
    public PairWalk Complete(CompiledFunction old, CompiledFunction @new) => new(_pairs, old.Complete, @new.Complete);

    /// <summary>Any sheets, an item without an answer saying and adding nothing, by two functions.</summary>
    public PairWalk AnySheet(CompiledFunction old, CompiledFunction @new) => new(_pairs, old.AnySheet, @new.AnySheet);

    /// <summary>Complete valid sheets of the old rule set: the second value is 0 where no valid new sheet agrees. Null beyond the limit.</summary>
    public PairWalk? OnlyInOld(Diagram old) => _ofOld.Value is { } agreement ? new(agreement.Items, old, agreement.Agrees) : null;

    /// <summary>The same of the new rule set.</summary>
    public PairWalk? OnlyInNew(Diagram @new) => _ofNew.Value is { } agreement ? new(agreement.Items, @new, agreement.Agrees) : null;

    /// <summary>Partial sheets that have completions in both, by the sets of their possible levels. Null beyond the limit.</summary>
    public PossibleWalk? Possible(Classification old, Classification @new) =>
        Math.Max(old.Levels.Count, @new.Levels.Count) <= PossibleWalk.MostLevels
        && Sets(_pairs.First, Old, old) is { } first && Sets(_pairs.Second, New, @new) is { } second
            ? new(new(_partial, first, second), first, second)
            : null;

    /// <summary>A partial sheet without mention of items that no completion asks in either.</summary>
    public ExampleSheet Shown(ExampleSheet example)
    {
        var asked = new HashSet<string>(Asked(_pairs.First, Old, example).Concat(Asked(_pairs.Second, New, example)), StringComparer.Ordinal);
        return example with { Unanswered = [.. example.Unanswered.Where(asked.Contains)] };
    }

    /// <summary>To leave an item open is a step away from the first option, but for one that may not be asked at all.</summary>
    private static PairedAnswer Open(PairedItem item, PairedAnswer missing) =>
        missing with { IsOpen = true, IsFirst = item.First?.Gate is not null || item.Second?.Gate is not null };

    private static IEnumerable<string> Asked(CompiledRuleSet ruleSet, CompiledSetting setting, ExampleSheet example)
    {
        var sheet = RawAnswers.Classes(ruleSet, example.Answers);
        var asked = new bool[sheet.Length];
        setting.Asked(sheet, asked);
        return ruleSet.Definition.Items.Where(item => asked[item.Index]).Select(item => item.Id);
    }

    /// <summary>A diagram over the classes and one missing token an item.</summary>
    private static Diagram? Sets(CompiledRuleSet ruleSet, CompiledSetting setting, Classification classification)
    {
        var layers = ruleSet.Layers;
        IReadOnlyList<int[]>[] edges =
        [
            .. Enumerable.Range(0, layers.Count).Select(layer => Enumerable.Range(0, layers.EdgeCount(layer) - 1).Select(edge => new[] { edge })
                .Append([.. Enumerable.Range(0, layers.EdgeCount(layer))]).ToArray()),
        ];
        return SubsetDiagram.Of(
            setting.Classification(classification.Index).Level.Complete, edges, level => PossibleWalk.BitOf((int)level), emptyIsValue: false);
    }

    private static IReadOnlyList<PairedItem> Swapped(IReadOnlyList<PairedItem> items) =>
        [.. items.Select(item => new PairedItem(item.Second, item.First, [.. item.Answers.Select(answer => answer with { First = answer.Second, Second = answer.First })]))];
}
