using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>
/// The second opinion: slow, and written straight from the meaning of a rule set. It evaluates one raw sheet under
/// given parameter values and enumerates the completions of a partial one. It knows nothing of compilation.
/// </summary>
internal sealed class ReferenceEvaluator
{
    /// <summary>More completions than this are not enumerated.</summary>
    public const int MostCompletions = 10_000;

    // Contradictory answers behind gates make dead ends: this many steps may be walked in all.
    private const int MostSteps = 1_000_000;

    private readonly RuleSetDefinition _definition;
    private readonly IReadOnlyList<ParameterValue> _values;
    private readonly int[] _gateOrder;

    public ReferenceEvaluator(RuleSetDefinition definition, IReadOnlyList<ParameterValue> values)
    {
        _definition = definition;
        _values = values;
        _gateOrder = GateOrder.Of(definition);
    }

    /// <summary>
    /// Scores, levels and asked items of one sheet. A missing answer is read as an item that is not asked, so on an
    /// incomplete sheet this is the result that counts missing answers as nothing.
    /// </summary>
    public ReferenceResult Evaluate(IReadOnlyList<RawAnswer> sheet)
    {
        var scores = new decimal[_definition.Scores.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Number(_definition.Scores[i].Value, sheet);
        }

        var levels = new int[_definition.Classifications.Count];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = Decide(_definition.Classifications[i], sheet).Level;
        }

        var asked = new bool[_definition.Items.Count];
        var valid = true;
        for (var i = 0; i < asked.Length; i++)
        {
            asked[i] = IsAsked(_definition.Items[i], sheet);
            valid &= asked[i] ? IsValue(_definition.Items[i], sheet[i]) : sheet[i].IsNone;
        }

