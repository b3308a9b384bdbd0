using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Catalog;

/// <summary>Loads all rule sets of a folder.</summary>
internal static class RuleFolder
{
    public static IEnumerable<CatalogEntry> Load(string folder, List<Diagnostic> diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(CatalogDiagnostics.NoFolder(new SourceText("", folder)));
            return [];
        }

        var entries = new List<CatalogEntry>();
        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".cases.yaml", StringComparison.Ordinal))
            .OrderBy(file => file, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (TryLoad(file, diagnostics) is { } ruleSet)
            {
                entries.Add(CatalogEntry.Of(ruleSet, file));
            }
        }

        return entries;
    }

    private static RuleSet? TryLoad(string file, List<Diagnostic> diagnostics)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var result = RuleSet.Load(stream, file);
            diagnostics.AddRange(result.Diagnostics);
            return result.RuleSet;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(CatalogDiagnostics.Unreadable(new SourceText("", file)));
            return null;
        }
    }
}
