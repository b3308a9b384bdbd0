using System.Globalization;

namespace Csec.Screening.Tests.Evaluation;

/// <summary>A duty that several events set off, and events that came at several times.</summary>
public sealed class SeveralTriggersTests
{
    private static readonly RuleSet Rules = DutyRules.Load();
    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2026-11-20T14:30:00-08:00", CultureInfo.InvariantCulture);

    [Fact]
    public void The_earliest_time_that_the_triggers_give_is_the_due_time_and_the_first_in_the_order_of_the_duty_is_the_trigger()
    {
        var call = Call(new("suspicion", At), new("return", At.AddHours(-10)));

        Assert.Equal(("suspicion", At.AddHours(14)), (call.Trigger, call.Due));
        Assert.Equal("return", call.Within!.ClockStart);
        Assert.Equal("suspicion", Call(new("suspicion", At), new("return", At.AddHours(1))).Within!.ClockStart);
    }

    [Fact]
    public void A_trigger_without_a_time_is_passed_over_while_another_gives_one()
    {
        var call = Call("suspicion", new("return", At), "return");

        Assert.Equal(("suspicion", At.AddHours(24)), (call.Trigger, call.Due));
        Assert.Null(Call("suspicion", "return").Due);
        Assert.Equal("suspicion", Call("suspicion", "return").Within!.ClockStart);
    }

    [Fact]
    public void A_duty_that_arose_while_it_was_in_effect_does_not_vanish_later()
    {
        Assert.Equal((true, false), Dated("2031-06-30", new ScreeningEvent("missing", Local("2030-12-31T23:59:00-08:00"))));
        Assert.Equal((false, false), Dated("2026-01-01", new ScreeningEvent("missing", Local("2031-01-01T00:00:00-08:00"))));
        Assert.Equal((true, false), Dated(null, new ScreeningEvent("missing", At)));
        Assert.Equal((false, false), Dated(null, new ScreeningEvent("missing", Local("2016-12-31T23:00:00-08:00"))));
    }

    [Fact]
    public void An_event_without_a_time_is_judged_by_the_date_and_without_a_date_it_is_open()
    {
        Assert.Equal((false, false), Dated("2031-01-01", "missing"));
        Assert.Equal((true, true), Dated(null, "missing"));
        Assert.Equal((true, false), Dated(null, "missing", new("missing", At)));
        Assert.Equal((true, false), Dated("2031-01-01", "missing", new("missing", At)));
    }

    [Fact]
    public void An_event_that_came_too_early_for_a_duty_gives_no_due_time()
    {
        var rules = RuleSet.LoadOrThrow(DutyRules.Text.Replace("within: no statutory limit", "within: 2 days", StringComparison.Ordinal));
        var duty = rules.AssessOrThrow(AnswerSheet.Empty, new() { Events = [new("missing", At.AddYears(-20)), new("missing", At)] }).Duties.Single(duty => duty.Id == "dated");

        Assert.Equal(At.AddDays(2), duty.Due);
    }

    [Theory]
    [InlineData("2026-11-21T12:00-08:00", "2026-11-20T12:00-08:00", ScreeningState.Due)]
    [InlineData("2026-11-20T12:00-08:00", "2026-11-21T12:00-08:00", ScreeningState.Due)]
    [InlineData("2026-11-20T12:00-08:00", "2026-11-20T13:00-08:00", ScreeningState.Determined)]
    [InlineData("2026-11-20T12:00-08:00", null, ScreeningState.Due)]
    [InlineData(null, "2026-11-20T12:00-08:00", ScreeningState.Due)]
    public void A_screening_is_due_when_the_latest_of_all_triggers_came_after_the_last_one(string? first, string? second, ScreeningState state)
    {
        var duties = RuleSet.LoadOrThrow(
            DutyRules.Text.Replace("on: [missing]\n    within: 2 business days", "on: [missing, return]\n    within: 2 business days", StringComparison.Ordinal));
        var screen = RuleSet.LoadOrThrow(SmallRules.Text() + "\nscreens-for: exploitation\n");
        var catalog = RuleSetCatalog.CreateOrThrow(options => options.Add(duties).Add(screen));
        var context = new ScreeningContext { Events = [new("missing", first is null ? null : Local(first)), new("return", second is null ? null : Local(second))] };
        var found = catalog.Applicable(context, [new LastScreening("small", "2026-11-20T18:00-08:00", ScreeningOutcome.Determined)]).OrThrow();

        Assert.Equal(state, found.RuleSets.Single(ruleSet => ruleSet.RuleSet.Id == "small").State);
    }

    [Fact]
    public void A_rule_set_with_duties_and_no_events_tells_that_an_event_is_unknown()
    {
        const string Text =
            """
            rule-set: considered
            version: 1.0.0
            language: 1
            title: Only considered
            lifecycle: {status: draft}
            sources: {law: {citation: A law, url: "https://example.org/law"}}
            basis: {source: law, confidence: V}
            answers: yes-no
            items: {sign: A sign}
            scores: {signs: {count: all items}}
            classifications: {concern: {of: signs, levels: {low: 0, some: 1}, consider: {some: [talk]}}}
            duties:
              talk: {may: Talk with a colleague, who: reporter, consider-only: yes, within: set locally}
            """;

        Assert.Contains(RuleSet.LoadOrThrow(Text).AssessOrThrow(AnswerSheet.Empty, new() { Events = ["return"] }).Notices, notice => notice.Code == "unknown-event");
    }

    private static DutyResult Call(params ScreeningEvent[] events) =>
        Rules.AssessOrThrow(AnswerSheet.Empty, new() { Events = events }).Duties.Single(duty => duty.Id == "call");

    /// <summary>Whether the duty with dates is due, and whether that is open.</summary>
    private static (bool IsListed, bool IsOpen) Dated(string? date, params ScreeningEvent[] events)
    {
        var duty = Rules.AssessOrThrow(AnswerSheet.Empty, new() { Date = date, Events = events }).Duties.SingleOrDefault(duty => duty.Id == "dated");
        return (duty is not null, duty?.Condition is not null);
    }

    private static DateTimeOffset Local(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
