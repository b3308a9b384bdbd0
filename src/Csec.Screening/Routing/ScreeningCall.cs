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
            yield return new(null, duty.ScreensFor, LatestOf(duty.Trigger!, context), $"The duty `{duty.Id}` of `{definition.Id}` calls for it.");
        }
    }

    /// <summary>The latest time of an event, or null when one was stated without a time.</summary>
    private static DateTimeOffset? LatestOf(string code, ScreeningContext context) =>
        context.Events.Where(stated => stated.Code == code).Select(stated => stated.At ?? DateTimeOffset.MaxValue).Max() is var latest
            && latest != DateTimeOffset.MaxValue ? latest : null;
}
