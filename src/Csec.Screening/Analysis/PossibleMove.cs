using System.Numerics;

namespace Csec.Screening.Analysis;

/// <summary>The partial sheets of one set of possible levels that have another set, with one missing token an item.</summary>
/// <param name="From">The old possible levels, low to high, after null where a rule may give none.</param>
/// <param name="To">The new possible levels in the same way.</param>
/// <param name="Sheets">How many sheets these are. Sheets are not youth.</param>
/// <param name="Share">Their share of the sheets of the old set.</param>
public sealed record PossibleMove(IReadOnlyList<string?> From, IReadOnlyList<string?> To, BigInteger Sheets, ExactShare Share)
{
    /// <summary>The smallest of them where the set changes, or null where it stays.</summary>
    public ExampleSheet? Example { get; init; }

    /// <summary>Whether the set changes.</summary>
    public bool IsChange => !From.SequenceEqual(To);
}
