namespace Csec.Screening.Catalog;

/// <summary>The texts of one rule set version in one locale, loaded when they are asked for.</summary>
internal sealed class PackEntry(string of, string locale, Lazy<TextPack> pack)
{
    /// <summary>The id@version that they are for, or <c>common</c>.</summary>
    public string Of => of;

    public string Locale => locale;

    public TextPack Pack => pack.Value;

    public static PackEntry For(TextPack pack) =>
        new(pack.IsCommon ? TextPack.Common : $"{pack.RuleSet}@{pack.Version}", pack.Locale, new Lazy<TextPack>(() => pack));
}
