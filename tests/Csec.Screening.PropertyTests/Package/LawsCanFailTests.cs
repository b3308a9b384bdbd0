using Csec.Screening.Testing;

namespace Csec.Screening.PropertyTests.Package;

/// <summary>A law that cannot fail proves nothing: each meets something that breaks it, and names what broke.</summary>
public sealed class LawsCanFailTests
{
    private static readonly RuleSet Honest = MadeUpRules.Load(MadeUpRules.Itemised);
    private static readonly AnswerSheet Complete = AnswerSheet.Of(("away", "yes"), ("nights", 4), ("hurt", "no"), ("feared", "yes"), ("note", "made up"));
    private static readonly AnswerSheet Partial = AnswerSheet.Of(("away", "no"), ("hurt", "declined"), ("feared", "yes"), ("note", "unknown"));
    private static readonly CountForm Form = new(new Dictionary<string, CountedItems> { ["told"] = new(["hurt", "feared"], "yes") });

    [Fact]
    public void Every_law_holds_of_an_honest_rule_set()
    {
        foreach (var sheet in new[] { Complete, Partial, AnswerSheet.Empty })
        {
            Assert.All(Laws.OfOneSheet(Honest, sheet), result => Assert.True(result.Holds, result.ToString()));
            Assert.True(Laws.MonotoneIndicators(Honest, sheet).OrThrow().WasAsked);
            Assert.True(Laws.NoDowngrade(Honest, Honest, sheet).OrThrow().WasAsked);
        }
    }

    [Fact]
    public void Every_law_holds_in_any_circumstances_and_under_any_setting()
    {
        var subject = new RuleSetUnderTest(RuleSetCatalog.Embedded().FindOrThrow("sscst"))
        {
            Context = new() { Age = 14, Setting = "health", Respondent = "youth", Date = "2026-11-20", Events = ["suspicion"] },
            Options = new() { Id = "made-up-17", Variant = "later", Parameters = new Dictionary<string, string> { ["partners-over"] = "5" } },
        };
        for (var seed = 0; seed < 50; seed++)
        {
            var sheet = SeededSheets.Partial(subject.RuleSet, seed, subject.Options);
            Assert.All(Laws.OfOneSheet(subject, sheet), result => Assert.True(result.Holds, result.ToString()));
        }
    }

    [Fact]
    public void A_law_says_that_it_was_not_asked_of_a_refused_sheet()
    {
        var results = Laws.OfOneSheet(Honest, AnswerSheet.Of(("nobody-knows-this", "yes")));

        Assert.All(results, result => Assert.True(result.Holds));
        Assert.Equal(["errors repeat nothing: holds"], results.Where(result => result.WasAsked).Select(result => result.ToString()));
    }

    [Fact]
    public void Determinism_is_broken_by_an_assessor_that_remembers()
    {
        var calls = 0;
        var moody = With(sheet => calls++ == 0 ? Honest.AssessOrThrow(sheet) : Raised(Honest.AssessOrThrow(sheet)));

        Broken(Laws.Determinism(moody, Complete), "Assessed twice: the score signs is 2 and 3 (published 2).");
    }

    [Fact]
    public void Order_independence_is_broken_by_an_assessor_that_reads_the_first_answer_only()
    {
        var hasty = With(sheet => Honest.AssessOrThrow(AnswerSheet.Of(sheet.Take(1))));

        Broken(Laws.OrderIndependence(hasty, AnswerSheet.Of(("away", "no"), ("hurt", "yes"))), "In another order: the score signs is 0 to 2 and 1 to 3.");
    }

    [Fact]
    public void Reason_independence_is_broken_by_an_assessor_that_reads_declined_as_no()
    {
        var wrong = With(sheet => Honest.AssessOrThrow(DeclinedAsNo(sheet)));

        Broken(Laws.ReasonIndependence(wrong, AnswerSheet.Of(("away", "no"), ("feared", "no"))), "With another reason at hurt: the score signs is 0 to 1 and 0.");
    }

    [Fact]
    public void Answering_narrows_is_broken_by_an_assessor_that_reads_silence_as_no()
    {
        var wrong = With(sheet => Honest.Assess(SilenceAsNo(sheet)).Assessment);

        Broken(Laws.AnsweringNarrows(wrong, AnswerSheet.Of(("feared", "yes"))), "Answering hurt widens the score signs from 1 to 2.");
        Broken(Laws.AnsweringNarrows(wrong, AnswerSheet.Of(("feared", "yes"))), "Answering hurt adds high to concern.");
    }

