namespace Csec.Screening.Diagrams;

/// <summary>Which edges a place may still take while its answer is missing.</summary>
internal sealed class OpenEdges
{
    private readonly bool[][] _open;

    public OpenEdges(IReadOnlyList<bool[]> openByPlace) => _open = [.. openByPlace];

    public bool IsOpen(int place, int edge) => _open[place][edge];
}
