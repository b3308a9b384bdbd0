using System.Globalization;
using System.Text;
using Csec.Screening.Tests.Cli;

namespace Csec.Screening.Tests.Serialization;

public sealed class EventTextTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2026-11-20T14:30:00-08:00", CultureInfo.InvariantCulture);

    [Fact]
    public void A_code_with_a_time_behind_it_is_read_alike_wherever_it_stands()
    {
        ScreeningRequest[] requests =
        [
            Json("""["missing","return@2026-11-20T14:30-08:00"]"""),
            ScreeningRequest.ReadYaml("answers: {}\ncontext:\n  events: [missing, return@2026-11-20T14:30-08:00]\n", null),
            new ScreeningRequest().WithContext("events", "missing, return@2026-11-20T14:30-08:00"),
        ];

        Assert.All(requests, request => Assert.Empty(request.Errors));
        Assert.All(requests, request => Assert.Equal(["missing", new("return", At)], request.Context.Events));
    }

    [Theory]
    [InlineData("return@jane")]
    [InlineData("return@")]
    [InlineData("return@2026-11-20T14:30")]
    [InlineData("return@2026-11-20T14:30-08:00@")]
    [InlineData("@2026-11-20T14:30-08:00")]
    [InlineData("")]
    [InlineData(" ")]
    public void What_is_no_code_or_no_time_is_refused_wherever_it_stands(string written)
    {
        ScreeningRequest[] requests =
        [
            Json($"[\"missing\",\"{written}\"]"),
            ScreeningRequest.ReadYaml($"answers: {{}}\ncontext:\n  events: [missing, \"{written}\"]\n", null),
            new ScreeningRequest().WithContext("events", "missing," + written),
        ];

        Assert.All(requests, request => Assert.Equal(["CSEC6012"], request.Errors.Select(error => error.Code)));
        Assert.All(requests, request => Assert.DoesNotContain("jane", request.Errors[0].Message + request.Errors[0].Help, StringComparison.Ordinal));
    }

    [Fact]
    public void A_time_that_is_given_twice_is_refused() =>
        Assert.Equal(["CSEC6012"], Json("""[{"event":"return@2026-11-20T14:30-08:00","at":"2026-11-20T14:30:00-08:00"}]""").Errors.Select(error => error.Code));

    [Theory]
    [InlineData("events=")]
    [InlineData("events=,")]
    [InlineData("events=missing,,return")]
    [InlineData("events=missing,")]
    public void A_blank_event_on_the_command_line_never_wipes_the_events_of_the_file(string pair)
    {
        using var folder = new TemporaryFolder();
        var answers = folder.Write("answers.yaml", "answers: {}\ncontext: {events: [missing]}\n");
        var run = CommandRun.Of("screen", "ca-state", "--answers", answers, "--context", pair);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("CSEC6012", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_of_events_is_a_list_without_events() => Assert.Empty(Json("[]").Errors);

    private static ScreeningRequest Json(string events) =>
        ScreeningRequest.Read(Encoding.UTF8.GetBytes($$$"""{"ruleSet":"with-duties","answers":{},"context":{"events":{{{events}}}}}"""));
}
