using System.Text.Json;

namespace Csec.Screening.Tests.Cli;

public sealed class ApplicableCommandTests
{
    [Fact]
    public void Each_rule_set_that_does_not_apply_says_why_at_80_columns()
    {
        var run = CommandRun.Of("applicable", "--context", "age=30", "--context", "setting=health", "--context", "date=2026-01-31");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("\nDoes not apply\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  sscst@1.0.0 (draft): age is 30, needed is 11 to 17\n", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("2026-01-30:determined", "not-due")]
    [InlineData("2025-01-31:determined", "due")]
    [InlineData("2026-01-30:incomplete", "incomplete")]
    [InlineData("2026-01-30", "undetermined")]
    public void The_last_screening_gives_the_state(string last, string state)
    {
        var run = CommandRun.Of(
            "applicable", "--context", "age=7", "--context", "respondent=caregiver", "--context", "date=2026-01-31", "--last", "pearls-child=" + last, "--format", "json");
        using var json = JsonDocument.Parse(run.Output);

        var found = json.RootElement.GetProperty("ruleSets").EnumerateArray().Single(element => element.GetProperty("ruleSet").GetProperty("id").GetString() == "pearls-child");
        Assert.Equal(state, found.GetProperty("state").GetString());
        Assert.True(found.GetProperty("applies").GetProperty("value").GetBoolean());
    }

    [Theory]
    [InlineData("--last", "pearls-child")]
    [InlineData("--last", "pearls-child=2026-02-30")]
    [InlineData("--last", "pearls-child=2026-02-01:positive")]
    [InlineData("--last", "no-such-screen=2026-02-01")]
    [InlineData("--context", "age=old")]
    [InlineData("--context", "shoe-size=40")]
    [InlineData("--context", "age")]
    public void What_cannot_be_read_ends_with_2_and_is_not_repeated(string option, string value)
    {
        var run = CommandRun.Of("applicable", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain(value, run.Error, StringComparison.Ordinal);
    }
}
