using System.Text.Json;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Cli.Output;

/// <summary>Diagnostics as SARIF 2.1.0, which code hosts and editors show at the line.</summary>
internal static class DiagnosticSarif
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Diagnostic> diagnostics)
    {
        var rules = diagnostics.Select(diagnostic => diagnostic.Descriptor).DistinctBy(descriptor => descriptor.Id)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToList();
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "csec");
        writer.WriteString("version", EngineReference.Current.Version);
        writer.WriteStartArray("rules");
        rules.ForEach(rule => WriteRule(writer, rule));
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            WriteResult(writer, diagnostic, rules.FindIndex(rule => rule.Id == diagnostic.Id));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, DiagnosticDescriptor rule)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        WriteMessage(writer, "shortDescription", rule.Title);
        WriteMessage(writer, "help", rule.Help);
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, Diagnostic diagnostic, int rule)
    {
        var start = diagnostic.Position;
        var end = diagnostic.Source.PositionOf(diagnostic.Span.End);
        writer.WriteStartObject();
        writer.WriteString("ruleId", diagnostic.Id);
        writer.WriteNumber("ruleIndex", rule);
        writer.WriteString("level", diagnostic.Severity == Severity.Error ? "error" : "warning");
        WriteMessage(writer, "message", $"{diagnostic.Message} {diagnostic.Help}");
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", Uri.EscapeDataString(diagnostic.Path.Replace('\\', '/')).Replace("%2F", "/", StringComparison.Ordinal));
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", start.Line);
        writer.WriteNumber("startColumn", start.Column);
        writer.WriteNumber("endLine", end.Line);
        writer.WriteNumber("endColumn", end.Column);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }
}
