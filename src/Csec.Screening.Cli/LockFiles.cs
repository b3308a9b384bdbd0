using Csec.Screening.Diagnostics;

namespace Csec.Screening.Cli;

/// <summary>Finds and checks the <c>rules.lock.json</c> of a folder of rule sets.</summary>
internal static class LockFiles
{
    private const string Name = "rules.lock.json";

    public static string PathIn(string folder) => Path.Combine(folder, Name);

    /// <summary>What breaks the locks of the folders named, or of those around the files and folders named.</summary>
    public static IEnumerable<Diagnostic> Check(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var around = Path.GetFullPath(path);
            while (around is not null && !File.Exists(PathIn(around)))
            {
                around = Path.GetDirectoryName(around);
            }

            if (around is not null)
            {
                var isWhole = File.Exists(PathIn(path));
                var diagnostics = TryRead(isWhole ? path : around, out var @lock, out var unreadable) ? @lock.Check(RuleSetsIn(path), isWhole) : [unreadable];
                foreach (var diagnostic in diagnostics)
                {
                    yield return diagnostic;
                }
            }
        }
    }

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
