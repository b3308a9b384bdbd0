using System.Text.Json;

namespace Csec.Screening.Tests;

public sealed class LevelOverrideTests
{
    private const string Secret = "jane-of-elm-street";

    private static readonly RuleSet Rules = DutyRules.Load();

    [Theory]
    [InlineData("yes", "no", "high", OverrideEffect.Raises)]
    [InlineData("yes", "no", "low", OverrideEffect.Lowers)]
    [InlineData("yes", "no", "some", OverrideEffect.WithinPossible)]
    [InlineData("yes", "declined", "high", OverrideEffect.WithinPossible)]
    [InlineData("yes", "declined", "low", OverrideEffect.Lowers)]
    public void A_decision_knows_how_it_stands_to_what_is_possible(string sign, string other, string level, OverrideEffect effect)
    {
        var assessment = Rules.AssessOrThrow(AnswerSheet.Of(("sign", sign), ("other", other)));
        var before = assessment.ToJson();
        var decision = LevelOverride.Of(assessment, "concern", level, "Told the nurse", "supervisor");

        Assert.Equal(effect, decision.Effect);
        Assert.Same(assessment.Classification("concern"), decision.Original);
        Assert.Equal(before, assessment.ToJson());
    }

    [Fact]
    public void Steps_of_a_pathway_have_no_order()
    {
        var pathway = RuleSet.LoadOrThrow(DutyRules.Text.Replace("    of: signs\n    levels: {low: 0, some: 1, high: 2}\n    duties-from: some\n", "    kind: pathway\n    levels: [low, some, high]\n    rules:\n      - high: signs is 2\n      - some: signs is 1\n      - low: otherwise\n", StringComparison.Ordinal));
        var assessment = pathway.AssessOrThrow(AnswerSheet.Of(("sign", "yes"), ("other", "no")));

        Assert.Equal(OverrideEffect.Beside, LevelOverride.Of(assessment, "concern", "high", "Reason", "role").Effect);
    }

    [Theory]
    [InlineData(Secret, "high", "Reason", "role")]
    [InlineData("concern", Secret, "Reason", "role")]
    [InlineData("concern", "high", " ", "role")]
    [InlineData("concern", "high", "Reason", "")]
    public void What_is_unknown_or_blank_is_refused_and_not_echoed(string classification, string level, string reason, string role)
    {
        var assessment = Rules.AssessOrThrow(AnswerSheet.Empty);
        var fault = Assert.Throws<ArgumentException>(() => LevelOverride.Of(assessment, classification, level, reason, role));

        Assert.DoesNotContain(Secret, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_JSON_holds_the_original_and_its_text_nothing()
    {
        var decision = LevelOverride.Of(Rules.AssessOrThrow(AnswerSheet.Of(("sign", "yes"))), "concern", "low", Secret, "supervisor");
        using var json = JsonDocument.Parse(decision.ToJson());

        Assert.Equal(["ruleSet", "classification", "original", "level", "effect", "reason", "role"], json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("lowers", json.RootElement.GetProperty("effect").GetString());
        Assert.Equal("some", json.RootElement.GetProperty("original").GetProperty("floor").GetString());
        Assert.Equal("LevelOverride", decision.ToString());
    }
}
