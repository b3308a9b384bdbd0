namespace Csec.Screening.Model;

/// <summary>
/// How often a screen is right where it is used: of those it indicates, the percentage that is affected, and of the
/// others, the percentage that is not. Both depend on the prevalence there.
/// </summary>
public sealed record PredictiveValues(decimal PositivePercent, decimal NegativePercent);
