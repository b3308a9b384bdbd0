namespace Csec.Screening.Cli;

/// <summary>Finds the rule set that a cases file is for: beside it, among the files named, or in the catalog.</summary>
internal static class RulesOfCases
{
    /// <summary>The path of the rule file, or the id or id@version that the cases name, for the catalog.</summary>
    /// <param name="cases">The cases file.</param>
    /// <param name="paths">The files and folders named.</param>
    public static string Find(string cases, IReadOnlyList<string> paths)
    {
        var namesake = RuleFiles.RulesBeside(cases);
        if (File.Exists(namesake))
        {
            return namesake;
        }

        var named = ValueOf(cases, "cases-for:") ?? throw new CouldNotRunException($"{cases}: `cases-for:` names no rule set, and there is no {namesake}.");
        var folder = Path.GetDirectoryName(cases) is { Length: > 0 } beside ? beside : ".";
        var files = paths.Where(path => File.Exists(path) && !RuleFiles.IsCases(path))
            .Concat(paths.Where(Directory.Exists).SelectMany(path => YamlIn(path, SearchOption.AllDirectories)))
            .Concat(YamlIn(folder, SearchOption.TopDirectoryOnly));
        return files.FirstOrDefault(file => IsNamed(file, named)) ?? named;
    }

    private static IEnumerable<string> YamlIn(string folder, SearchOption depth) =>
        Directory.EnumerateFiles(folder, "*.yaml", depth).Where(file => !RuleFiles.IsCases(file)).OrderBy(file => file, StringComparer.Ordinal);

    private static bool IsNamed(string file, string named) =>
        ValueOf(file, "rule-set:") is { } id && (named == id || named == $"{id}@{ValueOf(file, "version:")}");

    /// <summary>What stands behind a key at the start of a line; the file is not read as a whole to find whose it is.</summary>
    private static string? ValueOf(string file, string key) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) is { } line
            ? line[key.Length..].Split(" #")[0].Trim().Trim('"', '\'')
            : null;
}
