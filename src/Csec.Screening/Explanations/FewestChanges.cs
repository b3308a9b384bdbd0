using Csec.Screening.Diagrams;

namespace Csec.Screening.Explanations;

/// <summary>
/// The fewest answers of a complete sheet that must be other ones to come to another level, as a shortest path through the
/// diagram of complete sheets. An item that is no longer asked is no change, one that
/// is newly asked is, unless all its answers are of equal effect.
/// </summary>
internal sealed class FewestChanges
{
    private const int Never = int.MaxValue;

    private readonly Diagram _diagram;
    private readonly ushort[] _sheet;
    private readonly int _wanted;
    private readonly Func<int, ushort, long> _distance;
    private readonly Dictionary<Change, long> _distances = [];
    private readonly int[] _costs;
    private readonly Change[]?[] _paths;
    private Change[]? _found;

    private FewestChanges(Diagram diagram, ushort[] sheet, int wanted, Func<int, ushort, long> distance)
    {
        _diagram = diagram;
        _sheet = sheet;
        _wanted = wanted;
        _distance = distance;
        _costs = new int[diagram.NodeCount];
        _paths = new Change[]?[diagram.NodeCount];
    }

    /// <summary>
    /// The changes in source order, or null when no sheet has the level. Of sets as small the one with the
    /// earlier item goes first, then the one whose answers are nearer.
    /// </summary>
    /// <param name="diagram">The level on complete valid sheets.</param>
    /// <param name="sheet">The classes of a complete valid sheet, in item order.</param>
    /// <param name="wanted">The position of the other level among the values.</param>
    /// <param name="distance">How far the nearest answer of a class is from the one given, by item.</param>
    public static Change[]? Find(Diagram diagram, ushort[] sheet, int wanted, Func<int, ushort, long> distance) =>
        new FewestChanges(diagram, sheet, wanted, distance).Find();

    private Change[]? Find()
    {
        for (var node = _costs.Length - 1; node >= 0; node--)
        {
            _costs[node] = Never;
            var edges = _diagram.Edges(node);
            for (var edge = 0; edge < edges.Length; edge++)
            {
                var cost = CostOf(edges[edge]);
                _costs[node] = cost == Never ? _costs[node] : Math.Min(_costs[node], cost + Step(node, edge));
            }
        }

        if (_diagram.Root < 0 || CostOf(_diagram.Root) == Never)
        {
            return null;
        }

        _paths[_diagram.Root] = [];
        for (var node = _diagram.Root; node < _paths.Length; node++)
        {
            if (_paths[node] is { } path)
            {
                GoOn(node, path);
            }
        }

        return _found;
    }

    private void GoOn(int node, Change[] path)
    {
        var edges = _diagram.Edges(node);
        for (var edge = 0; edge < edges.Length; edge++)
        {
            var cost = CostOf(edges[edge]);
            if (cost == Never || cost + Step(node, edge) > _costs[node])
            {
                continue;
            }

            ref var known = ref _found;
            if (edges[edge] >= 0)
            {
                known = ref _paths[edges[edge]];
            }

            var longer = Step(node, edge) == 0 ? path : With(path, new(_diagram.Place(node), (ushort)edge));
            known = known is null || GoesBefore(longer, known) ? longer : known;
        }
    }

    private int Step(int node, int edge)
    {
        var classes = _diagram.Edges(node).Length - 1;
        return edge == classes || classes == 1 || edge == _sheet[_diagram.Place(node)] ? 0 : 1;
    }

    private int CostOf(int at) => at >= 0 ? _costs[at] : at != Diagram.Invalid && ~at == _wanted ? 0 : Never;

    private static Change[] With(Change[] path, Change change)
    {
        var longer = new Change[path.Length + 1];
        var at = path.Length;
        for (; at > 0 && path[at - 1].Item > change.Item; at--)
        {
            longer[at] = path[at - 1];
        }

        longer[at] = change;
        Array.Copy(path, longer, at);
        return longer;
    }

    private bool GoesBefore(Change[] one, Change[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i].Item != other[i].Item)
            {
                return one[i].Item < other[i].Item;
            }
        }

        for (var i = 0; i < one.Length; i++)
        {
            var nearer = DistanceOf(one[i]).CompareTo(DistanceOf(other[i]));
            if (nearer != 0 || one[i].Class != other[i].Class)
            {
                return nearer < 0 || (nearer == 0 && one[i].Class < other[i].Class);
            }
        }

        return false;
    }

    private long DistanceOf(Change change)
    {
        if (!_distances.TryGetValue(change, out var distance))
        {
            _distances.Add(change, distance = _distance(change.Item, change.Class));
        }

        return distance;
    }

    /// <summary>An item and the class of its other answer.</summary>
    internal readonly record struct Change(int Item, ushort Class);
}
