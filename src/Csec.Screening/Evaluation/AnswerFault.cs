namespace Csec.Screening.Evaluation;

/// <summary>What is wrong with how the answer at a place, counted from 0, is written.</summary>
internal readonly record struct AnswerFault(int Place, AnswerError Error);
