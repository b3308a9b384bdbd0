using Csec.Screening.Model;

namespace Csec.Screening.Routing;

/// <summary>Something that happened and calls for a screening: of one rule set by id.</summary>
internal sealed record ScreeningCall(string Id, DateTimeOffset? At, string Reason)
{
    public bool IsFor(RuleSetDefinition definition) => definition.Id == Id;
}

/// <summary>What the events of a context call for.</summary>
internal static class ScreeningCalls
{
    public static Func<RuleSetApplicability, IEnumerable<ScreeningCall>> Of(ScreeningContext context) => found =>
        context.Events.Where(stated => found.RuleSet.Definition.AppliesTo.Triggers.Contains(stated.Code))
            .Select(stated => new ScreeningCall(found.RuleSet.Id, stated.At, $"The event `{stated.Code}` calls for it."));
}
