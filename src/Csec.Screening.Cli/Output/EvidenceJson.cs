using System.Text.Json;
using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>Studies as JSON, with the predictive values at a prevalence when one is asked for.</summary>
internal static class EvidenceJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ValidationStudy> studies, decimal? prevalence)
    {
        writer.WriteStartArray("evidence");
        foreach (var study in studies)
        {
            writer.WriteStartObject();
            writer.WriteString("id", study.Id);
            writer.WriteString("population", study.Population);
            Number(writer, "n", study.Size);
            Number(writer, "sensitivity", study.Sensitivity);
            Number(writer, "specificity", study.Specificity);
            Number(writer, "prevalence", study.Prevalence);
            writer.WriteString("source", study.Source.Id);
            writer.WriteString("note", study.Note);
            if (prevalence is { } percent)
            {
                WriteValues(writer, percent, study.PredictiveValuesAt(percent));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Null when the study lacks a figure that they need.</summary>
    private static void WriteValues(Utf8JsonWriter writer, decimal prevalence, PredictiveValues? values)
    {
        if (values is null)
        {
            writer.WriteNull("predictiveValues");
            return;
        }

        writer.WriteStartObject("predictiveValues");
        Number(writer, "prevalence", prevalence);
        Number(writer, "positive", values.PositivePercent);
        Number(writer, "negative", values.NegativePercent);
        writer.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? number)
    {
        writer.WritePropertyName(name);
        if (number is { } value)
        {
            writer.WriteRawValue(Words.Number(value));
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
