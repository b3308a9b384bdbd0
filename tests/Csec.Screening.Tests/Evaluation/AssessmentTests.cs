using Csec.Screening.Model;

namespace Csec.Screening.Tests.Evaluation;

public sealed class AssessmentTests
{
    [Fact]
    public void The_example_of_the_contract()
    {
        var result = Contract();

        Assert.Equal("c-17", result.Id);
        Assert.Equal("later", result.RuleSet.Variant);
        Assert.Equal("10", Assert.Single(result.RuleSet.Parameters).Value.Text);
        Assert.True(result.Applies.Value);
        Assert.Equal([new("age", "14", "11..17", true), new("setting", "health", "health", true)], result.Applies.Reasons);
        Assert.Equal((7, 2), (result.Completeness.Asked, result.Completeness.Answered));
        Assert.Equal(
            [
                new("ran-away", "declined"), new("police-contact", "unanswered"), new("serious-injury", "unanswered"),
                new("sexually-active", "unanswered"), new("sti", "unanswered"),
            ],
            result.Completeness.Missing);
        Assert.Empty(result.Completeness.NotApplicable);
        Assert.Equal(new ScoreResult("positives", 1, 5, null), Assert.Single(result.Scores));
        var screen = result.Classification("screen");
        Assert.Equal(["negative", "positive"], screen.Possible);
        Assert.Equal((null, "negative", null), (screen.Level, screen.Floor, screen.Published));
        Assert.Equal([new AnswerReason("positives", "substance-use", "yes", 1)], result.Reasons);
        Assert.Equal("disclosure", Assert.Single(result.Prompts).Id);
        Assert.Equal(["not-published", "unsure-parameter", "gate-implied", "limits-of-use"], result.Notices.Select(notice => notice.Code));
        Assert.Equal("partners-over", result.Notices[1].Parameter);
        Assert.Equal("sexually-active", result.Notices[2].Item);
        Assert.Equal("Limits.", result.Notices[3].Text);
        Assert.False(result.IsDetermined);
    }

    [Fact]
    public void A_decided_level_names_the_rules_that_may_have_decided_it()
    {
        var result = Assess(KnownRuleSets.Sscst(), ("substance-use", "yes"), ("ran-away", "yes"));

        Assert.True(result.IsDetermined);
        Assert.Equal("positive", result.Classification("screen").Published);
        Assert.Equal(new RuleReason("screen", "positive: 2 or more", "positive", "recalled"), result.Reasons[^1]);
    }

    [Fact]
    public void The_source_of_an_answer_is_shown_and_alters_nothing()
    {
        Answer answer = "yes";
        var result = Assess(KnownRuleSets.Sscst(), ("ran-away", answer.From(AnswerSource.Record)));

        Assert.Equal(new AnswerReason("positives", "ran-away", "yes", 1) { Source = AnswerSource.Record }, Assert.Single(result.Reasons));
    }

    [Fact]
    public void Two_to_four_without_a_condition_is_published_as_provisional()
    {
        var result = Pearls("Y?Y?N", "no");

        Assert.Equal(["intermediate", "high"], result.Classification("toxic-stress").Possible);
        Assert.Equal("intermediate", result.Classification("toxic-stress").Published);
        Assert.Equal("hold", result.Classification("billing").Published);
        Assert.Equal(["toxic-stress", "billing"], Differing(result));
        Assert.Equal("toxic-stress", Assert.Single(result.Notices, notice => notice.Code == "provisional").Classification);
    }

    [Theory]
    [InlineData("?????", "yes", "incomplete", "hold")]
    [InlineData("YYYY?", "no", "high", "hold")]
    [InlineData("NYN?N", "no", "intermediate", "hold")]
    [InlineData("NYN?N", "yes", "high", "hold")]
    [InlineData("NNNNY", null, null, "g9920")]
    [InlineData("NNNNN", null, "low", "g9920")]
    [InlineData("YYYYN", null, "high", "g9919")]
    [InlineData("YYYYN", "no", "high", "g9919")]
    public void Published_rules_decide_in_their_order(string items, string? condition, string? stress, string billing)
    {
        var result = Pearls(items, condition);

        Assert.Equal(stress, result.Classification("toxic-stress").Published);
        Assert.Equal(billing, result.Classification("billing").Published);
    }

    [Fact]
    public void Counting_nothing_for_missing_answers_is_published_beside_what_is_possible()
    {
        var result = Assess(KnownRuleSets.Sections(), ("h1", "no-concern"), ("h2", "no-information"));
        var concern = result.Classification("concern");

        Assert.Equal(["no-concern", "possible-concern", "clear-concern"], concern.Possible);
        Assert.Equal("no-concern", concern.Published);
        Assert.Equal(0m, result.Score("total").Published);
        Assert.Equal(["not-published", "published-differs", "insufficient-information", "limits-of-use"], result.Notices.Select(notice => notice.Code));
        Assert.Equal("no-information", result.Completeness.Missing[0].Reason);
    }

