using System.Runtime.CompilerServices;

namespace Csec.Screening.Tests;

/// <summary>The rule files of the repository.</summary>
internal static class RuleFiles
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static string Folder { get; } = Path.Combine(Root, "rules");

    /// <summary>Every rule set, without the cases beside it.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Where(file => !file.EndsWith(".cases.yaml", StringComparison.Ordinal) && !file.Contains(".texts.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Here([CallerFilePath] string path = "") => path;
}
