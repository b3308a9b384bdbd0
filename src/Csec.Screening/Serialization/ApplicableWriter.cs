using System.Text;
using System.Text.Json;

namespace Csec.Screening.Serialization;

/// <summary>Writes which rule sets apply and where each screening stands.</summary>
internal static class ApplicableWriter
{
    public static string ToText(ApplicableRuleSets result, bool indented)
    {
        var buffer = new ByteBuffer();
        using (var writer = new Utf8JsonWriter(buffer, indented ? JsonWriting.Indented : JsonWriting.OneLine))
        {
            Write(writer, result);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, ApplicableRuleSets result)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("ruleSets");
        foreach (var found in result.RuleSets)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("ruleSet");
            writer.WriteString("id", found.RuleSet.Id);
            writer.WriteString("version", found.RuleSet.Version.ToString());
            writer.WriteString("status", AssessmentWriter.Name(found.RuleSet.Definition.Lifecycle.Status));
            writer.WriteString("title", found.RuleSet.Definition.Title);
            writer.WriteEndObject();
            AssessmentWriter.WriteApplies(writer, found.Applies);
            DutyWriter.WriteBasis(writer, found.RuleSet.Definition.AppliesTo.Basis);
            writer.WriteString("state", found.State is { } state ? Name(state) : null);
            writer.WriteString("stateReason", found.StateReason);
            writer.WriteString("repeatFrom", found.RepeatFrom);
            writer.WriteString("coveredBy", found.CoveredBy);
            DutyWriter.Write(writer, found.Duties);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteTexts("notices", result.Notices);
        writer.WriteEndObject();
    }

    private static string Name(ScreeningState state) => state switch
    {
        ScreeningState.Due => "due",
        ScreeningState.NotDue => "not-due",
        ScreeningState.NotDone => "not-done",
        ScreeningState.Incomplete => "incomplete",
        ScreeningState.Undetermined => "undetermined",
        _ => "determined",
    };
}
