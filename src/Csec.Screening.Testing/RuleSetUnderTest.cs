namespace Csec.Screening.Testing;

/// <summary>
/// What laws are asked of: a rule set, under one setting of its parameters and in one context. A rule set alone stands for
/// its defaults and no context.
/// </summary>
public sealed record RuleSetUnderTest(RuleSet RuleSet)
{
    /// <summary>The circumstances, or null when nothing is known of them.</summary>
    public ScreeningContext? Context { get; init; }

    /// <summary>The setting of the parameters, or null for the defaults.</summary>
    public AssessmentOptions? Options { get; init; }

    /// <summary>How a sheet is assessed, or null for the rule set itself; set it to put a system of your own to the laws.</summary>
    public Func<AnswerSheet, ScreeningOutcome>? Assessor { get; init; }

    /// <summary>A rule set under its defaults.</summary>
    public static implicit operator RuleSetUnderTest(RuleSet ruleSet) => FromRuleSet(ruleSet);

    /// <summary>A rule set under its defaults.</summary>
    public static RuleSetUnderTest FromRuleSet(RuleSet ruleSet) => new(ruleSet);

    /// <summary>What comes of a sheet.</summary>
    public ScreeningOutcome Assess(AnswerSheet sheet) => Assessor?.Invoke(sheet) ?? RuleSet.Assess(sheet, Context, Options);

    /// <summary>Names the rule set only: the context is about a youth.</summary>
    public override string ToString() => $"{RuleSet.Id}@{RuleSet.Version}";
}
