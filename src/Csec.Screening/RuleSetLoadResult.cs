using System.Diagnostics.CodeAnalysis;
using Csec.Screening.Diagnostics;

namespace Csec.Screening;

/// <summary>A rule set and its warnings, or why the text is no rule set.</summary>
public sealed record RuleSetLoadResult
{
    internal RuleSetLoadResult(RuleSet? ruleSet, IReadOnlyList<Diagnostic> diagnostics)
    {
        RuleSet = ruleSet;
        Diagnostics = diagnostics;
    }

    /// <summary>The rule set, or null when there are errors.</summary>
    public RuleSet? RuleSet { get; }

    /// <summary>All errors and warnings, in source order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a rule set.</summary>
    [MemberNotNullWhen(true, nameof(RuleSet))]
    public bool IsValid => RuleSet is not null;

    /// <summary>The rule set.</summary>
    /// <exception cref="RuleSetException">The text is no rule set; the diagnostics say why.</exception>
    public RuleSet OrThrow() => RuleSet ?? throw new RuleSetException(Diagnostics);
}
