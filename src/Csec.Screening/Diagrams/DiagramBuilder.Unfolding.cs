namespace Csec.Screening.Diagrams;

internal sealed partial class DiagramBuilder
{
    /// <summary>
    /// Makes a function from states: what is known of a sheet down to a layer. All states are found from the top layer
    /// down and their nodes made from the bottom up, without recursion, so that no depth of diagram endangers the stack.
    /// </summary>
    private abstract class Unfolding<TState>(DiagramBuilder builder, IEqualityComparer<TState>? comparer = null)
        where TState : notnull
    {
        // Targets from here up are states, below it functions.
        private const int FirstState = 1 << 30;

        private readonly Dictionary<TState, int> _numbers = new(comparer);
        private readonly List<TState> _states = [];
        private readonly List<int>?[] _byLayer = new List<int>?[builder._layers.Count];

        protected DiagramBuilder Builder { get; } = builder;

        public int From(TState start)
        {
            var first = Target(start);
            if (first < FirstState)
            {
                return first;
            }

            var targets = new List<int[]?>();
            for (var layer = 0; layer < _byLayer.Length; layer++)
            {
                foreach (var state in _byLayer[layer] ?? [])
                {
                    Put(targets, state, Targets(_states[state], layer));
                }
            }

            var functions = new int[_states.Count];
            for (var layer = _byLayer.Length - 1; layer >= 0; layer--)
            {
                foreach (var state in _byLayer[layer] ?? [])
                {
                    var edges = targets[state]!;
                    for (var edge = 0; edge < edges.Length; edge++)
                    {
                        edges[edge] = edges[edge] < FirstState ? edges[edge] : functions[edges[edge] - FirstState];
                    }

                    functions[state] = Builder.Node(layer, edges);
                    targets[state] = null;
                }
            }

            return functions[0];
        }

        /// <summary>The function that a state has come to, if nothing more of the sheet matters.</summary>
        protected abstract bool IsDecided(TState state, out int function);

        /// <summary>The next layer that matters to a state.</summary>
        protected abstract int Layer(TState state);

        protected abstract TState Follow(TState state, int layer, int edge);

        private static void Put(List<int[]?> targets, int state, int[] edges)
        {
            while (targets.Count <= state)
            {
                targets.Add(null);
            }

            targets[state] = edges;
        }

        private int[] Targets(TState state, int layer)
        {
            var targets = new int[Builder._layers.EdgeCount(layer)];
            Builder.CountSteps(targets.Length);
            for (var edge = 0; edge < targets.Length; edge++)
            {
                targets[edge] = Target(Follow(state, layer, edge));
            }

            return targets;
        }

        private int Target(TState state)
        {
            if (IsDecided(state, out var function))
            {
                return function;
            }

            if (!_numbers.TryGetValue(state, out var number))
            {
                number = _states.Count;
                if (number > Builder._mostNodes * StatesPerNode)
                {
                    throw new DiagramLimitException(DiagramLimit.Size);
                }

                _numbers.Add(state, number);
                _states.Add(state);
                (_byLayer[Layer(state)] ??= []).Add(number);
            }

            return FirstState + number;
        }
    }
}
