namespace Csec.Screening.Diagrams;

/// <summary>
/// The layers of a diagram from top to bottom: which place of a sheet each one reads, and its edges. The last edge of a
/// layer is taken when there is no answer; the others are the classes of answers.
/// </summary>
internal sealed class DiagramLayers
{
    /// <summary>The most layers, and so the most items of a rule set.</summary>
    public const int Most = 512;

    private readonly int[] _places;
    private readonly int[] _edgeCounts;
    private readonly int[] _layerOfPlace;

    public DiagramLayers(IReadOnlyList<int> places, IReadOnlyList<int> edgeCounts)
    {
        if (places.Count > Most)
        {
            throw new DiagramLimitException(DiagramLimit.Layers);
        }

        _places = [.. places];
        _edgeCounts = [.. edgeCounts];
        _layerOfPlace = new int[_places.Length];
        for (var layer = 0; layer < _places.Length; layer++)
        {
            _layerOfPlace[_places[layer]] = layer;
        }
    }

    public int Count => _places.Length;

    /// <summary>The place of a sheet that a layer reads.</summary>
    public int Place(int layer) => _places[layer];

    /// <summary>The layer that reads a place of a sheet.</summary>
    public int LayerOf(int place) => _layerOfPlace[place];

    /// <summary>The edges of each node in a layer, the one without an answer included.</summary>
    public int EdgeCount(int layer) => _edgeCounts[layer];
}
