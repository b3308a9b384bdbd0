using Csec.Screening.Diagnostics;

namespace Csec.Screening.Testing.RuleSets;

/// <summary>Loads what the writer wrote, and mends what a message says how to mend.</summary>
internal static class RuleSetRepair
{
    private const int MostRepairs = 8;

    public static RandomRuleSet? Load(int seed, string text, out IReadOnlyList<string> refusals)
    {
        IReadOnlyList<string>? first = null;
        for (var round = 0; round <= MostRepairs; round++)
        {
            var result = RuleSet.Load(text);
            var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
            refusals = errors.ConvertAll(diagnostic => diagnostic.Id);
            first ??= refusals;
            if (result.RuleSet is { } ruleSet)
            {
                return new(seed, text, ruleSet, first);
            }

            if (errors.Count == 0)
            {
                throw new InvalidOperationException(FormattableString.Invariant($"Seed {seed} is refused without an error."));
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

        return string.Join("\n", lines);
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
                lines[at] = error.Message.Contains(" with ") ? "" : new string(' ', indent) + range.Replace(": ", ": \"") + '"';
                break;
            case "CSEC4005" when line.Contains("{text: "):
                lines[at] = line.Replace("{text: ", "{scored: no, text: ");
                break;
            case "CSEC4005":
                lines[at] = line.Replace(": A question", ": {scored: no, text: A question}");
                break;
            case "CSEC4004" when line.TrimStart().StartsWith("levels: [", StringComparison.Ordinal):
                var level = error.Message.Split('`')[1];
                lines[at] = line.Replace(level + ", ", "").Replace(", " + level + "]", "]");
                break;
            case "CSEC4004" when line.StartsWith("      l", StringComparison.Ordinal):
                // No score falls in the band, so that it leaves no gap.
                lines[at] = "";
                break;
            case "CSEC4009" when line.Contains(", asked-when: "):
                lines[at] = line.Substring(0, line.IndexOf(", asked-when: ", StringComparison.Ordinal)) + "}";
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
}