        return new(scores, levels, asked, valid);
    }

    /// <summary>The ranges, levels and asked items over all completions, or null when there are too many of them.</summary>
    public ReferenceBounds? Bounds(IReadOnlyList<RawAnswer> partial, int most = MostCompletions)
    {
        if (Completions(partial, most) is not { } completions)
        {
            return null;
        }

        var minimum = new decimal[_definition.Scores.Count];
        var maximum = new decimal[_definition.Scores.Count];
        var levels = _definition.Classifications.Select(_ => new SortedSet<int>()).ToArray();
        var asked = new bool[_definition.Items.Count];
        for (var c = 0; c < completions.Count; c++)
        {
            var result = Evaluate(completions[c]);
            for (var i = 0; i < minimum.Length; i++)
            {
                minimum[i] = c == 0 ? result.Scores[i] : Math.Min(minimum[i], result.Scores[i]);
                maximum[i] = c == 0 ? result.Scores[i] : Math.Max(maximum[i], result.Scores[i]);
            }

            for (var i = 0; i < levels.Length; i++)
            {
                levels[i].Add(result.Levels[i]);
            }

            for (var i = 0; i < asked.Length; i++)
            {
                asked[i] |= result.Asked[i];
            }
        }

        return new(completions.Count, minimum, maximum, [.. levels.Select(set => (IReadOnlyList<int>)[.. set])], asked);
    }

    /// <summary>All complete valid sheets that agree with every answer given, or null when there are too many.</summary>
    public IReadOnlyList<RawAnswer[]>? Completions(IReadOnlyList<RawAnswer> partial, int most = MostCompletions)
    {
        var found = new List<RawAnswer[]>();
        var sheet = new RawAnswer[partial.Count];
        var steps = 0;
        return Extend(0) ? found : null;

        bool Extend(int place)
        {
            if (++steps > MostSteps)
            {
                return false;
            }

            if (place == _gateOrder.Length)
            {
                found.Add([.. sheet]);
                return found.Count <= most;
            }

            var item = _definition.Items[_gateOrder[place]];
            var given = partial[item.Index];
            if (!IsAsked(item, sheet))
            {
                sheet[item.Index] = RawAnswer.None;
                return !given.IsNone || Extend(place + 1);
            }

            foreach (var value in given.IsNone ? ValuesOf(item) : IsValue(item, given) ? [given] : [])
            {
                sheet[item.Index] = value;
                if (!Extend(place + 1))
                {
                    return false;
                }
            }

            sheet[item.Index] = RawAnswer.None;
            return true;
        }
    }

    /// <summary>Every answer that a complete sheet may hold for an item.</summary>
    public IEnumerable<RawAnswer> ValuesOf(Item item)
    {
        switch (item.Kind)
        {
            case AnswerKind.Choice:
                return Enumerable.Range(0, item.Options.Count).Where(option => IsValueOption(item, option)).Select(RawAnswer.Option);
            case AnswerKind.WholeNumber:
                return Enumerable.Range(item.Minimum, item.Maximum - item.Minimum + 1).Select(RawAnswer.Number);
            case AnswerKind.MultipleChoice:
                return OptionSets(item);
            default:
                return [RawAnswer.Text];
        }
    }

    /// <summary>
    /// The level of a sheet and the rule that gave it: overrides, rules and floors numbered through; -1 for none. Floors
    /// raise a level, whichever rule gave it; where levels have no order there is nothing to raise.
    /// </summary>
    public (int Level, int Rule) Decide(Classification classification, IReadOnlyList<RawAnswer> sheet)
    {
        var (level, rule) = (-1, -1);
        var number = 0;
        foreach (var candidate in classification.Overrides.Concat(classification.Rules))
        {
            if (rule < 0 && Holds(candidate.When, sheet))
            {
                (level, rule) = (candidate.Level, number);
            }

            number++;
        }

        foreach (var floor in classification.Floors)
        {
            if (classification.IsOrdered && level >= 0 && floor.Level > level && Holds(floor.When, sheet))
            {
                (level, rule) = (floor.Level, number);
            }

            number++;
        }

        return (level, rule);
    }

    /// <summary>Whether a condition holds; what is said directly of an item without an answer does not.</summary>
    public bool Holds(Condition condition, IReadOnlyList<RawAnswer> sheet) => condition switch
    {
        ConstantCondition constant => constant.Holds,
        NotCondition not => !Holds(not.Operand, sheet),
        AllCondition all => all.Operands.All(operand => Holds(operand, sheet)),
        AnyCondition any => any.Operands.Any(operand => Holds(operand, sheet)),
        AnswerIsCondition answer => answer.Options.Any(option => HasOption(sheet[answer.Item.Index], option)),
        AnswerNumberCondition number => !sheet[number.Item.Index].IsNone
            && ExactComparison.Holds(sheet[number.Item.Index].Value, number.Comparison, Number(number.Bound, sheet)),
        ComparisonCondition comparison =>
            ExactComparison.Holds(Number(comparison.Left, sheet), comparison.Comparison, Number(comparison.Right, sheet)),
        ParameterIsCondition parameter => ExactComparison.Same(_values[parameter.Parameter.Index], parameter.Value),
        CategoryCondition category => Holds(category.Category.Condition, sheet),
        _ => throw new NotSupportedException("Only a missing rule may say that."),
    };

    /// <summary>The exact value of a number; an item without an answer adds 0.</summary>
    public decimal Number(NumberExpression number, IReadOnlyList<RawAnswer> sheet) => number switch
    {
        ConstantNumber constant => constant.Value,
        ParameterNumber parameter => _values[parameter.Parameter.Index].Number,
        AnswerPoints points => Points(points.Item, sheet[points.Item.Index]),
        AnswerNumber answer => sheet[answer.Item.Index].IsNone ? 0 : sheet[answer.Item.Index].Value,
        ScoreNumber score => Number(score.Score.Value, sheet),
        SumNumber sum => sum.Operands.Sum(operand => Number(operand, sheet)),
        ProductNumber product => Number(product.Left, sheet) * Number(product.Right, sheet),
        NegatedNumber negated => -Number(negated.Operand, sheet),
        SmallestNumber smallest => smallest.Operands.Min(operand => Number(operand, sheet)),
        LargestNumber largest => largest.Operands.Max(operand => Number(operand, sheet)),
        CountNumber count => count.Operands.Count(operand => Holds(operand, sheet)),
        FirstMatchNumber match => Number(match.Rules.First(rule => Holds(rule.When, sheet)).Value, sheet),
        _ => throw new NotSupportedException("Only a missing rule may say that."),
    };

    private bool IsAsked(Item item, IReadOnlyList<RawAnswer> sheet) => item.Gate is null || Holds(item.Gate, sheet);

    private bool IsValue(Item item, RawAnswer answer) => item.Kind switch
    {
        AnswerKind.Choice => answer.Kind == RawAnswerKind.Option && answer.Value < item.Options.Count && IsValueOption(item, (int)answer.Value),
        AnswerKind.WholeNumber => answer.Kind == RawAnswerKind.Number && answer.Value >= item.Minimum && answer.Value <= item.Maximum,
        AnswerKind.MultipleChoice => answer.Kind == RawAnswerKind.Options && IsOptionSet(item, answer.Mask),
        _ => answer.Kind == RawAnswerKind.Text,
    };

    private bool IsValueOption(Item item, int option) =>
        !item.Options[option].IsMissing && (item.Options[option].MissingWhen is not { } when || !Holds(when, []));

    private IEnumerable<RawAnswer> OptionSets(Item item)
    {
        var end = item.Options.Count < 64 ? 1UL << item.Options.Count : 0;
        for (ulong mask = 1; mask != end; mask++)
        {
            if (IsOptionSet(item, mask))
            {
                yield return RawAnswer.Options(mask);
            }
        }
    }

    private bool IsOptionSet(Item item, ulong mask)
    {
        if (mask == 0)
        {
            return false;
        }

        var isAlone = (mask & (mask - 1)) == 0;
        for (var option = 0; option < 64; option++)
        {
            if ((mask >> option & 1) == 0)
            {
                continue;
            }

            if (option >= item.Options.Count || !IsValueOption(item, option) || (item.Options[option].IsExclusive && !isAlone))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasOption(RawAnswer answer, int option) => answer.Kind switch
    {
        RawAnswerKind.Option => answer.Value == option,
        RawAnswerKind.Options => (answer.Mask >> option & 1) != 0,
        _ => false,
    };

    private static decimal Points(Item item, RawAnswer answer) =>
        Enumerable.Range(0, item.Options.Count).Where(option => HasOption(answer, option)).Sum(option => item.Options[option].Points);
}
