using System.Text.Json;

namespace Csec.Screening.Tests.Cli;

public sealed class DutyCommandTests
{
    [Fact]
    public void Screen_says_who_must_do_what_by_when_and_why()
    {
        var run = CommandRun.Of("screen", "ca-state", "--context", "events=return@2026-11-20T14:30-08:00,missing@2026-11-18T23:00:00-08:00", "--context", "events=supicion", "--context", "age=15");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            """
              Must: Tell that the youth is missing (missing-tell-parents)
                  who: county child welfare or probation; to: parents or guardians
                  when: at once; within 24 hours of missing
                  due by: 2026-11-19 23:00 -08:00
                  because of: missing
                  source: California Welfare and Institutions Code section 16501.35, as
                    amended by AB 2108 (2024) (seen: text and digest)
            """,
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("      when: the time limit is set locally\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Did you mean `suspicion`?", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("supicion", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Duties_stand_behind_the_level_and_before_the_reasons()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("with-duties.yaml", DutyRules.Text);
        var output = CommandRun.Of("screen", path, "--answer", "sign=yes", "--answer", "other=yes", "--context", "events=suspicion").Output;
        var places = new[] { "concern: high", "What must or may be done now", "Must: Call (call)", "To consider, because a possible level names it", "Must: Plan (plan)", "Why", "What this does not mean" }
            .Select(text => output.IndexOf(text, StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void A_time_without_an_offset_is_bad_input()
    {
        var run = CommandRun.Of("screen", "ca-state", "--context", "events=return@2026-11-20T14:30");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CSEC6012", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_says_everything_of_a_duty_in_words_and_as_JSON()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("with-duties.yaml", DutyRules.Text + "\nnot-public:\n  - The hours.\n");
        var text = CommandRun.Of("show", path).Output;
        using var json = JsonDocument.Parse(CommandRun.Of("show", path, "--format", "json").Output);
        var duties = json.RootElement.GetProperty("duties");

        foreach (var words in new[]
        {
            "suspicion: A suspicion", "call: Must: Call", "when: suspicion or return", "time: at once; within 24 hours", "time: within 36 hours of information received",
            "for: ages up to 17; health, school; california", "in force from 2017-01-01 until 2030-12-31", "asks for a screening for exploitation",
            "time: within 2 business days", "when: only to be considered", "At high, to consider: call, plan", "Not public, and so not here\n  The hours.",
        })
        {
            Assert.Contains(words, text, StringComparison.Ordinal);
        }

        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Equal(7, duties.GetArrayLength());
        Assert.Equal("information-received", duties[1].GetProperty("within").GetProperty("clockStart").GetString());
        Assert.Equal(17, duties[2].GetProperty("for").GetProperty("maximumAge").GetInt32());
        Assert.Equal(4, json.RootElement.GetProperty("events").GetArrayLength());
        Assert.Equal("The hours.", json.RootElement.GetProperty("notPublic")[0].GetString());
    }

    [Fact]
    public void Show_says_which_codes_and_checks_there_are()
    {
        var text = CommandRun.Of("show", "ca-csec-grid").Output;
        using var json = JsonDocument.Parse(CommandRun.Of("show", "ca-csec-grid", "--format", "json").Output);

        Assert.Contains("  6867 at-risk: At risk of exploitation (state-code, seen in the source)\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Items", text, StringComparison.Ordinal);
        Assert.Equal(5, json.RootElement.GetProperty("statuses").GetArrayLength());
        Assert.Equal(6, json.RootElement.GetProperty("statusChecks").GetArrayLength());
    }
}
