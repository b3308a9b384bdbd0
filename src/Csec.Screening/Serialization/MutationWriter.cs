using System.Text.Json;
using Csec.Screening.Mutation;

namespace Csec.Screening.Serialization;

/// <summary>Writes mutation reports; killed and refused mutants are counted and not listed.</summary>
internal static class MutationWriter
{
    public static byte[] ToBytes(MutationReport report, bool indented) => AssessmentWriter.ToBytes(indented, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("ruleSet", report.RuleSet);
        writer.WriteNumber("mutants", report.Mutants.Count);
        writer.WriteNumber("killed", report.Killed);
        writer.WriteNumber("refused", report.Refused);
        writer.WriteStartArray("operators");
        foreach (var count in report.Operators)
        {
            writer.WriteStartObject();
            writer.WriteString("operator", MutationWords.Of(count.Operator));
            writer.WriteNumber("mutants", count.Mutants);
            writer.WriteNumber("killed", count.Killed);
            writer.WriteNumber("refused", count.Refused);
            writer.WriteNumber("equivalent", count.Equivalent);
            writer.WriteNumber("survived", count.Survived);
            writer.WriteNumber("notProved", count.NotProved);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteMutants(writer, "survivors", report.Survivors);
        WriteMutants(writer, "notProved", report.NotProved);
        WriteMutants(writer, "equivalent", report.Equivalent);
        writer.WriteEndObject();
    });

    private static void WriteMutants(Utf8JsonWriter writer, string name, IReadOnlyList<Mutant> mutants)
    {
        writer.WriteStartArray(name);
        foreach (var mutant in mutants)
        {
            writer.WriteStartObject();
            writer.WriteString("operator", MutationWords.Of(mutant.Operator));
            writer.WriteNumber("line", mutant.Position.Line);
            writer.WriteNumber("column", mutant.Position.Column);
            writer.WriteString("change", mutant.Change);
            writer.WriteBoolean("foundByChecks", mutant.IsFoundByChecks);
            writer.WriteIfPresent("case", mutant.MissingCase?.Yaml);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
