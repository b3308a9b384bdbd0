namespace Csec.Screening.Mutation;

/// <summary>A mutant, and where no case has killed it the changed rule set itself.</summary>
internal sealed record JudgedMutant(Mutant Mutant, RuleSet? Copy);
