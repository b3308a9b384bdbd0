namespace Csec.Screening.Serialization;

/// <summary>The names that a request may hold.</summary>
internal static class RequestNames
{
    public static readonly IReadOnlyList<string> All = ["id", "ruleSet", "answers", "context", "parameters", "variant"];

    public static readonly IReadOnlyList<string> Facts = ["age", "setting", "respondent", "jurisdiction", "date", "events"];
}
