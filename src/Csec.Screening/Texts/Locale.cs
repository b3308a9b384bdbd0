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
}
