using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;

namespace Csec.Screening.Binding;

/// <summary>Events, duties and statuses.</summary>
internal sealed partial class Binder
{
    /// <summary>How many events, duties, statuses and their checks there may be, each.</summary>
    public const int MaximumDuties = 512;

    private static readonly IReadOnlyList<string> DutyKinds = ["must", "must-not", "may"];

    private static readonly IReadOnlyList<string> AbsentLimits = ["no statutory limit", "set locally", "not public"];

    private static readonly IReadOnlyList<string> StatusChecks =
    [
        "end-date-where-needed", "end-not-before-start", "no-status-twice", "no-date-in-the-future", "victim-has-status-and-start",
        "victim-under-18",
    ];

    private readonly Dictionary<string, Event> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Duty> _duties = new(StringComparer.Ordinal);

    private List<Event> BindEvents()
    {
        foreach (var syntax in Limited(_syntax.Events, syntax => syntax.Id, "events"))
        {
            if (!Spelling.IsCode(syntax.Id.Value))
            {
                _diagnostics.BadCode(new(syntax.Id.Value, syntax.Id.Span));
            }

            _map.Add("event " + syntax.Id.Value, syntax.Id.Span);
            _events[syntax.Id.Value] = new(syntax.Id.Value, syntax.Text.Value);
        }

        return [.. _events.Values];
    }

    private List<Duty> BindDuties()
    {
        foreach (var syntax in Limited(_syntax.Duties, syntax => syntax.Id, "duties"))
        {
            BindId(syntax.Id);
            _map.Add("duty " + syntax.Id.Value, syntax.Id.Span);
            _duties[syntax.Id.Value] = BindDuty(syntax);
        }

        return [.. _duties.Values];
    }

    private Duty BindDuty(DutySyntax syntax)
    {
        var kind = syntax.Kind is null ? 0 : DutyKinds.ToList().IndexOf(syntax.Kind);
        if (syntax is { From: { } from, Until: { } until }
            && Spelling.IsDate(from.Value) && Spelling.IsDate(until.Value) && string.CompareOrdinal(from.Value, until.Value) > 0)
        {
            _diagnostics.BadRange(until.Span, "The last day in effect comes before the first.", "Correct one of the two dates.");
        }

        return new(syntax.Id.Value, (DutyKind)kind, syntax.Action?.Value ?? "", BindCode(syntax.Who) ?? "", BasisOf(syntax.Basis, syntax.Id))
        {
            Recipient = BindCode(syntax.To),
            Triggers = syntax.On.Select(EventNamed).OfType<Event>().ToList().AsReadOnly(),
            IsImmediate = syntax.IsImmediate,
            Within = BindLimit(syntax.Within),
            NoLimit = syntax.Within?.Absent is { } absent ? (DutyNoLimit)AbsentLimits.ToList().IndexOf(absent) : null,
            For = syntax.For is null ? null : BindPopulation(syntax.For with { Ages = syntax.For.Ages is null ? null : InWholeYears(syntax.For.Ages) }),
            EffectiveFrom = BindDate(syntax.From),
            EffectiveUntil = BindDate(syntax.Until),
            ScreensFor = BindSubject(syntax.ScreensFor),
        };
    }

    /// <summary>Laws say <c>under 18</c>; ages are whole years, so that this is <c>17 or less</c>.</summary>
    private static RangeSyntax InWholeYears(RangeSyntax ages) => ages with
    {
        From = ages is { FromIsExclusive: true, From: NumberSyntax lower } ? lower with { Value = lower.Value + 1 } : ages.From,
        To = ages is { ToIsExclusive: true, To: NumberSyntax upper } ? upper with { Value = upper.Value - 1 } : ages.To,
        FromIsExclusive = false,
        ToIsExclusive = false,
    };

