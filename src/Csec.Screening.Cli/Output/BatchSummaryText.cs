namespace Csec.Screening.Cli.Output;

/// <summary>What came out of a batch, in numbers.</summary>
internal static class BatchSummaryText
{
    public static void Write(TextWriter writer, BatchSummary summary)
    {
        writer.WriteLine(FormattableString.Invariant(
            $"{summary.Lines} lines, {summary.Assessed} assessed, {summary.Determined} determined, {summary.Undetermined} not determined, {summary.Lines - summary.Assessed} with an error"));
        foreach (var error in summary.Errors)
        {
            writer.WriteLine(FormattableString.Invariant($"  {error.Key}: {error.Value}"));
        }

        foreach (var levels in summary.Levels)
        {
            var counts = levels.Levels.Select(level => FormattableString.Invariant($"{level.Key} {level.Value}"));
            writer.WriteLine(FormattableString.Invariant($"  {levels.RuleSet} {levels.Classification}: {string.Join(", ", counts)}, not determined {levels.Undetermined}"));
        }
    }
}
