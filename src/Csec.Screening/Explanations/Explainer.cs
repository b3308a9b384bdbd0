using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Explanations;

/// <summary>
/// Explains results by one rule set under one setting: which answers already force a level, which others would change it,
/// and what is left to ask. What all sheets share is prepared on first use. Safe for several threads at once.
/// </summary>
internal sealed class Explainer
{
    private readonly SettingFacts _facts;
    private readonly CompiledSetting _compiled;
    private readonly WouldChange _wouldChange;
    private readonly Lazy<ForcingGraph[]> _graphs;
    private readonly int _mostStates;

    /// <summary>The items that have a gate, and which items it reads.</summary>
    private readonly (int Item, int[] Read)[] _gates;

    public Explainer(SettingFacts facts, CompiledSetting compiled, int mostStates = SmallestSetSearch.MostStates)
    {
        _mostStates = mostStates;
        _facts = facts;
        _compiled = compiled;
        _wouldChange = new(facts, compiled);
        _gates = [.. facts.Of.Definition.Items.Where(item => item.Gate is not null).Select(item => (item.Index, Reads.ItemsOf(item.Gate!).Select(other => other.Index).ToArray()))];
        _graphs = new(() => [.. facts.Of.Definition.Classifications.Select(classification => Graph(classification.Index))]);
    }

    /// <summary>Which answers force each level, then which others would change it; a level is -1 when it is not determined.</summary>
    public IEnumerable<Reason> Reasons(SheetCopy sheet, int[] levels) =>
        Enumerable.Range(0, levels.Length).Where(i => levels[i] >= 0).Select(i => ForcedBy(i, sheet.Classes, levels[i]))
            .Concat<Reason>(_wouldChange.Of(sheet, levels));

    /// <summary>What is left to ask of each classification.</summary>
    public IReadOnlyList<ClassificationOutlook> Outlooks(SheetCopy sheet, int[] levels) => Array.AsReadOnly<ClassificationOutlook>(
        [.. levels.Select((level, i) => level >= 0 ? new(_facts.Of.Definition.Classifications[i].Id, [], null) : Outlook(i, sheet))]);

    private ForcingGraph Graph(int classification)
    {
        var diagram = _compiled.Classification(classification).Level.Complete;
        int[][] answers =
        [
            .. _facts.Of.Items.Select(item => Enumerable.Range(0, _facts.Classes.Count(item.Index)).Where(answer => _compiled.IsValue(item.Index, (ushort)answer)).ToArray()),
        ];
        return new(diagram, ItemDirections.Of(diagram, answers));
    }

    private ForcedByReason ForcedBy(int classification, ushort[] sheet, int level)
    {
        var wanted = _compiled.Classification(classification).Level.Complete.Values.ToList().IndexOf(level);
        var smallest = SmallestSetSearch.Find(_graphs.Value[classification], sheet, wanted, _mostStates);
        var items = smallest ?? WithoutNeedless(classification, sheet);
        return new(
            _facts.Of.Definition.Classifications[classification].Id,
            Array.AsReadOnly(Array.ConvertAll(items, item => _facts.Of.Items[item].Id)),
            smallest is not null);
    }

    /// <summary>A set from which no answer can be left out; the last ones go first.</summary>
    private int[] WithoutNeedless(int classification, ushort[] sheet)
    {
        var kept = (ushort[])sheet.Clone();
        for (var item = kept.Length - 1; item >= 0; item--)
        {
            var answer = kept[item];
            kept[item] = CompiledSetting.Missing;
            if (!LevelSets.IsOne(_compiled.PossibleLevels(classification, kept)))
            {
                kept[item] = answer;
            }
        }

        return [.. Enumerable.Range(0, kept.Length).Where(item => kept[item] != CompiledSetting.Missing)];
    }

    private ClassificationOutlook Outlook(int classification, SheetCopy sheet)
    {
        var remaining = RemainingItems.Of(_compiled.Classification(classification).Level.Complete, sheet.Classes);
        AddTied(remaining, sheet);
        int[] items = [.. Enumerable.Range(0, remaining.Length).Where(item => remaining[item])];
        return new(
            _facts.Of.Definition.Classifications[classification].Id,
            Array.AsReadOnly(Array.ConvertAll(items, item => _facts.Of.Items[item].Id)),
            DecidesMost(classification, sheet, items));
    }

    /// <summary>
    /// Adds the questions whose answer tells of one that can change the level: an answer behind a gate that is not answered
    /// fixes the gate, and one behind a gate of several ties these to each other. Whoever will not answer the first may
    /// answer the second.
    /// </summary>
    private void AddTied(bool[] remaining, SheetCopy sheet)
    {
        for (var grows = true; grows;)
        {
            grows = false;
            foreach (var (item, read) in _gates.Where(gate => gate.Read.Any(other => remaining[other]) && !IsCertain(gate.Item, sheet.Classes)))
            {
                var tied = sheet.Classes[item] == CompiledSetting.Missing ? sheet.Asked[item] ? [item] : [] : read.Where(other => sheet.Classes[other] == CompiledSetting.Missing);
                foreach (var other in tied.Where(other => !remaining[other]))
                {
                    remaining[other] = grows = true;
                }
            }
        }
    }

    /// <summary>Whether the gate of an item is open whatever the missing answers are, without the item's own answer that says so.</summary>
    private bool IsCertain(int item, ushort[] sheet)
    {
        var answer = sheet[item];
        sheet[item] = CompiledSetting.Missing;
        var isCertain = _compiled.Gate(item)!.Range(sheet).Minimum == 1;
        sheet[item] = answer;
        return isCertain;
    }

    /// <summary>
    /// The question after which the fewest levels are left at worst, then in sum over its answers. Questions that are
    /// certainly asked go before those that another answer may still close.
    /// </summary>
    private DecidingItem? DecidesMost(int classification, SheetCopy sheet, int[] items)
    {
        var best = (Item: -1, IsUncertain: true, Most: int.MaxValue, Sum: int.MaxValue);
        var answered = (ushort[])sheet.Classes.Clone();
        foreach (var item in items.Where(item => sheet.Asked[item]))
        {
            var (most, sum) = (0, 0);
            for (ushort answer = 0; answer < _facts.Classes.Count(item); answer++)
            {
                answered[item] = answer;
                var left = _compiled.IsValue(item, answer) ? Bits.Count(_compiled.PossibleLevels(classification, answered)) : 0;
                (most, sum) = (Math.Max(most, left), sum + left);
            }

            answered[item] = CompiledSetting.Missing;
            var isUncertain = _compiled.Gate(item) is { } gate && gate.Range(sheet.Classes).Minimum == 0;
            if ((isUncertain, most, sum).CompareTo((best.IsUncertain, best.Most, best.Sum)) < 0)
            {
                best = (item, isUncertain, most, sum);
            }
        }

        return best.Item < 0 ? null : new(_facts.Of.Items[best.Item].Id, best.Most);
    }
}
