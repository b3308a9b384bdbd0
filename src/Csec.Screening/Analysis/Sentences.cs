namespace Csec.Screening.Analysis;

/// <summary>Sentences about one thing each, joined where they say the same of several.</summary>
internal static class Sentences
{
    /// <summary>The names in code marks: <c>`a`, `b` and `c`</c>.</summary>
    public static string List(IReadOnlyList<string> names, string last = "and")
    {
        string[] marked = [.. names.Select(name => $"`{name}`")];
        return marked.Length <= 1 ? string.Concat(marked) : string.Join(", ", marked.Take(marked.Length - 1)) + $" {last} {marked[marked.Length - 1]}";
    }

    /// <summary>The same with how many there are, where there are more than two.</summary>
    public static string Counted(IReadOnlyList<string> names) => List(names) + (names.Count > 2 ? FormattableString.Invariant($" ({names.Count})") : "");

    /// <summary>One sentence for all that differ in the name only, at the place of the first.</summary>
    /// <param name="sentences">What stands before a name, the name, and what stands after it.</param>
    public static IEnumerable<string> Joined(IEnumerable<(string Before, string Name, string After)> sentences) =>
        sentences.GroupBy(sentence => (sentence.Before, sentence.After)).Select(group => group.Key.Before + Counted([.. group.Select(sentence => sentence.Name)]) + group.Key.After);
}
