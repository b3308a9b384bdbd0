namespace Csec.Screening.Diagrams;

/// <summary>
/// One function of a sheet, for evaluation. A sheet holds a class of answers for each place; every number that is not a
/// class of the place means no answer. It cannot change and may be used from several threads at once.
/// </summary>
internal sealed class Diagram
{
    /// <summary>Where edges lead that have no value.</summary>
    public const int Invalid = int.MinValue;

    private readonly Step[] _steps;
    private readonly int[] _edges;
    private readonly decimal[] _values;

    // The same nodes and edges for walking: the places read, from top to bottom, and for each node which of them it reads
    // and then its edges, as positions of the next node. An answer is loaded while the walk is still on its way to it.
    private readonly Read[] _reads;
    private readonly int[] _walk;
    private readonly int _start;

    public Diagram(DiagramLayers layers, int root, int[] places, int[] firstEdges, int[] edges, decimal[] values)
    {
        Layers = layers;
        Root = root;
        _steps = new Step[places.Length];
        for (var node = 0; node < places.Length; node++)
        {
            _steps[node] = new(places[node], firstEdges[node], firstEdges[node + 1] - firstEdges[node] - 1);
        }

        _edges = edges;
        _values = values;
        _reads = Reads(_steps);
        _walk = new int[edges.Length + places.Length];
        _start = Position(root);
        for (var (node, read) = (0, 0); node < places.Length; node++)
        {
            read += _reads[read].Place == places[node] ? 0 : 1;
            var at = Position(node);
            _walk[at] = read;
            foreach (var edge in Edges(node))
            {
                _walk[++at] = Position(edge);
            }
        }
    }

    public DiagramLayers Layers { get; }

    /// <summary>Where every sheet begins: a node, a value, or <see cref="Invalid"/>.</summary>
    public int Root { get; }

    public int NodeCount => _steps.Length;

    /// <summary>The values in ascending order.</summary>
    public IReadOnlyList<decimal> Values => _values;

    /// <summary>The most nodes in one layer.</summary>
    public int WidestLayer =>
        _steps.Length == 0 ? 0 : _steps.GroupBy(step => step.Place).Max(layer => layer.Count());

    /// <summary>The place of a sheet that a node reads.</summary>
    public int Place(int node) => _steps[node].Place;

    /// <summary>The layer that a node lies in.</summary>
    public int Layer(int node) => Layers.LayerOf(_steps[node].Place);

    /// <summary>
    /// Where the edges of a node lead, the one without an answer last: a node (0 and above), a value (the complement
    /// of its position among <see cref="Values"/>), or <see cref="Invalid"/>. Nodes lead to later nodes only.
    /// </summary>
    public ReadOnlySpan<int> Edges(int node) => _edges.AsSpan(_steps[node].FirstEdge, _steps[node].ClassCount + 1);

    /// <summary>The value at a position among <see cref="Values"/>.</summary>
    public decimal ValueAt(int position) => _values[position];

    /// <summary>Where a sheet ends: the position of its value, or -1 when it has none.</summary>
    public int ValueIndex(ReadOnlySpan<ushort> sheet)
    {
        var (at, reads, walk) = (_start, _reads, _walk);
        for (var i = 0; at >= 0; i++)
        {
            ref readonly var read = ref reads[i];
            int answer = sheet[read.Place];
            if (walk[at] == i)
            {
                at = walk[at + 1 + (answer < read.ClassCount ? answer : read.ClassCount)];
            }
        }

        return at == Invalid ? -1 : ~at;
    }

    /// <summary>
    /// Where an answer of a place leads: every number that is not a class of the place means no answer. From a value, and
    /// from a node of another place, it leads nowhere else.
    /// </summary>
    public int Follow(int at, int place, int answer)
    {
        if (at < 0 || _steps[at].Place != place)
        {
            return at;
        }

        ref readonly var step = ref _steps[at];
        return _edges[step.FirstEdge + Math.Min(answer, step.ClassCount)];
    }

    /// <summary>Where the edge for a sheet's answer leads.</summary>
    public int Next(int node, ReadOnlySpan<ushort> sheet)
    {
        ref readonly var step = ref _steps[node];
        int answer = sheet[step.Place];
        return _edges[step.FirstEdge + (answer < step.ClassCount ? answer : step.ClassCount)];
    }

    /// <summary>Whether a sheet's answer at a node is a class of the place.</summary>
    public bool IsAnswered(int node, ReadOnlySpan<ushort> sheet)
    {
        ref readonly var step = ref _steps[node];
        return sheet[step.Place] < step.ClassCount;
    }

    /// <summary>Whether two diagrams over equal layers are the same function.</summary>
    public bool IsSameAs(Diagram other) =>
        Root == other.Root && _values.AsSpan().SequenceEqual(other._values) && _edges.AsSpan().SequenceEqual(other._edges)
        && _steps.AsSpan().SequenceEqual(other._steps);

    // Nodes lie layer by layer.
    private static Read[] Reads(Step[] steps)
    {
        var reads = new List<Read>();
        foreach (var step in steps)
        {
            if (reads.Count == 0 || reads[reads.Count - 1].Place != step.Place)
            {
                reads.Add(new(step.Place, step.ClassCount));
            }
        }

        return [.. reads];
    }

    private int Position(int at) => at < 0 ? at : _steps[at].FirstEdge + at;

    private readonly record struct Read(int Place, int ClassCount);

    private readonly record struct Step(int Place, int FirstEdge, int ClassCount);
}
