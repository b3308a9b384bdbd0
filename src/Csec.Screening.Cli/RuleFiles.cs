namespace Csec.Screening.Cli;

/// <summary>Finds rule files and cases files under the paths that a person names.</summary>
internal static class RuleFiles
{
    public const string CasesEnding = ".cases.yaml";

    private const string MapEnding = ".map.yaml";
    private const string TextsMark = ".texts.";

    /// <summary>All rule files and files of texts; a file that is named is taken whatever its ending is.</summary>
    public static IReadOnlyList<string> Rules(IEnumerable<string> paths) =>
        Find(paths, file => file.EndsWith(".yaml", StringComparison.Ordinal) && !IsCases(file) && !file.EndsWith(MapEnding, StringComparison.Ordinal));

    /// <summary>Whether a file holds the texts of a rule set, or those that all share, in a locale.</summary>
    public static bool IsTexts(string file) =>
        file.EndsWith(".yaml", StringComparison.Ordinal) && Path.GetFileName(file).IndexOf(TextsMark, StringComparison.Ordinal) > 0;

    /// <summary>The rule file beside which texts lie.</summary>
    public static string RulesBesideTexts(string texts)
    {
        var name = Path.GetFileName(texts);
        return Path.Combine(Path.GetDirectoryName(texts) ?? "", name[..name.IndexOf(TextsMark, StringComparison.Ordinal)] + ".yaml");
    }

    /// <summary>The texts in a locale that lie beside a rule file.</summary>
    public static string TextsBeside(string rules, string locale) => $"{Path.ChangeExtension(rules, null)}{TextsMark}{locale}.yaml";

    public static bool IsCases(string file) => file.EndsWith(CasesEnding, StringComparison.Ordinal);

    /// <summary>
    /// All cases files; for a rule file that is named, the one beside it, which need not be there when other cases are named.
    /// </summary>
    public static IReadOnlyList<string> Cases(IReadOnlyList<string> paths)
    {
        var hasCases = paths.Any(IsCases);
        return Find(
            paths.Where(path => !hasCases || !File.Exists(path) || File.Exists(CasesBeside(path))).Select(path => File.Exists(path) ? CasesBeside(path) : path),
            IsCases,
            mayBeNone: true);
    }

    /// <summary>The rule sets below the folders named that have no cases file beside them.</summary>
    public static IReadOnlyList<string> WithoutCases(IEnumerable<string> paths) =>
    [
        .. paths.Where(Directory.Exists)
            .SelectMany(path => Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).OrderBy(file => file, StringComparer.Ordinal))
            .Where(file => !IsCases(file) && !File.Exists(CasesBeside(file)) && IsRuleSet(file)),
    ];

    /// <summary>Whether a YAML file means to be a rule set; answers and others may lie beside.</summary>
    private static bool IsRuleSet(string file) => File.ReadLines(file).Any(line => line.StartsWith("rule-set:", StringComparison.Ordinal));

    public static string RulesBeside(string cases) => cases[..^CasesEnding.Length] + ".yaml";

    private static string CasesBeside(string path) =>
        IsCases(path) ? path : Path.ChangeExtension(path, null) + CasesEnding;

    private static List<string> Find(IEnumerable<string> paths, Func<string, bool> isOne, bool mayBeNone = false)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(isOne).OrderBy(file => file, StringComparer.Ordinal));
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                throw new CouldNotRunException($"There is no {path}.");
            }
        }

        return files.Count > 0 || mayBeNone ? [.. files.DistinctBy(Path.GetFullPath, StringComparer.Ordinal)] : throw new CouldNotRunException("There are no such files under the paths named.");
    }
}
