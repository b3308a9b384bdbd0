using System.Text;
using System.Text.Json;

namespace Csec.Screening.Tests.Serialization;

public sealed class EventTests
{
    private const string Secret = "jane-of-elm-street";

    private static readonly RuleSet Rules = DutyRules.Load();

    [Theory]
    [InlineData("2026-11-20T14:30:00-08:00", "2026-11-20T14:30:00-08:00")]
    [InlineData("2026-11-20T14:30-08:00", "2026-11-20T14:30:00-08:00")]
    [InlineData("2026-11-20T22:30:00Z", "2026-11-20T22:30:00+00:00")]
    [InlineData("2026-11-20T14:30:00.1250000+05:30", "2026-11-20T14:30:00.125+05:30")]
    public void A_time_has_an_offset_and_is_kept_with_it(string written, string kept)
    {
        var request = Read($$"""[{"event":"return","at":"{{written}}"}]""");

        Assert.Empty(request.Errors);
        Assert.Equal("return", request.Context.Events[0].Code);
        Assert.Contains($"\"events\":[{{\"at\":\"{kept}\",\"event\":\"return\"}}]", ReceiptOf(request), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-20T14:30:00")]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-20 14:30:00-08:00")]
    [InlineData("2026-11-31T14:30:00-08:00")]
    [InlineData("2026-11-20T24:00:00-08:00")]
    [InlineData("2026-11-20T14:30:00-15:00")]
    [InlineData("2026-11-20T14:30:00.-08:00")]
    [InlineData("2026-11-20T14:30:00-0800")]
    [InlineData("2026-11-20T14:30:00.12345678Z")]
    [InlineData("")]
    public void A_time_that_leaves_something_open_is_refused(string written) =>
        Assert.Equal(["CSEC6012"], Read($$"""["return",{"event":"return","at":"{{written}}"}]""").Errors.Select(error => error.Code));

    [Theory]
    [InlineData("""[{"event":"return"}]""")]
    [InlineData("""[{"at":"2026-11-20T14:30:00-08:00"}]""")]
    [InlineData("""[{"event":"return","at":null}]""")]
    [InlineData("""[{"event":1,"at":"2026-11-20T14:30:00-08:00"}]""")]
    [InlineData("""[{"event":"return","at":"2026-11-20T14:30:00-08:00","jane-of-elm-street":"x"}]""")]
    [InlineData("""[{"event":"return","at":"2026-11-20T14:30:00-08:00","where":{"a":[1]}}]""")]
    [InlineData("""[["return"]]""")]
    [InlineData("[3]")]
    [InlineData("\"return\"")]
    [InlineData("{}")]
    public void An_event_of_another_shape_is_refused_without_an_echo(string events)
    {
        var errors = Read(events).Errors;

        Assert.Equal(["CSEC6012"], errors.Select(error => error.Code));
        Assert.DoesNotContain(Secret, errors[0].Message + errors[0].Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_twice_in_an_event_is_a_fault_of_shape() =>
        Assert.Equal(["CSEC6002"], Read("""[{"event":"return","event":"missing","at":"2026-11-20T14:30:00-08:00"}]""").Errors.Select(error => error.Code));

    [Fact]
    public void Receipts_keep_each_event_in_the_form_given_and_replay_alike()
    {
        var first = ReceiptOf(Read("""["suspicion",{"at":"2026-11-20T14:30:00-08:00","event":"return"}]"""));
        using var json = JsonDocument.Parse(first);
        var input = json.RootElement.GetProperty("input").GetProperty("context").GetProperty("events").GetRawText();

        Assert.Equal("""["suspicion",{"at":"2026-11-20T14:30:00-08:00","event":"return"}]""", input);
        Assert.Equal(first, ReceiptOf(Read(input)));
    }

    [Fact]
    public void Yaml_takes_the_same_two_forms()
    {
        var request = ScreeningRequest.ReadYaml("answers: {}\ncontext:\n  events: [suspicion, {event: return, at: 2026-11-20T14:30-08:00}]\n", Rules);

        Assert.Empty(request.Errors);
        Assert.Equal([null, new DateTimeOffset(2026, 11, 20, 14, 30, 0, TimeSpan.FromHours(-8))], request.Context.Events.Select(one => one.At));
        Assert.Equal(["CSEC6012"], ScreeningRequest.ReadYaml("answers: {}\ncontext: {events: [{event: return}]}\n", Rules).Errors.Select(error => error.Code));
        Assert.Equal(["CSEC6012"], ScreeningRequest.ReadYaml("answers: {}\ncontext: {events: [{event: return, at: today}]}\n", Rules).Errors.Select(error => error.Code));
    }

    [Fact]
    public void A_person_types_the_time_behind_an_at_sign()
    {
        var request = new ScreeningRequest().WithContext("events", "suspicion, return@2026-11-20T14:30-08:00");

        Assert.Equal(["suspicion", "return"], request.Context.Events.Select(one => one.Code));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 14, 30, 0, TimeSpan.FromHours(-8)), request.Context.Events[1].At);
        Assert.Equal(["CSEC6012"], new ScreeningRequest().WithContext("events", "return@jane").Errors.Select(error => error.Code));
    }

    [Fact]
    public void No_text_of_an_event_says_what_was_given() =>
        Assert.DoesNotContain(Secret, new ScreeningEvent(Secret, DateTimeOffset.UnixEpoch).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_duty_as_JSON_has_its_properties_in_the_order_of_the_contract()
    {
        var request = Read("""[{"event":"suspicion","at":"2026-11-20T14:30:00-08:00"}]""");
        using var json = JsonDocument.Parse(request.AssessWith(Rules).Assessment!.ToJson());
        var duties = json.RootElement.GetProperty("duties");

        Assert.Equal(
            """{"id":"call","action":"Call","actor":"reporter","recipient":"county","kind":"must","trigger":"suspicion","condition":null,"immediately":true,"within":{"value":24,"unit":"hours","clockStart":"suspicion","calendar":"clock-hours"},"basis":{"source":"law","citation":"A law","url":"https://example.org/law","confidence":"V"},"due":"2026-11-21T14:30:00-08:00","state":"due"}""",
            JsonSerializer.Serialize(duties[0]).Replace("\\u002B", "+", StringComparison.Ordinal));
        Assert.Equal(
            """{"id":"talk","action":"Talk with a colleague","actor":"reporter","recipient":null,"kind":"may","trigger":null,"condition":null,"immediately":false,"within":null,"basis":{"source":"law","citation":"A law","url":"https://example.org/law","confidence":"V"},"due":null,"state":"consider","noLimit":"set-locally","considerFor":{"classification":"concern","level":"some"}}""",
            JsonSerializer.Serialize(duties[2]));
    }

    private static ScreeningRequest Read(string events) =>
        ScreeningRequest.Read(Encoding.UTF8.GetBytes($$$"""{"ruleSet":"with-duties","answers":{},"context":{"events":{{{events}}}}}"""));

    private static string ReceiptOf(ScreeningRequest request) =>
        Encoding.UTF8.GetString(Receipt.Of(request.AssessWith(Rules).Assessment!, request, Rules).ToBytes());
}
