using Csec.Screening.Diagnostics;

namespace Csec.Screening.Checks;

/// <summary>An interval and triggers make a screening due, and so stand only in rule sets that ask something.</summary>
internal sealed class WhatIsDueCanBeAsked : ICheck
{
    public void Run(CheckContext context)
    {
        var population = context.Definition.AppliesTo;
        if (context.Definition.Items.Count == 0 && (population.Rescreen is not null || population.Triggers.Count > 0))
        {
            context.Diagnostics.NothingToRepeat(context["rescreen"], context.Definition.Id);
        }
    }
}
