using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>
/// The items on which may depend what is published for an incomplete form. Without a missing rule these are none beside
/// those that move the level. With one it matters whether an item is answered at all, even where no answer to it does.
/// </summary>
internal static class WhatIncompleteFormsShow
{
    public static IEnumerable<int> Of(RuleSetDefinition definition, Classification classification) => classification.MissingRule.Kind switch
    {
        MissingRuleKind.None => [],
        MissingRuleKind.Rules when !EndInTheLevel(classification.MissingRule.Rules) => definition.Items.Select(item => item.Index),
        _ => ItemsBehind.WithGates(ItemsBehind.ReadBy(classification)).Select(item => item.Index),
    };

    /// <summary>
    /// Whether the level is published as on a complete form when all that the rules read is known. Otherwise an answer
    /// that is missing anywhere on the form, and that no rule reads, makes the rules decide what is published.
    /// </summary>
    private static bool EndInTheLevel(IReadOnlyList<PublishedRule> rules)
    {
        foreach (var rule in rules)
        {
            if (NeedsSomethingMissing(rule.When))
            {
                continue;
            }

            if (rule.Outcome != PublishedOutcome.TheLevel || !(rule.Provisional is null || NeedsSomethingMissing(rule.Provisional)))
            {
                return false;
            }

            if (rule.When is ConstantCondition { Holds: true })
            {
                return true;
            }
        }

        return false;
    }

    private static bool NeedsSomethingMissing(Condition condition) => condition switch
    {
        ScoreIncompleteCondition or AnswerMissingCondition => true,
        AllCondition all => all.Operands.Any(NeedsSomethingMissing),
        AnyCondition any => any.Operands.All(NeedsSomethingMissing),
        _ => false,
    };
}
