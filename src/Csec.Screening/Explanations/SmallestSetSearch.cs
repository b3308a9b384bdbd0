using Csec.Screening.Diagrams;

namespace Csec.Screening.Explanations;

/// <summary>
/// The fewest given answers that already force a level, as a shortest path: layer by layer, an answer is kept or left out,
/// and a state is what is still owed. The cost of each obligation alone bounds what a state still costs, so that only
/// states within the least possible number are looked at, and the number is raised as long as none of them ends.
/// </summary>
internal sealed class SmallestSetSearch
{
    /// <summary>The states that are looked at before a set that may not be the smallest is taken.</summary>
    public const int MostStates = 100_000;

    private const int Never = int.MaxValue;

    private readonly ForcingGraph _graph;
    private readonly ushort[] _sheet;
    private readonly int _wanted;
    private readonly int _mostStates;
    private readonly int[] _costs;
    private readonly List<int> _owed = [];
    private readonly Dictionary<int[], ItemSet>?[] _states;
    private int _stateCount;
    private int _bound;
    private int _nextBound;
    private ItemSet? _found;

    private SmallestSetSearch(ForcingGraph graph, ushort[] sheet, int wanted, int mostStates)
    {
        _graph = graph;
        _sheet = sheet;
        _wanted = wanted;
        _mostStates = mostStates;
        _states = new Dictionary<int[], ItemSet>?[graph.Layers.Count];
        _costs = new int[graph.Count];
        for (var at = _costs.Length - 1; at >= 0; at--)
        {
            _costs[at] = LeastCost(at);
        }
    }

    /// <summary>The smallest set, the first in source order of those as small; null when there are too many states.</summary>
    /// <param name="graph">The obligations of the classification.</param>
    /// <param name="sheet">The classes of the answers, in item order; they force the level.</param>
    /// <param name="wanted">The position of the level among the values of the diagram.</param>
    /// <param name="mostStates">How many states may be looked at.</param>
    public static int[]? Find(ForcingGraph graph, ushort[] sheet, int wanted, int mostStates) => new SmallestSetSearch(graph, sheet, wanted, mostStates).Find();

    private int[]? Find()
    {
        for (_nextBound = _graph.Roots.Max(CostOf); _found is null && _stateCount <= _mostStates;)
        {
            _bound = _nextBound;
            _nextBound = Never;
            Search();
        }

        return _stateCount > _mostStates ? null : _found!.Value.ToArray();
    }

    private void Search()
    {
        _owed.Clear();
        foreach (var root in _graph.Roots)
        {
            _ = Owe(root);
        }

        AddState(ItemSet.None(_sheet.Length));
        for (var layer = 0; layer < _states.Length && _stateCount <= _mostStates; layer++)
        {
            if (_states[layer] is not { } states)
            {
                continue;
            }

            _states[layer] = null;
            var place = _graph.Layers.Place(layer);
            foreach (var state in states)
            {
                if (IsGiven(place) && Keeps(state.Key, layer))
                {
                    AddState(state.Value.With(place));
                }

                if (LeavesOut(state.Key, layer))
                {
                    AddState(state.Value);
                }
            }
        }
    }

    /// <summary>Collects what is owed after the answer of a layer is kept; false when the level is then out of reach.</summary>
    private bool Keeps(int[] state, int layer)
    {
        _owed.Clear();
        foreach (var at in state)
        {
            if (!Owe(_graph.Layer(at) == layer ? _graph.Kept(at, _sheet[_graph.Layers.Place(layer)]) : at))
            {
                return false;
            }
        }

        return true;
    }

    private bool LeavesOut(int[] state, int layer)
    {
        _owed.Clear();
        foreach (var at in state)
        {
            if (_graph.Layer(at) != layer)
            {
                _owed.Add(at);
                continue;
            }

            foreach (var next in _graph.LeftOut(at))
            {
                if (!Owe(next))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool Owe(int at)
    {
        var cost = CostOf(at);
        if (cost > 0)
        {
            _owed.Add(at);
        }

        return cost < Never;
    }

    private void AddState(ItemSet kept)
    {
        if (_owed.Count == 0)
        {
            _found = _found is { } other && other.GoesBefore(kept) ? other : kept;
            return;
        }

        var least = kept.Count + _owed.Max(at => _costs[at]);
        if (least > _bound)
        {
            _nextBound = Math.Min(_nextBound, least);
            return;
        }

        _owed.Sort();
        int[] state = [.. _owed.Distinct()];
        var states = _states[state.Min(_graph.Layer)] ??= new(IntSequenceComparer.Instance);
        if (!states.TryGetValue(state, out var known))
        {
            _stateCount++;
            states.Add(state, kept);
        }
        else if (kept.GoesBefore(known))
        {
            states[state] = kept;
        }
    }

    /// <summary>The least number of answers that meet an obligation if it were the only one; never less than it truly costs.</summary>
    private int LeastCost(int at)
    {
        var leftOut = _graph.LeftOut(at).Max(CostOf);
        var place = _graph.Place(at);
        if (leftOut == 0 || !IsGiven(place))
        {
            return leftOut;
        }

        var kept = CostOf(_graph.Kept(at, _sheet[place]));
        return kept == Never ? leftOut : Math.Min(leftOut, kept + 1);
    }

    private int CostOf(int at) => at >= 0 ? _costs[at] : at == Diagram.Invalid || _graph.IsMet(at, _wanted) ? 0 : Never;

    private bool IsGiven(int place) => _sheet[place] < _graph.Layers.EdgeCount(_graph.Layers.LayerOf(place)) - 1;
}
