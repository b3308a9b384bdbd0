using Csec.Screening.Testing.Comparing;

namespace Csec.Screening.Testing;

/// <content>Laws of what a result says of itself.</content>
public static partial class Laws
{
    /// <summary>A level is given only when no other is possible, and at least one always is.</summary>
    public static LawResult LevelIsTheOnlyOne(RuleSetUnderTest subject, AnswerSheet sheet)
    {
        var assessment = subject.Assess(sheet).Assessment;
        return new("a level is the only one possible", assessment is not null, (assessment?.Classifications ?? [])
            .Where(result => result.Possible.Count == 0 || result.Possible.Distinct(StringComparer.Ordinal).Count() != result.Possible.Count || !IsInOrder(subject, result))
            .Select(result => $"The possible levels of {result.Id} are {Words.Of(result)}."));
    }

    /// <summary>With no answer missing, every score and level is determined, and is what the instrument publishes.</summary>
    public static LawResult CompleteSheetsPublishTheirResult(RuleSetUnderTest subject, AnswerSheet sheet)
    {
        const string law = "complete sheets publish their result";
        if (subject.Assess(sheet).Assessment is not { } assessment || assessment.Completeness.Missing.Count > 0)
        {
            return new(law, wasAsked: false, []);
        }

        return new(law, wasAsked: true,
        [
            .. assessment.Scores.Where(score => score.Value is null || score.Published != score.Value)
                .Select(score => $"The score {score.Id} is {Words.Of(score)}, and no answer is missing."),
            .. assessment.Classifications.Where(result => result.Level is null || result.Published != result.Level)
                .Select(result => $"{result.Id} is {Words.Of(result)}, and no answer is missing."),
        ]);
    }

    /// <summary>The explanation adds up: the points with one score sum to its least value, and each rule named gives a level that is possible.</summary>
    public static LawResult ExplanationAddsUp(RuleSetUnderTest subject, AnswerSheet sheet)
    {
        var assessment = subject.Assess(sheet).Assessment;
        var ofScores = from score in assessment?.Scores ?? []
                       let points = assessment!.Reasons.Sum(reason => PointsOf(reason, score.Id))
                       where points != score.Minimum
                       select $"The points of {score.Id} add up to {Words.Of(points)} and not to {Words.Of(score.Minimum)}.";
        var ofLevels = from rule in (assessment?.Reasons ?? []).OfType<RuleReason>()
                       where !assessment!.Classification(rule.Classification).Possible.Contains(rule.Level)
                       select $"A rule of {rule.Classification} gives {rule.Level}, which is not possible.";
        return new("the explanation adds up", assessment is not null, ofScores.Concat(ofLevels));
    }

    /// <summary>
    /// Receipts replay: computed again from its own input, a receipt gives the same bytes. Free text, of which a receipt
    /// holds the length alone, is replaced by other text of that length.
    /// </summary>
    public static LawResult ReceiptsReplay(RuleSetUnderTest subject, AnswerSheet sheet)
    {
        const string law = "receipts replay";
        if (subject.Assess(sheet).Assessment is not { } assessment)
        {
            return new(law, wasAsked: false, []);
        }

        var receipt = Receipts.Of(assessment, Receipts.Request(subject, sheet), subject.RuleSet);
        if (receipt is null)
        {
            return new(law, wasAsked: true, ["The request does not give the assessment again, so that there is no receipt."]);
        }

        var request = ScreeningRequest.Read(Receipts.InputOf(receipt)) with { Id = subject.Options?.Id };
        var again = request.AssessWith(subject.RuleSet, subject.Options?.Texts).Assessment;
        var replayed = again is null ? null : Receipts.Of(again, request, subject.RuleSet);
        return new(law, wasAsked: true, replayed?.SequenceEqual(receipt) == true ? [] : ["The receipt computed again is another one."]);
    }

    private static decimal PointsOf(Reason reason, string score) => reason switch
    {
        AnswerReason answer when answer.Score == score => answer.Points,
        PartReason part when part.Score == score => part.Points,
        MissingReason missing when missing.Score == score => missing.Points,
        AdjustmentReason adjustment when adjustment.Score == score => adjustment.Points,
        _ => 0,
    };

    private static bool IsInOrder(RuleSetUnderTest subject, ClassificationResult result)
    {
        var levels = subject.RuleSet.Definition.Classifications.First(classification => classification.Id == result.Id);
        var order = result.Possible.Select(levels.LevelIndex).ToList();
        return order.SequenceEqual(order.OrderBy(level => level)) && (result.Floor == (levels.IsOrdered ? result.Possible[0] : null));
    }
}
