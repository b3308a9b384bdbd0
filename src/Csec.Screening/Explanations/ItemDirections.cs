using Csec.Screening.Diagrams;

namespace Csec.Screening.Explanations;

/// <summary>
/// By place, the answer that makes every sheet least and the one that makes it greatest, where each item has such answers
/// whatever the others are. The ends of what is possible are then two paths through the diagram.
/// </summary>
internal sealed class ItemDirections
{
    // Diagrams that need more comparisons are treated as if their items had no direction.
    private const int MostComparisons = 200_000;

    private readonly Diagram _diagram;
    private readonly int[][] _answers;
    private readonly int[] _lowest;
    private readonly int[] _highest;
    private readonly Dictionary<(int, int), bool> _known = [];

    private ItemDirections(Diagram diagram, int[][] answers)
    {
        _diagram = diagram;
        _answers = answers;
        _lowest = new int[diagram.NodeCount];
        _highest = new int[diagram.NodeCount];
        Least = [.. answers.Select(ofPlace => ofPlace.Length > 0 ? ofPlace[0] : 0)];
        Greatest = [.. Least];
    }

    public int[] Least { get; }

    public int[] Greatest { get; }

    /// <summary>The directions, or null when some item has none, or may not be asked; <paramref name="answers"/> has the values by place.</summary>
    public static ItemDirections? Of(Diagram diagram, int[][] answers)
    {
        var directions = new ItemDirections(diagram, answers);
        return directions.EveryItemIsAsked() && directions.Find() ? directions : null;
    }

    private bool EveryItemIsAsked()
    {
        for (var node = _diagram.NodeCount - 1; node >= 0; node--)
        {
            var edges = _diagram.Edges(node);
            if (edges[edges.Length - 1] != Diagram.Invalid)
            {
                return false;
            }

            (_lowest[node], _highest[node]) = (int.MaxValue, int.MinValue);
            foreach (var answer in _answers[_diagram.Place(node)])
            {
                var at = edges[answer];
                if (at == Diagram.Invalid)
                {
                    return false;
                }

                _lowest[node] = Math.Min(_lowest[node], at < 0 ? ~at : _lowest[at]);
                _highest[node] = Math.Max(_highest[node], at < 0 ? ~at : _highest[at]);
            }
        }

        return true;
    }

    private bool Find()
    {
        foreach (var layer in Enumerable.Range(0, _diagram.NodeCount).GroupBy(_diagram.Place))
        {
            var (place, nodes) = (layer.Key, layer.ToList());
            var least = Array.FindIndex(_answers[place], answer => nodes.TrueForAll(node => IsEnd(node, answer, isLeast: true)));
            var greatest = Array.FindIndex(_answers[place], answer => nodes.TrueForAll(node => IsEnd(node, answer, isLeast: false)));
            if (least < 0 || greatest < 0)
            {
                return false;
            }

            Least[place] = _answers[place][least];
            Greatest[place] = _answers[place][greatest];
        }

        return true;
    }

    private bool IsEnd(int node, int answer, bool isLeast)
    {
        foreach (var other in _answers[_diagram.Place(node)])
        {
            var (at, than) = (_diagram.Edges(node)[answer], _diagram.Edges(node)[other]);
            if (!(isLeast ? IsNowhereAbove(at, than) : IsNowhereAbove(than, at)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether one function is at most the other on every sheet.</summary>
    private bool IsNowhereAbove(int one, int other)
    {
        if (one == other || Highest(one) <= Lowest(other))
        {
            return true;
        }

        if (Lowest(one) > Lowest(other) || Highest(one) > Highest(other))
        {
            return false;
        }

        if (_known.TryGetValue((one, other), out var isKnown))
        {
            return isKnown;
        }

        return _known.Count < MostComparisons && (_known[(one, other)] = IsNowhereAboveBelow(one, other));
    }

    // Neither is a value here: the range of a value lies wholly on one side.
    private bool IsNowhereAboveBelow(int one, int other)
    {
        var layer = Math.Min(_diagram.Layer(one), _diagram.Layer(other));
        foreach (var answer in _answers[_diagram.Layers.Place(layer)])
        {
            if (!IsNowhereAbove(Follow(one, layer, answer), Follow(other, layer, answer)))
            {
                return false;
            }
        }

        return true;
    }

    private int Follow(int at, int layer, int answer) => _diagram.Layer(at) == layer ? _diagram.Edges(at)[answer] : at;

    private int Lowest(int at) => at < 0 ? ~at : _lowest[at];

    private int Highest(int at) => at < 0 ? ~at : _highest[at];
}
