using System.Globalization;

namespace Csec.Screening.Testing.Comparing;

/// <summary>Results in a few words.</summary>
internal static class Words
{
    public static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Of(ScoreResult score) =>
        (score.Minimum == score.Maximum ? Of(score.Minimum) : $"{Of(score.Minimum)} to {Of(score.Maximum)}")
        + (score.Published == score.Value ? "" : $" (published {(score.Published is { } published ? Of(published) : "nothing")})");

    public static string Of(ClassificationResult result) =>
        string.Join(" or ", result.Possible) + (result.Published == result.Level ? "" : $" (published {result.Published ?? "nothing"})");
}
