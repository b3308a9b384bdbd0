using System.Numerics;

namespace Csec.Screening.Diagrams;

/// <summary>Counts sheets exactly.</summary>
internal static class SheetCounts
{
    /// <summary>
    /// How many sheets end at each value of a diagram, in the order of its values. <paramref name="weights"/> says, by
    /// place and edge, how many raw answers an edge stands for.
    /// </summary>
    public static IReadOnlyList<BigInteger> PerValue(Diagram diagram, IReadOnlyList<long[]> weights)
    {
        var skipped = SkippedFactors(diagram.Layers, weights);
        var counts = new BigInteger[diagram.Values.Count];
        var ways = new BigInteger[diagram.NodeCount];
        Add(diagram.Root, BigInteger.One, 0);
        for (var node = 0; node < ways.Length; node++)
        {
            var layer = diagram.Layer(node);
            var edges = diagram.Edges(node);
            for (var edge = 0; edge < edges.Length; edge++)
            {
                Add(edges[edge], ways[node] * weights[diagram.Place(node)][edge], layer + 1);
            }
        }

        return counts;

        void Add(int at, BigInteger sheets, int layer)
        {
            if (at == Diagram.Invalid || sheets.IsZero)
            {
                return;
            }

            var end = at < 0 ? diagram.Layers.Count : diagram.Layer(at);
            for (; layer < end; layer++)
            {
                sheets *= skipped[layer];
            }

            if (at < 0)
            {
                counts[~at] += sheets;
            }
            else
            {
                ways[at] += sheets;
            }
        }
    }

    /// <summary>A layer that a path skips may take any of its edges.</summary>
    private static BigInteger[] SkippedFactors(DiagramLayers layers, IReadOnlyList<long[]> weights)
    {
        var factors = new BigInteger[layers.Count];
        for (var layer = 0; layer < factors.Length; layer++)
        {
            foreach (var weight in weights[layers.Place(layer)])
            {
                factors[layer] += weight;
            }
        }

        return factors;
    }
}
