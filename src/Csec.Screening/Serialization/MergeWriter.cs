using System.Text.Json;

namespace Csec.Screening.Serialization;

/// <summary>Writes merged results and comparisons of repeated screenings.</summary>
internal static class MergeWriter
{
    public static byte[] ToBytes(MergedAssessment merged, bool indented) => AssessmentWriter.ToBytes(indented, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("take", "highest");
        writer.WriteString("source", merged.Basis.Source.Id);
        AssessmentWriter.WriteClassifications(writer, merged.Classifications);
        writer.WriteStartArray("notices");
        foreach (var notice in merged.Notices)
        {
            writer.WriteStartObject();
            writer.WriteString("code", notice.Code);
            writer.WriteString("ruleSet", notice.RuleSet);
            writer.WriteIfPresent("classification", notice.Classification);
            writer.WriteIfPresent("state", notice.State);
            writer.WriteString("text", notice.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("first");
        AssessmentWriter.Write(writer, merged.First);
        writer.WritePropertyName("second");
        AssessmentWriter.Write(writer, merged.Second);
        writer.WriteEndObject();
    });

    public static byte[] ToBytes(RepeatScreening repeat, bool indented) => AssessmentWriter.ToBytes(indented, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("earlier", repeat.Earlier);
        writer.WriteString("later", repeat.Later);
        writer.WriteBoolean("sameRules", repeat.IsSameRules);
        writer.WriteStartArray("scores");
        foreach (var flag in repeat.Scores)
        {
            writer.WriteStartObject();
            writer.WriteString("score", flag.Score);
            writer.WriteString("code", flag.Code);
            WriteRange(writer, "earlier", flag.EarlierMinimum, flag.EarlierMaximum);
            WriteRange(writer, "later", flag.LaterMinimum, flag.LaterMaximum);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("levels");
        foreach (var flag in repeat.Levels)
        {
            writer.WriteStartObject();
            writer.WriteString("classification", flag.Classification);
            writer.WriteString("code", flag.Code);
            writer.WriteTexts("earlier", flag.EarlierPossible);
            writer.WriteTexts("later", flag.LaterPossible);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteRange(Utf8JsonWriter writer, string name, decimal minimum, decimal maximum)
    {
        writer.WriteStartObject(name);
        writer.WriteDecimal("min", minimum);
        writer.WriteDecimal("max", maximum);
        writer.WriteEndObject();
    }
}
