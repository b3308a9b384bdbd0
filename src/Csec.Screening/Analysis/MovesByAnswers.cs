namespace Csec.Screening.Analysis;

/// <summary>The complete sheets with so many answers that are not the item's first option, by old and new level.</summary>
/// <param name="AnswersAboveFirst">How many answers are not the first option.</param>
/// <param name="Moves">The moves of these sheets; shares are of the old level's row among them.</param>
public sealed record MovesByAnswers(int AnswersAboveFirst, IReadOnlyList<LevelMove> Moves);
