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

internal sealed partial class DiagramBuilder
{
    public int Not(int condition) => Apply(DiagramOperation.Is, condition, Zero);

    public int Apply(DiagramOperation operation, int left, int right) => new Application(this, operation).From((left, right));

    /// <summary>The first function where the condition holds, the second where it does not.</summary>
    public int Choose(int condition, int whenItHolds, int otherwise) =>
        new Choice(this).From((condition, whenItHolds, otherwise));

    /// <summary>The function with each of its values replaced.</summary>
    public int Replace(int function, Func<decimal, decimal> replacement) => new Replacement(this, replacement).From(function);

    private int Follow(int function, int layer, int edge) =>
        function >= 0 && _layerOf[function] == layer ? _edges[_firstEdge[function] + edge] : function;

    private sealed class Application(DiagramBuilder builder, DiagramOperation operation) : Unfolding<(int Left, int Right)>(builder)
    {
        protected override bool IsDecided((int Left, int Right) state, out int function)
        {
            var isDecided = state is ( < 0, < 0);
            function = isDecided ? Apply(Builder._values[~state.Left], Builder._values[~state.Right]) : Invalid;
            return isDecided;
        }

        protected override int Layer((int Left, int Right) state) =>
            Math.Min(Builder.LayerOf(state.Left), Builder.LayerOf(state.Right));

        protected override (int Left, int Right) Follow((int Left, int Right) state, int layer, int edge) =>
            (Builder.Follow(state.Left, layer, edge), Builder.Follow(state.Right, layer, edge));

        private int Apply(decimal left, decimal right) => operation switch
        {
            DiagramOperation.Product => Builder.Value(ExactNumber.Product(left, right)),
            DiagramOperation.Is => Truth(left == right),
            DiagramOperation.AtLeast => Truth(left >= right),
            DiagramOperation.AtMost => Truth(left <= right),
            DiagramOperation.Over => Truth(left > right),
            DiagramOperation.Under => Truth(left < right),
            _ => throw new InvalidOperationException("There is no such operation."),
        };
    }

    private sealed class Choice(DiagramBuilder builder) : Unfolding<(int Condition, int WhenItHolds, int Otherwise)>(builder)
    {
        protected override bool IsDecided((int Condition, int WhenItHolds, int Otherwise) state, out int function)
        {
            function = state.Condition == Zero ? state.Otherwise : state.WhenItHolds;
            return state.Condition < 0 || state.WhenItHolds == state.Otherwise;
        }

        protected override int Layer((int Condition, int WhenItHolds, int Otherwise) state) => Math.Min(
            Builder.LayerOf(state.Condition), Math.Min(Builder.LayerOf(state.WhenItHolds), Builder.LayerOf(state.Otherwise)));

        protected override (int Condition, int WhenItHolds, int Otherwise) Follow(
            (int Condition, int WhenItHolds, int Otherwise) state, int layer, int edge) => (
            Builder.Follow(state.Condition, layer, edge),
            Builder.Follow(state.WhenItHolds, layer, edge),
            Builder.Follow(state.Otherwise, layer, edge));
    }

    private sealed class Replacement(DiagramBuilder builder, Func<decimal, decimal> replacement) : Unfolding<int>(builder)
    {
        protected override bool IsDecided(int state, out int function)
        {
            function = state >= Invalid ? Invalid : Builder.Value(replacement(Builder._values[~state]));
            return state < 0;
        }

        protected override int Layer(int state) => Builder.LayerOf(state);

        protected override int Follow(int state, int layer, int edge) => Builder.Follow(state, layer, edge);
    }
}
