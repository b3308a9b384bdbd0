using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>Two answers to an item of which the second is the higher one.</summary>
/// <param name="Lower">The class of the lower answer.</param>
/// <param name="Higher">The class of the higher answer.</param>
/// <param name="From">The first lower answer of that class that has a higher one in the other.</param>
/// <param name="To">The first of those.</param>
internal readonly record struct RaisedAnswer(ushort Lower, ushort Higher, ulong From, ulong To)
{
    /// <summary>The same answers the other way round.</summary>
    public RaisedAnswer Turned => new(Higher, Lower, To, From);

    /// <summary>
    /// Every pair of classes of an item. Options and numbers stand from low to high; of several options a raise is one more of
    /// them, and what excludes the others is lowest.
    /// </summary>
    public static IReadOnlyList<RaisedAnswer> Of(CompiledRuleSet ruleSet, Item item)
    {
        var raised = new Dictionary<(ushort, ushort), RaisedAnswer>();
        var pairs = item.Kind == AnswerKind.MultipleChoice ? OneMore(item, RawAnswers.Of(ruleSet, item)) : Above(ruleSet, item);
        foreach (var (from, to) in pairs)
        {
            var (lower, higher) = (ruleSet.Classes.OfRaw(item.Index, from), ruleSet.Classes.OfRaw(item.Index, to));
            if (lower != higher && !raised.ContainsKey((lower, higher)))
            {
                raised.Add((lower, higher), new(lower, higher, from, to));
            }
        }

        return [.. raised.Values];
    }

    /// <summary>The first answer of each class, with the first answer above it of each other class.</summary>
    private static IEnumerable<(ulong From, ulong To)> Above(CompiledRuleSet ruleSet, Item item)
    {
        var classes = Enumerable.Range(0, ruleSet.Classes.Count(item.Index)).Select(found => ruleSet.Classes.Options(item.Index, found)).Where(raws => raws.Count > 0).ToList();
        return from lower in classes
               from higher in classes
               where lower[0] < higher[higher.Count - 1]
               select (lower[0], higher.First(raw => raw > lower[0]));
    }

    private static IEnumerable<(ulong From, ulong To)> OneMore(Item item, IReadOnlyList<ulong> raws)
    {
        var known = new HashSet<ulong>(raws);
        var together = Enumerable.Range(0, item.Options.Count).Where(option => !item.Options[option].IsExclusive).Select(option => 1UL << option).ToList();
        return from raw in raws
               let isAlone = item.Options.Where((option, i) => option.IsExclusive && raw == 1UL << i).Any()
               from option in together
               let more = isAlone ? option : raw | option
               where more != raw && known.Contains(more)
               select (raw, more);
    }
}
