namespace Csec.Screening.Tests.Serialization;

public sealed class RuleSetHashesTests
{
    private static readonly RuleSet Small = SmallRules.Load();

    [Fact]
    public void A_hash_is_SHA_256_in_small_letters()
    {
        Assert.Matches("^sha256:[0-9a-f]{64}$", Small.LogicHash);
        Assert.Matches("^sha256:[0-9a-f]{64}$", Small.ContentHash);
    }

    [Fact]
    public void Layout_and_comments_are_in_neither_hash() => AssertSame(
        SmallRules.Text().Replace("answers: yes-no\n", "answers: yes-no      # for all\n\n", StringComparison.Ordinal)
            .Replace("indicators at least 2", "\"indicators  at least 2\"", StringComparison.Ordinal),
        logic: true,
        content: true);

    [Fact]
    public void The_life_cycle_is_in_neither_hash() =>
        AssertSame(SmallRules.Text(lifecycle: "{status: review, effective-from: 2026-01-01, changes: [New.]}"), logic: true, content: true);

    [Theory]
    [InlineData("title: A small screen", "title: Another")]
    [InlineData("rule-set: small", "rule-set: other")]
    [InlineData("version: 1.0.0", "version: 1.0.1")]
    [InlineData("away: Was away from home", "away: Left home")]
    [InlineData("confidence: V", "confidence: M")]
    [InlineData("text: Start your report process at once.", "text: Report.")]
    [InlineData("some: look further", "some: look again")]
    [InlineData("limits-of-use: For tests only.", "limits-of-use: For tests only.\napplies-to: {ages: 11 to 17}")]
    [InlineData("limits-of-use: For tests only.", "limits-of-use: For tests only.\nscreens-for: exploitation")]
    [InlineData("limits-of-use: For tests only.", "limits-of-use: For tests only.\nmerges-with: {rule-sets: [other], take: highest}")]
    [InlineData("range: 0 to 2}", "range: 0 to 2, lifetime: yes}")]
    [InlineData("hurt: Was hurt", "hurt: {text: Was hurt, about-a-group: On purpose}")]
    [InlineData("disclosure: {always: yes,", "disclosure: {always: yes, evidence: policy,")]
    public void Names_texts_sources_and_population_are_in_the_content_alone(string before, string after) =>
        AssertSame(SmallRules.Text().Replace(before, after, StringComparison.Ordinal), logic: true, content: false);

    [Theory]
    [InlineData("allowed: [2, 4]", "allowed: [2, 3, 4]")]
    [InlineData("default: 2", "default: 4")]
    [InlineData("later: {nights-over: 4}", "later: {nights-over: 2}")]
    [InlineData("whole number 0 to 9", "whole number 0 to 8")]
    [InlineData("when away is yes:", "when away is no:")]
    [InlineData("some: indicators at least 2", "some: indicators is 2 and not strict")]
    public void What_computes_levels_is_in_both(string before, string after) =>
        AssertSame(SmallRules.Text().Replace(before, after, StringComparison.Ordinal), logic: false, content: false);

    private static void AssertSame(string text, bool logic, bool content)
    {
        var changed = RuleSet.LoadOrThrow(text);

        Assert.Equal(logic, changed.LogicHash == Small.LogicHash);
        Assert.Equal(content, changed.ContentHash == Small.ContentHash);
    }
}
