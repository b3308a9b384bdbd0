using System.Globalization;
using Csec.Screening.Analysis;

namespace Csec.Screening.Cli.Output;

/// <summary>What was proved of rule sets, for a person.</summary>
internal sealed class VerificationText(Page page)
{
    public void Write(IReadOnlyList<VerificationReport> reports)
    {
        foreach (var report in reports)
        {
            Write(report);
            page.Gap();
        }

        if (reports.Count > 1)
        {
            page.Line($"{Words.Count(reports.Count, "rule set", "rule sets")}, {Result(reports)}");
        }
    }

    private void Write(VerificationReport report)
    {
        page.Line($"{(report.RuleSet is null ? report.Path : $"{report.RuleSet}@{report.Version}")}: {Result([report])}");
        Write("This could not be proved:", report.NotProved);
        Write(report.Findings);
        Write("Sheets without a level:", [.. report.Counts.Where(counts => !counts.WithoutLevel.IsZero).Select(WithoutLevel)]);
        if (report.Information.Count > 0)
        {
            page.Heading("For information");
            Write(report.Information);
        }

        Write("Proved", report.Proved);
    }

    private void Write(IReadOnlyList<VerificationFinding> findings)
    {
        foreach (var finding in findings)
        {
            page.Gap();
            page.Line(FormattableString.Invariant($"{finding.Id} {finding.Place.Path}({finding.Place.Line},{finding.Place.Column})"));
            page.Line(finding.Text, 2);
            if (finding.Setting is not null)
            {
                page.Line($"with {finding.Setting}", 4);
            }

            WriteExamples(finding);
            page.Line($"help: {finding.Help}", 4, 6);
            if (finding.Edit is not null)
            {
                page.Line($"edit: {Edit(finding.Edit)}", 4, 6);
            }
        }
    }

    private static string Edit(SuggestedEdit edit) => edit.Length == 0
        ? $"write `{edit.Replacement}`"
        : $"write `{edit.Replacement}` in place of `{edit.Original}`";

    private void WriteExamples(VerificationFinding finding)
    {
        if (finding.Example is not null)
        {
            page.Line($"for example: {finding.Example.Words}", 4, 6);
        }

        if (finding.Other is not null)
        {
            page.Line($"compared with: {finding.Other.Words}", 4, 6);
        }
    }

    private void Write(string heading, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        page.Heading(heading);
        foreach (var sentence in sentences)
        {
            page.Line($"- {sentence}", 2, 2);
        }
    }

    private static string WithoutLevel(LevelCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"`{counts.Classification}`{(counts.Setting is null ? "" : $" with {counts.Setting}")}: {counts.WithoutLevel:N0} of {counts.Sheets:N0} complete sheets");

    private static string Result(IReadOnlyList<VerificationReport> reports)
    {
        var notProved = reports.Sum(report => report.NotProved.Count);
        return Words.Count(reports.Sum(report => report.Findings.Count), "finding", "findings") + (notProved == 0 ? "" : FormattableString.Invariant($", {notProved} not proved"));
    }
}
