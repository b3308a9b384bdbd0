using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>
/// Whether the conditions of a rule for incomplete forms hold on the answers given: what is said of a missing answer
/// does not hold, and nor does a comparison with a number that is not determined.
/// </summary>
internal readonly ref struct PublishedConditions
{
    private readonly SheetState _state;
    private readonly SettingFacts _facts;
    private readonly CompiledSetting _compiled;

    public PublishedConditions(in SheetState state, SettingFacts facts, CompiledSetting compiled)
    {
        _state = state;
        _facts = facts;
        _compiled = compiled;
    }

    public bool Holds(Condition condition)
    {
        switch (condition)
        {
            case ConstantCondition constant:
                return constant.Holds;
            case NotCondition not:
                return !Holds(not.Operand);
            case AllCondition all:
                foreach (var operand in all.Operands)
                {
                    if (!Holds(operand))
                    {
                        return false;
                    }
                }

                return true;
            case AnyCondition any:
                foreach (var operand in any.Operands)
                {
                    if (Holds(operand))
                    {
                        return true;
                    }
                }

                return false;
            case AnswerIsCondition answer:
                return _state.Sheet.IsGiven(answer.Item.Index) && GivenAnswers.HasOption(_state.Sheet, answer.Item, answer.Options);
            case AnswerNumberCondition number:
                return _state.Sheet.IsGiven(number.Item.Index)
                    && Compare(_state.Sheet.Values[number.Item.Index], number.Comparison, Value(number.Bound));
            case ComparisonCondition comparison:
                return Compare(Value(comparison.Left), comparison.Comparison, Value(comparison.Right));
            case ParameterIsCondition parameter:
                return ExactComparison.Same(_facts.Values[parameter.Parameter.Index], parameter.Value);
            case CategoryCondition category:
                return !_compiled.CategoryRange(CategoryIndex(category.Category), _state.Sheet.Classes).CanFail;
            case ScoreIncompleteCondition incomplete:
                foreach (var item in incomplete.Score.Items)
                {
                    if (_state.IsMissing(item.Index))
                    {
                        return true;
                    }
                }

                return false;
            case AnswerMissingCondition missing:
                return _state.IsMissing(missing.Item.Index);
            default:
                throw new NotSupportedException();
        }
    }

    private static bool Compare(decimal? left, Comparison comparison, decimal? right) =>
        left is { } a && right is { } b && ExactComparison.Holds(a, comparison, b);

    private int CategoryIndex(Category category)
    {
        var categories = _facts.Of.Definition.Categories;
        for (var i = 0; i < categories.Count; i++)
        {
            if (categories[i].Id == category.Id)
            {
                return i;
            }
        }

        throw new NotSupportedException();
    }

    /// <summary>The number, or null when a missing answer leaves it open.</summary>
    private decimal? Value(NumberExpression number)
    {
        switch (number)
        {
            case ConstantNumber constant:
                return constant.Value;
            case ParameterNumber parameter:
                return _facts.Values[parameter.Parameter.Index].Number;
            case ScoreBound bound:
                return bound.Highest ? _state.Maximum[bound.Score.Index] : _state.Minimum[bound.Score.Index];
            case ScoreNumber score:
                return _state.Value(score.Score.Index);
            case AnswerPoints points:
                return _state.IsMissing(points.Item.Index) ? null
                    : _state.Sheet.IsGiven(points.Item.Index) ? GivenAnswers.Points(_state.Sheet, points.Item) : 0;
            case AnswerNumber answer:
                return _state.IsMissing(answer.Item.Index) ? null
                    : _state.Sheet.IsGiven(answer.Item.Index) ? _state.Sheet.Values[answer.Item.Index] : 0;
            case SumNumber sum:
                return Fold(sum.Operands, 0, static (total, value) => total + value);
            case SmallestNumber smallest:
                return Fold(smallest.Operands, decimal.MaxValue, Math.Min);
            case LargestNumber largest:
                return Fold(largest.Operands, decimal.MinValue, Math.Max);
            case ProductNumber product:
                return Value(product.Left) * Value(product.Right);
            case NegatedNumber negated:
                return -Value(negated.Operand);
            case CountNumber count:
            {
                var holding = 0;
                foreach (var operand in count.Operands)
                {
                    holding += Holds(operand) ? 1 : 0;
                }

                return holding;
            }

            case FirstMatchNumber match:
                foreach (var rule in match.Rules)
                {
                    if (Holds(rule.When))
                    {
                        return Value(rule.Value);
                    }
                }

                return null;
            default:
                throw new NotSupportedException();
        }
    }

    private decimal? Fold(IReadOnlyList<NumberExpression> operands, decimal start, Func<decimal, decimal, decimal> combine)
    {
        decimal? result = start;
        foreach (var operand in operands)
        {
            result = result is { } left && Value(operand) is { } right ? combine(left, right) : null;
        }

        return result;
    }
}
