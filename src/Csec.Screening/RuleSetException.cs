using Csec.Screening.Diagnostics;

namespace Csec.Screening;

/// <summary>A text is no rule set; the diagnostics say why.</summary>
public sealed class RuleSetException : Exception
{
    internal RuleSetException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join("\n", diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All errors and warnings, in source order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}

/// <summary>Answers could not be assessed; the errors say why and never repeat what was given.</summary>
public sealed class AnswerException : Exception
{
    internal AnswerException(IReadOnlyList<AnswerError> errors)
        : base(string.Join("\n", errors.Select(error => error.Code + ": " + error.Message))) => Errors = errors;

    /// <summary>All errors, in the order of the contract.</summary>
    public IReadOnlyList<AnswerError> Errors { get; }
}
