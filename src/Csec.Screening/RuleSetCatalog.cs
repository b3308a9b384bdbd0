using System.Diagnostics.CodeAnalysis;
using Csec.Screening.Catalog;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Text;
using Csec.Screening.Texts;

namespace Csec.Screening;

/// <summary>
/// Rule sets by id and version. It cannot change, and all its members may be used from several threads at once.
/// </summary>
/// <example><code>var ruleSet = RuleSetCatalog.Embedded().FindOrThrow("sscst");</code></example>
public sealed partial class RuleSetCatalog
{
    private readonly Dictionary<string, CatalogEntry> _byVersion;
    private readonly Dictionary<string, CatalogEntry[]> _byId;

    private readonly PackShelf _texts;

    private RuleSetCatalog(IReadOnlyCollection<CatalogEntry> entries, PackShelf texts)
    {
        _texts = texts;
        _byVersion = entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        _byId = entries.GroupBy(entry => entry.Id, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.OrderBy(entry => entry.Version).ToArray(),
            StringComparer.Ordinal);
        Ids = [.. _byId.Keys.OrderBy(id => id, StringComparer.Ordinal)];
    }

    /// <summary>The ids, in ordinal order.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>All rule sets, by id and then from the oldest version to the newest; those not asked for before are loaded.</summary>
    public IReadOnlyList<RuleSet> All => [.. Ids.SelectMany(id => _byId[id]).Select(entry => entry.RuleSet)];

    /// <summary>The rule sets that are shipped with the package; each is loaded when it is asked for.</summary>
    public static RuleSetCatalog Embedded() => CreateOrThrow(options => options.AddEmbedded());

    /// <summary>A catalog of rule sets from several places. Folders are read and checked now, the shipped ones when asked for.</summary>
    public static RuleSetCatalogResult Create(Action<RuleSetCatalogOptions> configure)
    {
        var options = new RuleSetCatalogOptions();
        configure(options);
        var diagnostics = new List<Diagnostic>();
        var entries = new List<CatalogEntry>();
        var embedded = new EmbeddedRuleSets();
        if (options.HasEmbedded)
        {
            entries.AddRange(embedded.Entries);
        }

        string[] files = [.. options.Folders.SelectMany(folder => RuleFolder.FilesOf(folder, diagnostics))];
        foreach (var (file, result) in files.Zip(RuleFolder.Load(files, FindBase), (file, result) => (file, result)))
        {
            diagnostics.AddRange(result.Diagnostics);
            entries.AddRange(result.RuleSet is { } ruleSet ? [CatalogEntry.Of(ruleSet, file)] : Array.Empty<CatalogEntry>());
        }

        entries.AddRange(options.Own.Select(ruleSet => CatalogEntry.Of(ruleSet, "a rule set that was added")));
        var distinct = Distinct(entries, diagnostics);
        var texts = PackShelf.Of(options, distinct, diagnostics);
        var hasErrors = diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);
        return new(hasErrors ? null : new(distinct, texts), diagnostics.AsReadOnly());

