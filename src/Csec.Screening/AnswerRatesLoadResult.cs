using Csec.Screening.Diagnostics;

namespace Csec.Screening;

/// <summary>Answer rates, or why the text holds none.</summary>
public sealed record AnswerRatesLoadResult
{
    internal AnswerRatesLoadResult(AnswerRates? rates, IReadOnlyList<Diagnostic> diagnostics)
    {
        Rates = rates;
        Diagnostics = diagnostics;
    }

    /// <summary>The rates, or null when there are errors.</summary>
    public AnswerRates? Rates { get; }

    /// <summary>All errors and warnings, in source order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
