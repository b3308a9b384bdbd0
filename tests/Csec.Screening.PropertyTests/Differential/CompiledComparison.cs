using Csec.Screening.Evaluation;
using Csec.Screening.Model;
using Csec.Screening.PropertyTests.Sheets;

namespace Csec.Screening.PropertyTests.Differential;

/// <summary>Compares what the diagrams say of one sheet with its completions, listed one by one.</summary>
internal static class CompiledComparison
{
    // Terms, rules, categories and prompts are read again for each completion; that is dear where there are many.
    private const int FewCompletions = 100;

    /// <summary>What differs, in words, or null when nothing does.</summary>
    public static string? Difference(SettingUnderTest setting, RawAnswer[] sheet, IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)> completions)
    {
        var classes = setting.Classes(sheet);
        if (setting.Compiled.IsFeasible(classes) != completions.Count > 0)
        {
            return $"feasible: {setting.Compiled.IsFeasible(classes)}, completions: {completions.Count}";
        }

        return completions.Count == 0
            ? OfIncomplete(setting, sheet, classes, setting.Reference.Evaluate(sheet))
            : OfAsked(setting, classes, completions) ?? OfScores(setting, classes, completions) ?? OfLevels(setting, classes, completions)
              ?? OfConditions(setting, classes, completions) ?? OfIncomplete(setting, sheet, classes, setting.Reference.Evaluate(sheet));
    }

    private static string? OfAsked(SettingUnderTest setting, ushort[] classes, IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)> completions)
    {
        var asked = new bool[classes.Length];
        setting.Compiled.Asked(classes, asked);
        foreach (var item in setting.Definition.Items)
        {
            if (asked[item.Index] != completions.Any(completion => completion.Result.Asked[item.Index]))
            {
                return $"asked {item.Id}: {asked[item.Index]}";
            }
        }

        return null;
    }

    private static string? OfScores(SettingUnderTest setting, ushort[] classes, IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)> completions)
    {
        foreach (var score in setting.Definition.Scores)
        {
            var expected = (completions.Min(completion => completion.Result.Scores[score.Index]), completions.Max(completion => completion.Result.Scores[score.Index]));
            if (setting.Compiled.ScoreRange(score.Index, classes) is var range && range != expected)
            {
                return $"score {score.Id}: {range}, expected {expected}";
            }

            for (var term = 0; term < score.Terms.Count && completions.Count <= FewCompletions; term++)
            {
                var values = completions.Select(completion => setting.Reference.Number(score.Terms[term].Value, completion.Sheet)).ToList();
                if (setting.Compiled.TermRange(score.Index, term, classes) is var termRange && termRange != (values.Min(), values.Max()))
                {
                    return $"term {term} of {score.Id}: {termRange}, expected {(values.Min(), values.Max())}";
                }
            }
        }

        return null;
    }

    private static string? OfLevels(SettingUnderTest setting, ushort[] classes, IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)> completions)
    {
        foreach (var classification in setting.Definition.Classifications)
        {
            var index = classification.Index;
            var expected = completions.Aggregate(0UL, (levels, completion) => levels | (1UL << completion.Result.Levels[index]));
            if (setting.Compiled.PossibleLevels(index, classes) is var possible && possible != expected)
            {
                return $"levels of {classification.Id}: {possible:b}, expected {expected:b}";
            }

            if (setting.Compiled.CanHaveNoLevel(index, classes))
            {
                return $"{classification.Id} may have no level";
            }

            if (completions.Count > FewCompletions)
            {
                continue;
            }

            var rules = completions.Select(completion => setting.Reference.Decide(classification, completion.Sheet).Rule).Distinct().Order();
            if (!setting.Compiled.PossibleRules(index, classes).SequenceEqual(rules))
            {
                return $"rules of {classification.Id}";
            }
        }

        return null;
    }

    private static string? OfConditions(SettingUnderTest setting, ushort[] classes, IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)> completions)
    {
        if (completions.Count > FewCompletions)
        {
            return null;
        }

        (bool, bool) Expected(Condition when) =>
            (completions.Any(completion => setting.Reference.Holds(when, completion.Sheet)), completions.Any(completion => !setting.Reference.Holds(when, completion.Sheet)));
        for (var i = 0; i < setting.Definition.Categories.Count; i++)
        {
            if (setting.Compiled.CategoryRange(i, classes) != Expected(setting.Definition.Categories[i].Condition))
            {
                return "category " + setting.Definition.Categories[i].Id;
            }
        }

        for (var i = 0; i < setting.Definition.Prompts.Count; i++)
        {
            if (setting.Definition.Prompts[i].When is { } when && setting.Compiled.PromptRange(i, classes) != Expected(when))
            {
                return "prompt " + setting.Definition.Prompts[i].Id;
            }
        }

        return null;
    }

    /// <summary>What is said of the sheet as it stands: its level when it is complete, and what missing answers counted as nothing give.</summary>
    private static string? OfIncomplete(SettingUnderTest setting, RawAnswer[] sheet, ushort[] classes, ReferenceResult result)
    {
        foreach (var score in setting.Definition.Scores)
        {
            if (setting.Compiled.ScoreCountingMissingAsNothing(score.Index, classes) is var number && number != result.Scores[score.Index])
            {
                return $"score {score.Id} without the missing answers: {number}, expected {result.Scores[score.Index]}";
            }
        }

        var packed = AnswersAsGiven.Pack(setting.Program, sheet);
        foreach (var classification in setting.Definition.Classifications)
        {
            var index = classification.Index;
            if (setting.Compiled.LevelCountingMissingAsNothing(index, classes) is var counted && counted != result.Levels[index])
            {
                return $"level of {classification.Id} without the missing answers: {counted}, expected {result.Levels[index]}";
            }

            var expected = result.IsValid ? result.Levels[index] : -1;
            if (setting.Compiled.CompleteLevel(index, classes) != expected || setting.Program.LevelIndex(index, packed) != expected)
            {
                return $"complete level of {classification.Id}: {setting.Compiled.CompleteLevel(index, classes)}, packed {setting.Program.LevelIndex(index, packed)}, expected {expected}";
            }
        }

        return null;
    }
}
