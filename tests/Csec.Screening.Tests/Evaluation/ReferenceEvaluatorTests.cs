using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Evaluation;

public sealed class ReferenceEvaluatorTests
{
    private static readonly RawAnswer No = RawAnswer.Option(0);
    private static readonly RawAnswer Yes = RawAnswer.Option(1);
    private static readonly RawAnswer None = RawAnswer.None;

    [Fact]
    public void A_total_equal_to_the_cut_off_falls_in_the_higher_band()
    {
        var sscst = Sscst();

        Assert.Equal([0], sscst.Evaluate([Yes, No, No, No, No, None, None]).Levels);
        Assert.Equal([1], sscst.Evaluate([Yes, Yes, No, No, No, None, None]).Levels);
    }

    [Fact]
    public void A_value_behind_a_closed_gate_makes_a_sheet_invalid()
    {
        var sscst = Sscst();

        Assert.True(sscst.Evaluate([No, No, No, No, No, None, None]).IsValid);
        Assert.False(sscst.Evaluate([No, No, No, No, No, Yes, None]).IsValid);
        Assert.False(sscst.Evaluate([No, No, No, No, Yes, Yes, None]).IsValid);
        Assert.Equal([true, true, true, true, true, false, false], sscst.Evaluate([No, No, No, No, No, None, None]).Asked);
    }

    [Fact]
    public void Parameters_move_a_threshold()
    {
        RawAnswer[] sheet = [No, No, No, No, Yes, Yes, RawAnswer.Number(7)];
        var allowed = KnownRuleSets.Sscst().Parameter("partners-over").Allowed;

        Assert.Equal([2m], KnownRuleSets.Sscst().Reference(allowed[0]).Evaluate(sheet).Scores);
        Assert.Equal([1m], KnownRuleSets.Sscst().Reference(allowed[1]).Evaluate(sheet).Scores);
    }

    [Fact]
    public void Completions_agree_with_every_answer_given()
    {
        var completions = Sscst().Completions([Yes, Yes, No, No, None, None, None])!;

        // Closed gate: 1. Open gate: 2 * 13.
        Assert.Equal(27, completions.Count);
        Assert.All(completions, completion => Assert.Equal([Yes, Yes, No, No], completion[..4]));
    }

    [Fact]
    public void An_answer_behind_an_unanswered_gate_fixes_the_gate()
    {
        var bounds = Sscst().Bounds([No, No, No, No, None, None, RawAnswer.Number(3)])!;

        Assert.Equal(2, bounds.Completions);
        Assert.Equal((0m, 1m), (bounds.Minimum[0], bounds.Maximum[0]));
        Assert.True(bounds.Asked[5]);
    }

    [Fact]
    public void Contradicting_answers_have_no_completion() =>
        Assert.Empty(Sscst().Completions([No, No, No, No, No, Yes, None])!);

    [Fact]
    public void Possible_levels_need_not_be_contiguous()
    {
        var bounds = KnownRuleSets.Pearls().Reference().Bounds([None, None, None, None, None, Yes])!;

        Assert.Equal([0, 2], bounds.Levels[0]);
        Assert.Equal((0m, 5m), (bounds.Minimum[0], bounds.Maximum[0]));
    }

    [Fact]
    public void More_completions_than_allowed_are_not_enumerated()
    {
        var sscst = Sscst();
        var nothing = new RawAnswer[7];

        Assert.Equal(16 * 27, sscst.Completions(nothing)!.Count);
        Assert.Null(sscst.Completions(nothing, most: 431));
    }

    [Fact]
    public void Missing_options_and_the_exclusive_option_bound_what_several_codes_may_be()
    {
        var set = new SmallRuleSet().Several("kinds", new("a", "a"), new("b", "b"), new("none", "none") { IsExclusive = true }, new("refused", "refused") { IsMissing = true });

        Assert.Equal([1UL, 2UL, 3UL, 4UL], set.Reference().ValuesOf(set["kinds"]).Select(value => value.Mask));
    }

    [Fact]
    public void Overrides_come_first_and_floors_raise()
    {
        var set = new SmallRuleSet().YesNo("a").YesNo("b").YesNo("c");
        set.Rules(
            "level",
            null,
            ["low", "middle", "high"],
            [new(1, set.Is("a", "yes"), "a"), new(0, ConstantCondition.Always, "otherwise")],
            floors: [new(1, set.Is("b", "yes"), "b")],
            overrides: [new(2, set.Is("c", "yes"), "c")]);
        var reference = set.Reference();
        var level = set.Definition.Classifications[0];

        Assert.Equal((0, 2), reference.Decide(level, [No, No, No]));
        Assert.Equal((1, 1), reference.Decide(level, [Yes, Yes, No]));
        Assert.Equal((1, 3), reference.Decide(level, [No, Yes, No]));
        Assert.Equal((2, 0), reference.Decide(level, [Yes, Yes, Yes]));
    }

    [Fact]
    public void A_cap_and_rules_bound_a_rolled_up_score()
    {
        var set = KnownRuleSets.Sections();
        var reference = set.Reference(set.Parameter("section-cap").Allowed[0]);
        var clear = RawAnswer.Option(2);

        Assert.Equal([2m, 9m, 11m], reference.Evaluate([clear, clear, clear, No, clear]).Scores);
        Assert.Equal([0m, 4m, 4m], reference.Evaluate([No, No, No, Yes, No]).Scores);
    }

    private static ReferenceEvaluator Sscst()
    {
        var set = KnownRuleSets.Sscst();
        return set.Reference(set.Parameter("partners-over").Allowed[0]);
    }
}
