using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Compilation;

/// <summary>
/// What a rule set says of raw answers, straight from the meaning of its parts: null is no answer, else the position of
/// an option, a bit for each option, or the number.
/// </summary>
internal sealed class PlainEvaluator(RuleSetDefinition definition, ParameterSetting setting)
{
    public bool IsComplete(long?[] sheet) =>
        definition.Items.All(item => sheet[item.Index].HasValue == (item.Gate is null || Holds(item.Gate, sheet)));

    public int Level(Classification classification, long?[] sheet) => Decide(classification, sheet).Level;

    public (int Level, int Rule) Decide(Classification classification, long?[] sheet)
    {
        var rules = classification.Overrides.Concat(classification.Rules).ToList();
        var rule = rules.FindIndex(candidate => Holds(candidate.When, sheet));
        if (rule < 0)
        {
            return (-1, -1);
        }

        var level = rules[rule].Level;
        for (var i = 0; classification.IsOrdered && i < classification.Floors.Count; i++)
        {
            var floor = classification.Floors[i];
            if (Holds(floor.When, sheet) && floor.Level > level)
            {
                (level, rule) = (floor.Level, rules.Count + i);
            }
        }

        return (level, rule);
    }

    public bool Holds(Condition condition, long?[] sheet) => condition switch
    {
        ConstantCondition constant => constant.Holds,
        NotCondition not => !Holds(not.Operand, sheet),
        AllCondition all => all.Operands.All(operand => Holds(operand, sheet)),
        AnyCondition any => any.Operands.Any(operand => Holds(operand, sheet)),
        AnswerIsCondition answer => sheet[answer.Item.Index] is { } raw && answer.Options.Any(option => Chose(answer.Item, raw, option)),
        AnswerNumberCondition number =>
            sheet[number.Item.Index] is { } raw && Compare(raw, number.Comparison, Number(number.Bound, sheet)),
        ComparisonCondition comparison =>
            Compare(Number(comparison.Left, sheet), comparison.Comparison, Number(comparison.Right, sheet)),
        ParameterIsCondition parameter => setting[parameter.Parameter].Text == parameter.Value.Text,
        CategoryCondition category => Holds(category.Category.Condition, sheet),
        _ => throw new NotSupportedException(),
    };

    public decimal Number(NumberExpression number, long?[] sheet) => number switch
    {
        ConstantNumber constant => constant.Value,
        ParameterNumber parameter => setting[parameter.Parameter].Number,
        AnswerPoints points => sheet[points.Item.Index] is { } raw
            ? points.Item.Options.Where((_, option) => Chose(points.Item, raw, option)).Sum(option => option.Points)
            : 0,
        AnswerNumber answer => sheet[answer.Item.Index] ?? 0,
        ScoreNumber score => Number(score.Score.Value, sheet),
        SumNumber sum => sum.Operands.Sum(operand => Number(operand, sheet)),
        ProductNumber product => Number(product.Left, sheet) * Number(product.Right, sheet),
        NegatedNumber negated => -Number(negated.Operand, sheet),
        SmallestNumber smallest => smallest.Operands.Min(operand => Number(operand, sheet)),
        LargestNumber largest => largest.Operands.Max(operand => Number(operand, sheet)),
        CountNumber count => count.Operands.Count(operand => Holds(operand, sheet)),
        FirstMatchNumber match => Number(match.Rules.First(rule => Holds(rule.When, sheet)).Value, sheet),
        _ => throw new NotSupportedException(),
    };

    /// <summary>Every raw value that an item has under the setting.</summary>
    public IReadOnlyList<long> Values(Item item)
    {
        switch (item.Kind)
        {
            case AnswerKind.Choice:
                return [.. Enumerable.Range(0, item.Options.Count).Where(option => !Counts(item.Options[option])).Select(option => (long)option)];
            case AnswerKind.MultipleChoice:
                return [.. Enumerable.Range(1, (1 << item.Options.Count) - 1).Select(mask => (long)mask).Where(mask => IsAnswer(item, mask))];
            case AnswerKind.WholeNumber:
                return [.. Enumerable.Range(item.Minimum, item.Maximum - item.Minimum + 1).Select(number => (long)number)];
            default:
                return [0];
        }
    }

    /// <summary>Every sheet with any value or none for each item.</summary>
    public IEnumerable<long?[]> Sheets()
    {
        IEnumerable<long?[]> sheets = [[]];
        foreach (var item in definition.Items)
        {
            long?[] answers = [null, .. Values(item)];
            sheets = sheets.SelectMany(sheet => answers.Select(answer => (long?[])[.. sheet, answer])).ToList();
        }

        return sheets;
    }

    private bool Counts(AnswerOption option) => option.IsMissing || (option.MissingWhen is { } when && Holds(when, []));

    private bool IsAnswer(Item item, long mask)
    {
        var chosen = item.Options.Where((_, option) => (mask & (1L << option)) != 0).ToList();
        return !chosen.Any(Counts) && (chosen.Count == 1 || !chosen.Any(option => option.IsExclusive));
    }

    private static bool Chose(Item item, long raw, int option) =>
        item.Kind == AnswerKind.MultipleChoice ? (raw & (1L << option)) != 0 : raw == option;

    private static bool Compare(decimal left, Comparison comparison, decimal right) => comparison switch
    {
        Comparison.Is => left == right,
        Comparison.AtLeast => left >= right,
        Comparison.AtMost => left <= right,
        Comparison.Over => left > right,
        _ => left < right,
    };
}
