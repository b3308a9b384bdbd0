using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>
/// Which items an expression reads, by index and in source order. With <paramref name="fold"/>, what the parameters
/// decide already is left out: of a choice between two scores by a parameter, only the chosen one is read.
/// </summary>
internal sealed class ItemsRead(Func<Condition, Truth>? fold)
{
    private readonly SortedSet<int> _items = [];

    public static int[] By(Condition condition, Func<Condition, Truth>? fold = null)
    {
        var read = new ItemsRead(fold);
        read.Add(condition);
        return read.InOrder();
    }

    public static int[] By(NumberExpression number, Func<Condition, Truth>? fold = null)
    {
        var read = new ItemsRead(fold);
        read.Add(number);
        return read.InOrder();
    }

    public static int[] By(Classification classification, Func<Condition, Truth>? fold = null)
    {
        var read = new ItemsRead(fold);
        foreach (var rule in classification.Overrides.Concat(classification.Rules).Concat(classification.Floors))
        {
            read.Add(rule.When);
        }

        return read.InOrder();
    }

    public int[] InOrder() => [.. _items];

    public void Add(Condition condition)
    {
        if (fold is not null && fold(condition) != Truth.Unknown)
        {
            return;
        }

        switch (condition)
        {
            case NotCondition not:
                Add(not.Operand);
                break;
            case AllCondition all:
                AddEach(all.Operands);
                break;
            case AnyCondition any:
                AddEach(any.Operands);
                break;
            case AnswerIsCondition answer:
                _items.Add(answer.Item.Index);
                break;
            case AnswerNumberCondition number:
                _items.Add(number.Item.Index);
                Add(number.Bound);
                break;
            case ComparisonCondition comparison:
                Add(comparison.Left);
                Add(comparison.Right);
                break;
            case CategoryCondition category:
                Add(category.Category.Condition);
                break;
            case ScoreIncompleteCondition incomplete:
                Add(incomplete.Score.Value);
                break;
            case AnswerMissingCondition missing:
                _items.Add(missing.Item.Index);
                break;
            case ConstantCondition or ParameterIsCondition:
                break;
            default:
                throw new NotSupportedException();
        }
    }

    public void Add(NumberExpression number)
    {
        switch (number)
        {
            case AnswerPoints points:
                _items.Add(points.Item.Index);
                break;
            case AnswerNumber answer:
                _items.Add(answer.Item.Index);
                break;
            case ScoreNumber score:
                Add(score.Score.Value);
                break;
            case ScoreBound bound:
                Add(bound.Score.Value);
                break;
            case SumNumber sum:
                AddEach(sum.Operands);
                break;
            case SmallestNumber smallest:
                AddEach(smallest.Operands);
                break;
            case LargestNumber largest:
                AddEach(largest.Operands);
                break;
            case ProductNumber product:
                Add(product.Left);
                Add(product.Right);
                break;
            case NegatedNumber negated:
                Add(negated.Operand);
                break;
            case CountNumber count:
                AddEach(count.Operands);
                break;
            case FirstMatchNumber match:
                AddRules(match.Rules);
                break;
            case ConstantNumber or ParameterNumber:
                break;
            default:
                throw new NotSupportedException();
        }
    }

    private void AddRules(IReadOnlyList<PointRule> rules)
    {
        foreach (var rule in rules)
        {
            var truth = fold?.Invoke(rule.When) ?? Truth.Unknown;
            if (truth == Truth.False)
            {
                continue;
            }

            Add(rule.When);
            Add(rule.Value);
            if (truth == Truth.True)
            {
                return;
            }
        }
    }

    private void AddEach(IReadOnlyList<Condition> operands)
    {
        foreach (var operand in operands)
        {
            Add(operand);
        }
    }

    private void AddEach(IReadOnlyList<NumberExpression> operands)
    {
        foreach (var operand in operands)
        {
            Add(operand);
        }
    }
}
