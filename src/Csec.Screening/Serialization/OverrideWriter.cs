using System.Text;
using System.Text.Json;

namespace Csec.Screening.Serialization;

/// <summary>Writes a human decision with the result that it stands beside.</summary>
internal static class OverrideWriter
{
    public static string ToJson(LevelOverride decision)
    {
        var buffer = new ByteBuffer();
        using (var writer = new Utf8JsonWriter(buffer, JsonWriting.Indented))
        {
            writer.WriteStartObject();
            AssessmentWriter.WriteRuleSet(writer, decision.RuleSet);
            writer.WriteString("classification", decision.Original.Id);
            writer.WriteStartObject("original");
            AssessmentWriter.WriteMembers(writer, decision.Original);
            writer.WriteEndObject();
            writer.WriteString("level", decision.Level);
            writer.WriteString("effect", Name(decision.Effect));
            writer.WriteString("reason", decision.Reason);
            writer.WriteString("role", decision.Role);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static string Name(OverrideEffect effect) => effect switch
    {
        OverrideEffect.WithinPossible => "within-possible",
        OverrideEffect.Raises => "raises",
        OverrideEffect.Lowers => "lowers",
        _ => "beside",
    };
}
