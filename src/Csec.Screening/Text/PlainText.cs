using System.Globalization;
using System.Text;

namespace Csec.Screening.Text;

/// <summary>
/// A text as its words are looked for: letters without their marks, full-width letters and ligatures as plain ones, every
/// dash as a hyphen, and nothing that cannot be seen, such as soft hyphens. It knows where each of its characters stood.
/// The forms are listed here because normalization differs with the machine that it runs on.
/// </summary>
internal sealed class PlainText
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    private static readonly Dictionary<char, string> Plain = new()
    {
        ['\uFB00'] = "ff",
        ['\uFB01'] = "fi",
        ['\uFB02'] = "fl",
        ['\uFB03'] = "ffi",
        ['\uFB04'] = "ffl",
        ['\u2212'] = "-",
    };

    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    static PlainText()
    {
        string[] marked =
        [
            "aáàâäãåāăą", "cçćĉċč", "dďđ", "eéèêëēĕėęě", "gĝğġģ", "hĥħ", "iíìîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł", "nñńņňŋ",
            "oóòôöõøōŏő", "rŕŗř", "sśŝşš", "tţťŧ", "uúùûüũūŭůűų", "wŵ", "yýÿŷ", "zźżž",
        ];
        foreach (var letters in marked)
        {
            foreach (var letter in letters.Skip(1))
            {
                Plain[letter] = letters.Substring(0, 1);
                Plain[char.ToUpperInvariant(letter)] = letters.Substring(0, 1).ToUpperInvariant();
            }
        }
    }

    public PlainText(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(text[i]);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && _ends.Count > 0)
            {
                _ends[_ends.Count - 1] = i + 1;
            }

            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            {
                continue;
            }

            foreach (var c in PlainOf(text[i], category))
            {
                plain.Append(c);
                _starts.Add(i);
                _ends.Add(i + 1);
            }
        }

        Text = plain.ToString();
    }

    public string Text { get; }

    public static string Of(string text) => new PlainText(text).Text;

    /// <summary>Where a piece of it stood.</summary>
    public (int Start, int Length) PlaceOf(int start, int length) => (_starts[start], _ends[start + length - 1] - _starts[start]);

    private static string PlainOf(char c, UnicodeCategory category) =>
        c is >= FirstFullWidth and <= LastFullWidth ? ((char)(c - FirstFullWidth + '!')).ToString()
        : Plain.TryGetValue(c, out var plain) ? plain
        : category == UnicodeCategory.DashPunctuation ? "-"
        : c.ToString();
}
