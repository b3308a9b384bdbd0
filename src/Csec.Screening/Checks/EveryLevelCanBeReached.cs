using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>Some complete sheet gets each level under some setting. A level whose only rules never decide is named by them.</summary>
internal sealed class EveryLevelCanBeReached : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var classification in context.Definition.Classifications)
        {
            var reached = context.Settings.Aggregate(0UL, (levels, setting) => levels | setting.PossibleLevels(classification.Index, context.NothingAnswered));
            for (var level = 0; level < classification.Levels.Count; level++)
            {
                if ((reached & (1UL << level)) == 0 && (classification.Of is not null || !HasRule(classification, level)))
                {
                    var id = classification.Levels[level].Id;
                    context.Diagnostics.UnreachableLevel(context[$"level {classification.Id}/{id}"], classification.Id, id);
                }
            }
        }
    }

    private static bool HasRule(Classification classification, int level) =>
        classification.Overrides.Concat(classification.Rules).Concat(classification.Floors).Any(rule => rule.Level == level);
}
