namespace Csec.Screening.Diagrams;

/// <summary>
/// Builds reduced, shared decision diagrams over one set of layers. A function is a number: 0 and above a node, below 0
/// a value; equal numbers are equal functions and different numbers different ones. Not for several threads at once.
/// </summary>
internal sealed partial class DiagramBuilder
{
    /// <summary>The function that has no value on any sheet.</summary>
    public const int Invalid = -1;

    /// <summary>The function that is 0, or never holds.</summary>
    public const int Zero = -2;

    /// <summary>The function that is 1, or always holds.</summary>
    public const int One = -3;

    /// <summary>The most nodes that the diagrams of a rule set may have together under one setting.</summary>
    public const int MostNodes = 250_000;

    private const int BelowEveryLayer = int.MaxValue;

    // Far above what 250,000 nodes of choice items need; they stop diagrams of items with thousands of answers.
    private const int MostEdges = 2_500_000;
    private const int MostSteps = 8_000_000;
    private const int StatesPerNode = 2;

    private readonly DiagramLayers _layers;
    private readonly int _mostNodes;
    private readonly List<decimal> _values = [0m];
    private readonly Dictionary<decimal, int> _valueNumbers = [];

    private int[] _layerOf = new int[64];
    private int[] _firstEdge = new int[64];
    private int[] _edges = new int[256];
    private int _edgeCount;
    private int[] _buckets = new int[128];
    private int[] _nextInBucket = new int[64];
    private int _steps;

    public DiagramBuilder(DiagramLayers layers, int mostNodes = MostNodes)
    {
        _layers = layers;
        _mostNodes = mostNodes;
        _ = Value(0m);
        _ = Value(1m);
    }

    public DiagramLayers Layers => _layers;

    /// <summary>The nodes made so far, for all functions and for the steps to them.</summary>
    public int NodeCount { get; private set; }

    /// <summary>The function that has one value on every sheet.</summary>
    public int Value(decimal value)
    {
        var exact = ExactNumber.Of(value);
        if (!_valueNumbers.TryGetValue(exact, out var number))
        {
            number = ~_values.Count;
            _values.Add(exact);
            _valueNumbers.Add(exact, number);
        }

        return number;
    }

    /// <summary>The function that always or never holds.</summary>
    public static int Truth(bool holds) => holds ? One : Zero;

    /// <summary>The value of a function that has the same on every sheet.</summary>
    public decimal ValueOf(int function) => _values[~function];

    /// <summary>The function that reads a layer first and goes on as its edges say.</summary>
    public int Node(int layer, int[] edges)
    {
        if (AllEqual(edges))
        {
            return edges[0];
        }

        var hash = IntSequenceComparer.Hash((uint)layer, edges);
        for (var at = _buckets[hash & (_buckets.Length - 1)] - 1; at >= 0; at = _nextInBucket[at] - 1)
        {
            if (_layerOf[at] == layer && edges.AsSpan().SequenceEqual(Edges(at)))
            {
                return at;
            }
        }

        return Add(layer, edges, hash);
    }

    /// <summary>Begins to count steps anew; the functions and nodes stay.</summary>
    public void ForgetSteps() => _steps = 0;

    /// <summary>The places that a function reads.</summary>
    public IReadOnlyCollection<int> PlacesRead(int function)
    {
        var places = new SortedSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>();
        open.Push(function);
        while (open.Count > 0)
        {
            var at = open.Pop();
            if (at < 0 || !seen.Add(at))
            {
                continue;
            }

            _ = places.Add(_layers.Place(_layerOf[at]));
            foreach (var edge in Edges(at))
            {
                open.Push(edge);
            }
        }

        return places;
    }

    private static bool AllEqual(int[] edges)
    {
        foreach (var edge in edges)
        {
            if (edge != edges[0])
            {
                return false;
            }
        }

        return true;
    }

    private void CountSteps(int steps)
    {
        _steps += steps;
        if (_steps > MostSteps)
        {
            throw new DiagramLimitException(DiagramLimit.Size);
        }
    }

    private int LayerOf(int function) => function < 0 ? BelowEveryLayer : _layerOf[function];

    private ReadOnlySpan<int> Edges(int node) => _edges.AsSpan(_firstEdge[node], _layers.EdgeCount(_layerOf[node]));

    private int Add(int layer, int[] edges, int hash)
    {
        if (NodeCount == _mostNodes || _edgeCount + edges.Length > MostEdges)
        {
            throw new DiagramLimitException(DiagramLimit.Size);
        }

        if (NodeCount == _layerOf.Length)
        {
            Array.Resize(ref _layerOf, NodeCount * 2);
            Array.Resize(ref _firstEdge, NodeCount * 2);
            Array.Resize(ref _nextInBucket, NodeCount * 2);
            GrowBuckets();
        }

        if (_edgeCount + edges.Length > _edges.Length)
        {
            Array.Resize(ref _edges, Math.Max(_edges.Length * 2, _edgeCount + edges.Length));
        }

        var node = NodeCount++;
        _layerOf[node] = layer;
        _firstEdge[node] = _edgeCount;
        edges.CopyTo(_edges, _edgeCount);
        _edgeCount += edges.Length;
        Link(node, hash);
        return node;
    }

    private void GrowBuckets()
    {
        _buckets = new int[_buckets.Length * 2];
        for (var node = 0; node < NodeCount; node++)
        {
            Link(node, IntSequenceComparer.Hash((uint)_layerOf[node], Edges(node)));
        }
    }

    private void Link(int node, int hash)
    {
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _nextInBucket[node] = bucket;
        bucket = node + 1;
    }
}
