using Csec.Screening.Model;

namespace Csec.Screening.Compilation;

/// <summary>The parts of conditions and numbers, without recursion: what authors nest is not limited here.</summary>
internal static class Expressions
{
    /// <summary>Every condition and number that can make two answers differ in effect.</summary>
    public static IEnumerable<object> Of(RuleSetDefinition definition)
    {
        IEnumerable<object?> roots =
        [
            .. definition.Items.Select(item => item.Gate),
            .. definition.Categories.Select(category => category.Condition),
            .. definition.Scores.SelectMany(OfScore),
            .. definition.Classifications.SelectMany(OfClassification),
            .. definition.Prompts.Select(prompt => prompt.When),
        ];
        return roots.Where(root => root is not null).Select(root => root!);
    }

    /// <summary>A condition or number and everything in it, but not what named scores and categories hold.</summary>
    public static IEnumerable<object> PartsOf(object root)
    {
        var open = new Stack<object>();
        open.Push(root);
        while (open.Count > 0)
        {
            var part = open.Pop();
            yield return part;
            foreach (var child in ChildrenOf(part))
            {
                open.Push(child);
            }
        }
    }

    private static IEnumerable<object?> OfScore(Score score) =>
        [score.Value, .. OfMissingRule(score.MissingRule)];

    private static IEnumerable<object?> OfClassification(Classification classification) =>
    [
        .. classification.Overrides.Select(rule => rule.When),
        .. classification.Rules.Select(rule => rule.When),
        .. classification.Floors.Select(rule => rule.When),
        .. OfMissingRule(classification.MissingRule),
    ];

    // What is published for an incomplete form may tell two answers apart that no level does.
    private static IEnumerable<object?> OfMissingRule(MissingRule rule) =>
        rule.Rules.SelectMany(published => new object?[] { published.When, published.Provisional });

    private static IEnumerable<object> ChildrenOf(object part) => part switch
    {
        NotCondition not => [not.Operand],
        AllCondition all => all.Operands,
        AnyCondition any => any.Operands,
        AnswerNumberCondition number => [number.Bound],
        ComparisonCondition comparison => [comparison.Left, comparison.Right],
        SumNumber sum => sum.Operands,
        ProductNumber product => [product.Left, product.Right],
        NegatedNumber negated => [negated.Operand],
        SmallestNumber smallest => smallest.Operands,
        LargestNumber largest => largest.Operands,
        CountNumber count => count.Operands,
        FirstMatchNumber match => match.Rules.SelectMany(rule => new object[] { rule.When, rule.Value }),
        _ => [],
    };
}
