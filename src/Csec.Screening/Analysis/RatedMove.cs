namespace Csec.Screening.Analysis;

/// <summary>One old and one new level under stated answer rates.</summary>
/// <param name="From">The old level, or null where no rule gives one.</param>
/// <param name="To">The new level, or null where no rule gives one.</param>
/// <param name="Share">The share of the old level's row.</param>
/// <param name="ShareOfAll">The share of all sheets that both versions take, as the rates weigh them.</param>
public sealed record RatedMove(string? From, string? To, ExactShare Share, ExactShare ShareOfAll);
