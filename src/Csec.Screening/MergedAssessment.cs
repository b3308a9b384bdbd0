using System.Text;
using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening;

/// <summary>
/// Two results of one instrument, from two respondents, with the higher level of each classification. Both results are
/// kept; a level of concern that one of them gives is never lowered by the other.
/// </summary>
/// <remarks>
/// Merged are the classifications that both have, if their levels stand in an order from low to high concern; steps of
/// a pathway and protective bands are not.
/// </remarks>
/// <example><code>
/// var merged = MergedAssessment.Of(fromCaregiver, fromYouth, RuleSetCatalog.Embedded());
/// Console.WriteLine(merged.Classification("toxic-stress").Level);
/// </code></example>
public sealed record MergedAssessment
{
    private MergedAssessment()
    {
    }

    /// <summary>The result of the first respondent, unchanged.</summary>
    public required Assessment First { get; init; }

    /// <summary>The result of the second respondent, unchanged.</summary>
    public required Assessment Second { get; init; }

    /// <summary>What it rests on that the two may be merged.</summary>
    public required Basis Basis { get; init; }

    /// <summary>
    /// One merged result a shared classification. Possible is what the higher of one possible level each can be;
    /// published is the higher level when both publish one, else null.
    /// </summary>
    public required IReadOnlyList<ClassificationResult> Classifications { get; init; }

    /// <summary>Which of the two is incomplete or publishes no level.</summary>
    public required IReadOnlyList<MergeNotice> Notices { get; init; }

    /// <summary>Whether every merged classification is determined.</summary>
    public bool IsDetermined => Classifications.All(result => result.IsDetermined);

    /// <summary>Merges two results with the rule sets of a catalog that made them.</summary>
    /// <exception cref="ArgumentException">The two may not be merged, or the catalog does not hold their rule sets.</exception>
    public static MergedAssessment Of(Assessment first, Assessment second, RuleSetCatalog catalog) =>
        Of(first, second, MakerOf(first, catalog), MakerOf(second, catalog));

    /// <summary>Merges two results; each rule set must be the one that made its result.</summary>
    /// <exception cref="ArgumentException">The two may not be merged, or another rule set made one of them.</exception>
    public static MergedAssessment Of(Assessment first, Assessment second, RuleSet firstRuleSet, RuleSet secondRuleSet)
    {
        Makers.Require(first, firstRuleSet, nameof(firstRuleSet));
        Makers.Require(second, secondRuleSet, nameof(secondRuleSet));
        var merge = MergeOf(firstRuleSet.Definition, secondRuleSet.Id) ?? MergeOf(secondRuleSet.Definition, firstRuleSet.Id)
            ?? throw new ArgumentException($"Neither `{firstRuleSet.Id}` nor `{secondRuleSet.Id}` says that it merges with the other.", nameof(second));
        var results = new List<ClassificationResult>();
        var notices = new List<MergeNotice>();
        ReportMissing(first, notices);
        ReportMissing(second, notices);
        foreach (var classification in firstRuleSet.Definition.Classifications.Where(CanBeMerged))
        {
            if (secondRuleSet.Definition.Classifications.FirstOrDefault(other => other.Id == classification.Id) is not { } same || !CanBeMerged(same))
            {
                continue;
            }

            if (!LevelsOf(classification).SequenceEqual(LevelsOf(same)))
            {
                throw new ArgumentException($"`{classification.Id}` has other levels in `{firstRuleSet.Id}` than in `{secondRuleSet.Id}`.", nameof(second));
            }

            results.Add(Merge(classification, first.Classification(classification.Id), second.Classification(classification.Id)));
            ReportUnpublished(classification, first, notices);
            ReportUnpublished(classification, second, notices);
        }

        if (results.Count == 0)
        {
            throw new ArgumentException($"`{firstRuleSet.Id}` and `{secondRuleSet.Id}` share no classification that can be merged.", nameof(second));
        }

        return new()
        {
            First = first,
            Second = second,
            Basis = merge.Basis,
            Classifications = results.AsReadOnly(),
            Notices = notices.AsReadOnly(),
        };
    }

    /// <summary>The merged result of a classification by its id.</summary>
    /// <exception cref="KeyNotFoundException">The two share no such classification.</exception>
    public ClassificationResult Classification(string id) =>
        Classifications.FirstOrDefault(result => result.Id == id)
        ?? throw new KeyNotFoundException("The two results share no such classification.");

    /// <summary>Merged levels, notices and both results as JSON, indented by two spaces unless one line is wanted.</summary>
    public string ToJson(bool indented = true) => Encoding.UTF8.GetString(MergeWriter.ToBytes(this, indented));

    /// <summary>Names the two rule sets only: a result is about a youth.</summary>
    public override string ToString() => $"{First} and {Second}";

    private static RuleSet MakerOf(Assessment assessment, RuleSetCatalog catalog) => Makers.In(catalog, assessment, nameof(catalog));

    private static RespondentMerge? MergeOf(RuleSetDefinition definition, string other) =>
        definition.MergesWith is { } merge && merge.RuleSets.Contains(other) ? merge : null;

    private static bool CanBeMerged(Classification classification) => classification is { IsOrdered: true, IsProtective: false };

    private static IEnumerable<string> LevelsOf(Classification classification) => classification.Levels.Select(level => level.Id);

    private static ClassificationResult Merge(Classification classification, ClassificationResult first, ClassificationResult second)
    {
        // A level is the higher of the two when both have one as high or lower, and one of them has it.
        var lowest = Math.Max(classification.LevelIndex(first.Possible[0]), classification.LevelIndex(second.Possible[0]));
        string[] possible =
        [
            .. LevelsOf(classification).Where((level, index) => index >= lowest && (first.Possible.Contains(level) || second.Possible.Contains(level))),
        ];
        var published = Math.Min(PublishedIndex(classification, first), PublishedIndex(classification, second)) < 0
            ? null
            : classification.Levels[Math.Max(PublishedIndex(classification, first), PublishedIndex(classification, second))].Id;
        return new(classification.Id, Array.AsReadOnly(possible), possible[0], published);
    }

    /// <summary>The place of the published level; -1 for a state and for nothing.</summary>
    private static int PublishedIndex(Classification classification, ClassificationResult result) =>
        result.Published is null ? -1 : classification.LevelIndex(result.Published);

    private static void ReportMissing(Assessment assessment, List<MergeNotice> notices)
    {
        if (assessment.Completeness.Missing.Count is > 0 and var missing)
        {
            notices.Add(new(
                "answers-missing",
                assessment.RuleSet.ToString(),
                FormattableString.Invariant($"{assessment.RuleSet}: {missing} of {assessment.Completeness.Asked} asked items have no answer.")));
        }
    }

    private static void ReportUnpublished(Classification classification, Assessment assessment, List<MergeNotice> notices)
    {
        var result = assessment.Classification(classification.Id);
        if (PublishedIndex(classification, result) < 0)
        {
            var what = result.Published is { } state ? $"publishes `{state}`, which is no level" : "publishes no level";
            notices.Add(new(
                "no-published-level",
                assessment.RuleSet.ToString(),
                $"{assessment.RuleSet} {what}, for `{classification.Id}`; so the merged result publishes none.")
            {
                Classification = classification.Id,
                State = result.Published,
            });
        }
    }
}
