using System.Diagnostics.CodeAnalysis;

namespace Csec.Screening;

/// <summary>Which rule sets apply, or why that could not be told.</summary>
public sealed record ApplicableResult
{
    internal ApplicableResult(ApplicableRuleSets? applicable, IReadOnlyList<AnswerError> errors)
    {
        Applicable = applicable;
        Errors = errors;
    }

    /// <summary>Which rule sets apply, or null when there are errors.</summary>
    public ApplicableRuleSets? Applicable { get; }

    /// <summary>All errors in the circumstances and in the screenings named; empty when there is a result.</summary>
    public IReadOnlyList<AnswerError> Errors { get; }

    /// <summary>Whether there is a result.</summary>
    [MemberNotNullWhen(true, nameof(Applicable))]
    public bool IsValid => Applicable is not null;

    /// <summary>Which rule sets apply.</summary>
    /// <exception cref="AnswerException">The circumstances have errors.</exception>
    public ApplicableRuleSets OrThrow() => Applicable ?? throw new AnswerException(Errors);

    /// <summary>Names nothing: a result is about a youth.</summary>
    public override string ToString() => nameof(ApplicableResult);
}
