namespace Csec.Screening.Model;

/// <summary>How binding a duty is.</summary>
public enum DutyKind
{
    /// <summary>The actor must do it.</summary>
    Must,

    /// <summary>The actor must not do it.</summary>
    MustNot,

    /// <summary>The actor may do it.</summary>
    May,
}

/// <summary>Why a duty has no time limit that could be computed.</summary>
public enum DutyNoLimit
{
    /// <summary>The law names none.</summary>
    NoStatutoryLimit,

    /// <summary>Each county or agency sets its own.</summary>
    SetLocally,

    /// <summary>There is one, and it is not public.</summary>
    NotPublic,
}

/// <summary>
/// What somebody must, must not or may do once a person states one of its triggers. No level of concern ever makes a
/// duty due; a level may name duties to consider.
/// </summary>
public sealed record Duty(string Id, DutyKind Kind, string Action, string Actor, Basis Basis)
{
    /// <summary>To whom, as a code, or null.</summary>
    public string? Recipient { get; init; }

    /// <summary>The events of which any one sets it off, in the author's order; empty when it is only to be considered.</summary>
    public IReadOnlyList<Event> Triggers { get; init; } = [];

    /// <summary>Whether it is to be done at once.</summary>
    public bool IsImmediate { get; init; }

    /// <summary>The time limit, or null.</summary>
    public DutyLimit? Within { get; init; }

    /// <summary>Why there is no time limit, or null.</summary>
    public DutyNoLimit? NoLimit { get; init; }

    /// <summary>The ages, settings and jurisdictions for which it holds, or null when it holds for all.</summary>
    public Population? For { get; init; }

    /// <summary>First day in effect as <c>yyyy-MM-dd</c>, or null when no source gives one.</summary>
    public string? EffectiveFrom { get; init; }

    /// <summary>Last day in effect as <c>yyyy-MM-dd</c>, or null when there is none.</summary>
    public string? EffectiveUntil { get; init; }

    /// <summary>What kind of screening it asks for, or null for none.</summary>
    public ScreeningSubject? ScreensFor { get; init; }

    /// <summary>Whether it is in effect on a day given as <c>yyyy-MM-dd</c>.</summary>
    public bool InEffectOn(string date) =>
        (EffectiveFrom is null || string.CompareOrdinal(EffectiveFrom, date) <= 0)
        && (EffectiveUntil is null || string.CompareOrdinal(date, EffectiveUntil) <= 0);

    /// <summary>When it is due, counted from a clock start that the caller gives; the library reads no clock.</summary>
    /// <param name="clockStart">When the clock of the limit started, with the offset in use there.</param>
    /// <param name="calendar">The working days, which limits in business or court days need.</param>
    /// <returns>
    /// The time in the offset of the clock start, or null when there is no limit to compute or the calendar does not
    /// reach so far. Hours are exact; n calendar days end at the same local time n days later, which is the strict reading.
    /// </returns>
    /// <example>
    /// <code>
    /// var due = duty.DueAt(returnedAt, new WorkingCalendar("2026-11-01", "2026-12-31", ["2026-11-26"]));
    /// </code>
    /// </example>
    public DateTimeOffset? DueAt(DateTimeOffset clockStart, WorkingCalendar? calendar = null) => Within?.After(clockStart, calendar);
}
