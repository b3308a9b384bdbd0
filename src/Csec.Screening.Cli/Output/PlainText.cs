using System.Globalization;
using System.Text;

namespace Csec.Screening.Cli.Output;

/// <summary>Text from elsewhere, made harmless for a terminal.</summary>
internal static class PlainText
{
    /// <summary>The text with <c>?</c> for every control character and every character that turns the direction of writing.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsHarmful))
        {
            return text;
        }

        var plain = new StringBuilder(text);
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = IsHarmful(plain[i]) ? '?' : plain[i];
        }

        return plain.ToString();
    }

    private static bool IsHarmful(char c) => char.IsControl(c)
        || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