    [Fact]
    public void Answering_narrows_is_broken_by_an_assessor_that_refuses_a_good_answer()
    {
        var refusing = With(sheet => sheet.Count > 3 ? null : Honest.AssessOrThrow(sheet));

        Broken(Laws.AnsweringNarrows(refusing, AnswerSheet.Empty, Complete), "One more answer of a completion is refused.");
    }

    [Fact]
    public void A_level_is_the_only_one_possible_is_broken_by_no_level_and_by_a_wrong_order()
    {
        var none = With(sheet => WithLevels(Honest.AssessOrThrow(sheet), []));
        var reversed = With(sheet => WithLevels(Honest.AssessOrThrow(sheet), ["high", "some"]));

        Broken(Laws.LevelIsTheOnlyOne(none, Partial), "The possible levels of concern are .");
        Broken(Laws.LevelIsTheOnlyOne(reversed, Partial), "The possible levels of concern are high or some.");
    }

    [Fact]
    public void Complete_sheets_publish_their_result_is_broken_by_a_score_that_stays_silent()
    {
        var silent = With(sheet => Raised(Honest.AssessOrThrow(sheet)));

        Broken(Laws.CompleteSheetsPublishTheirResult(silent, Complete), "The score signs is 3 (published 2), and no answer is missing.");
    }

    [Fact]
    public void The_explanation_adds_up_is_broken_by_points_that_nobody_explains()
    {
        var unexplained = With(sheet => Honest.AssessOrThrow(sheet) is var assessment ? assessment with { Reasons = [.. assessment.Reasons.Skip(1)] } : null);
        var other = With(sheet => WithLevels(Honest.AssessOrThrow(sheet), ["low"]));

        Broken(Laws.ExplanationAddsUp(unexplained, Complete), "The points of signs add up to 1 and not to 2.");
        Broken(Laws.ExplanationAddsUp(other, Complete), "A rule of concern gives high, which is not possible.");
    }

    [Fact]
    public void Receipts_replay_is_broken_by_a_result_that_its_input_does_not_give()
    {
        var wrong = With(sheet => Raised(Honest.AssessOrThrow(sheet)));

        Broken(Laws.ReceiptsReplay(wrong, Complete), "The request does not give the assessment again, so that there is no receipt.");
    }

    [Fact]
    public void Errors_repeat_nothing_is_broken_by_an_error_that_says_what_was_given_and_by_silence()
    {
        var telling = new RuleSetUnderTest(Honest) { Assessor = sheet => new(null, [new("CSEC6004", $"There is no item {sheet.First().Key}.", "")]) };
        var silent = new RuleSetUnderTest(Honest) { Assessor = _ => new(null, []) };
        var uncoded = new RuleSetUnderTest(Honest) { Assessor = _ => new(null, [new("E17", "No.", "")]) };
        var sheet = AnswerSheet.Of(("made-up-name", "yes"));

        Broken(Laws.ErrorsRepeatNothing(telling, sheet), "A message of CSEC6004 repeats what was given.");
        Broken(Laws.ErrorsRepeatNothing(silent, sheet), "The sheet is refused without an error.");
        Broken(Laws.ErrorsRepeatNothing(uncoded, sheet), "The code E17 is none of an answer.");
        Assert.True(Laws.ErrorsRepeatNothing(Honest, sheet).Holds);
    }

    [Fact]
    public void Monotone_indicators_is_broken_by_an_item_that_counts_when_it_is_absent_unless_that_is_declared()
    {
        var inverted = MadeUpRules.Load(MadeUpRules.Itemised, "hurt, feared]", "hurt, not feared]");
        var sheet = AnswerSheet.Of(("away", "no"), ("hurt", "no"), ("feared", "no"));

        Broken(Laws.MonotoneIndicators(inverted, sheet), "Raising feared lowers concern from some to low.");
        Assert.True(Laws.MonotoneIndicators(inverted, sheet, ["feared"]).Holds);
    }

