namespace Csec.Screening.Catalog;

/// <summary>
/// What the name of a file says that it holds: a rule set, <c>1.0.0.yaml</c>; beside it its cases, <c>1.0.0.cases.yaml</c>,
/// and its texts in a locale, <c>1.0.0.texts.es.yaml</c>. Maps of another system's names end in <c>.map.yaml</c>.
/// </summary>
internal static class RuleFileNames
{
    private const string Ending = ".yaml";
    private const string CasesEnding = ".cases.yaml";
    private const string MapEnding = ".map.yaml";
    private const string TextsMark = ".texts.";

    public static bool IsRuleSet(string path) =>
        path.EndsWith(Ending, StringComparison.Ordinal) && !path.EndsWith(CasesEnding, StringComparison.Ordinal)
        && !path.EndsWith(MapEnding, StringComparison.Ordinal) && !IsTexts(path);

    public static bool IsTexts(string path) => path.EndsWith(Ending, StringComparison.Ordinal) && MarkOf(FileOf(path)) > 0;

    /// <summary>What stands before the mark of a file of texts.</summary>
    public static string Stem(string path)
    {
        var file = FileOf(path);
        return file.Substring(0, MarkOf(file));
    }

    /// <summary>The locale of a file of texts.</summary>
    public static string LocaleOf(string path)
    {
        var file = FileOf(path);
        var start = MarkOf(file) + TextsMark.Length;
        return file.Substring(start, Math.Max(0, file.Length - Ending.Length - start));
    }

    /// <summary>The locale in the name of a file of texts, or null when the name has none.</summary>
    public static string? LocaleIn(string? path) =>
        path is not null && IsTexts(path) && LocaleOf(path) is { Length: > 0 } locale && locale.IndexOf('.') < 0 ? locale : null;

    private static int MarkOf(string file) => file.IndexOf(TextsMark, StringComparison.Ordinal);

    private static string FileOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
