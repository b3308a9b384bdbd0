using System.Numerics;

namespace Csec.Screening.Analysis;

/// <summary>Complete sheets of a level that are valid in one version and agree with no valid sheet of the other.</summary>
/// <param name="Level">The level, or null where no rule gives one.</param>
/// <param name="Sheets">How many sheets these are. Sheets are not youth.</param>
/// <param name="Example">The smallest of them.</param>
public sealed record LevelSheets(string? Level, BigInteger Sheets, ExampleSheet Example);
