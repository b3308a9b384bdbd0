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
        var applicable = versions.Select(Applicability)
            .Concat(notInForce.Select(ruleSet => new RuleSetApplicability(ruleSet, NotInForce(ruleSet.Definition.Lifecycle))))
            .ToList();
        var calls = applicable.Where(found => found.Applies.Value != false).SelectMany(found => ScreeningCall.Of(found, _context)).ToList();
        return
        [
            .. applicable.Select(found => WithState(found, calls) with { CoveredBy = CoveredBy(found, applicable) })
                .OrderBy(found => found.Applies.Value switch { true => 0, null => 1, _ => 2 })
                .ThenBy(found => found.RuleSet.Id, StringComparer.Ordinal),
        ];
    }

    private RuleSetApplicability Applicability(RuleSet ruleSet)
    {
        var applies = new PopulationCheck(ruleSet.Definition.AppliesTo).Of(_context);
        return new(ruleSet, applies) { Duties = applies.Value == false ? [] : new DutyList(ruleSet.Definition).Of(_context, []) };
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

        var last = _last.Where(screening => screening.RuleSet.Split('@')[0] == definition.Id)
            .OrderByDescending(screening => screening.Date, StringComparer.Ordinal).FirstOrDefault();
        var repeat = last is null ? null : definition.AppliesTo.Rescreen?.DueAfter(Day(last.Date));
        var (state, reason) = StateOf(definition, last, repeat, calls);
        return found with { State = state, StateReason = reason, RepeatFrom = repeat?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
    }

    private (ScreeningState State, string Reason) StateOf(
        RuleSetDefinition definition, LastScreening? last, DateTime? repeat, IReadOnlyList<ScreeningCall> calls)
    {
        foreach (var call in calls.Where(call => call.IsFor(definition)))
        {
            // An event of which no time is given is taken to have come after the last screening: to ask once more does less harm.
            if (last is null || call.At is not { } at || at.Date >= Day(last.Date))
            {
                return (ScreeningState.Due, call.Reason);
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
            ScreeningOutcome.Undetermined => (ScreeningState.Undetermined, "No level was determined, as far as is known."),
            _ => repeat is null
                ? (ScreeningState.Determined, "It was done and determined, and nothing says when to repeat it.")
                : (ScreeningState.NotDue, $"It was done and determined, and is repeated {definition.AppliesTo.Rescreen}."),
        };
    }

    private static DateTime Day(string date) => DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
