using Csec.Screening.Cases;

namespace Csec.Screening.Tests.Cases;

public sealed class DutyCasesTests
{
    private static readonly RuleSet Rules = DutyRules.Load();

    [Fact]
    public void Duties_and_due_times_pass_when_they_are_right()
    {
        var run = Run(
            """
            cases-for: with-duties
            cases:
              - case: Exactly these
                answers: {sign: no, other: no}
                context: {events: [suspicion@2026-11-20T14:30-08:00]}
                expect: {duties: [write, call], due call: "2026-11-21T14:30-08:00", due write: none}
              - case: These among others, the time as a group
                answers: {}
                context:
                  events: [{event: suspicion, at: 2026-11-20T14:30:00Z}, missing]
                expect: {duties at least: [call], duties to consider: [plan, talk], due call: 2026-11-21T14:30:00+00:00}
            """);

        Assert.Empty(run.Diagnostics);
        Assert.All(run.Cases, result => Assert.Empty(result.Mismatches));
    }

    [Theory]
    [InlineData("duties: [call]", "duties", "[call]", "[call, write]")]
    [InlineData("duties at least: [call, wait]", "duties at least", "[call, wait]", "[call]")]
    [InlineData("duties to consider: [call]", "duties to consider", "[call]", "[]")]
    [InlineData("due call: none", "due call", "none", "2026-11-21T14:30:00-08:00")]
    [InlineData("due wait: 2026-11-21T14:30:00-08:00", "due wait", "2026-11-21T14:30:00-08:00", "none")]
    public void A_difference_is_shown(string expect, string what, string expected, string actual)
    {
        var run = Run($$"""
            cases-for: with-duties
            cases:
              - case: Wrong
                answers: {sign: no, other: no}
                context: {events: [suspicion@2026-11-20T14:30-08:00]}
                expect: { {{expect}} }
            """);

        var mismatch = Assert.Single(Assert.Single(run.Cases).Mismatches);
        Assert.Equal((what, expected, actual), (mismatch.What, mismatch.Expected, mismatch.Actual));
    }

    [Theory]
    [InlineData("duties: [cal]", "CSEC2704")]
    [InlineData("duties: call", "CSEC2702")]
    [InlineData("due cal: none", "CSEC2704")]
    [InlineData("due call: tomorrow", "CSEC2702")]
    [InlineData("findings: []", "CSEC2704")]
    public void A_slip_is_told(string expect, string id)
    {
        var run = Run($"cases-for: with-duties\ncases:\n  - {{case: Wrong, answers: {{}}, expect: {{{expect}}}}}\n");

        Assert.Equal([id], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.False(run.HasPassed);
    }

    [Theory]
    [InlineData("events: [return@noon]")]
    [InlineData("events: [{event: return, at: noon}]")]
    [InlineData("events: [{event: return}]")]
    public void An_event_that_cannot_be_read_is_told(string context) =>
        Assert.Equal(["CSEC2710"], Run($"cases-for: with-duties\ncases:\n  - {{case: Wrong, answers: {{}}, context: {{{context}}}, expect: {{}}}}\n").Diagnostics.Select(diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("rows: 3", "CSEC2702")]
    [InlineData("rows: [3]", "CSEC2702")]
    [InlineData("rows: [{cod: 1}]", "CSEC2700")]
    [InlineData("year: 3", "CSEC2700")]
    [InlineData("age: old", "CSEC2702")]
    public void A_record_that_cannot_be_read_is_told(string record, string id) =>
        Assert.Equal([id], Run($"cases-for: with-duties\ncases:\n  - {{case: Wrong, answers: {{}}, record: {{{record}}}, expect: {{}}}}\n").Diagnostics.Select(diagnostic => diagnostic.Id));

    [Fact]
    public void Coverage_asks_for_each_duty_and_for_each_condition_both_ways()
    {
        var none = Open("answers: {}, expect: {}");
        var some = Open("answers: {sign: no, other: no}, context: {age: 18, setting: health, date: 2031-01-01, events: [missing]}, expect: {}");

        Assert.Contains("the duty `call` due", none);
        Assert.Contains("`date` of the duty `dated` does not hold", none);
        Assert.DoesNotContain("the duty `talk` to consider", none);
        Assert.Equal(
            [
                "the duty `call` due", "the duty `write` due", "the duty `minors` due", "`age` of the duty `minors` holds",
                "`setting` of the duty `minors` does not hold", "`jurisdiction` of the duty `minors` holds",
                "`jurisdiction` of the duty `minors` does not hold", "the duty `dated` due", "`date` of the duty `dated` holds",
                "the duty `talk` to consider", "the duty `plan` to consider",
            ],
            some);
    }

    private static IReadOnlyList<string> Open(string members) =>
        Run($"cases-for: with-duties\ncases:\n  - {{case: One, {members}}}\n").Coverage().Parts.Single(part => part.Name == "duties").Open;

    private static CasesRun Run(string text) => RuleSetCases.Run(Rules, text);
}
