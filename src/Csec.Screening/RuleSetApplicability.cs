using Csec.Screening.Serialization;

namespace Csec.Screening;

/// <summary>Which rule sets apply to a youth in a setting on a day, and where each screening stands.</summary>
/// <param name="RuleSets">Every rule set by id, in the version in force; those that apply first, then those of which it cannot be told.</param>
/// <param name="Notices">What the caller should know about the circumstances given, in plain sentences.</param>
public sealed record ApplicableRuleSets(IReadOnlyList<RuleSetApplicability> RuleSets, IReadOnlyList<string> Notices)
{
    /// <summary>The day that was given as <c>yyyy-MM-dd</c>, or null.</summary>
    public string? Date { get; init; }

    /// <summary>The whole as JSON, indented on request.</summary>
    public string ToJson(bool indented = false) => ApplicableWriter.ToText(this, indented);

    /// <summary>Names nothing: it is about a youth.</summary>
    public override string ToString() => nameof(ApplicableRuleSets);
}

/// <summary>Whether one rule set applies, why, and where its screening stands.</summary>
/// <param name="RuleSet">The rule set, in the version in force on the day.</param>
/// <param name="Applies">Whether the youth belongs to its population, with a reason for each bound.</param>
public sealed record RuleSetApplicability(RuleSet RuleSet, Applicability Applies)
{
    /// <summary>Where the screening stands; null when the rule set does not apply or asks nothing.</summary>
    public ScreeningState? State { get; init; }

    /// <summary>Why the screening stands there, in one plain sentence, or null.</summary>
    public string? StateReason { get; init; }

    /// <summary>The first day on which the screening is to be repeated, or null when nothing says so.</summary>
    public string? RepeatFrom { get; init; }

    /// <summary>The duties that follow from the events stated; what an overlay takes over from its base is told for both.</summary>
    public IReadOnlyList<DutyResult> Duties { get; init; } = [];

    /// <summary>The id of the applying overlay that says everything this rule set says, or null.</summary>
    public string? CoveredBy { get; init; }

    /// <summary>Names the rule set only.</summary>
    public override string ToString() => RuleSet.Id;
}
