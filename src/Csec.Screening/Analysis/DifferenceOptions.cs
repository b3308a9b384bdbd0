namespace Csec.Screening.Analysis;

/// <summary>Under which setting two versions are compared, and what is counted beside the matrix.</summary>
public sealed record DifferenceOptions
{
    /// <summary>The variant and parameters, for both versions; null for the defaults of each.</summary>
    public AssessmentOptions? Setting { get; init; }

    /// <summary>Whether the possible levels of partial sheets are counted.</summary>
    /// <value>True.</value>
    public bool WithPossible { get; init; } = true;

    /// <summary>Whether the matrix is also given by the number of answers above the first option.</summary>
    public bool ByAnswersAboveFirst { get; init; }

    /// <summary>Answer rates by which sheets are weighed, or null.</summary>
    public AnswerRates? Rates { get; init; }
}
