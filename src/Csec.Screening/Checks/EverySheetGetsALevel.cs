using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

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
                    Tell(context.Diagnostics, context, classification, setting, context.NameOf(setting));
                    break;
                }
            }
        }
    }

    /// <summary>Of a table that no step holds, which one must; a last rule for the rest would hide that.</summary>
    public static void Tell(DiagnosticBag diagnostics, CheckContext context, Classification classification, CompiledSetting setting, string? settingName)
    {
        if (!classification.IsTable)
        {
            diagnostics.NoRuleHolds(context["classification " + classification.Id], classification.Id, settingName);
            return;
        }

        foreach (var axis in TableAxis.Of(classification))
        {
            foreach (var region in axis.LeftOut(context, setting))
            {
                diagnostics.NoStepHolds(context[FormattableString.Invariant($"axis {classification.Id}/{axis.Index}")], classification.Id, axis.Name, region, settingName);
            }
        }
    }
}
