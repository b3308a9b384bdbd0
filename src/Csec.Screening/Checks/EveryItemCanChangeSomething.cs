using Csec.Screening.Diagnostics;

namespace Csec.Screening.Checks;

/// <summary>Two answers of each item that is meant to be scored differ in a score, a level or a gate.</summary>
internal sealed class EveryItemCanChangeSomething : ICheck
{
    public void Run(CheckContext context)
    {
        var effective = EffectiveItems.Of(context);
        foreach (var item in context.Definition.Items)
        {
            if (item.IsScored && !effective.Contains(item.Index))
            {
                context.Diagnostics.DeadItem(context["item " + item.Id], item.Id);
            }
        }
    }
}
