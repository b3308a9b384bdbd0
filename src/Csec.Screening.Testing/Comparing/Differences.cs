namespace Csec.Screening.Testing.Comparing;

/// <summary>In what two assessments differ, in words.</summary>
internal static class Differences
{
    public static IEnumerable<string> Between(Assessment? one, Assessment? other, string what)
    {
        if (one is null || other is null)
        {
            return one is null && other is null ? [] : [$"{what}: the sheet is refused once and assessed once."];
        }

        string[] named = [.. Scores(one, other), .. Classifications(one, other)];
        return named.Length == 0 && one.ToJson(indented: false) != other.ToJson(indented: false)
            ? [$"{what}: the results differ beside scores and levels."]
            : named.Select(difference => $"{what}: {difference}");
    }

    /// <summary>Scores of the first that the second gives another range or published value.</summary>
    public static IEnumerable<string> Scores(Assessment one, Assessment other) =>
        from score in one.Scores
        let second = other.Scores.FirstOrDefault(result => result.Id == score.Id)
        where score != second
        select second is null ? $"the score {score.Id} is missing." : $"the score {score.Id} is {Words.Of(score)} and {Words.Of(second)}.";

    /// <summary>Classifications of the first of which the second has other levels or another published one.</summary>
    public static IEnumerable<string> Classifications(Assessment one, Assessment other) =>
        from result in one.Classifications
        let second = other.Classifications.FirstOrDefault(found => found.Id == result.Id)
        where second is null || !result.Possible.SequenceEqual(second.Possible) || (result.Floor, result.Published) != (second.Floor, second.Published)
        select second is null ? $"the classification {result.Id} is missing." : $"{result.Id} is {Words.Of(result)} and {Words.Of(second)}.";
}
