using System.Diagnostics.CodeAnalysis;

namespace Csec.Screening;

/// <summary>An assessment, or why the answers could not be assessed.</summary>
public sealed record AssessmentResult
{
    internal AssessmentResult(Assessment? assessment, IReadOnlyList<AnswerError> errors)
    {
        Assessment = assessment;
        Errors = errors;
    }

    /// <summary>The assessment, or null when there are errors.</summary>
    public Assessment? Assessment { get; }

    /// <summary>All errors in the answers, parameters and context; empty when there is an assessment.</summary>
    public IReadOnlyList<AnswerError> Errors { get; }

    /// <summary>Whether there is an assessment.</summary>
    [MemberNotNullWhen(true, nameof(Assessment))]
    public bool IsValid => Assessment is not null;

    /// <summary>Names nothing: a result is about a youth.</summary>
    public override string ToString() => nameof(AssessmentResult);
}
