using System.Numerics;
using Csec.Screening.Diagrams;

namespace Csec.Screening.Tests.Diagrams;

public sealed class DiagramTests
{
    private static readonly DiagramLayers ThreeOfThree = new([0, 1, 2], [3, 3, 3]);

    [Fact]
    public void The_same_function_is_the_same_number_however_it_is_made()
    {
        var builder = new DiagramBuilder(ThreeOfThree);
        int[] points = [.. Enumerable.Range(0, 3).Select(layer => Points(builder, layer))];
        var sum = builder.Combine(DiagramCombination.Sum, points);
        var inTurn = builder.Combine(DiagramCombination.Sum, [points[2], builder.Combine(DiagramCombination.Sum, [points[1], points[0]])]);
        Assert.Equal(sum, inTurn);
        var atLeast = builder.Apply(DiagramOperation.AtLeast, sum, builder.Value(2));
        Assert.Equal(atLeast, builder.Not(builder.Apply(DiagramOperation.Under, sum, builder.Value(2.0m))));
    }

    [Fact]
    public void Frozen_diagrams_of_different_builders_are_equal_when_their_functions_are()
    {
        var first = new DiagramBuilder(ThreeOfThree);
        var second = new DiagramBuilder(ThreeOfThree);
        _ = second.Combine(DiagramCombination.Largest, [Points(second, 2), Points(second, 1)]);
        var one = first.Freeze(first.Combine(DiagramCombination.Sum, [Points(first, 0), Points(first, 2)]));
        var other = second.Freeze(second.Combine(DiagramCombination.Sum, [Points(second, 2), Points(second, 0)]));
        Assert.True(one.IsSameAs(other));
        Assert.False(one.IsSameAs(second.Freeze(Points(second, 0))));
    }

    [Fact]
    public void A_node_whose_edges_all_lead_to_one_place_is_left_out()
    {
        var builder = new DiagramBuilder(ThreeOfThree);
        Assert.Equal(DiagramBuilder.One, builder.Node(1, [DiagramBuilder.One, DiagramBuilder.One, DiagramBuilder.One]));
        Assert.Equal(0, builder.NodeCount);
    }

    [Fact]
    public void Edges_of_a_frozen_diagram_lead_to_later_nodes()
    {
        var builder = new DiagramBuilder(ThreeOfThree);
        var diagram = builder.Freeze(builder.Combine(DiagramCombination.Sum, [.. Enumerable.Range(0, 3).Select(layer => Points(builder, layer))]));
        Assert.Equal([0m, 1m, 2m, 3m, 4m, 5m, 6m], diagram.Values);
        Assert.Equal(5, diagram.WidestLayer);
        for (var node = 0; node < diagram.NodeCount; node++)
        {
            Assert.All(diagram.Edges(node).ToArray(), edge => Assert.True(edge < 0 || edge > node));
        }
    }

    [Fact]
    public void Counts_multiply_by_the_weights_of_layers_that_a_path_skips()
    {
        var builder = new DiagramBuilder(ThreeOfThree);
        var counts = SheetCounts.PerValue(builder.Freeze(Points(builder, 1)), [[1, 2, 0], [3, 4, 5], [1, 1, 1]]);
        Assert.Equal(new BigInteger[] { 3 * 3 * 5, 3 * 3 * 3, 3 * 3 * 4 }, counts);
    }

    [Fact]
    public void More_values_than_bits_are_listed_all_the_same()
    {
        var layers = new DiagramLayers([0, 1], [101, 2]);
        var builder = new DiagramBuilder(layers);
        var number = builder.Node(0, [.. Enumerable.Range(0, 101).Select(value => builder.Value(value))]);
        var sum = builder.Combine(DiagramCombination.Sum, [number, builder.Node(1, [builder.Value(1000), builder.Value(0)])]);
        var open = new OpenEdges([[.. Enumerable.Repeat(true, 100), false], [true, true]]);
        var reachable = new ReachableValues(builder.Freeze(sum), open);
        Assert.Equal(200, reachable.List([ushort.MaxValue, ushort.MaxValue]).Count);
        Assert.Equal([7m, 1007m], reachable.List([7, ushort.MaxValue]).Select(position => reachable.Diagram.Values[position]));
        var (lowest, highest) = reachable.Range([ushort.MaxValue, 0]);
        Assert.Equal((1000m, 1099m), (reachable.Diagram.Values[lowest], reachable.Diagram.Values[highest]));
    }

    [Fact]
    public void Nodes_are_limited()
    {
        var builder = new DiagramBuilder(ThreeOfThree, mostNodes: 3);
        var limit = Assert.Throws<DiagramLimitException>(
            () => builder.Combine(DiagramCombination.Sum, [.. Enumerable.Range(0, 3).Select(layer => Points(builder, layer))]));
        Assert.Equal(DiagramLimit.Size, limit.Limit);
    }

    [Theory]
    [InlineData("100000000000000")]
    [InlineData("0.000000000000001")]
    public void Numbers_beyond_fourteen_digits_are_refused(string number)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Throws<DiagramLimitException>(() => ExactNumber.Of(value));
    }

    // 1 and 2 for the two classes, 0 without an answer.
    private static int Points(DiagramBuilder builder, int layer) =>
        builder.Node(layer, [builder.Value(1), builder.Value(2), DiagramBuilder.Zero]);
}