        RuleSet? FindBase(string reference) =>
            options.Own.Find(ruleSet => ruleSet.Id + "@" + ruleSet.Version == reference) ?? embedded.Find(reference);
    }

    /// <summary>A catalog of rule sets from several places.</summary>
    /// <exception cref="RuleSetException">A folder is missing, a rule set has errors, or one version stands in two places.</exception>
    public static RuleSetCatalog CreateOrThrow(Action<RuleSetCatalogOptions> configure)
    {
        var result = Create(configure);
        return result.Catalog ?? throw new RuleSetException(result.Diagnostics);
    }

    /// <summary>
    /// Finds a rule set by id or id@version. A bare id takes the newest version in force on the day, published before
    /// review before draft; superseded and withdrawn versions are found by id@version only.
    /// </summary>
    /// <param name="reference">The id or id@version.</param>
    /// <param name="date">The day as <c>yyyy-MM-dd</c>, or null for any day.</param>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="error">Why there is none.</param>
    public bool TryFind(
        string reference,
        string? date,
        [NotNullWhen(true)] out RuleSet? ruleSet,
        [NotNullWhen(false)] out AnswerError? error)
    {
        ruleSet = null;
        error = null;
        if (_byVersion.TryGetValue(reference, out var exact))
        {
            ruleSet = exact.RuleSet;
            return true;
        }

        if (date is not null && !ContextFacts.IsDay(date))
        {
            error = ContextFacts.Wrong("date");
            return false;
        }

        var at = reference.IndexOf('@');
        var id = at < 0 ? reference : reference.Substring(0, at);
        if (!_byId.TryGetValue(id, out var versions))
        {
            error = RequestErrors.UnknownRuleSet(id, Ids);
        }
        else if (at >= 0)
        {
            error = RequestErrors.UnknownVersion(versions[0].Id, versions.Select(entry => entry.Version.ToString()));
        }
        else
        {
            ruleSet = Newest(versions, date);
            error = ruleSet is null ? NoneOf(versions) : null;
        }

        return ruleSet is not null;
    }

    /// <summary>Finds a rule set as <see cref="TryFind"/> does.</summary>
    /// <exception cref="AnswerException">There is no such rule set or version, or the date is no day.</exception>
    public RuleSet FindOrThrow(string reference, string? date = null) =>
        TryFind(reference, date, out var ruleSet, out var error) ? ruleSet : throw new AnswerException([error]);

    /// <summary>The rule set named by id@version, or null.</summary>
    internal RuleSet? Version(string reference) => _byVersion.TryGetValue(reference, out var entry) ? entry.RuleSet : null;

    /// <summary>The greatest version of a rule set below another one, or null.</summary>
    internal RuleSet? VersionBelow(string id, RuleSetVersion version) =>
        _byId.TryGetValue(id, out var entries) ? entries.LastOrDefault(entry => entry.Version < version)?.RuleSet : null;

    /// <summary>
    /// The texts of a rule set in a locale such as <c>es</c> or <c>es-MX</c>, of which the narrower goes before the wider.
    /// What an overlay takes over is worded by the texts of its base. What the catalog has no wording for stands in
    /// English, and says so.
    /// </summary>
    public RuleSetTexts Texts(RuleSet ruleSet, string locale) =>
        new(ruleSet, locale ?? throw new ArgumentNullException(nameof(locale)), _texts.For(WithBases(ruleSet), Locale.Chain(locale)));

    /// <summary>What of a pack does not fit the rule set of the catalog that it names.</summary>
    public IReadOnlyList<Diagnostic> Check(TextPack pack) => PackShelf.Check(pack, [.. _byVersion.Values]);

    /// <summary>The locales in which the catalog has texts of a rule set: that of the rule files, and those of its and its base's packs.</summary>
    public IReadOnlyList<string> LocalesOf(RuleSet ruleSet) =>
        [.. _texts.LocalesOf(WithBases(ruleSet)).Append(Locale.OfRuleFiles).Distinct(StringComparer.Ordinal).OrderBy(locale => locale, StringComparer.Ordinal)];

    private static string[] WithBases(RuleSet ruleSet) =>
        [.. ruleSet.Bases.Prepend(ruleSet.Definition).Select(definition => $"{definition.Id}@{definition.Version}")];

    private static AnswerError NoneOf(CatalogEntry[] versions) =>
        versions.Any(entry => Rank(entry.RuleSet.Definition.Lifecycle.Status) > 0)
            ? RequestErrors.NotInForce(versions[0].Id)
            : RequestErrors.OnlyByVersion(versions[0].Id, versions.Select(entry => entry.Version.ToString()));

    private static RuleSet? Newest(CatalogEntry[] versions, string? date)
    {
        RuleSet? newest = null;
        foreach (var ruleSet in versions.Select(entry => entry.RuleSet))
        {
            var lifecycle = ruleSet.Definition.Lifecycle;
            var counts = Rank(lifecycle.Status) > 0 && (date is null || lifecycle.InForceOn(date));
            // The versions come from old to new, so of two with the same status the later one wins.
            if (counts && (newest is null || Rank(lifecycle.Status) >= Rank(newest.Definition.Lifecycle.Status)))
            {
                newest = ruleSet;
            }
        }

        return newest;
    }

    private static int Rank(RuleSetStatus status) => status switch
    {
        RuleSetStatus.Published => 3,
        RuleSetStatus.Review => 2,
        RuleSetStatus.Draft => 1,
        _ => 0,
    };

    /// <summary>How much a status warns; of two copies of one version the one that warns more is taken, wherever it lies.</summary>
    private static int Strictness(RuleSetStatus status) => status switch
    {
        RuleSetStatus.Withdrawn => 4,
        RuleSetStatus.Superseded => 3,
        RuleSetStatus.Draft => 2,
        RuleSetStatus.Review => 1,
        _ => 0,
    };

    private static List<CatalogEntry> Distinct(List<CatalogEntry> entries, List<Diagnostic> diagnostics)
    {
        var seen = new Dictionary<string, CatalogEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!seen.TryGetValue(entry.Key, out var first))
            {
                seen.Add(entry.Key, entry);
            }
            else if (first.RuleSet.ContentHash != entry.RuleSet.ContentHash)
            {
                diagnostics.Add(CatalogDiagnostics.Twice(new SourceText("", entry.Origin), entry.Key, first.Origin));
            }
            else if (Strictness(entry.RuleSet.Definition.Lifecycle.Status) > Strictness(first.RuleSet.Definition.Lifecycle.Status))
            {
                seen[entry.Key] = entry;
            }
        }

        return [.. entries.Where(entry => ReferenceEquals(seen[entry.Key], entry))];
    }
}
