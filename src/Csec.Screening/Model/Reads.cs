namespace Csec.Screening.Model;

/// <summary>Which items an expression reads, through categories and scores too; gates are not followed.</summary>
internal static class Reads
{
    public static IReadOnlyList<Item> ItemsOf(Condition condition)
    {
        var items = new HashSet<Item>();
        Visit(condition, items);
        return InOrder(items);
    }

    public static IReadOnlyList<Item> ItemsOf(NumberExpression number)
    {
        var items = new HashSet<Item>();
        Visit(number, items);
        return InOrder(items);
    }

    public static IReadOnlyList<Item> InOrder(IEnumerable<Item> items) => [.. items.Distinct().OrderBy(item => item.Index)];

    private static void Visit(Condition condition, HashSet<Item> items)
    {
        switch (condition)
        {
            case NotCondition not:
                Visit(not.Operand, items);
                break;
            case AllCondition all:
                VisitEach(all.Operands, items);
                break;
            case AnyCondition any:
                VisitEach(any.Operands, items);
                break;
            case AnswerIsCondition answer:
                items.Add(answer.Item);
                break;
            case AnswerNumberCondition answer:
                items.Add(answer.Item);
                break;
            case AnswerMissingCondition answer:
                items.Add(answer.Item);
                break;
            case ComparisonCondition comparison:
                Visit(comparison.Left, items);
                Visit(comparison.Right, items);
                break;
            case CategoryCondition category:
                items.UnionWith(category.Category.Items);
                break;
            case ScoreIncompleteCondition incomplete:
                items.UnionWith(incomplete.Score.Items);
                break;
        }
    }

    private static void VisitEach(IReadOnlyList<Condition> conditions, HashSet<Item> items)
    {
        foreach (var condition in conditions)
        {
            Visit(condition, items);
        }
    }

    private static void Visit(NumberExpression number, HashSet<Item> items)
    {
        switch (number)
        {
            case AnswerPoints points:
                items.Add(points.Item);
                break;
            case AnswerNumber answer:
                items.Add(answer.Item);
                break;
            case ScoreNumber score:
                items.UnionWith(score.Score.Items);
                break;
            case ScoreBound bound:
                items.UnionWith(bound.Score.Items);
                break;
            case SumNumber sum:
                VisitEach(sum.Operands, items);
                break;
            case ProductNumber product:
                Visit(product.Left, items);
                Visit(product.Right, items);
                break;
            case NegatedNumber negated:
                Visit(negated.Operand, items);
                break;
            case SmallestNumber smallest:
                VisitEach(smallest.Operands, items);
                break;
            case LargestNumber largest:
                VisitEach(largest.Operands, items);
                break;
            case CountNumber count:
                VisitEach(count.Operands, items);
                break;
            case FirstMatchNumber first:
                foreach (var rule in first.Rules)
                {
                    Visit(rule.When, items);
                    Visit(rule.Value, items);
                }

                break;
        }
    }

    private static void VisitEach(IReadOnlyList<NumberExpression> numbers, HashSet<Item> items)
    {
        foreach (var number in numbers)
        {
            Visit(number, items);
        }
    }
}
