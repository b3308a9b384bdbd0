using System.Numerics;

namespace Csec.Screening.Analysis;

/// <summary>The complete sheets of one old level that have one new level.</summary>
/// <param name="From">The old level, or null where no rule gives one.</param>
/// <param name="To">The new level, or null where no rule gives one.</param>
/// <param name="Sheets">How many sheets these are. Sheets are not youth.</param>
/// <param name="Share">Their share of the sheets of the old level.</param>
public sealed record LevelMove(string? From, string? To, BigInteger Sheets, ExactShare Share)
{
    /// <summary>The smallest of them where the level changes, or null where it stays.</summary>
    public ExampleSheet? Example { get; init; }

    /// <summary>Whether the level changes.</summary>
    public bool IsChange => From != To;
}
