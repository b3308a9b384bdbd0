using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>
/// A three-valued reading of conditions on the answers given: a missing answer is unknown, and of an item that is not
/// asked nothing holds. Careful: unknown where it cannot tell, but never wrong.
/// </summary>
internal readonly ref struct GivenAnswers
{
    private readonly BoundSheet _sheet;
    private readonly SettingFacts _facts;

    public GivenAnswers(BoundSheet sheet, SettingFacts facts)
    {
        _sheet = sheet;
        _facts = facts;
    }

    /// <summary>
    /// Whether each item is asked. With <paramref name="staysClosed"/>, as a source may say of an instrument, a gate that
    /// is not certainly open counts as closed.
    /// </summary>
    public void ReadGates(Span<Truth> asked, bool staysClosed)
    {
        foreach (var index in _facts.Of.GateOrder)
        {
            var gate = _facts.Of.Items[index].Gate;
            var truth = gate is null ? Truth.True : Of(gate, asked);
            asked[index] = staysClosed && truth == Truth.Unknown ? Truth.False : truth;
        }
    }

    public Truth Of(Condition condition, ReadOnlySpan<Truth> asked)
    {
        switch (condition)
        {
            case AnswerIsCondition answer:
                return Of(answer, asked[answer.Item.Index]);
            case AnswerNumberCondition number:
                return Of(number, asked);
            case NotCondition not:
                return Of(not.Operand, asked).Not();
            case AllCondition all:
            {
                var truth = Truth.True;
                foreach (var operand in all.Operands)
                {
                    truth = truth.And(Of(operand, asked));
                }

                return truth;
            }

            case AnyCondition any:
            {
                var truth = Truth.False;
                foreach (var operand in any.Operands)
                {
                    truth = truth.Or(Of(operand, asked));
                }

                return truth;
            }

            case ConstantCondition constant:
                return constant.Holds.ToTruth();
            case ParameterIsCondition parameter:
                return ExactComparison.Same(_facts.Values[parameter.Parameter.Index], parameter.Value).ToTruth();
            case ComparisonCondition comparison:
                return Of(comparison.Left, asked).Compare(comparison.Comparison, Of(comparison.Right, asked));
            case CategoryCondition category:
                return Of(category.Category.Condition, asked);
            default:
                return Truth.Unknown;
        }
    }

    public NumberInterval Of(NumberExpression number, ReadOnlySpan<Truth> asked)
    {
        switch (number)
        {
            case ConstantNumber constant:
                return NumberInterval.Of(constant.Value);
            case ParameterNumber parameter:
                return NumberInterval.Of(_facts.Values[parameter.Parameter.Index].Number);
            case AnswerPoints points:
                return PointsOf(points.Item, asked[points.Item.Index]);
            case AnswerNumber answer:
                return NumberOf(answer.Item, asked[answer.Item.Index]);
            case ScoreNumber score:
                return Of(score.Score.Value, asked);
            case ScoreBound bound:
                return Of(bound.Score.Value, asked);
            case ProductNumber product:
                return Of(product.Left, asked) * Of(product.Right, asked);
            case NegatedNumber negated:
                return -Of(negated.Operand, asked);
            case SumNumber sum:
            {
                var total = NumberInterval.Of(0);
                foreach (var operand in sum.Operands)
                {
                    total += Of(operand, asked);
                }

                return total;
            }

            case SmallestNumber smallest:
            {
                var least = Of(smallest.Operands[0], asked);
                foreach (var operand in smallest.Operands)
                {
                    least = least.Smallest(Of(operand, asked));
                }

                return least;
            }

            case LargestNumber largest:
            {
                var most = Of(largest.Operands[0], asked);
                foreach (var operand in largest.Operands)
                {
                    most = most.Largest(Of(operand, asked));
                }

                return most;
            }

            case CountNumber count:
            {
                var (low, high) = (0, 0);
                foreach (var operand in count.Operands)
                {
                    var truth = Of(operand, asked);
                    low += truth == Truth.True ? 1 : 0;
                    high += truth == Truth.False ? 0 : 1;
                }

                return new(low, high);
            }

            case FirstMatchNumber match:
                return FirstMatch(match, asked);
            default:
                throw new NotSupportedException();
        }
    }

    private NumberInterval FirstMatch(FirstMatchNumber match, ReadOnlySpan<Truth> asked)
    {
        NumberInterval? found = null;
        foreach (var rule in match.Rules)
        {
            var truth = Of(rule.When, asked);
            if (truth == Truth.False)
            {
                continue;
            }

            var value = Of(rule.Value, asked);
            found = found?.Join(value) ?? value;
            if (truth == Truth.True)
            {
                break;
            }
        }

        return found ?? NumberInterval.Of(0);
    }

    private Truth Of(AnswerIsCondition answer, Truth asked)
    {
        if (asked == Truth.False)
        {
            return Truth.False;
        }

        var index = answer.Item.Index;
        if (_sheet.IsGiven(index))
        {
            return HasOption(_sheet, answer.Item, answer.Options).ToTruth();
        }

        var possible = 0;
        foreach (var option in answer.Options)
        {
            possible += _facts.OptionIsValue[index][option] ? 1 : 0;
        }

        var isCertain = asked == Truth.True && possible == _facts.OptionCount[index];
        return possible == 0 ? Truth.False : isCertain ? Truth.True : Truth.Unknown;
    }

    private Truth Of(AnswerNumberCondition number, ReadOnlySpan<Truth> asked)
    {
        var state = asked[number.Item.Index];
        if (state == Truth.False)
        {
            return Truth.False;
        }

        var isGiven = _sheet.IsGiven(number.Item.Index);
        var value = isGiven
            ? NumberInterval.Of(_sheet.Values[number.Item.Index])
            : new NumberInterval(number.Item.Minimum, number.Item.Maximum);
        var truth = value.Compare(number.Comparison, Of(number.Bound, asked));
        return isGiven ? truth : truth.And(state);
    }

    private NumberInterval NumberOf(Item item, Truth asked)
    {
        if (asked == Truth.False)
        {
            return NumberInterval.Of(0);
        }

        if (_sheet.IsGiven(item.Index))
        {
            return NumberInterval.Of(_sheet.Values[item.Index]);
        }

        var range = new NumberInterval(item.Minimum, item.Maximum);
        return asked == Truth.True ? range : range.Join(NumberInterval.Of(0));
    }

    private NumberInterval PointsOf(Item item, Truth asked)
    {
        if (asked == Truth.False)
        {
            return NumberInterval.Of(0);
        }

        if (_sheet.IsGiven(item.Index))
        {
            return NumberInterval.Of(Points(_sheet, item));
        }

        NumberInterval? range = null;
        for (var option = 0; option < item.Options.Count; option++)
        {
            if (_facts.OptionIsValue[item.Index][option])
            {
                var points = NumberInterval.Of(item.Options[option].Points);
                var several = new NumberInterval(Math.Min(points.Low, 0), Math.Max(points.High, 0));
                range = item.Kind == AnswerKind.MultipleChoice
                    ? (range ?? NumberInterval.Of(0)) + several
                    : range?.Join(points) ?? points;
            }
        }

        var found = range ?? NumberInterval.Of(0);
        return asked == Truth.True ? found : found.Join(NumberInterval.Of(0));
    }

    /// <summary>Whether an answer that is given is one of the options or has one among its own.</summary>
    internal static bool HasOption(BoundSheet sheet, Item item, IReadOnlyList<int> options)
    {
        var value = sheet.Values[item.Index];
        var isSet = item.Kind == AnswerKind.MultipleChoice;
        for (var i = 0; i < options.Count; i++)
        {
            if (isSet ? (value >> options[i] & 1) != 0 : value == options[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The points of an answer that is given; for multiple choice their sum.</summary>
    internal static decimal Points(BoundSheet sheet, Item item)
    {
        var value = sheet.Values[item.Index];
        if (item.Kind == AnswerKind.Choice)
        {
            return item.Options[(int)value].Points;
        }

        var points = 0m;
        for (var option = 0; option < item.Options.Count; option++)
        {
            points += (value >> option & 1) != 0 ? item.Options[option].Points : 0;
        }

        return points;
    }
}
