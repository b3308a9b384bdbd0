namespace Csec.Screening.Testing.RuleSets;

/// <summary>Smaller rule sets: one block of lines is taken out, the largest first, and what is left must load.</summary>
internal static class RuleSetShrinking
{
    public static IEnumerable<RandomRuleSet> Of(RandomRuleSet made)
    {
        var lines = made.Text.Split('\n');
        var blocks = Enumerable.Range(0, lines.Length).Where(start => lines[start].Length > 0)
            .Select(start => (Start: start, Count: BlockAt(lines, start))).OrderByDescending(block => block.Count);
        foreach (var (start, count) in blocks)
        {
            var text = string.Join("\n", lines.Take(start).Concat(lines.Skip(start + count)));
            if (RuleSet.Load(text).RuleSet is { } ruleSet)
            {
                yield return new(made.Seed, text, ruleSet, made.FirstRefusals);
            }
        }
    }

    /// <summary>A line and all lines below it that stand deeper.</summary>
    private static int BlockAt(string[] lines, int start)
    {
        var count = 1;
        while (start + count < lines.Length && (lines[start + count].Length == 0 || Indent(lines[start + count]) > Indent(lines[start])))
        {
            count++;
        }

        return count;
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
}
