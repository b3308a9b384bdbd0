using System.Buffers;

namespace Csec.Screening.Diagrams;

/// <summary>
/// Which values of a diagram some completion of a partial sheet reaches: at a missing answer every open edge is
/// followed. Exact, linear in the nodes, and without allocation for diagrams of ordinary size.
/// </summary>
internal sealed class ReachableValues
{
    private const int MostWordsOnStack = 64;

    private readonly int[] _firstSuccessor;
    private readonly int[] _successors;
    private readonly int[] _lowest;
    private readonly int[] _highest;

    /// <summary>The values below each node as bits; only where 64 bits are enough.</summary>
    private readonly ulong[]? _below;

    public ReachableValues(Diagram diagram, OpenEdges open)
    {
        Diagram = diagram;
        _firstSuccessor = new int[diagram.NodeCount + 1];
        _lowest = new int[diagram.NodeCount];
        _highest = new int[diagram.NodeCount];
        _below = diagram.Values.Count <= 64 ? new ulong[diagram.NodeCount] : null;
        var successors = new List<int>();
        for (var node = 0; node < diagram.NodeCount; node++)
        {
            AddSuccessors(node, open, successors);
            _firstSuccessor[node + 1] = successors.Count;
        }

        _successors = [.. successors];
        for (var node = diagram.NodeCount - 1; node >= 0; node--)
        {
            SumUp(node);
        }
    }

    public Diagram Diagram { get; }

    /// <summary>The positions of the least and the greatest value; the first is above the second when there is none.</summary>
    public (int Lowest, int Highest) Range(ReadOnlySpan<ushort> sheet)
    {
        var at = FirstOpenNode(sheet);
        if (at < 0)
        {
            return at == Diagram.Invalid ? (int.MaxValue, -1) : (~at, ~at);
        }

        if (IsMissingFrom(at, sheet))
        {
            return (_lowest[at], _highest[at]);
        }

        var words = WordsFor(Diagram.NodeCount);
        var pooled = words > MostWordsOnStack ? ArrayPool<ulong>.Shared.Rent(words) : null;
        var reached = pooled is null ? stackalloc ulong[MostWordsOnStack] : pooled.AsSpan();
        reached = reached.Slice(0, words);
        reached.Clear();
        var range = RangeFrom(at, sheet, reached);
        if (pooled is not null)
        {
            ArrayPool<ulong>.Shared.Return(pooled);
        }

        return range;
    }

    /// <summary>Whether some completion reaches the value 1 of a condition.</summary>
    public bool CanHold(ReadOnlySpan<ushort> sheet)
    {
        var (lowest, highest) = Range(sheet);
        return lowest <= highest && Diagram.Values[highest] == 1m;
    }

    /// <summary>The positions of the reachable values as bits; for diagrams with at most 64 values.</summary>
    public ulong Set(ReadOnlySpan<ushort> sheet)
    {
        var below = _below ?? throw new InvalidOperationException("The diagram has more than 64 values.");
        var at = FirstOpenNode(sheet);
        if (at < 0)
        {
            return at == Diagram.Invalid ? 0 : 1UL << ~at;
        }

        if (IsMissingFrom(at, sheet))
        {
            return below[at];
        }

        var words = WordsFor(Diagram.NodeCount);
        var pooled = words > MostWordsOnStack ? ArrayPool<ulong>.Shared.Rent(words) : null;
        var reached = pooled is null ? stackalloc ulong[MostWordsOnStack] : pooled.AsSpan();
        reached = reached.Slice(0, words);
        reached.Clear();
        var set = SetFrom(at, sheet, reached, below);
        if (pooled is not null)
        {
            ArrayPool<ulong>.Shared.Return(pooled);
        }

        return set;
    }

    /// <summary>The positions of the reachable values in ascending order, however many values there are.</summary>
    public IReadOnlyList<int> List(ReadOnlySpan<ushort> sheet)
    {
        if (_below is not null)
        {
            return Positions(Set(sheet));
        }

        var reached = new bool[Diagram.NodeCount];
        var values = new bool[Diagram.Values.Count];
        Reach(Diagram.Root, reached, values);
        for (var node = 0; node < reached.Length; node++)
        {
            if (!reached[node])
            {
                continue;
            }

            if (Diagram.IsAnswered(node, sheet))
            {
                Reach(Diagram.Next(node, sheet), reached, values);
                continue;
            }

            foreach (var successor in Successors(node))
            {
                Reach(successor, reached, values);
            }
        }

        return [.. Enumerable.Range(0, values.Length).Where(value => values[value])];
    }

    private static int[] Positions(ulong set)
    {
        var positions = new List<int>();
        for (; set != 0; set &= set - 1)
        {
            positions.Add(Bits.Lowest(set));
        }

        return [.. positions];
    }

