using System.Globalization;
using Csec.Screening.Mutation;

namespace Csec.Screening.Cli.Output;

/// <summary>Mutation reports for a person: counts, what survived with the case that is missing, and the sum on the last line.</summary>
internal static class MutationText
{
    public static void Write(Terminal terminal, IReadOnlyList<MutationReport> reports)
    {
        var page = new Page(terminal.Output);
        foreach (var report in reports)
        {
            Write(terminal, page, report);
        }

        page.Line(Summary(
            reports.Sum(report => report.Mutants.Count), reports.Sum(report => report.Killed), reports.Sum(report => report.Refused),
            reports.Sum(report => report.Equivalent.Count), reports.Sum(report => report.NotProved.Count), reports.Sum(report => report.Survivors.Count)));
    }

    private static void Write(Terminal terminal, Page page, MutationReport report)
    {
        page.Line($"{report.RuleSet}: {Summary(report.Mutants.Count, report.Killed, report.Refused, report.Equivalent.Count, report.NotProved.Count, report.Survivors.Count)}");
        if (report.Mutants.Count == 0)
        {
            page.Line("It scores nothing of its own.", 4);
            return;
        }

        page.Line(string.Join(", ", report.Operators.Select(count => $"{MutationWords.Of(count.Operator)} {count.Mutants.ToString(CultureInfo.InvariantCulture)}")), 4, 2);
        List(page, "equivalent", report.Equivalent);
        List(page, "not proved", report.NotProved);
        foreach (var mutant in report.Survivors)
        {
            page.Line($"survived: {mutant}{(mutant.IsFoundByChecks ? " (loading refuses it)" : "")}", 4, 2);
            terminal.Output.Write(mutant.MissingCase!.Yaml);
        }
    }

    private static void List(Page page, string what, IReadOnlyList<Mutant> mutants)
    {
        foreach (var mutant in mutants)
        {
            page.Line($"{what}: {mutant}", 4, 2);
        }
    }

    private static string Summary(int mutants, int killed, int refused, int equivalent, int notProved, int survived) => string.Create(
        CultureInfo.InvariantCulture,
        $"{mutants} mutants, {killed} killed, {refused} refused, {equivalent} equivalent, {(notProved > 0 ? $"{notProved} not proved, " : "")}{survived} survived");
}
