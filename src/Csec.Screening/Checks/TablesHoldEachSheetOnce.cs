using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>No two steps of a table's axis hold at once; that none is left out is the check that every sheet gets a level.</summary>
internal sealed class TablesHoldEachSheetOnce : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var classification in context.Definition.Classifications.Where(classification => classification.IsTable))
        {
            foreach (var setting in context.Settings)
            {
                if (Axis(classification, 0).Concat(Axis(classification, 1)).Any(axis => Overlaps(context, axis, setting)))
                {
                    context.Diagnostics.TableOverlap(context["table " + classification.Id], classification.Id, context.NameOf(setting));
                    break;
                }
            }
        }
    }

    /// <summary>The steps of one axis; every cell is the step down and the step across.</summary>
    private static IEnumerable<IReadOnlyList<Condition>> Axis(Classification table, int axis) =>
        [[.. table.Rules.Select(rule => ((AllCondition)rule.When).Operands[axis]).Distinct()]];

    private static bool Overlaps(CheckContext context, IReadOnlyList<Condition> steps, CompiledSetting setting)
    {
        var values = NumberIn(steps[0]) switch
        {
            ScoreNumber score => context.ReachableScores(setting, score.Score),
            AnswerNumber answer => [.. Enumerable.Range(answer.Item.Minimum, answer.Item.Maximum - answer.Item.Minimum + 1).Select(value => (decimal)value)],
            _ => [],
        };
        return values.Any(value => steps.Count(step => Steps.Holds(step, value, setting.Parameters)) > 1);
    }

    private static NumberExpression? NumberIn(Condition step) => step switch
    {
        AllCondition all => NumberIn(all.Operands[0]),
        ComparisonCondition comparison => comparison.Left,
        _ => null,
    };
}
