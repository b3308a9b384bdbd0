namespace Csec.Screening.Diagrams;

/// <summary>How two functions give a third, sheet by sheet.</summary>
internal enum DiagramOperation
{
    Product,
    Is,
    AtLeast,
    AtMost,
    Over,
    Under,
}

/// <summary>How any number of functions give one, sheet by sheet, in whatever order they are taken.</summary>
internal enum DiagramCombination
{
    Sum,
    Smallest,
    Largest,
    All,
    Any,
}

internal sealed partial class DiagramBuilder
{
    private readonly Dictionary<(DiagramOperation, int, int), int> _applied = [];
    private readonly Dictionary<(int, int, int), int> _chosen = [];

    /// <summary>Forgets the steps towards the functions made so far; the functions stay.</summary>
    public void ForgetSteps()
    {
        _applied.Clear();
        _chosen.Clear();
        _steps = 0;
    }

    public int Not(int condition) => Apply(DiagramOperation.Is, condition, Zero);

    public int Combine(DiagramCombination combination, IReadOnlyList<int> functions) =>
        new DiagramCombiner(this, combination, functions).Result();

    public int Apply(DiagramOperation operation, int left, int right)
    {
        if (left < 0 && right < 0)
        {
            return ApplyToValues(operation, _values[~left], _values[~right]);
        }

        if (_applied.TryGetValue((operation, left, right), out var known))
        {
            return known;
        }

        var layer = Math.Min(LayerOf(left), LayerOf(right));
        var edges = new int[_layers.EdgeCount(layer)];
        for (var edge = 0; edge < edges.Length; edge++)
        {
            edges[edge] = Apply(operation, Follow(left, layer, edge), Follow(right, layer, edge));
        }

        var result = Node(layer, edges);
        _applied.Add((operation, left, right), result);
        return result;
    }

    /// <summary>The first function where the condition holds, the second where it does not.</summary>
    public int Choose(int condition, int whenItHolds, int otherwise)
    {
        if (condition < 0)
        {
            return condition == Zero ? otherwise : whenItHolds;
        }

        if (whenItHolds == otherwise)
        {
            return otherwise;
        }

        if (_chosen.TryGetValue((condition, whenItHolds, otherwise), out var known))
        {
            return known;
        }

        var layer = Math.Min(LayerOf(condition), Math.Min(LayerOf(whenItHolds), LayerOf(otherwise)));
        var edges = new int[_layers.EdgeCount(layer)];
        for (var edge = 0; edge < edges.Length; edge++)
        {
            edges[edge] = Choose(
                Follow(condition, layer, edge), Follow(whenItHolds, layer, edge), Follow(otherwise, layer, edge));
        }

        var result = Node(layer, edges);
        _chosen.Add((condition, whenItHolds, otherwise), result);
        return result;
    }

    /// <summary>The function with each of its values replaced.</summary>
    public int Replace(int function, Func<decimal, decimal> replacement) => Replace(function, replacement, []);

    private int Replace(int function, Func<decimal, decimal> replacement, Dictionary<int, int> done)
    {
        if (done.TryGetValue(function, out var known))
        {
            return known;
        }

        int result;
        if (function < 0)
        {
            result = function == Invalid ? Invalid : Value(replacement(_values[~function]));
        }
        else
        {
            var layer = _layerOf[function];
            var edges = new int[_layers.EdgeCount(layer)];
            for (var edge = 0; edge < edges.Length; edge++)
            {
                edges[edge] = Replace(Follow(function, layer, edge), replacement, done);
            }

            result = Node(layer, edges);
        }

        done.Add(function, result);
        return result;
    }

    private int Follow(int function, int layer, int edge) =>
        function >= 0 && _layerOf[function] == layer ? _edges[_firstEdge[function] + edge] : function;

    private int ApplyToValues(DiagramOperation operation, decimal left, decimal right) => operation switch
    {
        DiagramOperation.Product => Value(ExactNumber.Product(left, right)),
        DiagramOperation.Is => Truth(left == right),
        DiagramOperation.AtLeast => Truth(left >= right),
        DiagramOperation.AtMost => Truth(left <= right),
        DiagramOperation.Over => Truth(left > right),
        DiagramOperation.Under => Truth(left < right),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
