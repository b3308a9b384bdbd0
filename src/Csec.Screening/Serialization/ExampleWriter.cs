using System.Text.Json;
using Csec.Screening.Analysis;

namespace Csec.Screening.Serialization;

/// <summary>Writes an example: the answers that matter in words, and the whole sheet, which can be pasted.</summary>
internal static class ExampleWriter
{
    /// <summary>The example under a name, or null.</summary>
    public static void Write(Utf8JsonWriter writer, string name, ExampleSheet? example)
    {
        if (example is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("text", example.Words);
        writer.WriteStartObject("answers");
        foreach (var answer in example.Answers)
        {
            writer.WritePropertyName(answer.Key);
            writer.WriteAnswer(answer.Value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
