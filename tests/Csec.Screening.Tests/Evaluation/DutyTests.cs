using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Evaluation;

public sealed class DutyTests
{
    private static readonly RuleSet Rules = DutyRules.Load();

    public static TheoryData<string> Shipped => [.. RuleSetCatalog.Embedded().Ids];

    [Fact]
    public void Several_duties_follow_from_one_event_and_the_strictest_cancels_none()
    {
        var duties = Due(new() { Events = ["suspicion"] });

        Assert.Equal(["call", "write"], duties.Select(duty => duty.Id));
        Assert.All(duties, duty => Assert.Equal("suspicion", duty.Trigger));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_duty_of_an_event_is_listed_whatever_else_is_stated(string id)
    {
        var ruleSet = RuleSetCatalog.Embedded().FindOrThrow(id);
        var all = ruleSet.Definition.Events.Select(one => new ScreeningEvent(one.Id)).ToList();
        foreach (var one in ruleSet.Definition.Events)
        {
            var expected = ruleSet.Definition.Duties.Where(duty => duty.Triggers.Contains(one)).Select(duty => duty.Id).ToList();

            Assert.Equal(expected, Due(ruleSet, new() { Events = [one.Id] }).Select(duty => duty.Id));
            Assert.Subset(Due(ruleSet, new() { Events = all }).Select(duty => duty.Id).ToHashSet(), expected.ToHashSet());
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Without_an_event_nothing_is_due_whatever_the_level_is(string id)
    {
        var ruleSet = RuleSetCatalog.Embedded().FindOrThrow(id);
        foreach (var place in Enumerable.Range(0, 8))
        {
            var answers = ruleSet.Definition.Items.Where(item => item.Gate is null && item.Options.Count > 0)
                .Select(item => (item.Id, (Answer)(item.Kind == AnswerKind.MultipleChoice ? Answer.FromCodes([item.Options[0].Code]) : item.Options[place % item.Options.Count].Code)));
            var assessment = ruleSet.AssessOrThrow(AnswerSheet.Of([.. answers]));

            Assert.DoesNotContain(assessment.Duties, duty => duty.State == DutyState.Due);
        }
    }

    [Fact]
    public void The_highest_level_makes_no_duty_due()
    {
        var duties = Rules.AssessOrThrow(AnswerSheet.Of(("sign", "yes"), ("other", "yes"))).Duties;

        Assert.Equal(["call", "plan"], duties.Select(duty => duty.Id));
        Assert.All(duties, duty => Assert.Equal((DutyState.Consider, null, null), (duty.State, duty.Trigger, duty.Due)));
        Assert.All(duties, duty => Assert.Equal(new("concern", "high"), duty.ConsiderFor));
    }

    [Fact]
    public void A_duty_is_to_be_considered_while_a_level_that_names_it_is_possible()
    {
        Assert.Equal(["call", "talk", "plan"], Considered(AnswerSheet.Empty));
        Assert.Equal(["call", "talk", "plan"], Considered(AnswerSheet.Of(("sign", "yes"))));
        Assert.Equal(["call", "talk"], Considered(AnswerSheet.Of(("sign", "yes"), ("other", "no"))));
        Assert.Empty(Considered(AnswerSheet.Of(("sign", "no"), ("other", "no"))));
        var call = Rules.AssessOrThrow(AnswerSheet.Empty).Duties.Single(duty => duty.Id == "call");
        Assert.Equal(new("concern", "some"), call.ConsiderFor);
    }

    [Fact]
    public void What_is_due_is_not_to_be_considered_as_well()
    {
        var duties = Rules.AssessOrThrow(AnswerSheet.Empty, new() { Events = ["return"] }).Duties;

        Assert.Equal(["call", "talk", "plan"], duties.Select(duty => duty.Id));
        Assert.Equal([DutyState.Due, DutyState.Consider, DutyState.Consider], duties.Select(duty => duty.State));
        Assert.Null(duties[0].ConsiderFor);
    }

    [Fact]
    public void The_trigger_is_the_first_in_the_order_of_the_duty() =>
        Assert.Equal("suspicion", Due(new() { Events = ["return", "suspicion"] })[0].Trigger);

    [Fact]
    public void The_clock_starts_at_the_trigger_or_at_the_event_that_is_named()
    {
        var at = Time("2026-11-20T14:30:00-08:00");
        var duties = Due(new() { Events = [new("suspicion", at), new("information-received", at.AddHours(2))] });

        Assert.Equal(at.AddHours(24), duties[0].Due);
        Assert.Equal("suspicion", duties[0].Within!.ClockStart);
        Assert.Equal(at.AddHours(38), duties[1].Due);
        Assert.Equal("information-received", duties[1].Within!.ClockStart);
        Assert.Null(Due(new() { Events = [new("suspicion", at)] })[1].Due);
        Assert.Null(Due(new() { Events = ["suspicion", new("information-received", at)] })[0].Due);
    }

    [Fact]
    public void Of_an_event_that_is_stated_twice_the_earliest_known_time_counts()
    {
        var at = Time("2026-11-20T14:30:00-08:00");

        Assert.Equal(at.AddHours(24), Due(new() { Events = [new("return", at.AddHours(1)), new("return", at)] })[0].Due);
        Assert.Equal(at.AddHours(24), Due(new() { Events = ["return", new("return", at)] })[0].Due);
        Assert.Equal(at.AddHours(36), Due(new() { Events = ["suspicion", "information-received", new("information-received", at)] })[1].Due);
    }

    [Theory]
    [InlineData(17, true)]
    [InlineData(18, false)]
    [InlineData(0, true)]
    public void A_condition_on_age_has_an_edge(int age, bool isListed) =>
        Assert.Equal(isListed, Due(new() { Age = age, Events = ["missing"] }).Any(duty => duty.Id == "minors"));

    [Theory]
    [InlineData("health", "california", true)]
    [InlineData("school", "california-alameda", true)]
    [InlineData("court", "california", false)]
    [InlineData("health", "californiab", false)]
    [InlineData("health", "cali", false)]
    public void Conditions_on_setting_and_jurisdiction(string setting, string jurisdiction, bool isListed) =>
        Assert.Equal(isListed, Due(new() { Setting = setting, Jurisdiction = jurisdiction, Events = ["missing"] }).Any(duty => duty.Id == "minors"));

    [Fact]
    public void A_condition_that_cannot_be_told_lists_the_duty_and_holds_null()
    {
        var duty = Due(new() { Age = 17, Events = ["missing"] }).Single(duty => duty.Id == "minors");

        Assert.Equal(
            [("age", "17", "..17", true), ("setting", null, "health, school", null), ("jurisdiction", null, "california", null)],
            duty.Condition!.Select(reason => (reason.Fact, reason.Given, reason.Needs, reason.Holds)));
    }

    [Theory]
    [InlineData("2016-12-31", false)]
    [InlineData("2017-01-01", true)]
    [InlineData("2030-12-31", true)]
    [InlineData("2031-01-01", false)]
    public void A_duty_is_in_effect_on_its_first_and_last_day(string date, bool isListed)
    {
        var duty = Due(new() { Date = date, Events = ["missing"] }).SingleOrDefault(duty => duty.Id == "dated");

        Assert.Equal(isListed, duty is not null);
        Assert.Null(duty?.Condition);
    }

    [Fact]
    public void Without_a_date_a_duty_with_dates_is_listed_and_says_so()
    {
        var duty = Due(new() { Events = ["missing"] }).Single(duty => duty.Id == "dated");

        Assert.Equal([new("date", null, "2017-01-01..2030-12-31", null)], duty.Condition!);
        Assert.Equal(DutyNoLimit.NoStatutoryLimit, duty.NoLimit);
    }

    [Fact]
    public void Business_days_are_left_to_a_caller_who_has_a_calendar()
    {
        var at = Time("2026-11-20T14:30:00-08:00");
        var result = Due(new() { Events = [new("missing", at)] }).Single(duty => duty.Id == "wait");
        var duty = Rules.Definition.Duties.Single(duty => duty.Id == "wait");

        Assert.Null(result.Due);
        Assert.Equal(DutyCalendar.BusinessDays, result.Within!.Calendar);
        Assert.Equal(at.AddDays(4), duty.DueAt(at, new("2026-11-01", "2026-11-30", [])));
    }

    [Fact]
    public void An_unknown_event_is_told_by_its_place_and_never_echoed()
    {
        const string Secret = "jane-of-elm-street";
        var notices = Rules.AssessOrThrow(AnswerSheet.Empty, new() { Events = ["return", Secret, "retrun"] }).Notices;

        var unknown = notices.Where(notice => notice.Code == "unknown-event").ToList();
        Assert.Equal(2, unknown.Count);
        Assert.Contains("Event 2", unknown[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("Did you mean `return`?", unknown[1].Text, StringComparison.Ordinal);
        Assert.All(notices, notice => Assert.DoesNotContain("jane", notice.Text, StringComparison.Ordinal));
        Assert.All(notices, notice => Assert.DoesNotContain("retrun", notice.Text, StringComparison.Ordinal));
        Assert.Equal("limits-of-use", notices[^1].Code);
    }

    [Fact]
    public void A_rule_set_without_events_says_nothing_of_unknown_ones() =>
        Assert.DoesNotContain(SmallRules.Load().AssessOrThrow(AnswerSheet.Empty, new() { Events = ["return"] }).Notices, notice => notice.Code == "unknown-event");

    [Fact]
    public void Duties_events_and_statuses_are_in_the_content_hash_alone()
    {
        var other = RuleSet.LoadOrThrow(DutyRules.Text.Replace("within: 24 hours", "within: 23 hours", StringComparison.Ordinal));

        Assert.Equal(Rules.LogicHash, other.LogicHash);
        Assert.NotEqual(Rules.ContentHash, other.ContentHash);
    }

    [Fact]
    public void A_duty_from_memory_keeps_a_rule_set_from_being_published() =>
        Assert.Equal(
            ["CSEC4012"],
            RuleSet.Load(DutyRules.Text.Replace("status: draft", "status: published", StringComparison.Ordinal)).Diagnostics.Select(diagnostic => diagnostic.Id));

    private static IEnumerable<string> Considered(AnswerSheet answers) =>
        Rules.AssessOrThrow(answers).Duties.Where(duty => duty.State == DutyState.Consider).Select(duty => duty.Id);

    private static IReadOnlyList<DutyResult> Due(ScreeningContext context) => Due(Rules, context);

    private static IReadOnlyList<DutyResult> Due(RuleSet ruleSet, ScreeningContext context) =>
        [.. ruleSet.AssessOrThrow(AnswerSheet.Empty, context).Duties.Where(duty => duty.State == DutyState.Due)];

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
