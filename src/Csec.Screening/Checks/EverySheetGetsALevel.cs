using Csec.Screening.Diagnostics;

namespace Csec.Screening.Checks;

/// <summary>Every complete sheet gets a level, under every setting. Bands have a check of their own that names the scores.</summary>
internal sealed class EverySheetGetsALevel : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var classification in context.Definition.Classifications.Where(classification => classification.Of is null))
        {
            foreach (var setting in context.Settings)
            {
                if (setting.CanHaveNoLevel(classification.Index, context.NothingAnswered))
                {
                    context.Diagnostics.NoRuleHolds(context["classification " + classification.Id], classification.Id, context.NameOf(setting));
                    break;
                }
            }
        }
    }
}
