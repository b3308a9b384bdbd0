namespace Csec.Screening.Diagrams;

/// <summary>From nodes in the order in which they were made to a frozen diagram.</summary>
internal sealed partial class SubsetDiagram
{
    /// <summary>Nodes lie layer by layer and values ascend.</summary>
    private Diagram Freeze(int root)
    {
        var order = Enumerable.Range(0, _nodes.Count).OrderBy(node => _nodes[node].Layer).ToList();
        var (places, positions) = (new int[_nodes.Count], new int[_sets.Count]);
        var values = _sets.OrderBy(set => set).ToList();
        for (var i = 0; i < order.Count; i++)
        {
            places[order[i]] = i;
        }

        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = values.IndexOf(_sets[i]);
        }

        var layers = new DiagramLayers(
            [.. Enumerable.Range(0, _standsFor.Length).Select(_source.Layers.Place)], [.. _standsFor.Select(edges => edges.Count)]);
        var firsts = new int[order.Count + 1];
        var edgesInOrder = new List<int>();
        for (var i = 0; i < order.Count; i++)
        {
            edgesInOrder.AddRange(_nodes[order[i]].Edges.Select(Moved));
            firsts[i + 1] = edgesInOrder.Count;
        }

        return new(layers, Moved(root), [.. order.Select(node => _source.Layers.Place(_nodes[node].Layer))], firsts, [.. edgesInOrder], [.. values.Select(set => (decimal)set)]);

        int Moved(int at) => at == Diagram.Invalid ? at : at < 0 ? ~positions[~at] : places[at];
    }
}
