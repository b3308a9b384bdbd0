using System.Globalization;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Routing;

/// <summary>Tells of each rule set whether it applies and where its screening stands. It reads no clock: the day is given.</summary>
internal sealed class Router
{
    private readonly ScreeningContext _context;
    private readonly IReadOnlyList<LastScreening> _last;
    private readonly DateTime? _today;
    private readonly Dictionary<string, string> _baseOf = new(StringComparer.Ordinal);

    public Router(ScreeningContext context, IReadOnlyList<LastScreening> last)
    {
        _context = context;
        _last = last;
        _today = context.Date is null ? null : Day(context.Date);
    }

    /// <param name="versions">The rule sets, one version of each.</param>
    /// <param name="notInForce">The newest version of each rule set of which none is in force on the day.</param>
    public IReadOnlyList<RuleSetApplicability> Route(IReadOnlyList<RuleSet> versions, IReadOnlyList<RuleSet> notInForce)
    {
        foreach (var definition in versions.Concat(notInForce).Select(ruleSet => ruleSet.Definition))
        {
            if (definition.Extends is { } extends && definition.ChangesScoring is null)
            {
                _baseOf[definition.Id] = extends.Split('@')[0];
            }
        }

        var all = versions.Select(Applicability)
            .Concat(notInForce.Select(ruleSet => new RuleSetApplicability(ruleSet, NotInForce(ruleSet.Definition.Lifecycle))))
            .OrderBy(found => found.Applies.Value switch { true => 0, null => 1, _ => 2 })
            .ThenBy(found => found.RuleSet.Id, StringComparer.Ordinal)
            .ToList();
        all = [.. all.Select(found => WithoutWhatOthersSay(found with { CoveredBy = CoveredBy(found, all) }, all))];
        var calls = all.SelectMany(found => ScreeningCall.Of(found, _context)).ToList();
        return [.. all.Select(found => WithState(found, calls))];
    }

    private RuleSetApplicability Applicability(RuleSet ruleSet)
    {
        var applies = new PopulationCheck(ruleSet.Definition.AppliesTo).Of(_context);
        return new(ruleSet, applies) { Duties = applies.Value == false ? [] : new DutyList(ruleSet.Definition).Of(_context, []) };
    }

    /// <summary>Each duty once: by the overlay that applies, and by one that only may apply no duty that its base tells already.</summary>
    private static RuleSetApplicability WithoutWhatOthersSay(RuleSetApplicability found, IReadOnlyList<RuleSetApplicability> all)
    {
        if (found.CoveredBy is not null)
        {
            return found with { Duties = [] };
        }

        var @base = found.Applies.Value == true ? null : all.FirstOrDefault(other =>
            other.RuleSet.Id + "@" + other.RuleSet.Version == found.RuleSet.Definition.Extends && other.Applies.Value != false);
        return @base is null ? found : found with { Duties = [.. found.Duties.Where(duty => @base.Duties.All(told => told.Id != duty.Id))] };
    }

    /// <summary>What a screening counts for: an overlay that scores alike is the same screening as its base.</summary>
    private string ScreeningOf(string id)
    {
        for (var left = _baseOf.Count; left >= 0 && _baseOf.TryGetValue(id, out var @base); left--)
        {
            id = @base;
        }

        return id;
    }

    private Applicability NotInForce(Lifecycle lifecycle) => new(
        false,
        lifecycle.Status is RuleSetStatus.Superseded or RuleSetStatus.Withdrawn
            ? [new("status", null, "a version that is neither superseded nor withdrawn", false)]
            : [new("date", _context.Date, $"{lifecycle.EffectiveFrom}..{lifecycle.EffectiveUntil}", false)]);

    /// <summary>An overlay that applies holds all that its base does, and is the one to use.</summary>
    private static string? CoveredBy(RuleSetApplicability found, IReadOnlyList<RuleSetApplicability> all)
    {
        var key = found.RuleSet.Id + "@" + found.RuleSet.Version;
        return all.FirstOrDefault(other => other.Applies.Value == true && other.RuleSet.Definition.Extends == key
            && other.RuleSet.Definition.ChangesScoring is null)?.RuleSet.Id;
    }

    private RuleSetApplicability WithState(RuleSetApplicability found, IReadOnlyList<ScreeningCall> calls)
    {
        var definition = found.RuleSet.Definition;
        if (found.Applies.Value == false || definition.Items.Count == 0)
        {
            return found;
        }

        var last = _last.Where(screening => ScreeningOf(screening.RuleSet.Split('@')[0]) == ScreeningOf(definition.Id))
            .OrderByDescending(screening => Day(screening.Date)).ThenByDescending(TimeOf)
            .ThenBy(screening => screening.Outcome == ScreeningOutcome.Determined ? 1 : 0).FirstOrDefault();
        var repeat = last is null ? null : definition.AppliesTo.Rescreen?.DueAfter(Day(last.Date));
        var (state, reason) = StateOf(definition, last, repeat, calls);
        return found with { State = state, StateReason = reason, RepeatFrom = repeat?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
    }

    private (ScreeningState State, string Reason) StateOf(
        RuleSetDefinition definition, LastScreening? last, DateTime? repeat, IReadOnlyList<ScreeningCall> calls)
    {
        foreach (var call in calls.Where(call => call.IsFor(definition)))
        {
            if (last is null || CameAfter(call, last))
            {
                return (ScreeningState.Due, last is not null && call.At is null ? call.Reason + " No time of it was given." : call.Reason);
            }
        }

        if (last is null)
        {
            return (ScreeningState.NotDone, "No screening is known of.");
        }

        if (repeat is { } from && (_today is null || _today >= from))
        {
            return (ScreeningState.Due, _today is null
                ? $"It is repeated {definition.AppliesTo.Rescreen}, and no date was given to tell whether that has passed."
                : $"It is repeated {definition.AppliesTo.Rescreen}, and that has passed since the last one.");
        }

        return last.Outcome switch
        {
            ScreeningOutcome.Incomplete => (ScreeningState.Incomplete, "Answers were missing when the last one ended."),
            not ScreeningOutcome.Determined => (ScreeningState.Undetermined, "It is not known that a level was determined."),
            _ => repeat is null
                ? (ScreeningState.Determined, "It was done and determined, and nothing says when to repeat it.")
                : (ScreeningState.NotDue, $"It was done and determined, and is repeated {definition.AppliesTo.Rescreen}."),
        };
    }

    /// <summary>
    /// An event without a time is taken to have come after the last screening, and so is one on the day of a screening
    /// without a time: to ask once more does less harm.
    /// </summary>
    private static bool CameAfter(ScreeningCall call, LastScreening last) =>
        call.At is not { } at || (TimeOf(last) is { } time ? at > time : at.Date >= Day(last.Date));

    private static DateTimeOffset? TimeOf(LastScreening screening) =>
        screening.Date.Length > "yyyy-MM-dd".Length && EventTime.TryRead(screening.Date, out var time) ? time : null;

    private static DateTime Day(string date) =>
        DateTime.ParseExact(date.Substring(0, "yyyy-MM-dd".Length), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
