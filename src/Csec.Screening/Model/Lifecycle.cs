namespace Csec.Screening.Model;

/// <summary>How far a rule set version has come.</summary>
public enum RuleSetStatus
{
    /// <summary>Holds a fact that nobody is sure of.</summary>
    Draft,

    /// <summary>Waits for a person to check its facts.</summary>
    Review,

    /// <summary>Every scoring fact was seen in its source.</summary>
    Published,

    /// <summary>Replaced by a later version.</summary>
    Superseded,

    /// <summary>No longer to be used.</summary>
    Withdrawn,
}

/// <summary>The status of a version and the dates between which it is in force; in neither hash.</summary>
public sealed record Lifecycle(RuleSetStatus Status)
{
    /// <summary>First day in force as <c>yyyy-MM-dd</c>, or null when there is no first day.</summary>
    public string? EffectiveFrom { get; init; }

    /// <summary>Last day in force as <c>yyyy-MM-dd</c>, or null when there is no last day.</summary>
    public string? EffectiveUntil { get; init; }

    /// <summary>The id@version that replaces this one, or null.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Who approved it, in the author's words.</summary>
    public IReadOnlyList<string> Approvals { get; init; } = [];

    /// <summary>What changed, in the author's words.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Whether the version is in force on a day given as <c>yyyy-MM-dd</c>.</summary>
    public bool InForceOn(string date) =>
        (EffectiveFrom is null || string.CompareOrdinal(EffectiveFrom, date) <= 0)
        && (EffectiveUntil is null || string.CompareOrdinal(date, EffectiveUntil) <= 0);
}
