using System.Globalization;
using System.Text.Json;
using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>Writes assessments and errors with the properties, in the order, that callers rely on.</summary>
internal static class AssessmentWriter
{
    public static byte[] ToBytes(Assessment assessment, bool indented) =>
        ToBytes(indented, writer => Write(writer, assessment));

    public static byte[] ToBytes(string? id, IReadOnlyList<AnswerError> errors, bool indented) =>
        ToBytes(indented, writer => WriteErrors(writer, id, errors));

    /// <summary>Whether two assessments say the same; the caller's name, the words, which may be of another locale, and explanations apart.</summary>
    public static bool IsSameButForTexts(Assessment first, Assessment second) =>
        ToBytes(WithoutTexts(first), indented: false).AsSpan().SequenceEqual(ToBytes(WithoutTexts(second), indented: false));

    private static Assessment WithoutTexts(Assessment assessment) => WithoutExplanations(assessment) with
    {
        Prompts = [.. assessment.Prompts.Select(prompt => prompt with { Text = "" })],
        Duties = [.. assessment.Duties.Select(duty => duty with { Action = "" })],
        Notices = [],
        Id = null,
    };

    /// <summary>What there is without explanations, so that a receipt is the same with and without them.</summary>
    public static Assessment WithoutExplanations(Assessment assessment) => assessment.Outlook is null ? assessment : assessment with
    {
        Reasons = [.. assessment.Reasons.Where(reason => reason is not (ForcedByReason or ChangeReason))],
        Outlook = null,
    };

    public static void Write(Utf8JsonWriter writer, Assessment assessment)
    {
        writer.WriteStartObject();
        WriteMembers(writer, assessment);
        writer.WriteEndObject();
    }

    /// <summary>The members alone, so that a receipt can add its own.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Assessment assessment)
    {
        writer.WriteString("id", assessment.Id);
        WriteRuleSet(writer, assessment.RuleSet);
        writer.WriteStartObject("engine");
        writer.WriteString("version", assessment.Engine.Version);
        writer.WriteNumber("language", assessment.Engine.Language);
        writer.WriteEndObject();
        WriteApplies(writer, assessment.Applies);
        WriteCompleteness(writer, assessment.Completeness);
        WriteScores(writer, assessment.Scores);
        WriteClassifications(writer, assessment.Classifications);
        ReasonWriter.Write(writer, assessment.Reasons);
        WritePrompts(writer, assessment.Prompts);
        DutyWriter.Write(writer, assessment.Duties);
        WriteNotices(writer, assessment.Notices);
        if (assessment.Outlook is { } outlook)
        {
            OutlookWriter.Write(writer, outlook);
        }
    }

