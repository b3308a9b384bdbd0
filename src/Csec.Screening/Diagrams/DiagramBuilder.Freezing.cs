namespace Csec.Screening.Diagrams;

internal sealed partial class DiagramBuilder
{
    /// <summary>
    /// The function as a diagram of its own. Nodes are numbered layer by layer and within a layer in the order in which
    /// the edges before them lead there, values are in ascending order: the same function gives the same diagram.
    /// </summary>
    public Diagram Freeze(int function)
    {
        var (nodes, numbers) = Arrange(function);
        var values = ValuesUnder(nodes, function);
        var places = new int[nodes.Count];
        var firstEdges = new int[nodes.Count + 1];
        var edges = new List<int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            places[i] = _layers.Place(_layerOf[nodes[i]]);
            foreach (var edge in Edges(nodes[i]))
            {
                edges.Add(Frozen(edge, numbers, values));
            }

            firstEdges[i + 1] = edges.Count;
        }

        return new(_layers, Frozen(function, numbers, values), places, firstEdges, [.. edges], values);
    }

    private static int Frozen(int function, Dictionary<int, int> numbers, decimal[] values, decimal value) =>
        function >= 0 ? numbers[function] : function == Invalid ? Diagram.Invalid : ~Array.BinarySearch(values, value);

    private int Frozen(int function, Dictionary<int, int> numbers, decimal[] values) =>
        Frozen(function, numbers, values, function < 0 ? _values[~function] : 0m);

    private (List<int> Nodes, Dictionary<int, int> Numbers) Arrange(int function)
    {
        var waiting = new List<int>?[_layers.Count];
        var found = new HashSet<int>();
        Find(function);
        var nodes = new List<int>();
        var numbers = new Dictionary<int, int>();
        for (var layer = 0; layer < waiting.Length; layer++)
        {
            foreach (var node in waiting[layer] ?? [])
            {
                numbers.Add(node, nodes.Count);
                nodes.Add(node);
                foreach (var edge in Edges(node))
                {
                    Find(edge);
                }
            }
        }

        return (nodes, numbers);

        void Find(int at)
        {
            if (at >= 0 && found.Add(at))
            {
                (waiting[_layerOf[at]] ??= []).Add(at);
            }
        }
    }

    private decimal[] ValuesUnder(List<int> nodes, int function)
    {
        var values = new SortedSet<decimal>();
        Add(function);
        foreach (var node in nodes)
        {
            foreach (var edge in Edges(node))
            {
                Add(edge);
            }
        }

        return [.. values];

        void Add(int at)
        {
            if (at < Invalid)
            {
                _ = values.Add(_values[~at]);
            }
        }
    }
}
