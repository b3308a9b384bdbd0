using Csec.Screening.Diagnostics;

namespace Csec.Screening.PropertyTests.Generation;

/// <summary>A random rule set that loads, with the seed and text that make it again.</summary>
internal sealed record RandomRuleSet(int Seed, string Text, RuleSet RuleSet)
{
    /// <summary>Also what the loader said of it before it was repaired, by diagnostic id.</summary>
    public IReadOnlyList<string> FirstRefusals { get; init; } = [];
}

/// <summary>Loads what the writer wrote, or refuses it as the loader does.</summary>
internal static class RandomRuleSets
{
    private const int MostRepairs = 8;

    /// <summary>
    /// The rule set of a seed, or null when it stays refused. What an author would correct by the message alone is
    /// corrected so: the messages are tried out too.
    /// </summary>
    public static RandomRuleSet? Of(int seed, out IReadOnlyList<string> refusals)
    {
        var text = RuleSetWriter.Write(seed);
        IReadOnlyList<string>? first = null;
        for (var round = 0; round <= MostRepairs; round++)
        {
            var result = RuleSet.Load(text);
            var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
            refusals = errors.ConvertAll(diagnostic => diagnostic.Id);
            first ??= refusals;
            if (result.RuleSet is { } ruleSet)
            {
                return new(seed, text, ruleSet) { FirstRefusals = first };
            }

            if (errors.Count == 0)
            {
                throw new InvalidOperationException($"Seed {seed} is refused without an error.");
            }

            var repaired = Repaired(text, errors);
            if (repaired == text)
            {
                return null;
            }

            text = repaired;
        }

        refusals = ["repaired in vain"];
        return null;
    }

    private static string Repaired(string text, List<Diagnostic> errors)
    {
        var lines = text.Split('\n').ToList();
        foreach (var error in errors.OrderByDescending(error => error.Position.Line))
        {
            Repair(lines, error.Position.Line - 1, error);
        }

        return string.Join('\n', lines);
    }

    private static void Repair(List<string> lines, int at, Diagnostic error)
    {
        var line = lines[at];
        switch (error.Id)
        {
            case "CSEC4003":
                var range = error.Help.Split('`')[1];
                var indent = line.Length - line.TrimStart().Length;

                // A range that holds under one setting only cannot be declared.
                lines[at] = error.Message.Contains(" with ", StringComparison.Ordinal) ? "" : new string(' ', indent) + range.Replace(": ", ": \"", StringComparison.Ordinal) + '"';
                break;
            case "CSEC4005" when line.Contains("{text: ", StringComparison.Ordinal):
                lines[at] = line.Replace("{text: ", "{scored: no, text: ", StringComparison.Ordinal);
                break;
            case "CSEC4005":
                lines[at] = line.Replace(": A question", ": {scored: no, text: A question}", StringComparison.Ordinal);
                break;
            case "CSEC4004" when line.TrimStart().StartsWith("levels: [", StringComparison.Ordinal):
                var level = error.Message.Split('`')[1];
                lines[at] = line.Replace(level + ", ", "", StringComparison.Ordinal).Replace(", " + level + "]", "]", StringComparison.Ordinal);
                break;
            case "CSEC4004" when line.StartsWith("      l", StringComparison.Ordinal):
                // No score falls in the band, so that it leaves no gap.
                lines[at] = "";
                break;
            case "CSEC4009" when line.Contains(", asked-when: ", StringComparison.Ordinal):
                lines[at] = line[..line.IndexOf(", asked-when: ", StringComparison.Ordinal)] + "}";
                break;
            case "CSEC4008" when line.TrimStart().StartsWith("- l", StringComparison.Ordinal):
                lines[at] = "";
                if (lines[at - 1].EndsWith("overrides:", StringComparison.Ordinal) || lines[at - 1].EndsWith("floors:", StringComparison.Ordinal))
                {
                    lines[at - 1] = "";
                }

                break;
        }
    }

    /// <summary>The first rule sets from a seed on that load; <paramref name="seen"/> is told every seed and its refusals.</summary>
    public static IEnumerable<RandomRuleSet> From(int seed, int count, Action<int, IReadOnlyList<string>>? seen = null)
    {
        for (var found = 0; found < count; seed++)
        {
            var ruleSet = Of(seed, out var refusals);
            seen?.Invoke(seed, ruleSet is null ? refusals : []);
            if (ruleSet is not null)
            {
                found++;
                yield return ruleSet;
            }
        }
    }
}
