namespace Csec.Screening.Texts;

/// <summary>How locales such as <c>es-MX</c> stand to each other.</summary>
internal static class Locale
{
    /// <summary>The locale of the rule files themselves.</summary>
    public const string OfRuleFiles = "en";

    /// <summary>The locale and then each that is wider: <c>es-MX</c>, <c>es</c>.</summary>
    public static IEnumerable<string> Chain(string locale)
    {
        for (var at = locale.Length; at > 0; at = locale.LastIndexOf('-', at - 1))
        {
            yield return locale.Substring(0, at);
        }
    }

    public static string Language(string locale) => locale.Split('-')[0];

    public static bool IsOfRuleFiles(string locale) => Language(locale) == OfRuleFiles;

    /// <summary>A language of two or three letters, then perhaps a script and a region, as BCP 47 spells them.</summary>
    public static bool IsOne(string locale)
    {
        var parts = locale.Split('-');
        var at = 1;
        if (parts[0].Length is not (2 or 3) || !parts[0].All(IsSmall))
        {
            return false;
        }

        if (at < parts.Length && parts[at].Length == 4 && IsLarge(parts[at][0]) && parts[at].Skip(1).All(IsSmall))
        {
            at++;
        }

        if (at < parts.Length && ((parts[at].Length == 2 && parts[at].All(IsLarge)) || (parts[at].Length == 3 && parts[at].All(c => c is >= '0' and <= '9'))))
        {
            at++;
        }

        return at == parts.Length;

        static bool IsSmall(char c) => c is >= 'a' and <= 'z';

        static bool IsLarge(char c) => c is >= 'A' and <= 'Z';
    }

    /// <summary>A locale in the case that BCP 47 recommends, such as <c>es-MX</c> for <c>ES-mx</c>; whether it is one is not asked.</summary>
    public static string Respelled(string locale)
    {
        var parts = locale.Split('-');
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = (i, parts[i].Length) switch
            {
                ( > 0, 2) => parts[i].ToUpperInvariant(),
                ( > 0, 4) => parts[i].Substring(0, 1).ToUpperInvariant() + parts[i].Substring(1).ToLowerInvariant(),
                _ => parts[i].ToLowerInvariant(),
            };
        }

        return string.Join("-", parts);
    }
}
