using System.Text;

namespace Csec.Screening.Texts;

/// <summary>A sentence with places such as <c>{item}</c> that are filled in by name.</summary>
internal static class Sentence
{
    public static string Fill(string sentence, IReadOnlyList<(string Name, string Value)> values)
    {
        var text = new StringBuilder(sentence);
        foreach (var (name, value) in values)
        {
            text.Replace("{" + name + "}", value);
        }

        return text.ToString();
    }

    /// <summary>The names between braces.</summary>
    public static HashSet<string> Placeholders(string sentence)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var open = sentence.IndexOf('{'); open >= 0; open = sentence.IndexOf('{', open + 1))
        {
            var close = sentence.IndexOf('}', open);
            if (close > open)
            {
                names.Add(sentence.Substring(open + 1, close - open - 1));
            }
        }

        return names;
    }
}
