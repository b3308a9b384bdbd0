using Csec.Screening.Text;

namespace Csec.Screening.Mutation;

/// <summary>One small edit of a rule set, and whether the golden cases notice it.</summary>
/// <param name="Operator">The kind of edit.</param>
/// <param name="Position">Where it stands in the rule file.</param>
/// <param name="Change">What was changed, in words: <c>`3 or more` became `4 or more`</c>.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record Mutant(MutationOperator Operator, LinePosition Position, string Change, MutantOutcome Outcome)
{
    /// <summary>
    /// Whether it can be read and loading still refuses it, because of a proof such as that there is no gap between bands. That
    /// alone kills no mutant, and it is not asked of a mutant that a case kills. An equivalent mutant may be one of these.
    /// </summary>
    public bool IsFoundByChecks { get; internal init; }

    /// <summary>Of a survivor the smallest case that kills it, else null.</summary>
    public MissingCase? MissingCase { get; internal init; }

    /// <summary>The place and the change: <c>line 34: `3 or more` became `4 or more`</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Position.Line}: {Change}");
}
