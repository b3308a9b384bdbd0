using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>
/// The events of a context that set a duty off: each stated trigger that came while the duty was in effect, in the
/// order of the duty and then of the context.
/// </summary>
internal sealed class StatedTriggers
{
    private readonly List<ScreeningEvent> _events = [];

    public StatedTriggers(Duty duty, ScreeningContext context)
    {
        foreach (var trigger in duty.Triggers)
        {
            for (var i = 0; i < context.Events.Count; i++)
            {
                if (context.Events[i].Code == trigger.Id && InEffect(duty, context.Events[i], context) is var inEffect && inEffect != false)
                {
                    _events.Add(context.Events[i]);
                    IsInEffect |= inEffect == true;
                }
            }
        }
    }

    /// <summary>The first in the order of the duty, or null when none was stated.</summary>
    public string? First => _events.Count == 0 ? null : _events[0].Code;

    /// <summary>Whether one of them is known to have come while the duty was in effect.</summary>
    public bool IsInEffect { get; }

    /// <summary>The latest time, or null when one was stated without a time: nobody can tell that it came before another.</summary>
    public DateTimeOffset? Latest => _events.TrueForAll(stated => stated.At is not null) ? _events.Max(stated => stated.At) : null;

    /// <summary>The earliest time at which a limit that starts with its trigger ends, and which trigger gives it; a trigger without a time gives none.</summary>
    public (DateTimeOffset Due, string ClockStart)? Earliest(Duty duty)
    {
        (DateTimeOffset Due, string ClockStart)? earliest = null;
        foreach (var stated in _events)
        {
            if (stated.At is { } at && duty.DueAt(at) is { } due && !(earliest?.Due <= due))
            {
                earliest = (due, stated.Code);
            }
        }

        return earliest;
    }

    /// <summary>The local day of the event decides, then that of the context; null when neither is known.</summary>
    private static bool? InEffect(Duty duty, ScreeningEvent stated, ScreeningContext context)
    {
        var day = stated.At?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? context.Date;
        return day is not null ? duty.InEffectOn(day)
            : duty.EffectiveFrom is null && duty.EffectiveUntil is null ? true : null;
    }
}
