using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>
/// Whether the conditions of a rule for incomplete forms hold on the answers given: neither what is said of a missing
/// answer holds nor its denial, so that no rule publishes a level because something was left out.
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

    /// <summary>Whether the condition certainly holds.</summary>
    public bool Holds(Condition condition) => Of(condition) == Truth.True;

    private Truth Of(Condition condition)
    {
        switch (condition)
        {
            case ConstantCondition constant:
                return constant.Holds.ToTruth();
            case NotCondition not:
                return Of(not.Operand).Not();
            case AllCondition all:
                var everyOne = Truth.True;
                foreach (var operand in all.Operands)
                {
                    everyOne = everyOne.And(Of(operand));
                }

                return everyOne;
            case AnyCondition any:
                var anyOne = Truth.False;
                foreach (var operand in any.Operands)
                {
                    anyOne = anyOne.Or(Of(operand));
                }

                return anyOne;
            case AnswerIsCondition answer:
                return _state.IsMissing(answer.Item.Index)
                    ? Truth.Unknown
                    : (_state.IsGiven(answer.Item.Index) && GivenAnswers.HasOption(_state.Sheet, answer.Item, answer.Options)).ToTruth();
            case AnswerNumberCondition number:
                return _state.IsMissing(number.Item.Index) ? Truth.Unknown
                    : _state.IsGiven(number.Item.Index) ? Compare(_state.Values[number.Item.Index], number.Comparison, Value(number.Bound))
                    : Truth.False;
            case ComparisonCondition comparison:
                return Compare(Value(comparison.Left), comparison.Comparison, Value(comparison.Right));
            case ParameterIsCondition parameter:
                return ExactComparison.Same(_facts.Values[parameter.Parameter.Index], parameter.Value).ToTruth();
            case CategoryCondition category:
                var (canHold, canFail) = _compiled.CategoryRange(CategoryIndex(category.Category), _state.Classes);
                return canHold && canFail ? Truth.Unknown : canHold.ToTruth();
            case ScoreIncompleteCondition incomplete:
                return _state.AnyMissing(_facts.ScoreItems[incomplete.Score.Index]).ToTruth();
            case AnswerMissingCondition missing:
                return _state.IsMissing(missing.Item.Index).ToTruth();
            default:
                throw new NotSupportedException();
        }
    }

    private static Truth Compare(decimal? left, Comparison comparison, decimal? right) =>
        left is { } a && right is { } b ? ExactComparison.Holds(a, comparison, b).ToTruth() : Truth.Unknown;

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
                    : _state.IsGiven(points.Item.Index) ? GivenAnswers.Points(_state.Sheet, points.Item) : 0;
            case AnswerNumber answer:
                return _state.IsMissing(answer.Item.Index) ? null
                    : _state.IsGiven(answer.Item.Index) ? _state.Values[answer.Item.Index] : 0;
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
                    switch (Of(operand))
                    {
                        case Truth.Unknown:
                            return null;
                        case Truth.True:
                            holding++;
                            break;
                    }
                }

                return holding;
            }

            case FirstMatchNumber match:
                foreach (var rule in match.Rules)
                {
                    switch (Of(rule.When))
                    {
                        case Truth.Unknown:
                            return null;
                        case Truth.True:
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
