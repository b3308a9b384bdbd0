using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>One axis of a table: the score or item that it goes by, and its steps. Axis 0 goes down, axis 1 across.</summary>
internal sealed record TableAxis(int Index, IReadOnlyList<Condition> Steps)
{
    /// <summary>The number that the steps cut, or null when they are codes of an item.</summary>
    public NumberExpression? Number => NumberIn(Steps[0]);

    /// <summary>The item that the axis goes by, or null when it is a score.</summary>
    public Item? Item => Number is AnswerNumber answer ? answer.Item : (Steps[0] as AnswerIsCondition)?.Item;

    /// <summary>The item or score that the axis goes by.</summary>
    public string Name => Item?.Id ?? ((ScoreNumber)Number!).Score.Id;

    /// <summary>Both axes; every cell is the step down and the step across.</summary>
    public static IEnumerable<TableAxis> Of(Classification table) =>
        Enumerable.Range(0, 2).Select(axis => new TableAxis(axis, [.. table.Rules.Select(rule => ((AllCondition)rule.When).Operands[axis]).Distinct()]));

    /// <summary>The steps as bands of the number; empty when they are codes.</summary>
    public IReadOnlyList<Band> Bands => Number is null ? [] : [.. Steps.Select(BandOf)];

    /// <summary>The numbers that the axis can have, ascending; none when it has codes.</summary>
    public IReadOnlyList<decimal> Values(CheckContext context, CompiledSetting setting) => Number switch
    {
        ScoreNumber score => context.ReachableScores(setting, score.Score),
        AnswerNumber answer => [.. Enumerable.Range(answer.Item.Minimum, answer.Item.Maximum - answer.Item.Minimum + 1).Select(value => (decimal)value)],
        _ => [],
    };

    /// <summary>The numbers that no step holds, or two.</summary>
    public IEnumerable<BandFault> Faults(CheckContext context, CompiledSetting setting) =>
        BandsHoldEachScoreOnce.Faults(Bands, areLowerEdges: false, Values(context, setting), setting.Parameters);

    /// <summary>What no step holds, in words: numbers, codes, and that an item with a gate is not asked.</summary>
    public IEnumerable<string> LeftOut(CheckContext context, CompiledSetting setting)
    {
        foreach (var fault in Faults(context, setting).Where(fault => fault.First is null))
        {
            yield return fault.Region.ToString();
        }

        if (UnlistedOptions.Count > 0)
        {
            yield return Codes(UnlistedOptions);
        }

        if (Item is { Gate: not null } item && setting.Gate(item.Index)!.Range(context.NothingAnswered).Minimum == 0m)
        {
            yield return NotAsked;
        }
    }

    /// <summary>In the words of a message: the item of the axis has no answer, and none is missing.</summary>
    public const string NotAsked = "that it is not asked";

    /// <summary>The options that no step of codes lists and that are answers; none when the axis has numbers.</summary>
    public IReadOnlyList<int> UnlistedOptions => Item is not { } item || Number is not null ? [] :
    [
        .. Enumerable.Range(0, item.Options.Count)
            .Where(option => !item.Options[option].IsMissing && !Steps.Any(step => ((AnswerIsCondition)step).Options.Contains(option))),
    ];

    public string Codes(IEnumerable<int> options) => string.Join(" or ", options.Select(option => $"`{Item!.Options[option].Code}`"));

    private static NumberExpression? NumberIn(Condition step) => step switch
    {
        AllCondition all => NumberIn(all.Operands[0]),
        ComparisonCondition comparison => comparison.Left,
        _ => null,
    };

    private static Band BandOf(Condition step)
    {
        var band = new Band(0, "");
        foreach (var bound in step is AllCondition all ? all.Operands.Cast<ComparisonCondition>() : [(ComparisonCondition)step])
        {
            band = bound.Comparison is Comparison.AtLeast or Comparison.Over
                ? band with { From = bound.Right, FromIsExclusive = bound.Comparison == Comparison.Over }
                : band with { To = bound.Right, ToIsExclusive = bound.Comparison == Comparison.Under };
        }

        return band;
    }
}
