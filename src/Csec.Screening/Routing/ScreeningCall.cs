using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Routing;

/// <summary>Something that happened and calls for a screening: by one rule set, or by any of a kind.</summary>
internal sealed record ScreeningCall(string? Id, ScreeningSubject? Subject, DateTimeOffset? At, string Reason)
{
    public bool IsFor(RuleSetDefinition definition) =>
        Id is not null ? definition.Id == Id : Subject is not null && definition.ScreensFor == Subject;

    /// <summary>What the events of a context call for: what a rule set names as its triggers, and what its duties ask for.</summary>
    public static IEnumerable<ScreeningCall> Of(RuleSetApplicability found, ScreeningContext context)
    {
        var definition = found.RuleSet.Definition;
        foreach (var stated in context.Events.Where(stated => definition.AppliesTo.Triggers.Contains(stated.Code)))
        {
            yield return new(definition.Id, null, stated.At, $"The event `{stated.Code}` calls for it.");
        }

        foreach (var duty in found.Duties.Where(duty => duty.State == DutyState.Due && duty.ScreensFor is not null))
        {
            yield return new(null, duty.ScreensFor, LatestOf(duty.Id, definition, context), $"The duty `{duty.Id}` of `{definition.Id}` calls for it.");
        }
    }

    /// <summary>The latest of all stated triggers of a duty, or null when one of them was stated without a time.</summary>
    private static DateTimeOffset? LatestOf(string duty, RuleSetDefinition definition, ScreeningContext context) =>
        new StatedTriggers(definition.Duties.First(one => one.Id == duty), context).Latest;
}
