using System.Numerics;
using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;

namespace Csec.Screening.PropertyTests.Explanations;

/// <summary>
/// The smallest set of answers that force a level, found without bounds or directions: every set of nodes that some choice of
/// answers leads to is kept, layer by layer. For rule sets in which every item is asked.
/// </summary>
internal sealed class PlainSearch
{
    private readonly Diagram _diagram;
    private readonly int[][] _layers;
    private readonly Dictionary<int, int> _places = [];

    public PlainSearch(Diagram diagram)
    {
        _diagram = diagram;
        _layers = [.. Enumerable.Range(0, diagram.Layers.Count).Select(layer => Enumerable.Range(0, diagram.NodeCount).Where(node => diagram.Layer(node) == layer).ToArray())];
        foreach (var layer in _layers)
        {
            for (var i = 0; i < layer.Length; i++)
            {
                _places.Add(layer[i], i);
            }
        }
    }

    public IReadOnlyList<int> Find(ushort[] sheet, int level)
    {
        var states = new Dictionary<ulong, BigInteger> { [1] = BigInteger.Zero };
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            var item = _diagram.Layers.Place(layer);
            var next = new Dictionary<ulong, BigInteger>();
            foreach (var (nodes, kept) in states)
            {
                Add(next, After(layer, nodes, null), kept);
                if (sheet[item] != CompiledSetting.Missing)
                {
                    // More answers count more than any item does, and an earlier item more than all later ones.
                    Add(next, After(layer, nodes, sheet[item]), kept + (BigInteger.One << (2 * sheet.Length)) - (BigInteger.One << (sheet.Length - item)));
                }
            }

            states = next;
        }

        var wanted = Enumerable.Range(0, _diagram.Values.Count).Single(value => _diagram.Values[value] == level);
        var cost = states[1UL << wanted];
        var count = (int)((cost + (BigInteger.One << (2 * sheet.Length)) - 1) >> (2 * sheet.Length));
        var items = (new BigInteger(count) << (2 * sheet.Length)) - cost;
        return [.. Enumerable.Range(0, sheet.Length).Where(item => !((items >> (sheet.Length - item)) & 1).IsZero)];

        static void Add(Dictionary<ulong, BigInteger> states, ulong nodes, BigInteger kept) =>
            states[nodes] = states.TryGetValue(nodes, out var known) ? BigInteger.Min(known, kept) : kept;
    }

    /// <summary>The nodes of the next layer, or the values, that an answer leads to, or that any answer does.</summary>
    private ulong After(int layer, ulong nodes, ushort? answer)
    {
        var after = 0UL;
        for (; nodes != 0; nodes &= nodes - 1)
        {
            var edges = _diagram.Edges(_layers[layer][BitOperations.TrailingZeroCount(nodes)]);
            for (var edge = 0; edge < edges.Length; edge++)
            {
                if (edges[edge] != Diagram.Invalid && (answer is null || answer == edge))
                {
                    after |= 1UL << (edges[edge] < 0 ? ~edges[edge] : _places[edges[edge]]);
                }
            }
        }

        return after;
    }
}
