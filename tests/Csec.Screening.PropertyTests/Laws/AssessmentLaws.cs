using Csec.Screening.Evaluation;
using Csec.Screening.Model;
using Csec.Screening.PropertyTests.Sheets;

namespace Csec.Screening.PropertyTests.Laws;

/// <summary>What holds of every assessment. Each law gives what breaks it, in words, or null.</summary>
internal static class AssessmentLaws
{
    /// <summary>The laws of one sheet; <paramref name="fuller"/> is the same sheet with more of its answers given.</summary>
    public static string? Broken(RuleSet ruleSet, AssessmentOptions options, RawAnswer[] sheet, RawAnswer[] fuller, Random random)
    {
        var definition = ruleSet.Definition;
        var plain = Given(definition, sheet);
        var result = ruleSet.Assess(AnswerSheet.Of(plain), null, options);
        if (result.Assessment is not { } assessment)
        {
            return definition.GatesStayClosedWhileMissing && result.Errors.All(error => error.Code == "CSEC6008")
                ? null
                : result.Errors[0].Code + " on a sheet that has a completion";
        }

        return LevelIsTheOnlyOne(assessment) ?? PointsAddUp(assessment) ?? CompleteSheetsPublishTheirResult(assessment)
            ?? OrderIsOfNoMatter(ruleSet, options, plain, assessment, random)
            ?? ReasonIsOfNoMatter(ruleSet, options, sheet, assessment, random)
            ?? AnswersOnlyNarrow(ruleSet, options, fuller, assessment);
    }

    private static List<KeyValuePair<string, Answer>> Given(RuleSetDefinition definition, RawAnswer[] sheet) =>
    [
        .. definition.Items.Where(item => !sheet[item.Index].IsNone)
            .Select(item => new KeyValuePair<string, Answer>(item.Id, AnswersAsGiven.Given(item, sheet[item.Index]))),
    ];

    private static string? LevelIsTheOnlyOne(Assessment assessment) =>
        assessment.Classifications.FirstOrDefault(result => result.Possible.Count == 0
            || result.Level != (result.Possible.Count == 1 ? result.Possible[0] : null)) is { } wrong
            ? $"level of {wrong.Id}"
            : null;

    private static string? PointsAddUp(Assessment assessment)
    {
        foreach (var score in assessment.Scores)
        {
            var points = assessment.Reasons.Sum(reason => reason switch
            {
                AnswerReason answer when answer.Score == score.Id => answer.Points,
                PartReason part when part.Score == score.Id => part.Points,
                MissingReason missing when missing.Score == score.Id => missing.Points,
                AdjustmentReason adjustment when adjustment.Score == score.Id => adjustment.Points,
                _ => 0,
            });
            if (points != score.Minimum)
            {
                return $"the points of {score.Id} add up to {points} and not to {score.Minimum}";
            }
        }

        return null;
    }

    private static string? CompleteSheetsPublishTheirResult(Assessment assessment)
    {
        if (assessment.Completeness.Missing.Count > 0)
        {
            return null;
        }

        return assessment.Scores.FirstOrDefault(score => score.Value is null || score.Published != score.Value)?.Id
            ?? assessment.Classifications.FirstOrDefault(result => result.Level is null || result.Published != result.Level)?.Id;
    }

    private static string? OrderIsOfNoMatter(
        RuleSet ruleSet, AssessmentOptions options, List<KeyValuePair<string, Answer>> answers, Assessment assessment, Random random)
    {
        var other = ruleSet.Assess(AnswerSheet.Of(answers.OrderBy(_ => random.Next())), null, options).Assessment;
        return other is not null && Same(assessment, other) && assessment.Completeness.Missing.SequenceEqual(other.Completeness.Missing)
            ? null
            : "the order of answers matters";
    }

    private static string? ReasonIsOfNoMatter(RuleSet ruleSet, AssessmentOptions options, RawAnswer[] sheet, Assessment assessment, Random random)
    {
        var other = ruleSet.Assess(AnswersAsGiven.Of(ruleSet.Definition, sheet, random), null, options).Assessment;
        return other is not null && Same(assessment, other)
            && assessment.Completeness.Missing.Select(missing => missing.Item).SequenceEqual(other.Completeness.Missing.Select(missing => missing.Item))
            ? null
            : "which missing reason it is matters";
    }

    private static bool Same(Assessment one, Assessment other) =>
        one.Scores.SequenceEqual(other.Scores)
        && one.Classifications.Zip(other.Classifications).All(pair =>
            pair.First.Possible.SequenceEqual(pair.Second.Possible) && (pair.First.Floor, pair.First.Published) == (pair.Second.Floor, pair.Second.Published))
        && one.Completeness.NotApplicable.SequenceEqual(other.Completeness.NotApplicable)
        && one.Prompts.Select(prompt => prompt.Id).SequenceEqual(other.Prompts.Select(prompt => prompt.Id))
        && one.Notices.SequenceEqual(other.Notices);

    private static string? AnswersOnlyNarrow(RuleSet ruleSet, AssessmentOptions options, RawAnswer[] fuller, Assessment assessment)
    {
        // Where gates stay closed, an answer may come too early; it is then refused and narrows nothing.
        if (ruleSet.Assess(AnswerSheet.Of(Given(ruleSet.Definition, fuller)), null, options).Assessment is not { } later)
        {
            return ruleSet.Definition.GatesStayClosedWhileMissing ? null : "one more answer of a completion is refused";
        }

        return assessment.Scores.Zip(later.Scores).Any(pair => pair.Second.Minimum < pair.First.Minimum || pair.Second.Maximum > pair.First.Maximum)
            ? "one more answer widens a score"
            : assessment.Classifications.Zip(later.Classifications).Any(pair => pair.Second.Possible.Except(pair.First.Possible).Any())
                ? "one more answer adds a level"
                : null;
    }
}
