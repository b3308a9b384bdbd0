using System.Globalization;

namespace Csec.Screening.Cli.Commands;

/// <summary>Pairs of an option that may be repeated, such as <c>--answer item=code</c>.</summary>
internal static class GivenPairs
{
    /// <summary>The facts of a context.</summary>
    public static readonly IReadOnlyList<string> Facts = ["age", "setting", "respondent", "jurisdiction", "date", "events"];

    /// <summary>The values of each name, in the order in which the names were first given, counted from 1.</summary>
    public static IEnumerable<(int Place, string Name, IReadOnlyList<string> Values)> ByName(IReadOnlyList<(string Name, string Value)> pairs) =>
        pairs.Select((pair, i) => (Place: i + 1, pair.Name, pair.Value))
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(group => (group.First().Place, group.Key, (IReadOnlyList<string>)[.. group.Select(pair => pair.Value)]));

    /// <summary>An error for each pair whose name was given before, unless that name gathers values.</summary>
    public static IEnumerable<AnswerError> Repeats(
        string option, IReadOnlyList<(string Name, string Value)> pairs, IEnumerable<string> known, IEnumerable<string> gathering)
    {
        var own = known.ToHashSet(StringComparer.Ordinal);
        var gathers = gathering.ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pairs.Count; i++)
        {
            var name = pairs[i].Name;
            if (!seen.Add(name) && !gathers.Contains(name))
            {
                var what = own.Contains(name) ? $"`{name}`" : "the same name as an earlier one";
                yield return new("CSEC6002", $"The {Ordinal(i + 1)} `{option}` is for {what}, which is given twice.", "Keep one of the two.");
            }
        }
    }

    public static AnswerError EmptyAnswer(int place) => new(
        "CSEC6005",
        $"The {Ordinal(place)} `--answer` has nothing behind the equals sign.",
        "Write a code or a number there, or a missing reason such as `unknown`; leave the option out to give no answer.");

    private static string Ordinal(int number)
    {
        var ending = (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }
}
