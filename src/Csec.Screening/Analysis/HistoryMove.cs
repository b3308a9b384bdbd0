namespace Csec.Screening.Analysis;

/// <summary>The screenings of a history with one set of possible levels in the old version and one in the new.</summary>
/// <param name="From">The old possible levels, low to high; one when the level is determined.</param>
/// <param name="To">The new possible levels.</param>
/// <param name="Screenings">How many screenings these are.</param>
public sealed record HistoryMove(IReadOnlyList<string> From, IReadOnlyList<string> To, long Screenings);
