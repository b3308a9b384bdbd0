namespace Csec.Screening.Diagnostics;

/// <summary>Finds the name that an author most likely meant.</summary>
internal static class Suggestion
{
    private const int Swap = 3;
    private const int ExtraLetter = 4;
    private const int OtherLetter = 5;

    public static string DidYouMean(string name) => $"Did you mean `{name}`?";

    /// <summary>"Did you mean `x`?", or null when nothing is near.</summary>
    public static string? For(string written, IEnumerable<string> names) =>
        Closest(written, names) is { } closest ? DidYouMean(closest) : null;

    /// <summary>
    /// The first of the nearest names, or null when every name differs in more than a third of its letters, or in more
    /// than <paramref name="most"/> of them.
    /// </summary>
    public static string? Closest(string written, IEnumerable<string> names, int most = int.MaxValue)
    {
        if (written.Length > 64)
        {
            return null;
        }

        string? closest = null;
        var small = written.ToLowerInvariant();
        var least = (Math.Min(Math.Max(1, written.Length / 3), most) * OtherLetter) + 1;
        foreach (var name in names)
        {
            if (Math.Abs(small.Length - name.Length) * ExtraLetter < least && Distance(small, name) is var distance && distance < least
                && distance < Math.Max(small.Length, name.Length) * ExtraLetter)
            {
                least = distance;
                closest = name;
            }
        }

        return closest;
    }

    /// <summary>Letters swapped, missing or too many, or others; the likelier a slip, the smaller its weight.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = (i + j) * ExtraLetter;
                    continue;
                }

                var substitute = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : OtherLetter);
                rows[i, j] = Math.Min(substitute, Math.Min(rows[i - 1, j], rows[i, j - 1]) + ExtraLetter);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + Swap);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
