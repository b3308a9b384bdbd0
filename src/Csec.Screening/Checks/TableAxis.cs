using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>One axis of a table: the score or item that it goes by, and its steps. Axis 0 goes down, axis 1 across.</summary>
internal sealed record TableAxis(int Index, IReadOnlyList<Condition> Steps)
{
    /// <summary>The number that the steps cut, or null when they are codes of an item.</summary>
    public NumberExpression? Number => NumberIn(Steps[0]);

    /// <summary>The item or score that the axis goes by.</summary>
    public string Name => Number switch
    {
        ScoreNumber score => score.Score.Id,
        AnswerNumber answer => answer.Item.Id,
        _ => ((AnswerIsCondition)Steps[0]).Item.Id,
    };

    /// <summary>The item that the axis goes by, or null when it is a score.</summary>
    public Item? Item => Number is AnswerNumber answer ? answer.Item : (Steps[0] as AnswerIsCondition)?.Item;

    /// <summary>Both axes; every cell is the step down and the step across.</summary>
    public static IEnumerable<TableAxis> Of(Classification table) =>
        Enumerable.Range(0, 2).Select(axis => new TableAxis(axis, [.. table.Rules.Select(rule => ((AllCondition)rule.When).Operands[axis]).Distinct()]));

    /// <summary>The numbers that the axis can have, ascending; none when it has codes.</summary>
    public IReadOnlyList<decimal> Values(CheckContext context, CompiledSetting setting) => Number switch
    {
        ScoreNumber score => context.ReachableScores(setting, score.Score),
        AnswerNumber answer => [.. Enumerable.Range(answer.Item.Minimum, answer.Item.Maximum - answer.Item.Minimum + 1).Select(value => (decimal)value)],
        _ => [],
    };

    /// <summary>The numbers that several steps hold.</summary>
    public IEnumerable<Region> Overlaps(CheckContext context, CompiledSetting setting) =>
        Checks.Steps.Regions(Values(context, setting), value => Steps.Count(step => Checks.Steps.Holds(step, value, setting.Parameters)) > 1);

    private static NumberExpression? NumberIn(Condition step) => step switch
    {
        AllCondition all => NumberIn(all.Operands[0]),
        ComparisonCondition comparison => comparison.Left,
        _ => null,
    };
}
