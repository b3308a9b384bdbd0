namespace Csec.Screening.Mutation;

/// <summary>How many mutants one kind of edit gave, and what became of them.</summary>
public sealed record OperatorCount(MutationOperator Operator, int Mutants, int Killed, int Refused, int Equivalent, int Survived, int NotProved);