    [Fact]
    public void Half_of_the_items_missing_is_not_yet_insufficient()
    {
        var result = Assess(
            new SmallRuleSet().YesNo("a").YesNo("b").Sum("s", [], missing: new(MissingRuleKind.CountAsNothing) { SaysInsufficientInformation = true }),
            ("a", "no"));

        Assert.DoesNotContain(result.Notices, notice => notice.Code == "insufficient-information");
    }

    [Fact]
    public void A_cap_and_a_rule_are_adjustments_and_sections_are_parts()
    {
        var result = Assess(KnownRuleSets.Sections(), ("h1", "clear"), ("h2", "possible"), ("h3", "no-concern"), ("e1", "possible"), ("e2", "no-concern"));

        Assert.Equal(
            [
                new AnswerReason("housing", "h1", "clear", 2), new AnswerReason("housing", "h2", "possible", 1),
                new AdjustmentReason("housing", "at most section-cap", -1), new AdjustmentReason("exploitation", "any item is possible", 4),
                new RuleReason("concern", "possible-concern: 4 or more", "possible-concern", "recalled"),
            ],
            result.Reasons.Where(reason => reason is not PartReason));
        var parts = result.Reasons.OfType<PartReason>().ToList();
        Assert.Equal([("housing", 2m), ("exploitation", 4m)], parts.Select(part => (part.Part, part.Points)));
        Assert.Equal(["h1", "h2"], parts[0].Items);
        Assert.Equal(["e1"], parts[1].Items);
    }

    [Fact]
    public void A_category_with_one_yes_is_a_complete_case()
    {
        var known = Assess(KnownRuleSets.Categories(), ("q1", "yes"), ("q3", "no"));
        var open = Assess(KnownRuleSets.Categories(), ("q1", "no"), ("q3", "yes"));

        Assert.Equal((1m, "1-plus"), (known.Score("categories").Published, known.Classification("band").Published));
        Assert.Equal(["q1"], Assert.IsType<PartReason>(known.Reasons[0]).Items);
        Assert.True(open.Classification("band").IsDetermined);
        Assert.Equal((null, null), (open.Score("categories").Published, open.Classification("band").Published));
    }

    [Fact]
    public void A_missing_answer_may_count_as_an_option_until_its_gate_is_closed_by_it()
    {
        var missing = new MissingRule(MissingRuleKind.CountAsOption) { Option = "no" };
        var set = new SmallRuleSet().YesNo("gate");
        set.Choice("behind", [new("no", "no") { Points = 5 }, new("yes", "yes")], set.Is("gate", "yes")).YesNo("free");
        set.Sum("s", [set.Points("behind"), set.Points("free")], null, missing);

        Assert.Equal(0m, Assess(set).Score("s").Published);
        Assert.Equal(5m, Assess(set, ("gate", "yes")).Score("s").Published);
        Assert.Equal(6m, Assess(set, ("gate", "yes"), ("free", "yes")).Score("s").Published);
    }

    [Fact]
    public void A_state_is_published_while_a_count_that_is_used_is_missing()
    {
        var set = new SmallRuleSet().Whole("section-1", 0, 3).Whole("section-2", 0, 3).Number("use-both", isUnsure: false, 0, 1);
        var onlyFirst = new ParameterIsCondition(set.Parameter("use-both"), set.Parameter("use-both").Allowed[0]);
        var both = new SumNumber([new AnswerNumber(set["section-1"]), new AnswerNumber(set["section-2"])]);
        var state = new MissingRule(MissingRuleKind.State) { State = "incomplete" };
        var value = new FirstMatchNumber([new(onlyFirst, new AnswerNumber(set["section-1"]), "first"), new(ConstantCondition.Always, both, "both")]);
        set.Sum("basis", [new(ScoreTermKind.Rule, "basis", value) { Items = [set["section-1"], set["section-2"]] }]);
        set.Bands("guidance", "basis", state, ("usual", 0), ("refer", 2));
        var built = set.Build();
        var sheet = AnswerSheet.Of(("section-1", 3));

        Assert.Equal("refer", built.AssessOrThrow(sheet).Classification("guidance").Published);
        var withBoth = built.AssessOrThrow(sheet, options: new() { Parameters = new Dictionary<string, string> { ["use-both"] = "1" } });
        Assert.Equal("incomplete", withBoth.Classification("guidance").Published);
        Assert.Equal("refer", withBoth.Classification("guidance").Level);
        Assert.Equal(["guidance"], Differing(withBoth));
    }

