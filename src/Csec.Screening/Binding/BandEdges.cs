using Csec.Screening.Model;

namespace Csec.Screening.Binding;

/// <summary>How the bands of a classification are given.</summary>
internal static class BandEdges
{
    /// <summary>Whether all are lower edges, so that the highest that holds decides.</summary>
    public static bool AreLower(IReadOnlyList<Band> bands) =>
        bands.Count > 1 && bands.All(band => band is { From: not null, To: null, FromIsExclusive: false });
}
