using Csec.Screening.Model;

namespace Csec.Screening.Tests.Evaluation;

public sealed class AnswerErrorTests
{
    private const string Secret = "Jordan Q. Secretname";

    private static readonly AnswerOption[] Kinds = [new("a", "a"), new("b", "b"), new("none", "none") { IsExclusive = true }, new("refused", "refused") { IsMissing = true }];

    [Fact]
    public void An_unknown_item_gets_a_suggestion_from_the_rule_sets_own_ids()
    {
        var error = Single(Sscst(("ran-awy", "yes")));

        Assert.Equal("CSEC6004", error.Code);
        Assert.StartsWith("The 1st answer is for no item", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("Did you mean `ran-away`?", error.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("ran-awy", error.Message + error.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Yes")]
    [InlineData("unanswered")]
    [InlineData("")]
    [InlineData("true")]
    public void A_text_that_is_no_code_of_the_item_is_refused(string text) => Assert.Equal("CSEC6005", Single(Sscst(("ran-away", text))).Code);

    [Fact]
    public void A_value_of_another_form_is_refused()
    {
        Assert.Equal("CSEC6005", Single(Sscst(("ran-away", 1))).Code);
        Assert.Equal("CSEC6005", Single(Sscst(("ran-away", new[] { "yes" }))).Code);
        Assert.Equal("CSEC6005", Single(Sscst(("ran-away", Answer.Other))).Code);
        Assert.Equal("CSEC6005", Single(Sscst(("partners", "3"))).Code);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(13)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_number_outside_the_range_is_refused(long number) => Assert.Equal("CSEC6006", Single(Sscst(("partners", number))).Code);

    [Theory]
    [InlineData("unknown")]
    [InlineData("declined")]
    [InlineData("not-asked")]
    [InlineData(null)]
    public void A_missing_reason_is_fine_even_behind_a_closed_gate(string? reason)
    {
        var assessment = KnownRuleSets.Sscst().Build().AssessOrThrow(AnswerSheet.Of(("sexually-active", "no"), ("partners", reason), ("sti", reason), ("ran-away", reason)));

        Assert.Equal(["sti", "partners"], assessment.Completeness.NotApplicable);
        Assert.Contains(new("ran-away", reason ?? "unanswered"), assessment.Completeness.Missing);
    }

    [Fact]
    public void A_value_behind_a_closed_gate_says_when_the_item_is_asked()
    {
        var error = Single(Sscst(("sexually-active", "no"), ("sti", "yes")));

        Assert.Equal("CSEC6008", error.Code);
        Assert.Equal("The 2nd answer is for `sti`, which is asked only when sexually-active is yes.", error.Message);
    }

    [Fact]
    public void Both_values_behind_a_chain_of_closed_gates_are_named()
    {
        var result = Assess(KnownRuleSets.Chain(staysClosed: false), ("first", "no"), ("second", "yes"), ("third", "yes"));

        Assert.Equal(["CSEC6008", "CSEC6008"], result.Errors.Select(error => error.Code));
    }

    [Fact]
    public void A_value_far_behind_a_closed_gate_is_refused() =>
        Assert.Equal("CSEC6008", Single(Assess(KnownRuleSets.Chain(staysClosed: false), ("first", "no"), ("third", "yes"))).Code);

    [Fact]
    public void A_gate_that_stays_closed_while_missing_refuses_values_behind_it()
    {
        var stays = KnownRuleSets.Chain(staysClosed: true);

        Assert.Equal("CSEC6008", Single(Assess(stays, ("second", "yes"))).Code);
        Assert.Equal(["second", "third"], stays.Build().AssessOrThrow(AnswerSheet.Empty).Completeness.NotApplicable);
        Assert.Equal(["third"], stays.Build().AssessOrThrow(AnswerSheet.Of(("first", "yes"))).Completeness.NotApplicable);
    }

    [Fact]
    public void A_wrong_answer_to_a_gate_that_stays_closed_brings_no_second_error() =>
        Assert.Equal("CSEC6005", Single(Assess(KnownRuleSets.Chain(staysClosed: true), ("first", "perhaps"), ("second", "yes"))).Code);

    [Fact]
    public void Answers_behind_gates_that_exclude_each_other_are_named_together()
    {
        var set = new SmallRuleSet().YesNo("free").Choice("gate", [new("1", "1"), new("2", "2"), new("3", "3")]);
        set.YesNo("one", set.Is("gate", "1")).YesNo("two", set.Is("gate", "2"));
        var error = Single(Assess(set, ("free", "yes"), ("one", "yes"), ("two", "no")));

        Assert.Equal("CSEC6007", error.Code);
        Assert.StartsWith("The answers for `one`, `two` cannot all hold", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_answered_twice_is_an_error_of_shape() =>
        Assert.Equal(("CSEC6002", "The 2nd answer is for `ran-away`, which is answered already."), Pair(Single(Sscst(("ran-away", "yes"), ("ran-away", "no")))));

    [Fact]
    public void Variant_and_parameters_are_checked()
    {
        var set = KnownRuleSets.Sscst().Build();

        Assert.Equal("CSEC6009", Single(set.Assess(AnswerSheet.Empty, options: new() { Variant = "latter" })).Code);
        Assert.Equal("CSEC6009", Single(set.Assess(AnswerSheet.Empty, options: Parameters("partners-over", "7"))).Code);
        Assert.Equal("CSEC6009", Single(set.Assess(AnswerSheet.Empty, options: Parameters("partner-over", "5"))).Code);
        Assert.True(set.Assess(AnswerSheet.Empty, options: Parameters("partners-over", "10")).IsValid);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(200, null)]
    [InlineData(14, "2026-02-30")]
    [InlineData(14, "30 May")]
    public void Impossible_circumstances_are_refused(int age, string? date) =>
        Assert.Equal("CSEC6012", Single(KnownRuleSets.Sscst().Build().Assess(AnswerSheet.Empty, new() { Age = age, Date = date })).Code);

    [Fact]
    public void All_errors_come_in_the_order_of_the_contract()
    {
        var result = KnownRuleSets.Sscst().Build().Assess(
            AnswerSheet.Of(("zebra", "1"), ("partners", 77), ("apple", "2"), ("sti", "yes"), ("sexually-active", "no"), ("substance-use", "maybe")),
            new() { Age = -3 },
            new() { Variant = "never" });

        Assert.Null(result.Assessment);
        Assert.Equal(
            ["CSEC6009", "CSEC6012", "CSEC6005", "CSEC6008", "CSEC6006", "CSEC6004", "CSEC6004"],
            result.Errors.Select(error => error.Code));
        Assert.StartsWith("The 1st answer", result.Errors[5].Message, StringComparison.Ordinal);
        Assert.StartsWith("The 3rd answer", result.Errors[6].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_message_repeats_what_was_given()
    {
        var set = KnownRuleSets.Sscst().Several("kinds", Kinds).FreeText("note", 5).Build();
        var result = set.Assess(
            AnswerSheet.Of(
                (Secret, Secret), ("ran-away", Secret), ("partners", 987_654_321), ("kinds", new[] { Secret }), ("note", Secret), ("sti", "yes"),
                ("sexually-active", "no"), ("ran-away", Secret)),
            new() { Age = 987_654_321, Date = Secret, Setting = Secret, Respondent = Secret, Jurisdiction = Secret, Events = [""] },
            new() { Id = Secret, Variant = Secret, Parameters = new Dictionary<string, string> { [Secret] = Secret, ["partners-over"] = Secret } });

        Assert.Equal(16, result.Errors.Count);
        foreach (var text in result.Errors.SelectMany(error => new[] { error.Message, error.Help }).Append(new AnswerException(result.Errors).Message))
        {
            Assert.DoesNotContain("Jordan", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Secretname", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("987654321", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Several_codes_come_as_an_array_without_repeats()
    {
        Assert.Equal("CSEC6005", Single(Several("a")).Code);
        Assert.Equal("CSEC6005", Single(Several(new[] { "a", "a" })).Code);
        Assert.Equal("CSEC6005", Single(Several(new[] { "a", "none" })).Code);
        Assert.Equal("CSEC6005", Single(Several(new[] { "refused", "a" })).Code);
        Assert.Equal("CSEC6005", Single(Several(new[] { "declined" })).Code);
        Assert.Empty(Several(new[] { "b", "a" }).Assessment!.Completeness.Missing);
        Assert.Empty(Several(new[] { "none" }).Assessment!.Completeness.Missing);
        Assert.Equal("unanswered", Several(Array.Empty<string>()).Assessment!.Completeness.Missing[0].Reason);
        Assert.Equal("declined", Several("declined").Assessment!.Completeness.Missing[0].Reason);
        Assert.Equal("refused", Several("refused").Assessment!.Completeness.Missing[0].Reason);
        Assert.Equal("refused", Several(new[] { "refused" }).Assessment!.Completeness.Missing[0].Reason);
    }

    [Fact]
    public void A_missing_reason_in_an_array_is_said_to_be_a_text()
    {
        var error = Single(Several(new[] { "unknown" }));

        Assert.Equal("CSEC6005", error.Code);
        Assert.StartsWith("A missing reason is a text", error.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", Single(Several("a")).Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Health")]
    [InlineData("child welfare")]
    [InlineData("")]
    public void A_circumstance_that_is_no_code_is_refused(string text)
    {
        var set = KnownRuleSets.Sscst().Build();

        Assert.Equal("CSEC6012", Single(set.Assess(AnswerSheet.Empty, new() { Setting = text })).Code);
        Assert.Equal("CSEC6012", Single(set.Assess(AnswerSheet.Empty, new() { Respondent = text })).Code);
        Assert.Contains("small letters, digits and hyphens", Single(set.Assess(AnswerSheet.Empty, new() { Jurisdiction = text })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused_by_name_or_read_as_nothing()
    {
        var set = KnownRuleSets.Sscst().Build();

        Assert.Throws<ArgumentNullException>("answers", () => set.Assess(null!));
        Assert.Throws<ArgumentNullException>("text", () => RuleSet.Load((string)null!));
        Assert.Throws<ArgumentNullException>("stream", () => RuleSet.Load((Stream)null!));
        Assert.True(set.Assess(AnswerSheet.Empty, new() { Events = null! }, new() { Parameters = null! }).IsValid);
    }

    [Fact]
    public void Half_of_a_character_pair_in_the_callers_name_is_refused() =>
        Assert.Equal("CSEC6001", Single(KnownRuleSets.Sscst().Build().Assess(AnswerSheet.Empty, options: new() { Id = "a\ud800" })).Code);

    [Fact]
    public void Free_text_is_bounded_in_characters_and_may_be_missing()
    {
        Assert.Empty(Note("fünf🙂").Assessment!.Completeness.Missing);
        Assert.Equal("CSEC6005", Single(Note("sechs🙂")).Code);
        Assert.Equal("CSEC6001", Single(Note("ab\ud83d")).Code);
        Assert.Equal("CSEC6005", Single(Note("unanswered")).Code);
        Assert.Equal("unanswered", Note("").Assessment!.Completeness.Missing[0].Reason);
        Assert.Equal("declined", Note("declined").Assessment!.Completeness.Missing[0].Reason);
    }

    [Fact]
    public void A_rule_set_may_take_its_own_missing_codes_only()
    {
        var set = new SmallRuleSet { Finish = definition => definition with { AllowsStandardMissingReasons = false } };
        set.Choice("q", [new("1", "yes"), new("7", "does not know") { IsMissing = true }]);

        Assert.Equal("CSEC6005", Single(Assess(set, ("q", "declined"))).Code);
        Assert.Equal("7", Assess(set, ("q", "7")).Assessment!.Completeness.Missing[0].Reason);
    }

    [Fact]
    public void Every_kind_of_error_has_its_own_code_and_help()
    {
        Assert.Equal(Enumerable.Range(6001, 12).Select(code => $"CSEC{code}"), AnswerErrorKind.All.Select(kind => kind.Code));
        Assert.All(AnswerErrorKind.All, kind => Assert.EndsWith(".", kind.Help, StringComparison.Ordinal));
    }

    private static AssessmentResult Sscst(params (string, Answer)[] answers) => Assess(KnownRuleSets.Sscst(), answers);

    private static AssessmentResult Several(Answer answer) => Assess(new SmallRuleSet().Several("kinds", Kinds), ("kinds", answer));

    private static AssessmentResult Note(string text) => Assess(new SmallRuleSet().FreeText("note", 5), ("note", text));

    private static AssessmentResult Assess(SmallRuleSet set, params (string, Answer)[] answers) => set.Build().Assess(AnswerSheet.Of(answers));

    private static AssessmentOptions Parameters(string name, string value) => new() { Parameters = new Dictionary<string, string> { [name] = value } };

    private static AnswerError Single(AssessmentResult result) => Assert.Single(result.Errors);

    private static (string, string) Pair(AnswerError error) => (error.Code, error.Message);
}
