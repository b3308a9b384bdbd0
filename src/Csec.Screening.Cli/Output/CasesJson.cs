using System.Text.Json;

namespace Csec.Screening.Cli.Output;

/// <summary>How cases went, as JSON.</summary>
internal static class CasesJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<FileRun> files, CasesTotals totals)
    {
        writer.WriteStartObject();
        writer.WriteNumber("passed", totals.Passed);
        writer.WriteNumber("failed", totals.Failed);
        writer.WriteStartArray("withoutCases");
        foreach (var file in totals.WithoutCases)
        {
            writer.WriteStringValue(file);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("files");
        foreach (var file in files)
        {
            Write(writer, file);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FileRun file)
    {
        writer.WriteStartObject();
        writer.WriteString("path", file.File);
        writer.WriteString("ruleSet", file.Run is null ? null : $"{file.Run.RuleSet.Id}@{file.Run.RuleSet.Version}");
        writer.WriteNumber("passed", file.Passed);
        writer.WriteNumber("failed", file.Failed);
        writer.WriteStartArray("failures");
        foreach (var failure in (file.Run?.Cases ?? []).Where(result => !result.HasPassed))
        {
            writer.WriteStartObject();
            writer.WriteString("case", failure.Name);
            writer.WriteNumber("line", failure.Position.Line);
            writer.WriteStartArray("mismatches");
            foreach (var mismatch in failure.Mismatches)
            {
                writer.WriteStartObject();
                writer.WriteString("what", mismatch.What);
                writer.WriteString("expected", mismatch.Expected);
                writer.WriteString("actual", mismatch.Actual);
                writer.WriteNumber("line", mismatch.Position.Line);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (file.Coverage is { } coverage)
        {
            writer.WriteStartObject("coverage");
            writer.WriteNumber("percent", coverage.Percent);
            foreach (var part in coverage.Parts)
            {
                writer.WriteStartObject(part.Name);
                writer.WriteNumber("total", part.Total);
                writer.WriteNumber("covered", part.Covered);
                writer.WriteStartArray("open");
                foreach (var open in part.Open)
                {
                    writer.WriteStringValue(open);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
