namespace Csec.Screening.Diagrams;

internal sealed partial class DiagramBuilder
{
    /// <summary>
    /// Combines all functions at once, layer by layer. What is known of a sheet down to a layer is the combination of
    /// the functions that are decided and the nodes that the begun ones have reached, so a sum over fifty items makes
    /// no node that its result does not have; adding one item after the other makes fifty diagrams of that size.
    /// </summary>
    private sealed class DiagramCombiner
    {
        private readonly DiagramBuilder _builder;
        private readonly DiagramCombination _combination;
        private readonly int[] _functions;
        private readonly int _start;
        private readonly Dictionary<int[], int> _done = new(IntSequenceComparer.Instance);
        private readonly Dictionary<(int, int), int> _joined = [];

        public DiagramCombiner(DiagramBuilder builder, DiagramCombination combination, IReadOnlyList<int> functions)
        {
            _builder = builder;
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
            _functions = [.. functions.Where(function => function >= 0).OrderBy(function => builder._layerOf[function])];
        }

        // Smallest and largest have no neutral value.
        private const int NoValueYet = int.MinValue;

        public int Result() => From(_start, 0, []);

        private int From(int decided, int begun, int[] open)
        {
            if (IsFinal(decided))
            {
                return decided;
            }

            if (open.Length == 0 && begun == _functions.Length)
            {
                return decided;
            }

            int[] key = [decided, begun, .. open];
            if (_done.TryGetValue(key, out var known))
            {
                return known;
            }

            var layer = TopLayer(begun, open);
            var next = begun;
            while (next < _functions.Length && _builder._layerOf[_functions[next]] == layer)
            {
                next++;
            }

            var current = open.Concat(_functions.Skip(begun).Take(next - begun)).ToArray();
            var edges = new int[_builder._layers.EdgeCount(layer)];
            for (var edge = 0; edge < edges.Length; edge++)
            {
                edges[edge] = Along(edge, layer, decided, next, current);
            }

            var result = _builder.Node(layer, edges);
            _done.Add(key, result);
            return result;
        }

        private int Along(int edge, int layer, int decided, int begun, int[] current)
        {
            var open = new int[current.Length];
            var count = 0;
            foreach (var function in current)
            {
                var child = _builder.Follow(function, layer, edge);
                if (child < 0)
                {
                    decided = Join(decided, child);
                }
                else
                {
                    open[count++] = child;
                }
            }

            Array.Resize(ref open, count);
            Array.Sort(open);
            return From(decided, begun, open);
        }

        private int TopLayer(int begun, int[] open)
        {
            var layer = begun < _functions.Length ? _builder._layerOf[_functions[begun]] : BelowEveryLayer;
            foreach (var function in open)
            {
                layer = Math.Min(layer, _builder._layerOf[function]);
            }

            return layer;
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
                var (left, right) = (_builder._values[~decided], _builder._values[~value]);
                result = _builder.Value(_combination switch
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
