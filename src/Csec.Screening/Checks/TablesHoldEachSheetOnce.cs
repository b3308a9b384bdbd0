using Csec.Screening.Diagnostics;

namespace Csec.Screening.Checks;

/// <summary>No two steps of a table's axis hold at once; that none is left out is the check that every sheet gets a level.</summary>
internal sealed class TablesHoldEachSheetOnce : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var classification in context.Definition.Classifications.Where(classification => classification.IsTable))
        {
            foreach (var setting in context.Settings)
            {
                if (TableAxis.Of(classification).Any(axis => axis.Faults(context, setting).Any(fault => fault.First is not null)))
                {
                    context.Diagnostics.TableOverlap(context["table " + classification.Id], classification.Id, context.NameOf(setting));
                    break;
                }
            }
        }
    }
}
