using System.Text.Json;
using Csec.Screening.Mutation;

namespace Csec.Screening.Cli.Output;

/// <summary>Mutation reports as JSON.</summary>
internal static class MutationJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<MutationReport> reports)
    {
        writer.WriteStartObject();
        writer.WriteNumber("mutants", reports.Sum(report => report.Mutants.Count));
        writer.WriteNumber("killed", reports.Sum(report => report.Killed));
        writer.WriteNumber("survived", reports.Sum(report => report.Survivors.Count));
        writer.WriteStartArray("ruleSets");
        foreach (var report in reports)
        {
            using var document = JsonDocument.Parse(report.ToJson());
            document.RootElement.WriteTo(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
