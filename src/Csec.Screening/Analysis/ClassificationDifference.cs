namespace Csec.Screening.Analysis;

/// <summary>What one classification gives in an old and a new version of a rule set.</summary>
public sealed record ClassificationDifference(string Id)
{
    /// <summary>Every pair of an old and a new level that some complete sheet has, old levels from low to high.</summary>
    public IReadOnlyList<LevelMove> Matrix { get; init; } = [];

    /// <summary>The same for the possible levels of partial sheets; null when it was not asked for, or is too large.</summary>
    public IReadOnlyList<PossibleMove>? Possible { get; init; }

    /// <summary>The matrix by the number of answers above the first option; empty unless it was asked for.</summary>
    public IReadOnlyList<MovesByAnswers> ByAnswersAboveFirst { get; init; } = [];

    /// <summary>The matrix under the stated rates; empty unless they were given.</summary>
    public IReadOnlyList<RatedMove> Rated { get; init; } = [];

    /// <summary>Valid old sheets that no valid new sheet agrees with, by old level.</summary>
    public IReadOnlyList<LevelSheets> OnlyInOld { get; init; } = [];

    /// <summary>Valid new sheets that no valid old sheet agrees with, by new level.</summary>
    public IReadOnlyList<LevelSheets> OnlyInNew { get; init; } = [];

    /// <summary>An incomplete form for which something else is published, or null where none was found.</summary>
    public PublishedChange? Published { get; init; }

    /// <summary>Whether some complete sheet has another level.</summary>
    public bool HasMoves => Matrix.Any(move => move.IsChange);
}