    [Fact]
    public void A_missing_answer_can_not_hide_a_prompt()
    {
        var set = new SmallRuleSet().YesNo("abuse");
        set.Prompt("look", set.Is("abuse", "yes")).Prompt("always", null);

        Assert.Equal(["look", "always"], Assess(set).Prompts.Select(prompt => prompt.Id));
        Assert.Equal(["look", "always"], Assess(set, ("abuse", "yes")).Prompts.Select(prompt => prompt.Id));
        Assert.Equal(["always"], Assess(set, ("abuse", "no")).Prompts.Select(prompt => prompt.Id));
    }

    [Fact]
    public void Without_classifications_a_result_is_determined_when_nothing_asked_is_missing()
    {
        Assert.False(Assess(KnownRuleSets.Chain(staysClosed: true)).IsDetermined);
        Assert.True(Assess(KnownRuleSets.Chain(staysClosed: true), ("first", "no")).IsDetermined);
    }

    [Fact]
    public void An_answer_behind_two_unanswered_gates_fixes_both() =>
        Assert.Equal(
            ["first", "second"],
            Assess(KnownRuleSets.Chain(staysClosed: false), ("third", "no")).Notices.Where(notice => notice.Code == "gate-implied").Select(notice => notice.Item));

    [Theory]
    [InlineData(10, "health", false)]
    [InlineData(11, "health", true)]
    [InlineData(17, "health", true)]
    [InlineData(18, null, false)]
    [InlineData(14, null, null)]
    [InlineData(14, "school", false)]
    public void Circumstances_decide_whether_a_rule_set_is_meant_for_them(int age, string? setting, bool? expected)
    {
        var result = KnownRuleSets.Sscst().Build().AssessOrThrow(AnswerSheet.Empty, new() { Age = age, Setting = setting });

        Assert.Equal(expected, result.Applies.Value);
        Assert.Equal(expected == false, result.Notices.Any(notice => notice.Code == "outside-population"));
    }

    [Fact]
    public void Bounds_are_shown_as_they_are()
    {
        Assert.Equal(["10..", "a, b", "c", "d"], Needs(new() { MinimumAge = 10, Settings = ["a", "b"], Respondents = ["c"], Jurisdictions = ["d"] }));
        Assert.Equal(["..17"], Needs(new() { MaximumAge = 17 }));
        Assert.Empty(Needs(new()));
    }

    [Fact]
    public void A_chosen_option_that_is_missing_under_a_setting_leaves_the_item_missing()
    {
        var set = new SmallRuleSet().Number("code-8", isUnsure: false, 0, 1);
        var when = new ParameterIsCondition(set.Parameter("code-8"), set.Parameter("code-8").Allowed[0]);
        var built = set.Choice("q5", [new("1", "yes") { Points = 1 }, new("8", "not married") { MissingWhen = when }]).Build();

        Assert.Equal("8", built.AssessOrThrow(AnswerSheet.Of(("q5", "8"))).Completeness.Missing[0].Reason);
        var counted = built.AssessOrThrow(AnswerSheet.Of(("q5", "8")), options: new() { Parameters = new Dictionary<string, string> { ["code-8"] = "1" } });
        Assert.Empty(counted.Completeness.Missing);
    }

    private static Assessment Contract() =>
        KnownRuleSets.Sscst().Build().AssessOrThrow(
            AnswerSheet.Of(("substance-use", "yes"), ("ran-away", "declined"), ("partners", 3)),
            new() { Age = 14, Setting = "health", Respondent = "youth" },
            new() { Id = "c-17", Variant = "later" });

    private static Assessment Assess(SmallRuleSet set, params (string, Answer)[] answers) => set.Build().AssessOrThrow(AnswerSheet.Of(answers));

    private static Assessment Pearls(string items, string? condition)
    {
        var answers = items.Select((letter, index) => ("abcde"[index].ToString(), (Answer)(letter switch { 'Y' => "yes", 'N' => "no", _ => null })));
        return KnownRuleSets.Pearls().Build().AssessOrThrow(AnswerSheet.Of([.. answers, ("health-condition", condition)]));
    }

    private static IEnumerable<string?> Differing(Assessment result) =>
        result.Notices.Where(notice => notice.Code == "published-differs").Select(notice => notice.Classification);

    private static IEnumerable<string> Needs(Population population)
    {
        var set = new SmallRuleSet { Finish = definition => definition with { AppliesTo = population } };
        return set.Build().AssessOrThrow(AnswerSheet.Empty).Applies.Reasons.Select(reason => reason.Needs);
    }
}