    /// <summary>Only the name and the levels, with the places that they have in the whole.</summary>
    public static void WriteLevels(Utf8JsonWriter writer, Assessment assessment)
    {
        writer.WriteStartObject();
        writer.WriteString("id", assessment.Id);
        writer.WriteStartObject("classifications");
        for (var i = 0; i < assessment.Classifications.Count; i++)
        {
            var result = assessment.Classifications[i];
            writer.WriteStartObject(result.Id);
            writer.WriteString("level", result.Level);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public static void WriteErrors(Utf8JsonWriter writer, string? id, IReadOnlyList<AnswerError> errors)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WritePropertyName("error");
        WriteError(writer, errors[0]);
        writer.WriteStartArray("errors");
        for (var i = 0; i < errors.Count; i++)
        {
            WriteError(writer, errors[i]);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static byte[] ToBytes(bool indented, Action<Utf8JsonWriter> write)
    {
        var buffer = new ByteBuffer();
        using (var writer = new Utf8JsonWriter(buffer, indented ? JsonWriting.Indented : JsonWriting.OneLine))
        {
            write(writer);
        }

        return buffer.ToArray();
    }

    private static void WriteError(Utf8JsonWriter writer, AnswerError error)
    {
        writer.WriteStartObject();
        writer.WriteString("code", error.Code);
        writer.WriteString("message", error.Message);
        writer.WriteString("help", error.Help);
        writer.WriteEndObject();
    }

    public static void WriteRuleSet(Utf8JsonWriter writer, RuleSetReference ruleSet)
    {
        writer.WriteStartObject("ruleSet");
        writer.WriteString("id", ruleSet.Id);
        writer.WriteString("version", ruleSet.Version);
        writer.WriteString("status", Name(ruleSet.Status));
        writer.WriteString("variant", ruleSet.Variant);
        writer.WriteStartObject("parameters");
        for (var i = 0; i < ruleSet.Parameters.Count; i++)
        {
            writer.WritePropertyName(ruleSet.Parameters[i].Key);
            WriteParameterValue(writer, ruleSet.Parameters[i].Value);
        }

        writer.WriteEndObject();
        writer.WriteString("logicHash", ruleSet.LogicHash);
        writer.WriteString("contentHash", ruleSet.ContentHash);
        writer.WriteEndObject();
    }

    public static void WriteParameterValue(Utf8JsonWriter writer, ParameterValue value)
    {
        switch (value.Kind)
        {
            case ParameterKind.Number:
                writer.WriteDecimalValue(value.Number);
                break;
            case ParameterKind.Flag:
                writer.WriteBooleanValue(value.Text == "true");
                break;
            default:
                writer.WriteStringValue(value.Text);
                break;
        }
    }

    public static string Name(RuleSetStatus status) => status switch
    {
        RuleSetStatus.Draft => "draft",
        RuleSetStatus.Review => "review",
        RuleSetStatus.Published => "published",
        RuleSetStatus.Superseded => "superseded",
        _ => "withdrawn",
    };

    public static void WriteApplies(Utf8JsonWriter writer, Applicability applies)
    {
        writer.WriteStartObject("applies");
        WriteTruth(writer, "value", applies.Value);
        writer.WriteStartArray("reasons");
        for (var i = 0; i < applies.Reasons.Count; i++)
        {
            WriteReason(writer, applies.Reasons[i]);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>One bound of a population against what was given.</summary>
    public static void WriteReason(Utf8JsonWriter writer, ApplicabilityReason reason)
    {
        writer.WriteStartObject();
        writer.WriteString("fact", reason.Fact);
        if (reason.Fact == "age" && int.TryParse(reason.Given, NumberStyles.None, CultureInfo.InvariantCulture, out var age))
        {
            writer.WriteNumber("given", age);
        }
        else
        {
            writer.WriteString("given", reason.Given);
        }

        writer.WriteString("needs", reason.Needs);
        WriteTruth(writer, "holds", reason.Holds);
        writer.WriteEndObject();
    }

    private static void WriteTruth(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } known)
        {
            writer.WriteBoolean(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteCompleteness(Utf8JsonWriter writer, Completeness completeness)
    {
        writer.WriteStartObject("completeness");
        writer.WriteNumber("asked", completeness.Asked);
        writer.WriteNumber("answered", completeness.Answered);
        writer.WriteStartArray("missing");
        for (var i = 0; i < completeness.Missing.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("item", completeness.Missing[i].Item);
            writer.WriteString("reason", completeness.Missing[i].Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteTexts("notApplicable", completeness.NotApplicable);
        writer.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter writer, IReadOnlyList<ScoreResult> scores)
    {
        writer.WriteStartObject("scores");
        for (var i = 0; i < scores.Count; i++)
        {
            writer.WriteStartObject(scores[i].Id);
            writer.WriteDecimal("value", scores[i].Value);
            writer.WriteDecimal("min", scores[i].Minimum);
            writer.WriteDecimal("max", scores[i].Maximum);
            writer.WriteDecimal("published", scores[i].Published);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public static void WriteClassifications(Utf8JsonWriter writer, IReadOnlyList<ClassificationResult> results)
    {
        writer.WriteStartObject("classifications");
        for (var i = 0; i < results.Count; i++)
        {
            writer.WriteStartObject(results[i].Id);
            WriteMembers(writer, results[i]);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public static void WriteMembers(Utf8JsonWriter writer, ClassificationResult result)
    {
        writer.WriteString("level", result.Level);
        writer.WriteBoolean("determined", result.IsDetermined);
        writer.WriteTexts("possible", result.Possible);
        writer.WriteString("floor", result.Floor);
        writer.WriteString("published", result.Published);
    }

    private static void WritePrompts(Utf8JsonWriter writer, IReadOnlyList<PromptResult> prompts)
    {
        writer.WriteStartArray("prompts");
        for (var i = 0; i < prompts.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("id", prompts[i].Id);
            writer.WriteTexts("items", prompts[i].Items);
            writer.WriteString("source", prompts[i].Source);
            writer.WriteIfPresent("evidence", Purposes.Name(prompts[i].Evidence));
            writer.WriteString("text", prompts[i].Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNotices(Utf8JsonWriter writer, IReadOnlyList<Notice> notices)
    {
        writer.WriteStartArray("notices");
        for (var i = 0; i < notices.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("code", notices[i].Code);
            writer.WriteIfPresent("classification", notices[i].Classification);
            writer.WriteIfPresent("parameter", notices[i].Parameter);
            writer.WriteIfPresent("item", notices[i].Item);
            if (notices[i].Texts.Count > 0)
            {
                writer.WriteTexts("texts", notices[i].Texts);
            }

            writer.WriteString("text", notices[i].Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
