using System.Text;
using Csec.Screening.Serialization;

namespace Csec.Screening.Tests.Serialization;

public sealed class ReceiptTests
{
    private static readonly RuleSet Small = SmallRules.Load();

    [Fact]
    public void A_receipt_is_the_result_and_its_input_as_canonical_JSON()
    {
        var request = Request("""{"id":"r","ruleSet":"small","answers":{"hurt":{"value":"yes","source":"record"},"away":"declined"},"context":{"age":9},"parameters":{"strict":true},"variant":"later"}""");
        var bytes = Receipt.Of(request.AssessWith(Small).Assessment!, request, Small).ToBytes();
        var text = Encoding.UTF8.GetString(bytes);

        Assert.Equal(CanonicalJson.From(bytes), bytes);
        Assert.Contains(
            "\"input\":{\"answers\":{\"away\":\"declined\",\"hurt\":{\"source\":\"record\",\"value\":\"yes\"}},\"context\":{\"age\":9},\"parameters\":{\"strict\":true},\"ruleSet\":\"small@1.0.0\",\"variant\":\"later\"}",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text);
    }

    [Theory]
    [InlineData("\"Tells of a man\"", "{\"length\":14}")]
    [InlineData("\"a\\ud83d\\ude00b\"", "{\"length\":3}")]
    [InlineData("\"declined\"", "\"declined\"")]
    [InlineData("null", "null")]
    public void Free_text_is_replaced_by_its_length(string note, string expected)
    {
        var request = Request("{\"ruleSet\":\"small\",\"answers\":{\"note\":" + note + "}}");
        var receipt = Receipt.Of(request.AssessWith(Small).Assessment!, request, Small);

        Assert.Contains("\"note\":" + expected, Encoding.UTF8.GetString(receipt.ToBytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_rule_set_makes_no_receipt()
    {
        var request = Request("""{"ruleSet":"small","answers":{}}""");

        Assert.Throws<ArgumentException>(() => Receipt.Of(request.AssessWith(Small).Assessment!, request, SmallRules.Load(title: "Another")));
    }

    private static ScreeningRequest Request(string json) => ScreeningRequest.Read(Encoding.UTF8.GetBytes(json));

    [Theory]
    [InlineData("no", null, "small")]
    [InlineData("yes", "qyit", "small")]
    [InlineData("yes", "small@2.0.0", "small")]
    [InlineData("yes", "small@1.0.0", null)]
    [InlineData("yes", null, null)]
    public void A_receipt_is_not_given_for_a_request_that_has_another_result(string hurt, string? named, string? refused)
    {
        var ruleSet = SmallRules.Load();
        var assessment = ruleSet.AssessOrThrow(AnswerSheet.Of(("hurt", "yes"), ("away", "no")));
        var request = new ScreeningRequest { Id = "x", RuleSet = named, Answers = AnswerSheet.Of(("hurt", hurt), ("away", "no")) };

        var exception = Record.Exception(() => Receipt.Of(assessment, request, ruleSet));

        Assert.Equal(refused is not null, exception is ArgumentException);
    }
}
