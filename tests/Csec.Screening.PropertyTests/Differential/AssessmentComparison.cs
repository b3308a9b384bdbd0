using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.PropertyTests.Differential;

/// <summary>Compares an assessment, from answers as text, with the completions and with what is published by a naive reading.</summary>
internal static class AssessmentComparison
{
    /// <summary>What differs, in words, or null when nothing does.</summary>
    public static string? Difference(SettingUnderTest setting, RawAnswer[] sheet, AnswerSheet answers, IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)> completions)
    {
        var result = setting.RuleSet.Assess(answers, null, setting.Options);
        if (completions.Count == 0 && IsUnanswerable(setting))
        {
            // No complete sheet exists at all under this setting; there is nothing to compare with.
            return null;
        }

        if (result.Assessment is not { } assessment)
        {
            return OfErrors(setting, sheet, completions, result.Errors);
        }

        return completions.Count == 0
            ? "no completion agrees, and yet there is an assessment"
            : OfBounds(setting, completions, assessment) ?? OfCompleteness(setting, sheet, completions, assessment)
              ?? OfPublished(setting, sheet, completions, assessment);
    }

    private static bool IsUnanswerable(SettingUnderTest setting) =>
        setting.Completions(new RawAnswer[setting.Definition.Items.Count]) is { Count: 0 };

    private static string? OfErrors(
        SettingUnderTest setting, RawAnswer[] sheet, IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)> completions, IReadOnlyList<AnswerError> errors)
    {
        if (errors.FirstOrDefault(error => error.Code is not ("CSEC6007" or "CSEC6008")) is { } other)
        {
            return other.Code + " " + other.Message;
        }

        // Where gates stay closed, an answer behind a gate whose own answers are missing is refused too.
        var isClosed = setting.Definition.GatesStayClosedWhileMissing && HasMissingGate(setting.Definition, sheet);
        return completions.Count == 0 || isClosed ? null : $"there are {completions.Count} completions, and yet {errors[0].Code} {errors[0].Message}";
    }

    private static bool HasMissingGate(RuleSetDefinition definition, RawAnswer[] sheet) =>
        definition.Items.Any(item => item.Gate is not null && ItemsRead.By(item.Gate).Any(read => sheet[read].IsNone));

    private static string? OfBounds(SettingUnderTest setting, IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)> completions, Assessment assessment)
    {
        foreach (var score in setting.Definition.Scores)
        {
            var values = completions.Select(completion => completion.Result.Scores[score.Index]).ToList();
            var found = assessment.Scores[score.Index];
            if ((found.Minimum, found.Maximum) != (values.Min(), values.Max()))
            {
                return $"assessed {found}, expected {values.Min()} to {values.Max()}";
            }
        }

        foreach (var classification in setting.Definition.Classifications)
        {
            var levels = completions.Select(completion => completion.Result.Levels[classification.Index]).Distinct().Order().ToList();
            var found = assessment.Classifications[classification.Index];
            var expected = levels.ConvertAll(level => classification.Levels[level].Id);
            if (!found.Possible.SequenceEqual(expected) || found.Level != (expected.Count == 1 ? expected[0] : null)
                || found.Floor != (classification.IsOrdered ? expected[0] : null))
            {
                return $"assessed {classification.Id} as {string.Join(" or ", found.Possible)}, expected {string.Join(" or ", expected)}";
            }
        }

        return null;
    }

    private static string? OfCompleteness(
        SettingUnderTest setting, RawAnswer[] sheet, IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)> completions, Assessment assessment)
    {
        var items = setting.Definition.Items;
        var possible = items.Where(item => completions.Any(completion => completion.Result.Asked[item.Index])).Select(item => item.Id).ToList();
        var asked = items.Select(item => item.Id).Except(assessment.Completeness.NotApplicable).ToList();
        var staysClosed = setting.Definition.GatesStayClosedWhileMissing && HasMissingGate(setting.Definition, sheet);
        if (staysClosed ? asked.Except(possible).Any() : !asked.SequenceEqual(possible))
        {
            return $"asked {string.Join(", ", asked)}, expected {string.Join(", ", possible)}";
        }

        var missing = items.Where(item => sheet[item.Index].IsNone && asked.Contains(item.Id)).Select(item => item.Id);
        var given = sheet.Count(answer => !answer.IsNone);
        return assessment.Completeness.Missing.Select(answer => answer.Item).SequenceEqual(missing)
            && assessment.Completeness.Answered == given && assessment.Completeness.Asked == asked.Count
            ? null
            : "missing " + string.Join(", ", assessment.Completeness.Missing);
    }

    private static string? OfPublished(
        SettingUnderTest setting, RawAnswer[] sheet, IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)> completions, Assessment assessment)
    {
        var naive = new NaivePublished(setting, sheet, completions, assessment);
        foreach (var score in setting.Definition.Scores)
        {
            if (naive.Score(score, out var expected) && assessment.Scores[score.Index].Published is var published && published != expected)
            {
                return $"published {score.Id}: {published?.ToString(null, null) ?? "nothing"}, expected {expected?.ToString(null, null) ?? "nothing"} ({score.MissingRule.Kind})";
            }
        }

        foreach (var classification in setting.Definition.Classifications)
        {
            if (naive.Classification(classification, out var expected) && assessment.Classifications[classification.Index].Published is var published && published != expected)
            {
                return $"published {classification.Id}: {published ?? "nothing"}, expected {expected ?? "nothing"} ({classification.MissingRule.Kind})";
            }
        }

        return null;
    }
}
