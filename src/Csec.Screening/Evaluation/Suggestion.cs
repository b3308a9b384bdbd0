namespace Csec.Screening.Evaluation;

/// <summary>Finds the own id that an unknown one was probably meant to be. What was given is never repeated.</summary>
internal static class Suggestion
{
    // No id is longer, and hostile input may be.
    private const int Longest = 64;

    /// <summary>The nearest of the known ids when it is near enough, else null; of equally near ones the first.</summary>
    public static string? For(string given, IEnumerable<string> known)
    {
        if (given.Length is 0 or > Longest)
        {
            return null;
        }

        var folded = given.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var id in known)
        {
            var most = Math.Max(1, id.Length / 3);
            if (Math.Abs(id.Length - folded.Length) <= most && Distance(folded, id) is var distance && distance <= most
                && distance < bestDistance)
            {
                (best, bestDistance) = (id, distance);
            }
        }

        return best;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one text into the other.</summary>
    private static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var next = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                next[j] = Math.Min(replaced, Math.Min(last[j], next[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                }
            }

            (before, last, next) = (last, next, before);
        }

        return last[right.Length];
    }
}
