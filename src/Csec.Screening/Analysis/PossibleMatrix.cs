using System.Numerics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>The sets of possible levels of partial sheets in two versions of a classification, counted.</summary>
internal static class PossibleMatrix
{
    /// <summary>Every pair of sets, with the smallest sheet of each change; null beyond the limit.</summary>
    public static IReadOnlyList<PossibleMove>? Of(ComparedSetting setting, Classification old, Classification @new)
    {
        if (setting.Possible(old, @new) is not { } possible)
        {
            return null;
        }

        var counts = possible.Walk.Counts();
        var rows = counts.GroupBy(pair => pair.Key.First).ToDictionary(row => row.Key, row => row.Aggregate(BigInteger.Zero, (sum, pair) => sum + pair.Value));
        return Array.AsReadOnly(counts.OrderBy(pair => pair.Key.First).ThenBy(pair => pair.Key.Second).Select(pair =>
        {
            var move = new PossibleMove(
                Levels(possible.First, pair.Key.First, old), Levels(possible.Second, pair.Key.Second, @new), pair.Value, new(pair.Value, rows[pair.Key.First]));
            return move.IsChange ? move with { Example = setting.Shown(possible.Walk.Smallest((first, second) => (first, second) == pair.Key)!) } : move;
        }).ToArray());
    }

    /// <summary>The levels of a set, low to high; the first place stands for no level.</summary>
    private static IReadOnlyList<string?> Levels(Diagram sets, int position, Classification classification)
    {
        var set = (ulong)sets.ValueAt(position);
        return Array.AsReadOnly(Enumerable.Range(0, classification.Levels.Count + 1).Where(place => (set & (1UL << place)) != 0)
            .Select(place => place == 0 ? null : classification.Levels[place - 1].Id).ToArray());
    }
}
