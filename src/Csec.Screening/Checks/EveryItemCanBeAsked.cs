using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>The gate of each item opens for some answers.</summary>
internal sealed class EveryItemCanBeAsked : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var item in NeverAsked(context))
        {
            context.Diagnostics.NeverAsked(context["gate " + item.Id], item.Id);
        }
    }

    public static IEnumerable<Item> NeverAsked(CheckContext context) => context.Definition.Items.Where(item =>
        item.Gate is not null && !context.Settings.Any(setting => setting.Gate(item.Index)!.Completions.CanHold(context.NothingAnswered)));
}
