using Csec.Screening.Diagnostics;

namespace Csec.Screening.Cli;

/// <summary>Finds and checks the <c>rules.lock.json</c> of a folder of rule sets.</summary>
internal static class LockFiles
{
    private const string Name = "rules.lock.json";

    public static string PathIn(string folder) => Path.Combine(folder, Name);

    /// <summary>What breaks the locks in and below the folders named, or the one around a file or folder that holds none.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<string> paths) => paths.SelectMany(Check);

    private static IReadOnlyList<Diagnostic> Check(string path)
    {
        string[] inside = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, Name, SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
        if (inside.Length > 0)
        {
            return [.. inside.SelectMany(file => Check(Path.GetDirectoryName(file)!, Path.GetDirectoryName(file)!, areAll: true))];
        }

        var around = Path.GetDirectoryName(Path.GetFullPath(path));
        while (around is not null && !File.Exists(PathIn(around)))
        {
            around = Path.GetDirectoryName(around);
        }

        return around is null ? [] : Check(around, path, areAll: false);
    }

    private static IReadOnlyList<Diagnostic> Check(string folder, string rules, bool areAll) =>
        TryRead(folder, out var @lock, out var unreadable) ? @lock.Check(RuleSetsIn(rules), areAll) : [unreadable];

    /// <summary>What changes a version that this program ships as published: a copy of it must not say something else.</summary>
    public static IReadOnlyList<Diagnostic> CheckShipped(IReadOnlyList<RuleSet> ruleSets)
    {
        var shipped = RuleSetCatalog.Embedded();
        var known = ruleSets.Select(ruleSet => shipped.TryFind($"{ruleSet.Id}@{ruleSet.Version}", null, out var found, out _) ? found : null).OfType<RuleSet>().ToList();
        var @lock = RuleSetLock.Empty().With(known);
        return @lock.Check([.. ruleSets.Where(ruleSet => @lock.Versions.Contains($"{ruleSet.Id}@{ruleSet.Version}"))], areAll: false);
    }

    public static bool TryRead(
        string folder,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RuleSetLock? @lock,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out Diagnostic? diagnostic)
    {
        var path = PathIn(folder);
        if (File.Exists(path))
        {
            return RuleSetLock.TryRead(File.ReadAllText(path), path, out @lock, out diagnostic);
        }

        @lock = RuleSetLock.Empty(path);
        diagnostic = null;
        return true;
    }

    /// <summary>The sound rule sets of a folder or file; what is wrong with the others is told when they are validated.</summary>
    public static IReadOnlyList<RuleSet> RuleSetsIn(string path) =>
        [.. RuleSet.LoadFiles(RuleFiles.Rules([path])).Select(result => result.RuleSet).OfType<RuleSet>()];
}
