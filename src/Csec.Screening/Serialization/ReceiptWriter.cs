using System.Text.Json;
using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>Writes a result with what it was computed from, as RFC 8785 JSON.</summary>
internal static class ReceiptWriter
{
    public static byte[] Write(Assessment assessment, ScreeningRequest request, RuleSetDefinition definition)
    {
        var buffer = new ByteBuffer();
        using (var writer = new Utf8JsonWriter(buffer, JsonWriting.OneLine))
        {
            writer.WriteStartObject();
            AssessmentWriter.WriteMembers(writer, AssessmentWriter.WithoutExplanations(assessment));
            writer.WriteStartObject("input");
            writer.WriteString("ruleSet", $"{assessment.RuleSet.Id}@{assessment.RuleSet.Version}");
            WriteAnswers(writer, request, definition);
            WriteContext(writer, request.Context);
            WriteParameters(writer, request.Parameters);
            writer.WriteIfPresent("variant", request.Variant);
            writer.WriteIfPresent("locale", assessment.Locale);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return CanonicalJson.From(buffer.ToArray());
    }

    private static void WriteAnswers(Utf8JsonWriter writer, ScreeningRequest request, RuleSetDefinition definition)
    {
        writer.WriteStartObject("answers");
        foreach (var entry in request.Answers.Entries)
        {
            writer.WritePropertyName(entry.Key);
            var isFreeText = IsFreeText(entry.Value, definition.Items.FirstOrDefault(item => item.Id == entry.Key), definition);
            var source = ReasonWriter.Name(entry.Value.Source);
            var wasBlank = request.BlanksAsValues.Contains(entry.Key);
            if (source is not null || wasBlank)
            {
                writer.WriteStartObject();
                writer.WritePropertyName("value");
                WriteAnswer(writer, entry.Value, isFreeText);
                writer.WriteIfPresent("source", source);
                if (wasBlank)
                {
                    writer.WriteBoolean("blank", true);
                }

                writer.WriteEndObject();
            }
            else
            {
                WriteAnswer(writer, entry.Value, isFreeText);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter writer, Answer answer, bool isFreeText)
    {
        if (!isFreeText)
        {
            writer.WriteAnswer(answer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("length", Length(answer.Text!));
        writer.WriteEndObject();
    }

    /// <summary>A missing reason given for a text item is no text of a youth's.</summary>
    private static bool IsFreeText(Answer answer, Item? item, RuleSetDefinition definition) =>
        item is { Kind: AnswerKind.Text } && answer.Text is { } text
        && !(definition.AllowsStandardMissingReasons && AnswerText.IsStandardReason(text)) && item.OptionIndex(text) < 0;

    /// <summary>In Unicode scalar values, as the length of a text item is limited.</summary>
    private static int Length(string text) => text.Count(c => !char.IsLowSurrogate(c));

    private static void WriteContext(Utf8JsonWriter writer, ScreeningContext context)
    {
        writer.WriteStartObject("context");
        if (context.Age is { } age)
        {
            writer.WriteNumber("age", age);
        }

        writer.WriteIfPresent("setting", context.Setting);
        writer.WriteIfPresent("respondent", context.Respondent);
        writer.WriteIfPresent("jurisdiction", context.Jurisdiction);
        writer.WriteIfPresent("date", context.Date);
        if (context.Events.Count > 0)
        {
            WriteEvents(writer, context.Events);
        }

        writer.WriteEndObject();
    }

    /// <summary>As they were given: a code alone, or with its time.</summary>
    private static void WriteEvents(Utf8JsonWriter writer, IReadOnlyList<ScreeningEvent> events)
    {
        writer.WriteStartArray("events");
        foreach (var one in events)
        {
            if (one.At is { } at)
            {
                writer.WriteStartObject();
                writer.WriteString("event", one.Code);
                writer.WriteString("at", EventTime.Text(at));
                writer.WriteEndObject();
            }
            else
            {
                writer.WriteStringValue(one.Code);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteParameters(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, ParameterValue>> parameters)
    {
        writer.WriteStartObject("parameters");
        foreach (var parameter in parameters)
        {
            writer.WritePropertyName(parameter.Key);
            AssessmentWriter.WriteParameterValue(writer, parameter.Value);
        }

        writer.WriteEndObject();
    }
}
