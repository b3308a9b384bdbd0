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
            .Where(RuleFileNames.IsRuleSet)
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

    /// <summary>All texts of a folder; one that is missing was reported when its rule sets were loaded.</summary>
    public static IEnumerable<TextPack> LoadTexts(string folder, List<Diagnostic> diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Where(RuleFileNames.IsTexts)
            .OrderBy(file => file, StringComparer.Ordinal);
        return [.. files.Select(file => TryRead(file, diagnostics, stream => TextPack.Load(stream, file), result => (result.Pack, result.Diagnostics))).OfType<TextPack>()];
    }

    private static RuleSet? TryLoad(string file, List<Diagnostic> diagnostics) =>
        TryRead(file, diagnostics, stream => RuleSet.Load(stream, file), result => (result.RuleSet, result.Diagnostics));

    private static T? TryRead<TResult, T>(
        string file, List<Diagnostic> diagnostics, Func<Stream, TResult> load, Func<TResult, (T? Value, IReadOnlyList<Diagnostic> Diagnostics)> parts)
        where T : class
    {
        try
        {
            using var stream = File.OpenRead(file);
            var (value, found) = parts(load(stream));
            diagnostics.AddRange(found);
            return value;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(CatalogDiagnostics.Unreadable(new SourceText("", file)));
            return null;
        }
    }
}
