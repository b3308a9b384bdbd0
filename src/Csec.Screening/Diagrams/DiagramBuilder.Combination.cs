namespace Csec.Screening.Diagrams;

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
    public int Combine(DiagramCombination combination, IReadOnlyList<int> functions) =>
        functions.Count == 1 ? functions[0] : new Combination(this, combination, functions).Result();

    /// <summary>
    /// Combines all functions at once. A state is the combination of the functions that are decided, how many of the
    /// others are begun, and the nodes that these have reached; so a sum over fifty items makes no node that its result
    /// does not have, where adding one item after the other makes fifty diagrams of that size.
    /// </summary>
    private sealed class Combination : Unfolding<int[]>
    {
        // Smallest and largest have no neutral value.
        private const int NoValueYet = int.MinValue;

        private readonly DiagramCombination _combination;
        private readonly int[] _functions;
        private readonly int _start;
        private readonly Dictionary<(int, int), int> _joined = [];
        private readonly List<int> _open = [];

        public Combination(DiagramBuilder builder, DiagramCombination combination, IReadOnlyList<int> functions)
            : base(builder, IntSequenceComparer.Instance)
        {
            _combination = combination;
            _start = combination switch
            {
                DiagramCombination.Sum or DiagramCombination.Any => Zero,
                DiagramCombination.All => One,
                _ => functions.Count == 0 ? Zero : NoValueYet,
            };
            foreach (var value in functions.Where(function => function < 0))
            {
                _start = Join(_start, value);
            }

            // From top to bottom, so that the functions not yet begun are always the last ones.
            _functions = [.. functions.Where(function => function >= 0).OrderBy(builder.LayerOf)];
        }

        public int Result() => From([_start, 0]);

        protected override bool IsDecided(int[] state, out int function)
        {
            function = state[0];
            return IsFinal(function) || (state.Length == 2 && state[1] == _functions.Length);
        }

        protected override int Layer(int[] state)
        {
            var layer = state[1] < _functions.Length ? Builder.LayerOf(_functions[state[1]]) : BelowEveryLayer;
            for (var i = 2; i < state.Length; i++)
            {
                layer = Math.Min(layer, Builder.LayerOf(state[i]));
            }

            return layer;
        }

        protected override int[] Follow(int[] state, int layer, int edge)
        {
            _open.Clear();
            var (decided, begun) = (state[0], state[1]);
            for (var i = 2; i < state.Length; i++)
            {
                decided = Take(decided, Builder.Follow(state[i], layer, edge));
            }

            for (; begun < _functions.Length && Builder.LayerOf(_functions[begun]) == layer; begun++)
            {
                decided = Take(decided, Builder.Follow(_functions[begun], layer, edge));
            }

            // The order of what is open does not matter: sorted, equal states are equal.
            _open.Sort();
            return [decided, begun, .. _open];
        }

        private int Take(int decided, int function)
        {
            if (function < 0)
            {
                return Join(decided, function);
            }

            _open.Add(function);
            return decided;
        }

        private bool IsFinal(int decided) => _combination switch
        {
            DiagramCombination.All => decided == Zero,
            DiagramCombination.Any => decided == One,
            _ => false,
        };

        private int Join(int decided, int value)
        {
            if (decided == NoValueYet)
            {
                return value;
            }

            if (!_joined.TryGetValue((decided, value), out var result))
            {
                var (left, right) = (Builder._values[~decided], Builder._values[~value]);
                result = Builder.Value(_combination switch
                {
                    DiagramCombination.Sum => left + right,
                    DiagramCombination.Smallest or DiagramCombination.All => Math.Min(left, right),
                    _ => Math.Max(left, right),
                });
                _joined.Add((decided, value), result);
            }

            return result;
        }
    }
}
