using System.Globalization;

namespace Csec.Screening.Texts;

/// <summary>Whether a reader sees anything of a text: white space, controls and formats such as a zero-width space show nothing.</summary>
internal static class VisibleText
{
    // Fillers and a blank pattern that Unicode counts among letters, marks and symbols.
    private const string Fillers = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    public static bool IsSomeIn(string text)
    {
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            if (!char.IsWhiteSpace(text[i]) && category is not (UnicodeCategory.Format or UnicodeCategory.Control) && Fillers.IndexOf(text[i]) < 0)
            {
                return true;
            }
        }

        return false;
    }
}
