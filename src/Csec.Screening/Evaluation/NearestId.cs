using Csec.Screening.Diagnostics;

namespace Csec.Screening.Evaluation;

/// <summary>Finds the own id that an unknown one was probably meant to be. What was given is never repeated.</summary>
internal static class NearestId
{
    /// <summary>The nearest of the known ids when it is near enough, else null; spaces and underscores count as hyphens.</summary>
    public static string? For(string given, IEnumerable<string> known) =>
        Suggestion.Closest(given.Trim().Replace('_', '-').Replace(' ', '-'), known);
}