    [Fact]
    public void Monotone_indicators_compares_a_closed_gate_with_every_answer_behind_it()
    {
        var closing = MadeUpRules.Load(MadeUpRules.Itemised, "when away:", "when away is no:");

        Broken(Laws.MonotoneIndicators(closing, AnswerSheet.Of(("away", "no"), ("nights", 5), ("hurt", "no"), ("feared", "no"))), "Raising away lowers concern from some to low.");
    }

    [Fact]
    public void No_downgrade_is_broken_by_a_raised_cut_off_unless_the_move_is_declared()
    {
        var raised = MadeUpRules.Load(MadeUpRules.Itemised, "some: 1, high: 2 or more", "some: 1 to 2, high: 3 or more");

        Broken(Laws.NoDowngrade(Honest, raised, Complete), "The new version gives some where the old one gave high of concern.");
        Assert.True(Laws.NoDowngrade(Honest, raised, Complete, [new("concern", "high", "some")]).Holds);
        Assert.True(Laws.NoDowngrade(raised, Honest, Complete).Holds);
    }

    [Fact]
    public void No_downgrade_is_broken_by_a_version_that_loses_an_item_or_a_level()
    {
        var fewer = MadeUpRules.Load(MadeUpRules.Counted);
        var renamed = MadeUpRules.Load(MadeUpRules.Itemised, "some: 1", "medium: 1");

        Broken(Laws.NoDowngrade(Honest, fewer, Complete), "The new version refuses the sheet.");
        Broken(Laws.NoDowngrade(Honest, renamed, AnswerSheet.Of(("away", "no"), ("hurt", "no"), ("feared", "yes"))), "The new version has no level some of concern.");
    }

    [Fact]
    public void Counts_agree_with_items_is_broken_by_a_count_form_with_another_cut_off()
    {
        var itemised = MadeUpRules.Load(MadeUpRules.TwoItems);
        var counted = MadeUpRules.Load(MadeUpRules.Counted);
        var wrong = MadeUpRules.Load(MadeUpRules.Counted, "high: 2 or more", "medium: 2 or more");
        var both = AnswerSheet.Of(("away", "no"), ("hurt", "yes"), ("feared", "yes"));
        var one = AnswerSheet.Of(("away", "no"), ("feared", "yes"));

        Broken(Laws.CountsAgreeWithItems(itemised, wrong, Form, both), "By item and by count: concern is high and medium.");
        Broken(Laws.CountsAgreeWithItems(itemised, wrong, Form, one), "By item concern is some or high, by count some or medium.");
        Broken(Laws.CountsAgreeWithItems(itemised, Honest, Form, one), "The count form refuses what the items count to.");
        Assert.True(Laws.CountsAgreeWithItems(itemised, counted, Form, both).Holds);
        Assert.True(Laws.CountsAgreeWithItems(itemised, counted, Form, one).Holds);
    }

    private static RuleSetUnderTest With(Func<AnswerSheet, Assessment?> assess) =>
        new(Honest) { Assessor = sheet => assess(sheet) is { } assessment ? new(assessment, []) : new(null, [new("CSEC6005", "No.", "")]) };

    private static void Broken(LawResult result, string breach)
    {
        Assert.True(result.WasAsked);
        Assert.Contains(breach, result.Breaches);
        Assert.Contains(breach, Assert.Throws<LawException>(() => result.OrThrow()).Message, StringComparison.Ordinal);
    }

    private static Assessment Raised(Assessment assessment) =>
        assessment with { Scores = [.. assessment.Scores.Select(score => score with { Minimum = score.Minimum + 1, Maximum = score.Maximum + 1 })] };

    private static Assessment WithLevels(Assessment assessment, string[] possible) =>
        assessment with { Classifications = [.. assessment.Classifications.Select(result => result with { Possible = possible })] };

    private static AnswerSheet DeclinedAsNo(AnswerSheet sheet) =>
        AnswerSheet.Of(sheet.Select(entry => entry.Value == "declined" && entry.Key is "hurt" or "feared" ? new(entry.Key, "no") : entry));

    private static AnswerSheet SilenceAsNo(AnswerSheet sheet) =>
        new[] { "away", "hurt", "feared" }.Where(item => sheet[item] == Answer.None).Aggregate(sheet, (with, item) => with.With(item, "no"));
}
