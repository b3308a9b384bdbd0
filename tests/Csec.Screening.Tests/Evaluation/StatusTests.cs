namespace Csec.Screening.Tests.Evaluation;

public sealed class StatusTests
{
    private const string Secret = "jane-of-elm-street";

    private static readonly RuleSet Grid = RuleSetCatalog.Embedded().FindOrThrow("ca-csec-grid");

    private static readonly StatusRecord Sound = new()
    {
        Rows = [new("6867", "2026-01-31", null), new("6871", "2026-11-20", "2026-11-20")],
        AgeOnScreeningDate = 17,
        Role = "victim",
        Today = "2026-11-20",
    };

    [Fact]
    public void A_sound_record_has_no_findings() => Assert.Empty(Grid.CheckStatuses(Sound));

    [Fact]
    public void Each_finding_names_the_check_the_row_and_the_rule()
    {
        var findings = Grid.CheckStatuses(Sound with { Rows = [new("6867", "2026-01-31", "2026-01-30"), new("6871", "2026-11-21", null), new("6867", null, null)] });

        Assert.Equal(
            [("end-date-where-needed", 1), ("end-not-before-start", 0), ("no-status-twice", 2), ("no-date-in-the-future", 1), ("victim-has-status-and-start", 2)],
            findings.Select(finding => (finding.Check, finding.Row!.Value)));
        Assert.Contains("R-10971", findings[0].Text, StringComparison.Ordinal);
        Assert.All(findings, finding => Assert.False(finding.CannotBeTold));
    }

    [Theory]
    [InlineData(17, "victim", null)]
    [InlineData(18, "victim", false)]
    [InlineData(null, "victim", true)]
    [InlineData(18, null, true)]
    [InlineData(17, null, null)]
    [InlineData(40, "reporter", true)]
    [InlineData(17, "reporter", null)]
    [InlineData(18, " Victim", false)]
    public void The_age_of_an_alleged_victim_has_an_edge(int? age, string? role, bool? cannotBeTold)
    {
        var finding = Grid.CheckStatuses(Sound with { AgeOnScreeningDate = age, Role = role }).SingleOrDefault(one => one.Check == "victim-under-18");

        Assert.Equal(cannotBeTold, finding?.CannotBeTold);
    }

    [Fact]
    public void Without_a_day_the_future_cannot_be_told() =>
        Assert.True(Assert.Single(Grid.CheckStatuses(Sound with { Today = null })).CannotBeTold);

    [Fact]
    public void An_agency_has_codes_of_its_own()
    {
        var map = StatusCodeMap.Of(("6750", "at-risk"), ("A", "victim-absent-from-placement"), ("B", "victim-absent-from-placement"));
        var findings = Grid.CheckStatuses(Sound with { Rows = [new("6750", "2026-01-31", null), new("A", "2026-01-31", null), new("B", "2026-01-31", "2026-02-01"), new("6867", "2026-01-31", null)] }, map);

        Assert.Equal([("known-code", 3), ("end-date-where-needed", 1), ("no-status-twice", 2)], findings.Select(finding => (finding.Check, finding.Row!.Value)));
    }

    [Fact]
    public void A_map_to_nothing_is_the_caller_s_mistake()
    {
        var fault = Assert.Throws<ArgumentException>(() => Grid.CheckStatuses(Sound, StatusCodeMap.Of(("1", Secret))));

        Assert.DoesNotContain(Secret, fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => StatusCodeMap.Of(("1", "at-risk"), ("1", "at-risk")));
    }

    [Fact]
    public void Nothing_that_was_given_is_echoed()
    {
        var record = new StatusRecord { Rows = [new(Secret, Secret, Secret)], Role = Secret, Today = Secret };
        var findings = Grid.CheckStatuses(record);

        Assert.Equal(["known-code", "start-date", "end-date", "victim-has-status-and-start", "victim-under-18"], findings.Select(finding => finding.Check));
        Assert.All(findings, finding => Assert.DoesNotContain(Secret, finding.Text + finding, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, record.ToString() + record.Rows[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_the_rules_do_not_know_leaves_open_what_is_asked_of_a_victim()
    {
        var findings = Grid.CheckStatuses(Sound with { Rows = [], AgeOnScreeningDate = null, Role = "possible victim" });

        Assert.Equal([("victim-has-status-and-start", true), ("victim-under-18", true)], findings.Select(finding => (finding.Check, finding.CannotBeTold)));
        Assert.Equal([("victim-has-status-and-start", false)], Grid.CheckStatuses(Sound with { Rows = [], Role = "VICTIM " }).Select(finding => (finding.Check, finding.CannotBeTold)));
    }

    [Fact]
    public void A_row_that_is_null_is_the_caller_s_mistake() =>
        Assert.Throws<ArgumentException>(() => Grid.CheckStatuses(Sound with { Rows = [Sound.Rows[0], null!] }));

    [Fact]
    public void No_assessment_gives_a_status() =>
        Assert.DoesNotContain("6867", Grid.AssessOrThrow(AnswerSheet.Empty).ToJson(), StringComparison.Ordinal);
}
