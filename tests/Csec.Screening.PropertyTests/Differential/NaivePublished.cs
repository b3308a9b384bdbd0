using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.PropertyTests.Differential;

/// <summary>
/// What an instrument publishes, straight from the table of the language reference. Each method says whether the
/// naive reading is easy enough to be certain.
/// </summary>
internal sealed class NaivePublished(
    SettingUnderTest setting, RawAnswer[] sheet, IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)> completions, Assessment assessment)
{
    private readonly HashSet<string> _missing = [.. assessment.Completeness.Missing.Select(answer => answer.Item)];

    public bool Score(Score score, out decimal? published)
    {
        published = assessment.Scores[score.Index].Value;
        switch (_missing.Count == 0 ? MissingRuleKind.None : score.MissingRule.Kind)
        {
            case MissingRuleKind.None:
                return true;
            case MissingRuleKind.CountAsNothing:
                published = setting.Reference.Evaluate(sheet).Scores[score.Index];
                return true;
            case MissingRuleKind.CountAsOption:
                var filled = Filled(score.MissingRule.Option!);
                published = filled is null ? null : setting.Reference.Evaluate(filled).Scores[score.Index];
                return filled is not null;
            case MissingRuleKind.CompleteCases:
                published = IsComplete(score, out var isCertain) ? published : null;
                return isCertain;
            default:
                return false;
        }
    }

    public bool Classification(Classification classification, out string? published)
    {
        published = assessment.Classifications[classification.Index].Level;
        var rule = classification.MissingRule;
        switch (_missing.Count == 0 ? MissingRuleKind.None : rule.Kind)
        {
            case MissingRuleKind.None:
                return true;
            case MissingRuleKind.CountAsNothing:
                published = LevelOf(classification, sheet);
                return true;
            case MissingRuleKind.CountAsOption:
                var filled = Filled(rule.Option!);
                published = filled is null ? null : LevelOf(classification, filled);
                return filled is not null;
            case MissingRuleKind.CompleteCases when classification.Of is { } score:
                published = IsComplete(score, out var isScoreCertain) ? published : null;
                return isScoreCertain;
            case MissingRuleKind.CompleteCases:
                return published is null || !AnyMissing(ItemsRead.By(classification));
            case MissingRuleKind.State:
                var isCertain = published is null || !AnyMissing(ItemsRead.By(classification));
                published ??= rule.State;
                return isCertain;
            default:
                return false;
        }
    }

    private string? LevelOf(Classification classification, IReadOnlyList<RawAnswer> answers) =>
        setting.Reference.Decide(classification, answers).Level is >= 0 and var level ? classification.Levels[level].Id : null;

    private bool AnyMissing(IEnumerable<int> items) => items.Any(item => _missing.Contains(setting.Definition.Items[item].Id));

    /// <summary>
    /// "Unless everything that is counted is complete; a category with a yes is complete." An item whose every mention
    /// is decided without it does not count, so a missing one makes the naive reading uncertain where rules choose.
    /// </summary>
    private bool IsComplete(Score score, out bool isCertain)
    {
        isCertain = true;
        if (score.Rules.Count > 0)
        {
            isCertain = !AnyMissing(ItemsRead.By(score.Value));
            return isCertain;
        }

        var isComplete = true;
        foreach (var term in score.Terms)
        {
            if (term.Kind == ScoreTermKind.Item)
            {
                isComplete &= !AnyMissing([term.Items[0].Index]);
            }
            else if (term.Value is ScoreNumber part)
            {
                isComplete &= IsComplete(part.Score, out var isPartCertain);
                isCertain &= isPartCertain;
            }
            else
            {
                isComplete &= completions.Select(completion => setting.Reference.Number(term.Value, completion.Sheet)).Distinct().Count() == 1;
            }
        }

        return isComplete;
    }

    /// <summary>
    /// The sheet with an option for each missing answer that has it. Null where it is a matter of definition which
    /// items then count: where a gate reads an answer that stays missing, or would close before an answer given.
    /// </summary>
    private RawAnswer[]? Filled(string code)
    {
        var filled = sheet.ToArray();
        foreach (var index in GateOrder.Of(setting.Definition))
        {
            var item = setting.Definition.Items[index];
            if (item.Gate is { } gate)
            {
                if (ItemsRead.By(gate).Any(read => filled[read].IsNone && _missing.Contains(setting.Definition.Items[read].Id)))
                {
                    return null;
                }

                if (!setting.Reference.Holds(gate, filled))
                {
                    if (!filled[index].IsNone)
                    {
                        return null;
                    }

                    continue;
                }
            }

            var option = item.OptionIndex(code);
            var value = item.Kind == AnswerKind.MultipleChoice ? RawAnswer.Options(1UL << Math.Max(option, 0)) : RawAnswer.Option(option);
            if (filled[index].IsNone && _missing.Contains(item.Id) && option >= 0 && setting.Reference.ValuesOf(item).Contains(value))
            {
                filled[index] = value;
            }
        }

        return filled;
    }
}
