using Csec.Screening.Analysis;

namespace Csec.Screening.Tests.Analysis;

/// <summary>What is said to be published otherwise for incomplete forms, against every incomplete form.</summary>
public class PublishedExamplesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("if-answers-are-missing: {count-as: no points}", "")]
    [InlineData("", "if-answers-are-missing: {count-as: no points}")]
    [InlineData("if-answers-are-missing: {count-as: no points}", "if-answers-are-missing: {only: complete cases}")]
    [InlineData("if-answers-are-missing: {count-as: no points}", "if-answers-are-missing: {count-as: no points}")]
    [InlineData("if-answers-are-missing: {count-as: no points}", "if-answers-are-missing: {count-as: no points}", "hurt is yes and away", "hurt is no and away")]
    [InlineData("if-answers-are-missing: {count-as: no points}", "if-answers-are-missing: {count-as: no points}", "hurt is yes and away", "nights over nights-over and away")]
    [InlineData("if-answers-are-missing: {count-as: no points}", "if-answers-are-missing: {count-as: no points}", "whole number 0 to 9", "whole number 0 to 5")]
    public void There_is_an_example_just_where_some_incomplete_form_is_published_otherwise(string before, string after, string from = "", string to = "")
    {
        var text = SmallRules.Text().Replace("  when away is yes:\n    nights", "  nights", StringComparison.Ordinal).Replace("  note: {", "  # note: {", StringComparison.Ordinal)
            .Replace("some: indicators at least 2", "some: indicators at least 2\n      - some: hurt is yes and away is yes", StringComparison.Ordinal);
        var (old, @new) = (RuleSet.LoadOrThrow(text + "\n" + before), RuleSet.LoadOrThrow((from.Length == 0 ? text : text.Replace(from, to, StringComparison.Ordinal)) + "\n" + after));
        var difference = RuleSetDifference.Between(old, @new, new() { WithPossible = false });
        var differing = Incomplete().Select(sheet => (Old: old.Assess(sheet).Assessment, New: @new.Assess(sheet).Assessment)).Where(pair => pair is { Old: not null, New: not null }).ToList();

        Assert.DoesNotContain(difference.NotProved, sentence => sentence.StartsWith("No incomplete form", StringComparison.Ordinal));
        Assert.Equal(before.Length + after.Length > 0 && differing.Exists(pair => pair.Old!.Score("indicators").Published != pair.New!.Score("indicators").Published), difference.Scores[0].Published is not null);
        Assert.Equal(before.Length + after.Length > 0 && differing.Exists(pair => pair.Old!.Classification("concern").Published != pair.New!.Classification("concern").Published), difference.Classifications[0].Published is not null);
        if (difference.Classifications[0].Published is { } change)
        {
            Assert.Equal((change.From ?? "nothing", change.To ?? "nothing"), (old.AssessOrThrow(change.Example.Answers).Classification("concern").Published ?? "nothing", @new.AssessOrThrow(change.Example.Answers).Classification("concern").Published ?? "nothing"));
            Assert.NotEmpty(change.Example.Unanswered);
        }
    }

    private static IEnumerable<AnswerSheet> Incomplete() =>
        from away in new[] { null, "yes", "no" }
        from hurt in new[] { null, "yes", "no" }
        from nights in Enumerable.Range(-1, 11)
        where away is null || hurt is null || nights < 0
        select AnswerSheet.Of(new[]
        {
            away is null ? default : new KeyValuePair<string, Answer>("away", Answer.FromText(away)),
            nights < 0 ? default : new KeyValuePair<string, Answer>("nights", Answer.FromNumber(nights)),
            hurt is null ? default : new KeyValuePair<string, Answer>("hurt", Answer.FromText(hurt)),
        }.Where(pair => pair.Key is not null));
}
