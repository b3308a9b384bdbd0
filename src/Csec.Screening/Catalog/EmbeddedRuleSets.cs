using System.Reflection;
using Csec.Screening.Model;

namespace Csec.Screening.Catalog;

/// <summary>
/// The rule sets that are shipped inside the assembly, found by the names of their resources,
/// <c>rules/family/id/version.yaml</c>, without reading them. Each is loaded once, when it is asked for.
/// </summary>
internal sealed class EmbeddedRuleSets
{
    private const string Start = "rules/";
    private const string End = ".yaml";

    public EmbeddedRuleSets() => Entries = [.. Names(RuleFileNames.IsRuleSet).Select(Entry)];

    public IReadOnlyList<CatalogEntry> Entries { get; }

    private static Assembly Assembly => typeof(EmbeddedRuleSets).Assembly;

    /// <summary>The rule set named by id@version, or null.</summary>
    public RuleSet? Find(string reference) => Entries.FirstOrDefault(entry => entry.Key == reference)?.RuleSet;

    /// <summary>The shipped texts of rule sets, by the names of their resources, <c>rules/family/id/version.texts.locale.yaml</c>.</summary>
    public static IEnumerable<PackEntry> Texts() =>
        Names(name => RuleFileNames.IsTexts(name) && RuleFileNames.Stem(name) is not TextPack.Common).Select(Pack);

    private static IEnumerable<string> Names(Func<string, bool> isOne) =>
        Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Start, StringComparison.Ordinal) && isOne(name))
            .OrderBy(name => name, StringComparer.Ordinal);

    private static PackEntry Pack(string name)
    {
        var parts = name.Split('/');
        return new($"{parts[parts.Length - 2]}@{RuleFileNames.Stem(name)}", RuleFileNames.LocaleOf(name), new Lazy<TextPack>(() => LoadTexts(name)));
    }

    private static TextPack LoadTexts(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name)!;
        return TextPack.LoadOrThrow(stream, name);
    }

    private CatalogEntry Entry(string name)
    {
        var parts = name.Split('/');
        var file = parts[parts.Length - 1];
        return RuleSetVersion.TryParse(file.Substring(0, file.Length - End.Length), out var version)
            ? new(parts[parts.Length - 2], version, name, new Lazy<RuleSet>(() => Load(name)))
            : throw new InvalidOperationException($"The resource {name} is not named for a version.");
    }

    private RuleSet Load(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name)!;
        return RuleSet.Load(stream, name, Find).OrThrow();
    }
}
