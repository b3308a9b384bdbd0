using Csec.Screening.Diagnostics;

namespace Csec.Screening.Checks;

/// <summary>The gate of each item opens for some answers.</summary>
internal sealed class EveryItemCanBeAsked : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var item in context.Definition.Items)
        {
            if (item.Gate is not null && !context.Settings.Any(setting => setting.Gate(item.Index)!.Completions.CanHold(context.NothingAnswered)))
            {
                context.Diagnostics.NeverAsked(context["gate " + item.Id], item.Id);
            }
        }
    }
}
