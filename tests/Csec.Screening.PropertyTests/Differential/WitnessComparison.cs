using Csec.Screening.Evaluation;
using Csec.Screening.PropertyTests.Sheets;

namespace Csec.Screening.PropertyTests.Differential;

/// <summary>
/// Where completions are too many to list: each level and bound that the diagrams call possible must be shown by a
/// completion that the reference confirms, and random completions must lie inside.
/// </summary>
internal static class WitnessComparison
{
    private const int RandomCompletions = 20;

    public static string? Difference(SettingUnderTest setting, RawAnswer[] sheet, RandomSheets sheets, Random random)
    {
        var classes = setting.Classes(sheet);
        foreach (var classification in setting.Definition.Classifications)
        {
            var index = classification.Index;
            var possible = setting.Compiled.PossibleLevels(index, classes);
            for (var level = 0; level < classification.Levels.Count; level++)
            {
                var bit = 1UL << level;
                if ((possible & bit) != 0 && Completed(setting, sheet, random, filled => (setting.Compiled.PossibleLevels(index, filled) & bit) != 0)?.Levels[index] != level)
                {
                    return $"no completion has level {level} of {classification.Id}";
                }
            }
        }

        foreach (var score in setting.Definition.Scores)
        {
            var (minimum, maximum) = setting.Compiled.ScoreRange(score.Index, classes);
            if (Completed(setting, sheet, random, filled => setting.Compiled.ScoreRange(score.Index, filled).Minimum == minimum)?.Scores[score.Index] != minimum
                || Completed(setting, sheet, random, filled => setting.Compiled.ScoreRange(score.Index, filled).Maximum == maximum)?.Scores[score.Index] != maximum)
            {
                return $"no completion has a bound of {score.Id}, {minimum} to {maximum}";
            }
        }

        return OutsideBounds(setting, sheet, classes, sheets);
    }

    /// <summary>Gives each missing answer a value with which the wanted result stays possible; null when none does.</summary>
    private static ReferenceResult? Completed(SettingUnderTest setting, RawAnswer[] sheet, Random random, Func<ushort[], bool> isStillPossible)
    {
        var filled = sheet.ToArray();
        foreach (var index in GateOrder.Of(setting.Definition))
        {
            var item = setting.Definition.Items[index];
            if (!filled[index].IsNone || (item.Gate is { } gate && !setting.Reference.Holds(gate, filled)))
            {
                continue;
            }

            var found = false;
            foreach (var value in setting.Reference.ValuesOf(item).OrderBy(_ => random.Next()))
            {
                filled[index] = value;
                var classes = setting.Classes(filled);
                found = setting.Compiled.IsFeasible(classes) && isStillPossible(classes);
                if (found)
                {
                    break;
                }
            }

            if (!found)
            {
                return null;
            }
        }

        return setting.Reference.Evaluate(filled) is { IsValid: true } result ? result : null;
    }

    private static string? OutsideBounds(SettingUnderTest setting, RawAnswer[] sheet, ushort[] classes, RandomSheets sheets)
    {
        for (var i = 0; i < RandomCompletions; i++)
        {
            // A complete sheet that is given the answers of this one is a completion if it stays valid.
            var completion = sheets.Complete()!.Select((answer, item) => sheet[item].IsNone ? answer : sheet[item]).ToArray();
            var result = setting.Reference.Evaluate(completion);
            if (!result.IsValid)
            {
                continue;
            }

            foreach (var score in setting.Definition.Scores)
            {
                var (minimum, maximum) = setting.Compiled.ScoreRange(score.Index, classes);
                if (result.Scores[score.Index] < minimum || result.Scores[score.Index] > maximum)
                {
                    return $"a completion has {result.Scores[score.Index]} of {score.Id}, outside {minimum} to {maximum}";
                }
            }

            foreach (var classification in setting.Definition.Classifications)
            {
                if ((setting.Compiled.PossibleLevels(classification.Index, classes) >> result.Levels[classification.Index] & 1) == 0)
                {
                    return $"a completion has level {result.Levels[classification.Index]} of {classification.Id}";
                }
            }
        }

        return null;
    }
}
