using Csec.Screening.Analysis;
using Csec.Screening.Cli.Output;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Cli;

/// <summary>Finds rule sets by id, id@version or path.</summary>
internal sealed class RuleSets(Terminal terminal, string[] folders)
{
    private RuleSetCatalog? _catalog;

    /// <summary>The built-in rule sets and those of the folders.</summary>
    public RuleSetCatalog Catalog => _catalog ??= RuleSetCatalog.CreateOrThrow(options =>
    {
        options.AddEmbedded();
        foreach (var folder in folders)
        {
            options.AddFolder(folder);
        }
    });

    /// <summary>The catalog when folders were named; without it overlays extend what is built in.</summary>
    public RuleSetCatalog? CatalogOfFolders => folders.Length > 0 ? Catalog : null;

    /// <summary>The rule set, or null after its diagnostics or the error have been written.</summary>
    public RuleSet? Find(string reference, string? date = null)
    {
        if (IsPath(reference))
        {
            return Load(reference);
        }

        if (Catalog.TryFind(reference, date, out var ruleSet, out var error))
        {
            return ruleSet;
        }

        AnswerErrorText.Write(terminal.Error, [error]);
        return null;
    }

    /// <summary>
    /// A rule set to compare, with the errors of a file that does not load but says what it means; null after the
    /// diagnostics or the error have been written.
    /// </summary>
    public (RuleSet RuleSet, IReadOnlyList<Diagnostic> Faults)? FindToCompare(string reference)
    {
        if (!IsPath(reference))
        {
            return Find(reference) is { } found ? (found, []) : null;
        }

        using var stream = NamedFiles.Open(reference, "RULESET");
        var result = RuleSetDifference.Read(stream, reference, CatalogOfFolders);
        DiagnosticText.Write(terminal.Error, result.Diagnostics);
        return result.RuleSet is { } ruleSet ? (ruleSet, [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)]) : null;
    }

    public static bool IsPath(string reference) =>
        reference.Contains('/', StringComparison.Ordinal) || reference.Contains('\\', StringComparison.Ordinal)
        || reference.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>The texts of a rule set in a locale, or those of its file; in a locale without any they fall back to English.</summary>
    public RuleSetTexts Texts(RuleSet ruleSet, string reference, string? given)
    {
        if (given is null)
        {
            return ruleSet.TextsForOrThrow();
        }

        if (!RuleSetTexts.TryReadLocale(given, out var locale))
        {
            throw new CouldNotRunException("--locale takes a language such as es, or one of a region such as es-MX.");
        }

        if (IsPath(reference) && Beside(reference, locale) is { Length: > 0 } packs)
        {
            var ofBases = Catalog.Texts(ruleSet, locale).Packs.Where(pack => pack.RuleSet != ruleSet.Id);
            return ruleSet.TextsForOrThrow([.. packs, .. ofBases]);
        }

        return Catalog.Texts(ruleSet, locale);
    }

    /// <summary>The texts beside a rule file in the locale, and then in its language.</summary>
    private static TextPack[] Beside(string path, string locale) =>
        [.. new[] { locale, locale.Split('-')[0] }.Distinct(StringComparer.Ordinal).Select(name => RuleFiles.TextsBeside(path, name)).Where(File.Exists).Select(LoadTexts)];

    private static TextPack LoadTexts(string path)
    {
        using var stream = File.OpenRead(path);
        return TextPack.LoadOrThrow(stream, path);
    }

    private RuleSet? Load(string path)
    {
        using var stream = NamedFiles.Open(path, "RULESET");
        var result = RuleSet.Load(stream, path, CatalogOfFolders);
        DiagnosticText.Write(terminal.Error, result.Diagnostics);
        return result.RuleSet;
    }
}
