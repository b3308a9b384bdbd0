using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>
/// The sheets of two rule sets at once: over the items of both, in an order in which both have their layers. An item or
/// answer that only one of them has takes part on its side only.
/// </summary>
internal sealed class SheetPairs
{
    private SheetPairs(CompiledRuleSet first, CompiledRuleSet second, IReadOnlyList<PairedItem> items)
    {
        First = first;
        Second = second;
        Items = items;
    }

    /// <summary>The first rule set, compiled in the common order.</summary>
    public CompiledRuleSet First { get; }

    /// <summary>The second rule set, compiled in the common order.</summary>
    public CompiledRuleSet Second { get; }

    /// <summary>The items in the order of the layers.</summary>
    public IReadOnlyList<PairedItem> Items { get; }

    /// <summary>The sheets of one rule set.</summary>
    public static SheetPairs Of(CompiledRuleSet ruleSet) => Of(ruleSet, ruleSet);

    /// <exception cref="CompilationException">One of them is too large in the order of the other.</exception>
    public static SheetPairs Of(CompiledRuleSet first, CompiledRuleSet second)
    {
        var (mine, theirs) = (Order(first), Order(second));
        var common = new HashSet<string>(mine.Select(item => item.Id).Intersect(theirs.Select(item => item.Id)), StringComparer.Ordinal);
        if (!mine.Where(item => common.Contains(item.Id)).Select(item => item.Id).SequenceEqual(theirs.Where(item => common.Contains(item.Id)).Select(item => item.Id)))
        {
            var place = theirs.Select((item, i) => (item.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
            var kept = new Queue<Item>(mine.Where(item => common.Contains(item.Id)).OrderBy(item => place[item.Id]));
            mine = [.. mine.Select(item => common.Contains(item.Id) ? kept.Dequeue() : item)];
            first = CompiledRuleSet.Compile(first.Definition, [.. mine.Select(item => item.Index)]);
        }

        return new(first, second, [.. Joined(mine, theirs, common).Select(pair => Paired(first, pair.First, second, pair.Second))]);
    }

    private static List<Item> Order(CompiledRuleSet ruleSet) =>
        [.. Enumerable.Range(0, ruleSet.Layers.Count).Select(layer => ruleSet.Definition.Items[ruleSet.Layers.Place(layer)])];

    /// <summary>Items of one side alone come after the common item that they follow there.</summary>
    private static IEnumerable<(Item? First, Item? Second)> Joined(List<Item> mine, List<Item> theirs, HashSet<string> common)
    {
        var left = new Queue<Item>(mine);
        foreach (var item in theirs)
        {
            if (!common.Contains(item.Id))
            {
                yield return (null, item);
                continue;
            }

            while (!common.Contains(left.Peek().Id))
            {
                yield return (left.Dequeue(), null);
            }

            yield return (left.Dequeue(), item);
        }

        while (left.Count > 0)
        {
            yield return (left.Dequeue(), null);
        }
    }

    private static PairedItem Paired(CompiledRuleSet first, Item? mine, CompiledRuleSet second, Item? theirs)
    {
        IReadOnlyList<ulong> raws = mine is null ? [] : RawAnswers.Of(first, mine);
        var answers = raws.Select(raw => (Of: mine!, Raw: raw)).ToList();
        if (theirs is not null && !ReferenceEquals(mine, theirs))
        {
            answers.AddRange(RawAnswers.Of(second, theirs).Where(raw => mine is null || !IsOffered(first, mine, theirs, raw)).Select(raw => (theirs, raw)));
        }

        var start = answers.Count == 0 ? 0 : RawAnswers.FirstOf(answers[0].Of, [answers[0].Raw]);
        var groups = answers.GroupBy(answer => (
            First: ClassIn(first, mine, answer.Of, answer.Raw),
            Second: ClassIn(second, theirs, answer.Of, answer.Raw),
            IsFirst: answer.Of == answers[0].Of && answer.Raw == start));
        return new(
            mine,
            theirs,
            [
                .. groups.Select(group => new PairedAnswer(group.Key.First, group.Key.Second, group.First().Of, group.First().Raw, group.Count(), group.Key.IsFirst) { Raws = [.. group.Select(answer => answer.Raw)] }),
                new(CompiledSetting.Missing, CompiledSetting.Missing, (mine ?? theirs)!, 0, 1, true),
            ]);
    }

    private static bool IsOffered(CompiledRuleSet ruleSet, Item item, Item of, ulong raw) => ClassIn(ruleSet, item, of, raw) != PairedAnswer.NotOffered;

    private static ushort ClassIn(CompiledRuleSet ruleSet, Item? item, Item of, ulong raw)
    {
        if (item is null)
        {
            return CompiledSetting.Missing;
        }

        var found = RawAnswers.In(item, of, raw) is { } same ? ruleSet.Classes.OfRaw(item.Index, same) : CompiledSetting.Missing;
        return found == CompiledSetting.Missing ? PairedAnswer.NotOffered : found;
    }
}
