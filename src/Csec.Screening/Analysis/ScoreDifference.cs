using System.Numerics;

namespace Csec.Screening.Analysis;

/// <summary>How a score differs between two versions on the complete sheets that both take.</summary>
/// <param name="Id">The score.</param>
/// <param name="Changed">On how many sheets it differs. Sheets are not youth.</param>
public sealed record ScoreDifference(string Id, BigInteger Changed)
{
    /// <summary>How many complete sheets both take.</summary>
    public BigInteger Of { get; init; }

    /// <summary>An incomplete form for which something else is published, or null where none was found.</summary>
    public PublishedChange? Published { get; init; }

    /// <summary>The smallest sheet on which it differs, or null.</summary>
    public ExampleSheet? Example { get; init; }

    /// <summary>The old score of the example.</summary>
    public decimal Old { get; init; }

    /// <summary>The new score of the example.</summary>
    public decimal New { get; init; }
}
