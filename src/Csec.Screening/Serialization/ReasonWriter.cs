using System.Text.Json;

namespace Csec.Screening.Serialization;

/// <summary>Writes why a result is what it is.</summary>
internal static class ReasonWriter
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Reason> reasons)
    {
        writer.WriteStartArray("reasons");
        for (var i = 0; i < reasons.Count; i++)
        {
            writer.WriteStartObject();
            Write(writer, reasons[i]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The name of a source of answers, or null when none was stated.</summary>
    public static string? Name(AnswerSource source) => source switch
    {
        AnswerSource.Observed => "observed",
        AnswerSource.Reported => "reported",
        AnswerSource.Record => "record",
        _ => null,
    };

    private static void Write(Utf8JsonWriter writer, Reason reason)
    {
        switch (reason)
        {
            case AnswerReason answer:
                writer.WriteString("kind", "answer");
                writer.WriteString("score", answer.Score);
                writer.WriteString("item", answer.Item);
                writer.WriteString("code", answer.Code);
                writer.WriteDecimal("points", answer.Points);
                writer.WriteIfPresent("source", Name(answer.Source));
                break;
            case PartReason part:
                writer.WriteString("kind", "part");
                writer.WriteString("score", part.Score);
                writer.WriteString("part", part.Part);
                writer.WriteDecimal("points", part.Points);
                writer.WriteTexts("items", part.Items);
                break;
            case MissingReason missing:
                writer.WriteString("kind", "missing");
                writer.WriteString("score", missing.Score);
                writer.WriteString("item", missing.Item);
                writer.WriteDecimal("points", missing.Points);
                break;
            case AdjustmentReason adjustment:
                writer.WriteString("kind", "adjustment");
                writer.WriteString("score", adjustment.Score);
                writer.WriteString("rule", adjustment.Rule);
                writer.WriteDecimal("points", adjustment.Points);
                break;
            case RuleReason rule:
                writer.WriteString("kind", "rule");
                writer.WriteString("classification", rule.Classification);
                writer.WriteString("rule", rule.Rule);
                writer.WriteString("level", rule.Level);
                writer.WriteString("source", rule.Source);
                break;
            case ForcedByReason forced:
                writer.WriteString("kind", "forced-by");
                writer.WriteString("classification", forced.Classification);
                writer.WriteTexts("items", forced.Items);
                writer.WriteBoolean("smallest", forced.IsSmallest);
                break;
            case ChangeReason change:
                writer.WriteString("kind", "change");
                writer.WriteString("classification", change.Classification);
                WriteSet(writer, change.Set);
                writer.WriteString("level", change.Level);
                break;
            default:
                throw new NotSupportedException(reason.GetType().Name);
        }
    }

    private static void WriteSet(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, Answer>> set)
    {
        writer.WriteStartObject("set");
        foreach (var answer in set)
        {
            writer.WritePropertyName(answer.Key);
            writer.WriteAnswer(answer.Value);
        }

        writer.WriteEndObject();
    }
}
