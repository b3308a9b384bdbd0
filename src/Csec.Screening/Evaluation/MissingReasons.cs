namespace Csec.Screening.Evaluation;

/// <summary>The missing reasons that an item takes beside its own.</summary>
internal static class MissingReasons
{
    /// <summary>Shown for an item that was left out; never one to give.</summary>
    public const string Unanswered = "unanswered";

    public static readonly IReadOnlyList<string> Standard = ["unknown", "declined", "not-asked"];

    public static bool IsStandard(string text) => text is "unknown" or "declined" or "not-asked";
}
