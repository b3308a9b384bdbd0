using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;

namespace Csec.Screening.Analysis;

/// <summary>What is remembered of the answers so far, item by item in the order of the layers.</summary>
/// <param name="Start">What is remembered before the first item.</param>
/// <param name="Next">What is remembered after an item, by what was before, the item, and the class of its answer.</param>
internal sealed record Trace(int[] Start, Func<int[], int, ushort, int[]> Next)
{
    /// <summary>Where a function stands when what is missing says nothing, or is one of <paramref name="insteadOfMissing"/> by item.</summary>
    public static Trace Counted(Diagram diagram, ushort[]? insteadOfMissing = null) => new([diagram.Root], (state, item, answer) =>
        [diagram.Follow(state[0], item, answer == CompiledSetting.Missing && insteadOfMissing is not null ? insteadOfMissing[item] : answer)]);

    /// <summary>Where a function can stand when what is missing may be anything.</summary>
    public static Trace Possible(Diagram diagram, CompiledSetting setting) => new([diagram.Root], (state, item, answer) =>
        [.. state.SelectMany(at => Possible(diagram, at, item, answer, setting)).Distinct().OrderBy(at => at)]);

    /// <summary>Whether a function can still be more than one thing; which one it is does not matter.</summary>
    public static Trace Undecided(Diagram diagram, CompiledSetting setting)
    {
        var possible = Possible(diagram, setting);
        return new(Short(possible.Start), (state, item, answer) => state.Length == 0 ? state : Short(possible.Next(state, item, answer)));

        static int[] Short(int[] state) => state.Length == 1 && state[0] < 0 ? [] : state;
    }

    /// <summary>Whether one of the items is missing.</summary>
    public static Trace AnyMissing(IEnumerable<int> items)
    {
        var among = new HashSet<int>(items);
        return new([0], (state, item, answer) => answer == CompiledSetting.Missing && among.Contains(item) ? [1] : state);
    }

    /// <summary>The answer to one item.</summary>
    public static Trace AnswerOf(int one) => new([0], (state, item, answer) => item == one ? [answer] : state);

    private static IEnumerable<int> Possible(Diagram diagram, int at, int item, ushort answer, CompiledSetting setting)
    {
        if (answer != CompiledSetting.Missing || at < 0 || diagram.Place(at) != item)
        {
            return [diagram.Follow(at, item, answer)];
        }

        var classes = diagram.Edges(at).Length - 1;
        return Enumerable.Range(0, classes).Where(found => setting.IsValue(item, (ushort)found)).Select(found => diagram.Follow(at, item, found));
    }
}

