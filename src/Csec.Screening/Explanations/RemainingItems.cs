using Csec.Screening.Diagrams;

namespace Csec.Screening.Explanations;

/// <summary>
/// The items whose answers can still change a level. The function is restricted to the answers given and reduced again,
/// where sheets that cannot be do not count; it then reads exactly these items.
/// </summary>
internal sealed class RemainingItems
{
    private readonly Diagram _diagram;
    private readonly ushort[] _sheet;
    private readonly int[] _reduced;
    private readonly Dictionary<int[], int> _nodes = new(IntSequenceComparer.Instance);

    private RemainingItems(Diagram diagram, ushort[] sheet)
    {
        _diagram = diagram;
        _sheet = sheet;
        _reduced = new int[diagram.NodeCount];
    }

    /// <summary>By item, whether its answer can still change the level; none of the given ones can.</summary>
    public static bool[] Of(Diagram diagram, ushort[] sheet) => new RemainingItems(diagram, sheet).Find();

    private bool[] Find()
    {
        var reached = Reached(_diagram.Root, at => at);
        for (var node = reached.Length - 1; node >= 0; node--)
        {
            _reduced[node] = reached[node] ? Reduce(node) : Diagram.Invalid;
        }

        var remaining = new bool[_sheet.Length];
        reached = Reached(Reduced(_diagram.Root), Reduced);
        for (var node = 0; node < reached.Length; node++)
        {
            remaining[_diagram.Place(node)] |= reached[node];
        }

        return remaining;
    }

    private bool[] Reached(int root, Func<int, int> lead)
    {
        var reached = new bool[_diagram.NodeCount];
        Mark(root);
        for (var node = 0; node < reached.Length; node++)
        {
            if (!reached[node])
            {
                continue;
            }

            if (_diagram.IsAnswered(node, _sheet))
            {
                Mark(lead(_diagram.Next(node, _sheet)));
                continue;
            }

            foreach (var edge in _diagram.Edges(node))
            {
                Mark(lead(edge));
            }
        }

        return reached;

        void Mark(int at)
        {
            if (at >= 0)
            {
                reached[at] = true;
            }
        }
    }

    private int Reduce(int node)
    {
        if (_diagram.IsAnswered(node, _sheet))
        {
            return Reduced(_diagram.Next(node, _sheet));
        }

        var edges = _diagram.Edges(node);
        var key = new int[edges.Length + 1];
        key[edges.Length] = _diagram.Layer(node);
        var (only, differ) = (Diagram.Invalid, false);
        for (var i = 0; i < edges.Length; i++)
        {
            var at = key[i] = Reduced(edges[i]);
            differ |= at != Diagram.Invalid && only != Diagram.Invalid && at != only;
            only = at == Diagram.Invalid ? only : at;
        }

        if (!differ)
        {
            return only;
        }

        if (!_nodes.TryGetValue(key, out var same))
        {
            _nodes.Add(key, same = node);
        }

        return same;
    }

    private int Reduced(int at) => at < 0 ? at : _reduced[at];
}
