using System.Numerics;

namespace Csec.Screening.Analysis;

/// <summary>How many complete sheets get each level. Sheets are not youth: most of them will never be filled in.</summary>
/// <param name="Classification">The id of the classification.</param>
/// <param name="Setting">The setting of the parameters in words, or null when there is only one.</param>
/// <param name="Sheets">All complete sheets under the setting.</param>
/// <param name="Levels">The sheets of each level, low to high.</param>
public sealed record LevelCounts(string Classification, string? Setting, BigInteger Sheets, IReadOnlyList<KeyValuePair<string, BigInteger>> Levels)
{
    /// <summary>The sheets that get no level; none when all holds.</summary>
    public BigInteger WithoutLevel { get; init; }
}
