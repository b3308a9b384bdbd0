using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Catalog;

/// <summary>Loads rule files from folders; the one place of the library that opens files.</summary>
internal static class RuleFolder
{
    /// <summary>The rule files of a folder and below.</summary>
    public static IReadOnlyList<string> FilesOf(string folder, List<Diagnostic> diagnostics)
    {
        if (Directory.Exists(folder))
        {
            return Files(folder, RuleFileNames.IsRuleSet);
        }

        diagnostics.Add(CatalogDiagnostics.NoFolder(new SourceText("", folder)));
        return [];
    }

    /// <summary>All texts of a folder; one that is missing was reported when its rule sets were loaded.</summary>
    public static IReadOnlyList<TextPack> LoadTexts(string folder, List<Diagnostic> diagnostics)
    {
        var packs = new List<TextPack>();
        foreach (var file in Directory.Exists(folder) ? Files(folder, RuleFileNames.IsTexts) : [])
        {
            var result = Read(file, stream => TextPack.Load(stream, file), unreadable => new(null, [unreadable]));
            diagnostics.AddRange(result.Diagnostics);
            packs.AddRange(result.Pack is { } pack ? [pack] : Array.Empty<TextPack>());
        }

        return packs;
    }

    /// <summary>Each file's rule set, in the order of the files. An overlay finds its base among the files, or by <paramref name="findBase"/>.</summary>
    public static RuleSetLoadResult[] Load(IReadOnlyList<string> files, Func<string, RuleSet?> findBase, bool validates = false)
    {
        var results = new RuleSetLoadResult[files.Count];
        var loaded = new Dictionary<string, RuleSet>(StringComparer.Ordinal);
        var bases = files.Select(BaseOf).ToArray();
        var left = Enumerable.Range(0, files.Count).ToList();
        while (left.Count > 0)
        {
            // Overlays wait for their bases; what waits for nothing that can still come is loaded as it is.
            var ready = left.Where(i => bases[i] is null || loaded.ContainsKey(bases[i]!) || findBase(bases[i]!) is not null).ToList();
            foreach (var i in ready.Count > 0 ? ready : left)
            {
                results[i] = Read(
                    files[i],
                    stream => RuleSet.Load(stream, files[i], reference => loaded.TryGetValue(reference, out var found) ? found : findBase(reference), validates),
                    unreadable => new RuleSetLoadResult(null, [unreadable]));
                if (results[i].RuleSet is { } ruleSet)
                {
                    loaded[ruleSet.Id + "@" + ruleSet.Version] = ruleSet;
                }
            }

            left = ready.Count > 0 ? [.. left.Except(ready)] : [];
        }

        return validates ? WithRepeats(files, results) : results;
    }

    /// <summary>The same version twice with other content, which a catalog refuses, is told of the later file.</summary>
    private static RuleSetLoadResult[] WithRepeats(IReadOnlyList<string> files, RuleSetLoadResult[] results)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i].RuleSet is not { } ruleSet)
            {
                continue;
            }

            var key = ruleSet.Id + "@" + ruleSet.Version;
            if (!first.TryGetValue(key, out var other))
            {
                first.Add(key, i);
            }
            else if (results[other].RuleSet!.ContentHash != ruleSet.ContentHash)
            {
                results[i] = new(null, [.. results[i].Diagnostics, CatalogDiagnostics.Twice(new SourceText("", files[i]), key, files[other])]);
            }
        }

        return results;
    }

    private static string[] Files(string folder, Func<string, bool> isOne) =>
        [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Where(isOne).OrderBy(file => file, StringComparer.Ordinal)];

    /// <summary>What is made of a file, or of the diagnostic that it cannot be read.</summary>
    public static T Read<T>(string file, Func<Stream, T> load, Func<Diagnostic, T> failed)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return load(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return failed(CatalogDiagnostics.Unreadable(new SourceText("", file)));
        }
    }

    /// <summary>What an overlay extends, as far as a look at its lines tells; it only decides the order of loading.</summary>
    private static string? BaseOf(string file)
    {
        try
        {
            return File.ReadLines(file).Select(BaseIn).FirstOrDefault(found => found is not null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? BaseIn(string line)
    {
        var parts = line.Split([':'], 2);
        return parts.Length == 2 && parts[0].Trim(' ', '"', '\'') == "extends" && !line.StartsWith(" ", StringComparison.Ordinal)
            ? parts[1].Split('#')[0].Trim(' ', '\t', '"', '\'')
            : null;
    }
}
