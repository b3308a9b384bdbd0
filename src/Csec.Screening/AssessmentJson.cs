using System.Text;
using Csec.Screening.Serialization;

namespace Csec.Screening;

/// <summary>Assessments as JSON: the same assessment gives the same bytes on every machine.</summary>
public static class AssessmentJson
{
    /// <summary>The assessment as JSON, indented by two spaces unless one line is wanted.</summary>
    /// <example><code>Console.WriteLine(ruleSet.AssessOrThrow(answers).ToJson());</code></example>
    public static string ToJson(this Assessment assessment, bool indented = true) =>
        Encoding.UTF8.GetString(AssessmentWriter.ToBytes(assessment, indented));

    /// <summary>The assessment, or the errors as a line of a batch shows them; <paramref name="id"/> names the screening in errors.</summary>
    public static string ToJson(this AssessmentResult result, string? id = null, bool indented = true) =>
        result.Assessment?.ToJson(indented)
        ?? Encoding.UTF8.GetString(AssessmentWriter.ToBytes(id, result.Errors, indented));
}
