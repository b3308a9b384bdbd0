using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Cases;

/// <summary>Which duties and statuses the cases of a rule set exercise: each set off once, each condition both ways.</summary>
internal sealed class DutyCoverage(CasesRun run)
{
    private readonly RuleSetDefinition _definition = run.RuleSet.Definition;

    public CoveragePart Duties()
    {
        var needs = new List<(string What, bool IsMet)>();
        foreach (var duty in _definition.Duties)
        {
            var isConsidered = duty.Triggers.Count == 0;
            needs.Add(isConsidered
                ? ($"the duty `{duty.Id}` to consider", Results(duty).Any(result => result.State == DutyState.Consider))
                : ($"the duty `{duty.Id}` due", Results(duty).Any(result => result.State == DutyState.Due)));
            foreach (var fact in Facts(duty))
            {
                needs.Add(($"`{fact}` of the duty `{duty.Id}` holds", Contexts(duty).Any(context => Holds(duty, fact, context) == true)));
                needs.Add(($"`{fact}` of the duty `{duty.Id}` does not hold", Contexts(duty).Any(context => Holds(duty, fact, context) == false)));
            }
        }

        return Part("duties", needs);
    }

    public CoveragePart Statuses()
    {
        var found = run.Records.SelectMany(record => run.RuleSet.CheckStatuses(record)).Where(finding => !finding.CannotBeTold).Select(finding => finding.Check).ToList();
        var codes = run.Records.SelectMany(record => record.Rows).Select(row => row.Code).ToList();
        return Part("statuses",
        [
            .. _definition.Statuses.Select(status => ($"a row with the status `{status.Id}`", codes.Contains(status.Code))),
            .. _definition.StatusChecks.Select(check => ($"a record that `{check.Id}` finds", found.Contains(check.Id))),
        ]);
    }

    private static CoveragePart Part(string name, IReadOnlyList<(string What, bool IsMet)> needs) =>
        new(name, needs.Count, [.. needs.Where(need => !need.IsMet).Select(need => need.What)]);

    private IEnumerable<DutyResult> Results(Duty duty) =>
        run.Assessments.SelectMany(assessment => assessment.Duties).Where(result => result.Id == duty.Id);

    /// <summary>The circumstances that would set the duty off, whatever its conditions are.</summary>
    private IEnumerable<ScreeningContext> Contexts(Duty duty) => duty.Triggers.Count == 0
        ? run.Contexts
        : run.Contexts.Where(context => context.Events.Any(stated => duty.Triggers.Any(trigger => trigger.Id == stated.Code)));

    private static IEnumerable<string> Facts(Duty duty)
    {
        foreach (var reason in duty.For is null ? [] : new PopulationCheck(duty.For).Of(null).Reasons)
        {
            yield return reason.Fact;
        }

        if (duty.EffectiveFrom is not null || duty.EffectiveUntil is not null)
        {
            yield return "date";
        }
    }

    private static bool? Holds(Duty duty, string fact, ScreeningContext context) => fact == "date"
        ? InEffect(duty, context)
        : new PopulationCheck(duty.For!).Of(context).Reasons.First(reason => reason.Fact == fact).Holds;

    /// <summary>As it is decided when the duty is listed: by the days of the events that set it off, then by the date.</summary>
    private static bool? InEffect(Duty duty, ScreeningContext context)
    {
        if (duty.Triggers.Count == 0)
        {
            return context.Date is { } date ? duty.InEffectOn(date) : null;
        }

        var triggers = new StatedTriggers(duty, context);
        return triggers.IsInEffect ? true : triggers.First is null ? false : null;
    }
}
