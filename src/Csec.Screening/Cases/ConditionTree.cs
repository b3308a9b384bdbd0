using Csec.Screening.Model;

namespace Csec.Screening.Cases;

/// <summary>Walks the conditions of a rule set, those inside numbers too.</summary>
internal static class ConditionTree
{
    /// <summary>Every condition by which scores, levels and gates are decided; those of missing rules are left out.</summary>
    public static IEnumerable<Condition> Of(RuleSetDefinition definition) =>
        definition.Items.Select(item => item.Gate)
            .Concat(definition.Categories.Select(category => category.Condition))
            .SelectMany(condition => condition is null ? [] : Of(condition))
            .Concat(definition.Scores.SelectMany(score => Of(score.Value)))
            .Concat(definition.Classifications
                .SelectMany(classification => classification.Overrides.Concat(classification.Rules).Concat(classification.Floors))
                .SelectMany(rule => Of(rule.When)));

    public static IEnumerable<Condition> Of(Condition condition) => new[] { condition }.Concat(condition switch
    {
        NotCondition not => Of(not.Operand),
        AllCondition all => all.Operands.SelectMany(Of),
        AnyCondition any => any.Operands.SelectMany(Of),
        ComparisonCondition comparison => Of(comparison.Left).Concat(Of(comparison.Right)),
        _ => [],
    });

    /// <summary>The items that a condition reads directly.</summary>
    public static IEnumerable<Item> ItemsOf(Condition condition) => Of(condition).SelectMany(inner => inner switch
    {
        AnswerIsCondition answer => [answer.Item],
        AnswerNumberCondition answer => [answer.Item],
        _ => (Item[])[],
    });

    private static IEnumerable<Condition> Of(NumberExpression number) => number switch
    {
        SumNumber sum => sum.Operands.SelectMany(Of),
        ProductNumber product => Of(product.Left).Concat(Of(product.Right)),
        NegatedNumber negated => Of(negated.Operand),
        SmallestNumber smallest => smallest.Operands.SelectMany(Of),
        LargestNumber largest => largest.Operands.SelectMany(Of),
        CountNumber count => count.Operands.SelectMany(Of),
        FirstMatchNumber first => first.Rules.SelectMany(rule => Of(rule.When).Concat(Of(rule.Value))),
        _ => [],
    };
}
