using System.Reflection;

namespace Csec.Screening.Texts;

/// <summary>
/// The texts that every rule set shares, shipped one file a locale: the engine's own notices, yes and no, and why an
/// answer is missing.
/// </summary>
internal static class CommonTexts
{
    private const string Start = "rules/common.texts.";
    private const string End = ".yaml";

    private static readonly Lazy<IReadOnlyDictionary<string, TextPack>> ByLocale = new(Load);

    public static TextPack English => ByLocale.Value["en"];

    public static IEnumerable<string> Locales => ByLocale.Value.Keys;

    /// <summary>The shipped texts of a locale, and then of its language.</summary>
    public static IEnumerable<TextPack> Shipped(string locale) =>
        Locale.Chain(locale).Where(ByLocale.Value.ContainsKey).Select(name => ByLocale.Value[name]);

    /// <summary>An English sentence of the engine, filled in.</summary>
    public static string Notice(string id, params (string Name, string Value)[] values) =>
        Sentence.Fill(English.Find(Path(id)) ?? throw new InvalidOperationException($"The engine has no sentence {id}."), values);

    public static string Path(string notice) => TextGroups.Notices + "." + notice;

    private static IReadOnlyDictionary<string, TextPack> Load()
    {
        var assembly = typeof(CommonTexts).GetTypeInfo().Assembly;
        var packs = new Dictionary<string, TextPack>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Start, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            packs.Add(name.Substring(Start.Length, name.Length - Start.Length - End.Length), TextPack.LoadOrThrow(stream, name));
        }

        return packs;
    }
}
