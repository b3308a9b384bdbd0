namespace Csec.Screening.Analysis.Proofs;

/// <summary>What shows a finding, and what would mend it.</summary>
internal sealed record Shown(ExampleSheet? Example, ExampleSheet? Other = null, SuggestedEdit? Edit = null);
