using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>Every override, rule, table cell and floor decides some complete sheet under some setting.</summary>
internal sealed class EveryRuleCanDecide : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var (classification, element, rule) in Shadowed(context))
        {
            context.Diagnostics.ShadowedRule(context[element], classification.Id, rule.Text);
        }
    }

    /// <summary>The rules that never decide, and the names by which their places are known.</summary>
    public static IEnumerable<(Classification Classification, string Element, LevelRule Rule)> Shadowed(CheckContext context)
    {
        foreach (var classification in context.Definition.Classifications)
        {
            var deciding = new HashSet<int>();
            foreach (var setting in context.Settings)
            {
                deciding.UnionWith(setting.PossibleRules(classification.Index, context.NothingAnswered));
            }

            foreach (var (number, element, rule) in Of(classification).Where(rule => !deciding.Contains(rule.Number)))
            {
                yield return (classification, element, rule);
            }
        }
    }

    /// <summary>Overrides, rules and floors as they are numbered when one decides; bands are told of by their levels.</summary>
    public static IEnumerable<(int Number, string Element, LevelRule Rule)> Of(Classification classification)
    {
        var (overrides, rules) = (classification.Overrides.Count, classification.Rules.Count);
        IEnumerable<(string Kind, IReadOnlyList<LevelRule> Rules, int From)> kinds =
        [
            ("override", classification.Overrides, 0),
            ("rule", classification.Of is null ? classification.Rules : [], overrides),
            ("floor", classification.Floors, overrides + rules),
        ];
        return kinds.SelectMany(kind => kind.Rules.Select((rule, i) => (kind.From + i, FormattableString.Invariant($"{kind.Kind} {classification.Id}/{i}"), rule)));
    }
}
