using System.Text.Json;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Cli.Output;

/// <summary>Diagnostics as JSON.</summary>
internal static class DiagnosticJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<string> files, IReadOnlyList<Diagnostic> diagnostics)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("files");
        foreach (var file in files)
        {
            writer.WriteStringValue(file);
        }

        writer.WriteEndArray();
        WriteList(writer, diagnostics);
        writer.WriteEndObject();
    }

    public static void WriteList(Utf8JsonWriter writer, IReadOnlyList<Diagnostic> diagnostics)
    {
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            var position = diagnostic.Position;
            writer.WriteStartObject();
            writer.WriteString("path", diagnostic.Path);
            writer.WriteNumber("line", position.Line);
            writer.WriteNumber("column", position.Column);
            writer.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
            writer.WriteString("code", diagnostic.Id);
            writer.WriteString("message", diagnostic.Message);
            writer.WriteString("help", diagnostic.Help);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
