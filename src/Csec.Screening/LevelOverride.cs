using Csec.Screening.Serialization;

namespace Csec.Screening;

/// <summary>How a person's own level stands to what the rule set leaves possible.</summary>
public enum OverrideEffect
{
    /// <summary>The level is one of those that are possible.</summary>
    WithinPossible,

    /// <summary>The level is higher than every possible one.</summary>
    Raises,

    /// <summary>The level is lower than every possible one.</summary>
    Lowers,

    /// <summary>The level is not possible, and neither above nor below those that are.</summary>
    Beside,
}

/// <summary>
/// A human decision to go by another level than a rule set gives, with its reason. The result of the rule set stays as
/// it is and is kept beside the decision; no receipt holds an override.
/// </summary>
/// <example>
/// <code>
/// var decision = LevelOverride.Of(assessment, "screen", "positive", "Disclosed to the nurse after the form.", "supervisor");
/// </code>
/// </example>
public sealed record LevelOverride
{
    private LevelOverride(RuleSetReference ruleSet, ClassificationResult original, string level, OverrideEffect effect, string reason, string role)
    {
        RuleSet = ruleSet;
        Original = original;
        Level = level;
        Effect = effect;
        Reason = reason;
        Role = role;
    }

    /// <summary>The rule set and setting that gave the original result.</summary>
    public RuleSetReference RuleSet { get; }

    /// <summary>What the rule set gave, unchanged.</summary>
    public ClassificationResult Original { get; }

    /// <summary>The level that the person decided on.</summary>
    public string Level { get; }

    /// <summary>Whether the decision raises, lowers or stays within what is possible.</summary>
    public OverrideEffect Effect { get; }

    /// <summary>The person's reason, in their words.</summary>
    public string Reason { get; }

    /// <summary>The role of the person who decided, such as <c>supervisor</c>.</summary>
    public string Role { get; }

    /// <summary>A decision about one classification of an assessment, which itself is not changed.</summary>
    /// <param name="assessment">The assessment, as the rule set gave it.</param>
    /// <param name="classification">The id of one of its classifications.</param>
    /// <param name="level">One of the levels of that classification.</param>
    /// <param name="reason">Why; not blank.</param>
    /// <param name="role">Who decided, as a role; not blank.</param>
    /// <exception cref="ArgumentException">There is no such classification or level, or the reason or role is blank.</exception>
    public static LevelOverride Of(Assessment assessment, string classification, string level, string reason, string role)
    {
        var original = (assessment ?? throw new ArgumentNullException(nameof(assessment))).Classifications.FirstOrDefault(result => result.Id == classification)
            ?? throw new ArgumentException("The assessment has no such classification.", nameof(classification));
        var definition = assessment.Definition?.Classifications.FirstOrDefault(other => other.Id == classification);
        var levels = definition is null ? original.Possible : [.. definition.Levels.Select(other => other.Id)];
        if (!levels.Contains(level))
        {
            throw new ArgumentException("The classification has no such level.", nameof(level));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new ArgumentException("An override needs a reason.", nameof(reason));
        }

        if (string.IsNullOrWhiteSpace(role))
        {
            throw new ArgumentException("An override needs the role of the person who decides.", nameof(role));
        }

        return new(assessment.RuleSet, original, level, EffectOf(levels, original.Possible, level, definition?.IsOrdered == true), reason, role);
    }

    /// <summary>The decision with the original result, as JSON on several lines.</summary>
    public string ToJson() => OverrideWriter.ToJson(this);

    /// <summary>Names nothing: a decision is about a youth.</summary>
    public override string ToString() => nameof(LevelOverride);

    private static OverrideEffect EffectOf(IReadOnlyList<string> levels, IReadOnlyList<string> possible, string level, bool isOrdered)
    {
        if (possible.Contains(level))
        {
            return OverrideEffect.WithinPossible;
        }

        var order = levels.ToList();
        var places = possible.Select(other => order.IndexOf(other)).ToList();
        var place = order.IndexOf(level);
        return isOrdered && place > places.Max() ? OverrideEffect.Raises
            : isOrdered && place < places.Min() ? OverrideEffect.Lowers
            : OverrideEffect.Beside;
    }
}
