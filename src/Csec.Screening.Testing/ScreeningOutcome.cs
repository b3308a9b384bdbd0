namespace Csec.Screening.Testing;

/// <summary>What came of screening a sheet: an assessment, or why there is none.</summary>
public sealed record ScreeningOutcome(Assessment? Assessment, IReadOnlyList<AnswerError> Errors)
{
    /// <summary>The outcome that an assessment result holds.</summary>
    public static implicit operator ScreeningOutcome(AssessmentResult result) => FromAssessmentResult(result);

    /// <summary>The outcome that an assessment result holds.</summary>
    public static ScreeningOutcome FromAssessmentResult(AssessmentResult result) => new(result.Assessment, result.Errors);

    /// <summary>Names nothing: an outcome is about a youth.</summary>
    public override string ToString() => nameof(ScreeningOutcome);
}
