namespace Csec.Screening.Diagrams;

/// <summary>
/// A diagram of which one edge may stand for several edges of another one. It gives each sheet the set of values that
/// are reached there, a bit each; of a set of nodes only those are followed that can still add a value.
/// </summary>
internal sealed partial class SubsetDiagram
{
    /// <summary>The most sets of nodes.</summary>
    public const int MostSets = 200_000;

    private const int KnownParts = 2;

    private readonly Diagram _source;
    private readonly IReadOnlyList<int[]>[] _standsFor;
    private readonly ulong[] _valueBits;
    private readonly bool _emptyIsValue;

    // Which values each node reaches at all, and which it reaches whatever the rest of the sheet is.
    private readonly ulong[] _reached;
    private readonly ulong[] _certain;
    private readonly Dictionary<int[], int>[] _bySet;
    private readonly Dictionary<int[], int>[] _byEdges;
    private readonly List<(int Layer, int[] Edges)> _nodes = [];
    private readonly List<ulong> _sets = [];
    private readonly Dictionary<ulong, int> _places = [];
    private int _setCount;

    private SubsetDiagram(Diagram source, IReadOnlyList<int[]>[] standsFor, Func<decimal, ulong> bitOf, bool emptyIsValue)
    {
        _source = source;
        _standsFor = standsFor;
        _emptyIsValue = emptyIsValue;
        _valueBits = [.. source.Values.Select(bitOf)];
        _reached = new ulong[source.NodeCount];
        _certain = new ulong[source.NodeCount];
        _bySet = [.. standsFor.Select(_ => new Dictionary<int[], int>(IntSequenceComparer.Instance))];
        _byEdges = [.. standsFor.Select(_ => new Dictionary<int[], int>(IntSequenceComparer.Instance))];
        for (var node = source.NodeCount - 1; node >= 0; node--)
        {
            SumUp(node);
        }

        if (emptyIsValue)
        {
            Leaf(0);
        }
    }

    /// <summary>The diagram, whose values are the sets as numbers, or null beyond <see cref="MostSets"/>.</summary>
    /// <param name="source">A function that has no value but on sheets whose every place it has looked at.</param>
    /// <param name="standsFor">By layer and edge of the new diagram, the edges of <paramref name="source"/> that it stands for.</param>
    /// <param name="bitOf">The bit of a value.</param>
    /// <param name="emptyIsValue">Whether a sheet that reaches nothing has the value 0, which then is the first of the values, or none.</param>
    public static Diagram? Of(Diagram source, IReadOnlyList<int[]>[] standsFor, Func<decimal, ulong> bitOf, bool emptyIsValue)
    {
        var subsets = new SubsetDiagram(source, standsFor, bitOf, emptyIsValue);
        var root = subsets.Add(0, 0, [source.Root]);
        return root is { } at ? subsets.Freeze(at) : null;
    }

    private void SumUp(int node)
    {
        var edges = _source.Edges(node);
        var certain = ulong.MaxValue;
        foreach (var together in _standsFor[_source.Layer(node)])
        {
            var here = 0UL;
            foreach (var edge in together)
            {
                here |= Certain(edges[edge]);
                _reached[node] |= Reached(edges[edge]);
            }

            certain &= here;
        }

        _certain[node] = certain;
    }

    private ulong Reached(int at) => at == Diagram.Invalid ? 0 : at < 0 ? _valueBits[~at] : _reached[at];

    private ulong Certain(int at) => at == Diagram.Invalid ? 0 : at < 0 ? _valueBits[~at] : _certain[at];

    /// <summary>A set of nodes beside values that are reached already; null beyond the limit.</summary>
    private int? Add(int layer, ulong known, List<int> nodes)
    {
        foreach (var node in nodes)
        {
            known |= Certain(node);
        }

        if (Key(known, nodes) is not { } key)
        {
            return Leaf(known);
        }

        if (_bySet[layer].TryGetValue(key, out var found))
        {
            return found;
        }

        if (++_setCount > MostSets)
        {
            return null;
        }

        var edges = new int[_standsFor[layer].Count];
        for (var edge = 0; edge < edges.Length; edge++)
        {
            var together = _standsFor[layer][edge];
            if (Add(layer + 1, together.Length == 0 ? 0 : known, Next(layer, key, together)) is not { } next)
            {
                return null;
            }

            edges[edge] = next;
        }

        var added = Node(layer, edges);
        _bySet[layer].Add(key, added);
        return added;
    }

    /// <summary>
    /// What is known and then the nodes that can still add to it, ascending; null when there are none. While nothing is
    /// known, a node stays for the sheets that it takes.
    /// </summary>
    private int[]? Key(ulong known, List<int> nodes)
    {
        nodes.Sort();
        var key = new List<int>(nodes.Count + KnownParts) { unchecked((int)known), unchecked((int)(known >> 32)) };
        foreach (var node in nodes)
        {
            if (node >= 0 && (_reached[node] & ~known) != 0 && (key.Count == KnownParts || key[key.Count - 1] != node))
            {
                key.Add(node);
            }
        }

        return key.Count == KnownParts ? null : key.ToArray();
    }

    private List<int> Next(int layer, int[] key, int[] together)
    {
        var next = new List<int>(key.Length * together.Length);
        for (var i = KnownParts; i < key.Length && together.Length > 0; i++)
        {
            if (_source.Layer(key[i]) != layer)
            {
                next.Add(key[i]);
                continue;
            }

            var edges = _source.Edges(key[i]);
            foreach (var edge in together)
            {
                if (edges[edge] != Diagram.Invalid)
                {
                    next.Add(edges[edge]);
                }
            }
        }

        return next;
    }

    private int Leaf(ulong set)
    {
        if (set == 0 && !_emptyIsValue)
        {
            return Diagram.Invalid;
        }

        if (!_places.TryGetValue(set, out var place))
        {
            _places.Add(set, place = _sets.Count);
            _sets.Add(set);
        }

        return ~place;
    }

    private int Node(int layer, int[] edges)
    {
        if (Array.TrueForAll(edges, edge => edge == edges[0]))
        {
            return edges[0];
        }

        if (!_byEdges[layer].TryGetValue(edges, out var node))
        {
            _byEdges[layer].Add(edges, node = _nodes.Count);
            _nodes.Add((layer, edges));
        }

        return node;
    }
}
