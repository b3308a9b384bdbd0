using System.Globalization;
using Csec.Screening.Cases;

namespace Csec.Screening.Cli.Output;

/// <summary>One cases file; without a run when its rule set cannot be used.</summary>
internal sealed record FileRun(string File, CasesRun? Run, CasesCoverage? Coverage)
{
    public int Passed => Run?.Cases.Count(result => result.HasPassed) ?? 0;

    /// <summary>A file or rule set that cannot be read, or an error outside of all cases, counts as one failed case.</summary>
    public int Failed => Run is null || (Run.Cases.Count == Passed && !Run.HasPassed) ? 1 : Run.Cases.Count - Passed;
}

/// <summary>All cases files together.</summary>
internal sealed record CasesTotals(IReadOnlyList<FileRun> Files, IReadOnlyList<string> WithoutCases, bool WithCoverage)
{
    public int Passed => Files.Sum(file => file.Passed);

    public int Failed => Files.Sum(file => file.Failed);

    /// <summary>A rule set without cases is not covered at all.</summary>
    public bool IsCovered => !WithCoverage || (WithoutCases.Count == 0 && Files.All(file => file.Coverage?.IsComplete != false));
}

/// <summary>How cases went, for a person: what failed, what is not covered, and the counts on the last line.</summary>
internal static class CasesText
{
    public static void Write(Terminal terminal, IReadOnlyList<FileRun> files, CasesTotals totals)
    {
        var output = terminal.Output;
        foreach (var file in files)
        {
            foreach (var result in file.Run?.Cases ?? [])
            {
                WriteFailure(output, file.File, result);
            }

            if (file.Run is not null)
            {
                output.WriteLine(Summary(file, file.Run));
                WriteOpen(new(output), file.Coverage);
            }
        }

        foreach (var file in totals.WithoutCases)
        {
            output.WriteLine(totals.WithCoverage ? $"{file}: no cases, coverage 0 %" : $"{file}: no cases");
        }

        if (!totals.IsCovered)
        {
            output.WriteLine("The cases leave something out: coverage is below 100 %.");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{totals.Passed} passed, {totals.Failed} failed"));
    }

    private static string Summary(FileRun file, CasesRun run)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{run.RuleSet.Id}@{run.RuleSet.Version}: {file.Passed} passed, {file.Failed} failed");
        return file.Coverage is null ? line : line + string.Create(CultureInfo.InvariantCulture, $", coverage {file.Coverage.Percent} %");
    }

    private static void WriteFailure(TextWriter output, string path, CaseResult result)
    {
        if (result.HasPassed)
        {
            return;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}({result.Position.Line},{result.Position.Column}): failed: {result.Name}"));
        foreach (var mismatch in result.Mismatches)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    line {mismatch.Position.Line}: {mismatch.What}: expected {mismatch.Expected}, came {mismatch.Actual}"));
        }
    }

    private static void WriteOpen(Page page, CasesCoverage? coverage)
    {
        if (coverage is null)
        {
            return;
        }

        var parts = coverage.Parts.Where(part => part.Total > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Covered}/{part.Total}"));
        page.Line(string.Join(", ", parts), 4, 2);
        foreach (var open in coverage.Parts.SelectMany(part => part.Open))
        {
            page.Line($"no case: {open}", 4, 2);
        }
    }
}
