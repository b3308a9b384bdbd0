using System.Reflection;
using Csec.Screening.Model;

namespace Csec.Screening.Catalog;

/// <summary>
/// The rule sets that are shipped inside the assembly, found by the names of their resources,
/// <c>rules/family/id/version.yaml</c>, without reading them.
/// </summary>
internal static class EmbeddedRuleSets
{
    private const string Start = "rules/";
    private const string End = ".yaml";

    public static IEnumerable<CatalogEntry> Entries() =>
        Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Start, StringComparison.Ordinal) && RuleFileNames.IsRuleSet(name))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(Entry);

    /// <summary>The shipped texts of rule sets, by the names of their resources, <c>rules/family/id/version.texts.locale.yaml</c>.</summary>
    public static IEnumerable<PackEntry> Texts() =>
        Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Start, StringComparison.Ordinal) && RuleFileNames.IsTexts(name) && RuleFileNames.Stem(name) is not TextPack.Common)
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(Pack);

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

    private static Assembly Assembly => typeof(EmbeddedRuleSets).Assembly;

    private static CatalogEntry Entry(string name)
    {
        var parts = name.Split('/');
        var file = parts[parts.Length - 1];
        return RuleSetVersion.TryParse(file.Substring(0, file.Length - End.Length), out var version)
            ? new(parts[parts.Length - 2], version, name, new Lazy<RuleSet>(() => Load(name)))
            : throw new InvalidOperationException($"The resource {name} is not named for a version.");
    }

    private static RuleSet Load(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(name)!;
        return RuleSet.LoadOrThrow(stream, name);
    }
}