    private DutyLimit? BindLimit(LimitSyntax? syntax)
    {
        if (syntax?.Unit is not { } unit)
        {
            return null;
        }

        var clockStart = syntax.ClockStart is null ? null : EventNamed(syntax.ClockStart)?.Id;
        return unit switch
        {
            "minutes" => new(syntax.Value, DutyUnit.Minutes, clockStart, DutyCalendar.ClockHours),
            "hours" => new(syntax.Value, DutyUnit.Hours, clockStart, DutyCalendar.ClockHours),
            "days" => new(syntax.Value, DutyUnit.Days, clockStart, DutyCalendar.CalendarDays),
            "business days" => new(syntax.Value, DutyUnit.Days, clockStart, DutyCalendar.BusinessDays),
            _ => new(syntax.Value, DutyUnit.Days, clockStart, DutyCalendar.CourtDays),
        };
    }

    /// <summary>The duties that each level names to consider; empty when the classification names none at all.</summary>
    private IReadOnlyList<IReadOnlyList<Duty>> BindConsider(ClassificationSyntax syntax, Classification classification)
    {
        var byLevel = classification.Levels.Select(_ => new List<Duty>()).ToList();
        foreach (var consider in syntax.Consider)
        {
            var level = LevelOf(consider.Level, classification);
            foreach (var duty in consider.Duties.Select(DutyNamed).OfType<Duty>())
            {
                if (level >= 0 && !byLevel[level].Contains(duty))
                {
                    byLevel[level].Add(duty);
                }
            }
        }

        return syntax.Consider.Count == 0 ? [] : byLevel.ConvertAll(duties => (IReadOnlyList<Duty>)duties.AsReadOnly()).AsReadOnly();
    }

    private string? BindDutiesFrom(ClassificationSyntax syntax, Classification classification)
    {
        if (syntax.DutiesFrom is not { } from || LevelOf(from, classification) < 0)
        {
            return null;
        }

        if (!classification.IsOrdered)
        {
            _diagnostics.ConflictingKeys(from.Span, "kind: pathway", "duties-from");
        }

        return from.Value;
    }

    private List<Status> BindStatuses()
    {
        var statuses = new List<Status>();
        var codes = new Dictionary<string, TextSyntax>(StringComparer.Ordinal);
        foreach (var syntax in Limited(_syntax.Statuses, syntax => syntax.Id, "statuses"))
        {
            BindId(syntax.Id);
            _map.Add("status " + syntax.Id.Value, syntax.Id.Span);
            var basis = BasisOf(syntax.Basis, syntax.Id);
            if (syntax.Code is not { } code || syntax.Text is null)
            {
                continue;
            }

            if (codes.TryGetValue(code.Value, out var first))
            {
                _diagnostics.StatusCodeTwice(new(code.Value, code.Span), first.Span);
            }

            codes[code.Value] = code;
            statuses.Add(new(syntax.Id.Value, code.Value, syntax.Text.Value, basis) { NeedsEndDate = syntax.NeedsEndDate });
        }

        return statuses;
    }

    private List<StatusCheck> BindStatusChecks()
    {
        var checks = new List<StatusCheck>();
        foreach (var syntax in Limited(_syntax.StatusChecks, syntax => syntax.Id, "status checks"))
        {
            var kind = OneOf(syntax.Id, StatusChecks);
            var basis = BasisOf(syntax.Basis, syntax.Id);
            if (kind >= 0 && syntax.Text is not null)
            {
                checks.Add(new((StatusCheckKind)kind, syntax.Id.Value, syntax.Text.Value, basis));
            }
        }

        return checks;
    }

    private IEnumerable<T> Limited<T>(IReadOnlyList<T> all, Func<T, TextSyntax> id, string what)
    {
        if (all.Count > MaximumDuties)
        {
            _diagnostics.TooMany(id(all[MaximumDuties]).Span, what, MaximumDuties);
        }

        return all.Take(MaximumDuties);
    }

    private string? BindCode(TextSyntax? code) => code is null ? null : BindCodes([code])[0];

    private Event? EventNamed(TextSyntax code)
    {
        if (_events.TryGetValue(code.Value, out var named))
        {
            return named;
        }

        _diagnostics.UnknownEvent(new(code.Value, code.Span), _events.Keys);
        return null;
    }

    private Duty? DutyNamed(TextSyntax id)
    {
        if (_duties.TryGetValue(id.Value, out var named))
        {
            return named;
        }

        _diagnostics.UnknownDuty(new(id.Value, id.Span), _duties.Keys);
        return null;
    }
}
