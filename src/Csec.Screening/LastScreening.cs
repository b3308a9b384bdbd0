namespace Csec.Screening;

/// <summary>A screening that was done before, as the caller's records have it.</summary>
/// <param name="RuleSet">The rule set, by id or by an id@version of the catalog; any version of it counts.</param>
/// <param name="Date">The day as <c>yyyy-MM-dd</c>, or the time with its offset, such as <c>2026-01-31T09:30-08:00</c>.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record LastScreening(string RuleSet, string Date, ScreeningOutcome Outcome = ScreeningOutcome.Undetermined)
{
    /// <summary>Names the rule set only: when a youth was screened is about the youth.</summary>
    public override string ToString() => nameof(LastScreening);
}

/// <summary>How a screening ended.</summary>
public enum ScreeningOutcome
{
    /// <summary>No level was determined, or nothing is known of it.</summary>
    Undetermined,

    /// <summary>Every level was determined.</summary>
    Determined,

    /// <summary>Answers were missing when it ended.</summary>
    Incomplete,
}
