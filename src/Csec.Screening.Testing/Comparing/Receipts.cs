using System.Text.Json;
using System.Text.Json.Nodes;

namespace Csec.Screening.Testing.Comparing;

/// <summary>Receipts, and the requests that stand in them.</summary>
internal static class Receipts
{
    public static ScreeningRequest Request(RuleSetUnderTest subject, AnswerSheet sheet)
    {
        var request = new ScreeningRequest
        {
            Answers = sheet,
            Context = subject.Context ?? ScreeningContext.Empty,
            Variant = subject.Options?.Variant,
            Id = subject.Options?.Id,
        };
        return (subject.Options?.Parameters ?? new Dictionary<string, string>())
            .Aggregate(request, (with, parameter) => with.WithParameter(subject.RuleSet, parameter.Key, parameter.Value));
    }

    /// <summary>The bytes of a receipt, or null when the request does not give the assessment.</summary>
    public static byte[]? Of(Assessment assessment, ScreeningRequest request, RuleSet ruleSet)
    {
        try
        {
            return Receipt.Of(assessment, request, ruleSet).ToBytes();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The request in a receipt, as a caller would write it.</summary>
    public static byte[] InputOf(byte[] receipt)
    {
        var input = JsonNode.Parse(receipt)!["input"]!.AsObject();
        var answers = input["answers"]!.AsObject();
        foreach (var item in answers.Select(answer => answer.Key).ToList())
        {
            answers[item] = Filled(answers[item]);
        }

        return JsonSerializer.SerializeToUtf8Bytes(input);
    }

    private static JsonNode? Filled(JsonNode? answer)
    {
        if (answer is not JsonObject given)
        {
            return answer?.DeepClone();
        }

        if (given["length"] is { } length)
        {
            return new string('x', length.GetValue<int>());
        }

        given["value"] = Filled(given["value"]);
        return given.DeepClone();
    }
}
