using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>Every override, rule, table cell and floor decides some complete sheet under some setting.</summary>
internal sealed class EveryRuleCanDecide : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var classification in context.Definition.Classifications)
        {
            var deciding = new HashSet<int>();
            foreach (var setting in context.Settings)
            {
                deciding.UnionWith(setting.PossibleRules(classification.Index, context.NothingAnswered));
            }

            Report(context, classification, "override", classification.Overrides, 0, deciding);
            if (classification.Of is null)
            {
                Report(context, classification, "rule", classification.Rules, classification.Overrides.Count, deciding);
            }

            Report(context, classification, "floor", classification.Floors, classification.Overrides.Count + classification.Rules.Count, deciding);
        }
    }

    private static void Report(CheckContext context, Classification classification, string kind, IReadOnlyList<LevelRule> rules, int from, HashSet<int> deciding)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (!deciding.Contains(from + i))
            {
                context.Diagnostics.ShadowedRule(context[FormattableString.Invariant($"{kind} {classification.Id}/{i}")], classification.Id, rules[i].Text);
            }
        }
    }
}
