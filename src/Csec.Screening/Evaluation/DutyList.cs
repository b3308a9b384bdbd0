using System.Globalization;
using Csec.Screening.Model;
using Csec.Screening.Texts;

namespace Csec.Screening.Evaluation;

/// <summary>
/// The duties that follow from the events that a person states, and those that possible levels name to consider. No
/// level makes a duty due, and no duty takes another away.
/// </summary>
internal sealed class DutyList
{
    // A long list of unknown events is no slip of the pen; searching for what each was meant to be would take long.
    private const int MostSuggestions = 16;

    private readonly Duty[] _duties;
    private readonly PopulationCheck?[] _conditions;
    private readonly Classification[] _classifications;
    private readonly Event[] _events;
    private readonly bool _readsEvents;

    public DutyList(RuleSetDefinition definition)
    {
        _duties = [.. definition.Duties];
        _conditions = [.. _duties.Select(duty => duty.For is null ? null : new PopulationCheck(duty.For))];
        _classifications = [.. definition.Classifications];
        _events = [.. definition.Events];
        _readsEvents = _events.Length > 0 || _duties.Length > 0 || definition.AppliesTo.Triggers.Count > 0;
    }

    /// <summary>In source order: the duties that are due, and among them those to consider; without levels none is.</summary>
    public IReadOnlyList<DutyResult> Of(ScreeningContext? context, IReadOnlyList<ClassificationResult> levels)
    {
        if (_duties.Length == 0)
        {
            return [];
        }

        context ??= ScreeningContext.Empty;
        var results = new List<DutyResult>();
        for (var i = 0; i < _duties.Length; i++)
        {
            var duty = _duties[i];
            var triggers = new StatedTriggers(duty, context);
            var level = triggers.First is null ? LevelNaming(duty, levels) : null;
            if ((triggers.First is not null || level is not null) && Holds(i, context, triggers, out var condition))
            {
                results.Add(Result(duty, context, triggers, level, condition));
            }
        }

        return results.Count == 0 ? [] : results.AsReadOnly();
    }

    /// <summary>A notice for each event that the rule set does not know; none when it has nothing that an event could set off.</summary>
    public IReadOnlyList<Notice> UnknownEvents(ScreeningContext? context)
    {
        if (!_readsEvents || context is null || context.Events.Count == 0)
        {
            return [];
        }

        var notices = new List<Notice>();
        for (var i = 0; i < context.Events.Count; i++)
        {
            var code = context.Events[i].Code;
            if (!Array.Exists(_events, known => known.Id == code))
            {
                var meant = notices.Count < MostSuggestions ? NearestId.For(code, _events.Select(known => known.Id)) : null;
                notices.Add(UnknownEvent(i + 1, meant));
            }
        }

        return notices;
    }

    /// <summary>It says which event by its number: what was given is never repeated.</summary>
    private static Notice UnknownEvent(int number, string? meant)
    {
        var sentence = meant is null ? "unknown-event" : "unknown-event-near";
        (string Name, string Value) place = ("number", number.ToString(CultureInfo.InvariantCulture));
        (string Name, string Value)[] values = meant is null ? [place] : [place, ("meant", meant)];
        return new("unknown-event", CommonTexts.Notice(sentence, values)) { Sentence = sentence, Values = values };
    }

    /// <summary>
    /// The condition of a duty against the circumstances: false when it does not hold, or when a duty to consider is not in
    /// effect. A duty that is due arose while it was in effect, and does not vanish later.
    /// </summary>
    private bool Holds(int duty, ScreeningContext context, StatedTriggers triggers, out IReadOnlyList<ApplicabilityReason>? condition)
    {
        var applies = _conditions[duty]?.Of(context);
        condition = applies?.Reasons;
        var one = _duties[duty];
        if (applies?.Value == false || (triggers.First is null && context.Date is { } date && !one.InEffectOn(date)))
        {
            return false;
        }

        var isOpen = triggers.First is null ? context.Date is null : !triggers.IsInEffect;
        if (isOpen && (one.EffectiveFrom is not null || one.EffectiveUntil is not null))
        {
            condition = Array.AsReadOnly<ApplicabilityReason>([.. condition ?? [], new("date", null, $"{one.EffectiveFrom}..{one.EffectiveUntil}", null)]);
        }

        return true;
    }

    /// <summary>The lowest possible level of the first classification that names the duty, or null.</summary>
    private ConsiderReason? LevelNaming(Duty duty, IReadOnlyList<ClassificationResult> levels)
    {
        for (var i = 0; i < levels.Count; i++)
        {
            for (var level = 0; level < _classifications[i].Consider.Count; level++)
            {
                var id = _classifications[i].Levels[level].Id;
                if (_classifications[i].Consider[level].Contains(duty) && levels[i].Possible.Contains(id))
                {
                    return new(_classifications[i].Id, id);
                }
            }
        }

        return null;
    }

    private static DutyResult Result(
        Duty duty, ScreeningContext context, StatedTriggers triggers, ConsiderReason? level, IReadOnlyList<ApplicabilityReason>? condition)
    {
        var trigger = triggers.First;
        var clockStart = duty.Within?.ClockStart;
        DateTimeOffset? due = null;
        if (trigger is not null && clockStart is not null)
        {
            due = StartOf(clockStart, context) is { } start ? duty.DueAt(start) : null;
        }
        else if (trigger is not null)
        {
            var earliest = triggers.Earliest(duty);
            due = earliest?.Due;
            clockStart = earliest?.ClockStart ?? trigger;
        }

        return new(duty.Id, duty.Kind, duty.Action, duty.Actor, duty.Basis)
        {
            Recipient = duty.Recipient,
            Trigger = trigger,
            Condition = condition,
            IsImmediate = duty.IsImmediate,
            Within = duty.Within is null ? null : duty.Within with { ClockStart = clockStart },
            Due = due,
            State = trigger is null ? DutyState.Consider : DutyState.Due,
            NoLimit = duty.NoLimit,
            ConsiderFor = level,
            ScreensFor = duty.ScreensFor,
        };
    }

    /// <summary>When an event was: the earliest time of those stated with one, or null when none has a time.</summary>
    private static DateTimeOffset? StartOf(string code, ScreeningContext context) =>
        context.Events.Where(stated => stated.Code == code).Min(stated => stated.At);
}
