using Csec.Screening.Diagnostics;

namespace Csec.Screening.Checks;

/// <summary>Neither an association nor what protects a youth ends a screening.</summary>
internal sealed class WhatIsNoFindingStopsNothing : ICheck
{
    public void Run(CheckContext context)
    {
        var protective = ProtectiveItems.Of(context.Definition);
        foreach (var prompt in context.Definition.Prompts.Where(prompt => prompt.Stops))
        {
            if (prompt.IsContext)
            {
                context.Diagnostics.ContextStops(context["prompt " + prompt.Id], prompt.Id);
            }
            else if (prompt.Items.FirstOrDefault(protective.Has) is { } item)
            {
                context.Diagnostics.ProtectiveStops(context["prompt " + prompt.Id], prompt.Id, item.Id, protective.ScoreOf(item));
            }
        }
    }
}
