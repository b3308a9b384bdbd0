using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Where each character of a value stands in the file: quotes, doubled quotes and line ends lie between.</summary>
internal static class ScalarPlaces
{
    /// <summary>The offset of each character and of the end, or null when an escape makes the two differ.</summary>
    public static int[]? Of(SourceText source, YamlScalar scalar)
    {
        var content = source.Content;
        var value = scalar.Value;
        var places = new int[value.Length + 1];
        var at = scalar.Span.Start + (scalar.IsPlain ? 0 : 1);
        for (var i = 0; i < value.Length; i++, at++)
        {
            if (at >= content.Length || scalar.IsBlock)
            {
                return null;
            }

            places[i] = at;
            if (IsFolded(value[i]) && IsFolded(content[at]))
            {
                at = AfterFold(content, at, value, ref i, places);
            }
            else if (content[at] != value[i])
            {
                return null;
            }
            else if (content[at] == '\'' && !scalar.IsPlain && at + 1 < content.Length && content[at + 1] == '\'')
            {
                at++;
            }
        }

        places[value.Length] = at;
        return places;
    }

    private static bool IsFolded(char c) => c is ' ' or '\n' or '\r' or '\t';

    /// <summary>The last white space of a run; both runs end together however many characters they have.</summary>
    private static int AfterFold(string content, int at, string value, ref int i, int[] places)
    {
        while (at + 1 < content.Length && IsFolded(content[at + 1]))
        {
            at++;
        }

        while (i + 1 < value.Length && IsFolded(value[i + 1]))
        {
            places[++i] = at;
        }

        return at;
    }
}
