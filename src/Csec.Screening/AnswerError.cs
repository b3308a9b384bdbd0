namespace Csec.Screening;

/// <summary>Why answers could not be assessed. It names ids of the rule set only, never what was given.</summary>
public sealed record AnswerError(string Code, string Message, string Help);
