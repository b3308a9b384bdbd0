namespace Csec.Screening.Mutation;

/// <summary>A sheet on which a mutant gives something else than the original, under a setting.</summary>
internal sealed record Witness(AnswerSheet Answers, AssessmentOptions Options);
