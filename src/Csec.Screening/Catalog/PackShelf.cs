using Csec.Screening.Diagnostics;
using Csec.Screening.Texts;

namespace Csec.Screening.Catalog;

/// <summary>The texts of a catalog, those that go before others first: added ones, folders, shipped ones.</summary>
internal sealed class PackShelf
{
    private readonly IReadOnlyList<PackEntry> _packs;

    private PackShelf(IReadOnlyList<PackEntry> packs) => _packs = packs;

    /// <summary>The texts that the options name, each joined with its rule set; the shipped ones are joined when asked for.</summary>
    public static PackShelf Of(RuleSetCatalogOptions options, IReadOnlyList<CatalogEntry> ruleSets, List<Diagnostic> diagnostics)
    {
        TextPack[] packs = [.. options.OwnTexts, .. options.Folders.SelectMany(folder => RuleFolder.LoadTexts(folder, diagnostics))];
        diagnostics.AddRange(packs.SelectMany(pack => Check(pack, ruleSets)));
        return new([.. packs.Select(PackEntry.For), .. options.HasEmbedded ? EmbeddedRuleSets.Texts() : []]);
    }

    /// <summary>What of a pack does not fit the rule set that it names.</summary>
    public static IReadOnlyList<Diagnostic> Check(TextPack pack, IReadOnlyList<CatalogEntry> ruleSets)
    {
        if (pack.IsCommon)
        {
            return TextPackCheck.OfCommon(pack);
        }

        var key = $"{pack.RuleSet}@{pack.Version}";
        return ruleSets.FirstOrDefault(entry => entry.Key == key) is { } entry
            ? pack.Check(entry.RuleSet)
            : [TextPackDiagnostics.NoRuleSet(pack.Source, pack.Header.Place, key)];
    }

    /// <summary>The packs for a rule set and its bases in the first of the locales, then in the wider ones.</summary>
    public TextPack[] For(IReadOnlyCollection<string> ruleSets, IEnumerable<string> locales)
    {
        var wanted = locales.ToList();
        return
        [
            .. _packs.Where(pack => (ruleSets.Contains(pack.Of) || pack.Of == TextPack.Common) && wanted.Contains(pack.Locale))
                .OrderBy(pack => wanted.IndexOf(pack.Locale)).Select(pack => pack.Pack),
        ];
    }

    public IEnumerable<string> LocalesOf(IReadOnlyCollection<string> ruleSets) =>
        _packs.Where(pack => ruleSets.Contains(pack.Of)).Select(pack => pack.Locale);
}
