namespace Csec.Screening.Mutation;

/// <summary>A case that is not there and would kill a mutant: a made-up sheet with what the original gives.</summary>
/// <param name="Answers">The answers.</param>
/// <param name="Options">The setting of the parameters.</param>
/// <param name="Yaml">The case as an entry of a cases file under <c>cases:</c>, ready to paste.</param>
public sealed record MissingCase(AnswerSheet Answers, AssessmentOptions Options, string Yaml)
{
    /// <summary>The same as <see cref="Yaml"/>; nothing in it is about a youth.</summary>
    public override string ToString() => Yaml;
}
