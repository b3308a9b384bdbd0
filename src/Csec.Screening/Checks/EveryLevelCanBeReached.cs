using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>Some complete sheet gets each level under some setting. A level whose only rules never decide is named by them.</summary>
internal sealed class EveryLevelCanBeReached : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var (classification, level) in Unreached(context))
        {
            var id = classification.Levels[level].Id;
            context.Diagnostics.UnreachableLevel(context[$"level {classification.Id}/{id}"], classification.Id, id);
        }
    }

    /// <summary>The levels that no complete sheet gets.</summary>
    public static IEnumerable<(Classification Classification, int Level)> Unreached(CheckContext context) =>
        from classification in context.Definition.Classifications
        let reached = context.Settings.Aggregate(0UL, (levels, setting) => levels | setting.PossibleLevels(classification.Index, context.NothingAnswered))
        from level in Enumerable.Range(0, classification.Levels.Count)
        where (reached & (1UL << level)) == 0 && (classification.Of is not null || !HasRule(classification, level))
        select (classification, level);

    private static bool HasRule(Classification classification, int level) =>
        classification.Overrides.Concat(classification.Rules).Concat(classification.Floors).Any(rule => rule.Level == level);
}
