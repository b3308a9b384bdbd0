using Csec.Screening.Diagrams;

namespace Csec.Screening.Explanations;

/// <summary>
/// What must be brought to a level so that some answers force it. An obligation is a node from which every completion must
/// reach the level; where items have directions, that the least or the greatest completion from a node does. Values stand
/// as complements, as in diagrams, and <see cref="Diagram.Invalid"/> where there is no completion, which obliges to nothing.
/// </summary>
internal sealed class ForcingGraph
{
    private readonly Diagram _diagram;
    private readonly bool _hasEnds;
    private readonly int[][] _leftOut;

    /// <param name="diagram">The level on complete valid sheets.</param>
    /// <param name="directions">The directions of its items, or null when they have none.</param>
    public ForcingGraph(Diagram diagram, ItemDirections? directions)
    {
        _diagram = diagram;
        _hasEnds = directions is not null;
        Roots = _hasEnds ? [Mark(diagram.Root, false), Mark(diagram.Root, true)] : [diagram.Root];
        _leftOut = new int[_hasEnds ? 2 * diagram.NodeCount : diagram.NodeCount][];
        for (var at = 0; at < _leftOut.Length; at++)
        {
            var edges = diagram.Edges(Node(at));
            _leftOut[at] = directions is null
                ? [.. new HashSet<int>(edges.ToArray().Where(edge => edge != Diagram.Invalid))]
                : [Mark(edges[(IsGreatest(at) ? directions.Greatest : directions.Least)[Place(at)]], IsGreatest(at))];
        }
    }

    public int Count => _leftOut.Length;

    public DiagramLayers Layers => _diagram.Layers;

    public int[] Roots { get; }

    public int Place(int obligation) => _diagram.Place(Node(obligation));

    public int Layer(int obligation) => _diagram.Layer(Node(obligation));

    /// <summary>What an obligation becomes when the answer of its item is kept.</summary>
    public int Kept(int obligation, ushort answerClass) => Mark(_diagram.Edges(Node(obligation))[answerClass], IsGreatest(obligation));

    /// <summary>What an obligation becomes when its item is left open.</summary>
    public int[] LeftOut(int obligation) => _leftOut[obligation];

    /// <summary>Whether a value that was reached meets what was owed; <paramref name="wanted"/> is the position of the level.</summary>
    public bool IsMet(int value, int wanted)
    {
        var position = ~value;
        return !_hasEnds ? position == wanted : position < _diagram.Values.Count ? position >= wanted : position - _diagram.Values.Count <= wanted;
    }

    // The least completions keep the numbers of the diagram, the greatest have theirs behind them.
    private int Mark(int at, bool isGreatest) =>
        !isGreatest || at == Diagram.Invalid ? at : at < 0 ? ~(~at + _diagram.Values.Count) : at + _diagram.NodeCount;

    private int Node(int obligation) => IsGreatest(obligation) ? obligation - _diagram.NodeCount : obligation;

    private bool IsGreatest(int obligation) => obligation >= _diagram.NodeCount;
}
