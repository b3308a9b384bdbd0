using System.Globalization;
using System.Text;
using System.Text.Json;
using Csec.Screening.Analysis;

namespace Csec.Screening.Serialization;

/// <summary>Writes what was proved of rule sets. Counts of sheets are texts, because they pass what JSON numbers hold exactly.</summary>
internal static class VerificationWriter
{
    public static string ToText(IReadOnlyList<VerificationReport> reports, bool indented)
    {
        var buffer = new ByteBuffer();
        using (var writer = new Utf8JsonWriter(buffer, indented ? JsonWriting.Indented : JsonWriting.OneLine))
        {
            Write(writer, reports);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<VerificationReport> reports)
    {
        writer.WriteStartObject();
        WriteEach(writer, "findings", reports, report => report.Findings, Write);
        WriteEach(writer, "proved", reports, report => report.Proved, Write);
        WriteEach(writer, "notProved", reports, report => report.NotProved, Write);
        WriteEach(writer, "information", reports, report => report.Information, Write);
        WriteEach(writer, "counts", reports, report => report.Counts, Write);
        writer.WriteEndObject();
    }

    private static void WriteEach<T>(
        Utf8JsonWriter writer, string name, IReadOnlyList<VerificationReport> reports, Func<VerificationReport, IReadOnlyList<T>> list, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var report in reports)
        {
            foreach (var element in list(report))
            {
                writer.WriteStartObject();
                if (element is VerificationFinding finding)
                {
                    writer.WriteString("id", finding.Id);
                }

                writer.WriteString("ruleSet", report.RuleSet is null ? null : $"{report.RuleSet}@{report.Version}");
                write(writer, element);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string sentence) => writer.WriteString("text", sentence);

    private static void Write(Utf8JsonWriter writer, VerificationFinding finding)
    {
        writer.WriteString("path", finding.Place.Path);
        writer.WriteNumber("line", finding.Place.Line);
        writer.WriteNumber("column", finding.Place.Column);
        ExampleWriter.Write(writer, "example", finding.Example);
        writer.WriteString("text", finding.Text);
        writer.WriteString("help", finding.Help);
        writer.WriteString("setting", finding.Setting);
        ExampleWriter.Write(writer, "other", finding.Other);
        if (finding.Edit is not { } edit)
        {
            writer.WriteNull("edit");
            return;
        }

        writer.WriteStartObject("edit");
        writer.WriteNumber("start", edit.Start);
        writer.WriteNumber("length", edit.Length);
        writer.WriteString("replacement", edit.Replacement);
        writer.WriteString("original", edit.Original);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LevelCounts counts)
    {
        writer.WriteString("classification", counts.Classification);
        writer.WriteString("setting", counts.Setting);
        writer.WriteString("sheets", counts.Sheets.ToString(CultureInfo.InvariantCulture));
        writer.WriteStartObject("levels");
        foreach (var level in counts.Levels)
        {
            writer.WriteString(level.Key, level.Value.ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteEndObject();
        writer.WriteString("withoutLevel", counts.WithoutLevel.ToString(CultureInfo.InvariantCulture));
    }
}
