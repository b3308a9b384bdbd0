namespace Csec.Screening.Model;

/// <summary>The unit of a time limit.</summary>
public enum DutyUnit
{
    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days, of the kind that the calendar says.</summary>
    Days,
}

/// <summary>Which hours or days of the calendar a time limit counts.</summary>
public enum DutyCalendar
{
    /// <summary>Every hour and minute.</summary>
    ClockHours,

    /// <summary>Every day.</summary>
    CalendarDays,

    /// <summary>Working days.</summary>
    BusinessDays,

    /// <summary>Days on which the court sits.</summary>
    CourtDays,
}

/// <summary>A time limit; <c>ClockStart</c> is the event from which it runs, or null for the trigger of the duty.</summary>
public sealed record DutyLimit(int Value, DutyUnit Unit, string? ClockStart, DutyCalendar Calendar)
{
    /// <summary>When the limit ends, or null when it cannot be told.</summary>
    internal DateTimeOffset? After(DateTimeOffset start, WorkingCalendar? calendar) => Calendar switch
    {
        DutyCalendar.ClockHours => Add(start, Unit == DutyUnit.Minutes ? TimeSpan.FromMinutes(Value) : TimeSpan.FromHours(Value)),
        DutyCalendar.CalendarDays => Add(start, TimeSpan.FromDays(Value)),
        _ => calendar?.After(start, Value),
    };

    /// <summary>The offset stays, so that whole days keep the local time; null beyond the end of the calendar.</summary>
    internal static DateTimeOffset? Add(DateTimeOffset start, TimeSpan length) =>
        start.DateTime <= DateTime.MaxValue - length && start.UtcDateTime <= DateTime.MaxValue - length ? start + length : null;
}