    private static void Reach(int at, bool[] nodes, bool[] values)
    {
        if (at >= 0)
        {
            nodes[at] = true;
        }
        else if (at != Diagram.Invalid)
        {
            values[~at] = true;
        }
    }

    private static int WordsFor(int bits) => (bits + 63) >> 6;

    /// <summary>Where a node leads while its answer is missing.</summary>
    public ReadOnlySpan<int> Successors(int node) =>
        _successors.AsSpan(_firstSuccessor[node], _firstSuccessor[node + 1] - _firstSuccessor[node]);

    private int FirstOpenNode(ReadOnlySpan<ushort> sheet)
    {
        var at = Diagram.Root;
        while (at >= 0 && Diagram.IsAnswered(at, sheet))
        {
            at = Diagram.Next(at, sheet);
        }

        return at;
    }

    private bool IsMissingFrom(int node, ReadOnlySpan<ushort> sheet)
    {
        var layers = Diagram.Layers;
        for (var layer = Diagram.Layer(node); layer < layers.Count; layer++)
        {
            if (sheet[layers.Place(layer)] < layers.EdgeCount(layer) - 1)
            {
                return false;
            }
        }

        return true;
    }

    private (int Lowest, int Highest) RangeFrom(int start, ReadOnlySpan<ushort> sheet, Span<ulong> reached)
    {
        var (lowest, highest) = (int.MaxValue, -1);
        Mark(start, reached);
        for (var word = start >> 6; word < reached.Length; word++)
        {
            while (reached[word] != 0)
            {
                var node = TakeFirst(ref reached[word], word);
                if (Diagram.IsAnswered(node, sheet))
                {
                    Visit(Diagram.Next(node, sheet), reached, ref lowest, ref highest);
                    continue;
                }

                foreach (var successor in Successors(node))
                {
                    Visit(successor, reached, ref lowest, ref highest);
                }
            }
        }

        return (lowest, highest);
    }

    private void Visit(int at, Span<ulong> reached, ref int lowest, ref int highest)
    {
        if (at < 0)
        {
            if (at != Diagram.Invalid)
            {
                lowest = Math.Min(lowest, ~at);
                highest = Math.Max(highest, ~at);
            }
        }
        else if (_lowest[at] < lowest || _highest[at] > highest)
        {
            Mark(at, reached);
        }
    }

    private ulong SetFrom(int start, ReadOnlySpan<ushort> sheet, Span<ulong> reached, ulong[] below)
    {
        var set = 0UL;
        Mark(start, reached);
        for (var word = start >> 6; word < reached.Length; word++)
        {
            while (reached[word] != 0)
            {
                var node = TakeFirst(ref reached[word], word);
                if (Diagram.IsAnswered(node, sheet))
                {
                    Visit(Diagram.Next(node, sheet), reached, below, ref set);
                    continue;
                }

                foreach (var successor in Successors(node))
                {
                    Visit(successor, reached, below, ref set);
                }
            }
        }

        return set;
    }

    private static void Visit(int at, Span<ulong> reached, ulong[] below, ref ulong set)
    {
        if (at < 0)
        {
            set |= at == Diagram.Invalid ? 0 : 1UL << ~at;
        }
        else if ((below[at] & ~set) != 0)
        {
            Mark(at, reached);
        }
    }

    private static void Mark(int node, Span<ulong> reached) => reached[node >> 6] |= 1UL << (node & 63);

    /// <summary>The first node marked in a word, whose mark goes; nodes lead to later nodes, so none comes back.</summary>
    private static int TakeFirst(ref ulong word, int index)
    {
        var bit = Bits.Lowest(word);
        word &= word - 1;
        return (index << 6) + bit;
    }

    private void AddSuccessors(int node, OpenEdges open, List<int> successors)
    {
        var first = successors.Count;
        var edges = Diagram.Edges(node);
        var seen = edges.Length > 16 ? new HashSet<int>() : null;
        for (var edge = 0; edge < edges.Length; edge++)
        {
            var at = edges[edge];
            if (at == Diagram.Invalid || !open.IsOpen(Diagram.Place(node), edge))
            {
                continue;
            }

            if (seen is null ? successors.IndexOf(at, first) < 0 : seen.Add(at))
            {
                successors.Add(at);
            }
        }
    }

    private void SumUp(int node)
    {
        var (lowest, highest, below) = (int.MaxValue, -1, 0UL);
        foreach (var at in Successors(node))
        {
            lowest = Math.Min(lowest, at < 0 ? ~at : _lowest[at]);
            highest = Math.Max(highest, at < 0 ? ~at : _highest[at]);
            if (_below is not null)
            {
                below |= at < 0 ? 1UL << ~at : _below[at];
            }
        }

        (_lowest[node], _highest[node]) = (lowest, highest);
        if (_below is not null)
        {
            _below[node] = below;
        }
    }
}
