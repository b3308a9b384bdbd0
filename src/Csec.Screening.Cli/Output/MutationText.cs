using System.Globalization;
using Csec.Screening.Mutation;

namespace Csec.Screening.Cli.Output;

/// <summary>
/// Mutation reports for a person: counts, the changes that change no result, those that no case notices with the case that
/// is missing, and the sum on the last line. The words of mutation testing would jar here; JSON has them.
/// </summary>
internal static class MutationText
{
    public static void Write(Terminal terminal, IReadOnlyList<MutationReport> reports)
    {
        var page = new Page(terminal.Output);
        foreach (var report in reports)
        {
            Write(terminal, page, report);
        }

        page.Line(Summary(reports), 0, 2);
    }

    private static void Write(Terminal terminal, Page page, MutationReport report)
    {
        page.Line($"{report.RuleSet}: {Summary([report])}", 0, 2);
        if (report.Mutants.Count == 0)
        {
            page.Line("It scores nothing of its own.", 4);
            return;
        }

        page.Line(string.Join(", ", report.Operators.Select(count => $"{MutationWords.Of(count.Operator)} {count.Mutants.ToString(CultureInfo.InvariantCulture)}")), 4, 2);
        List(page, "Change no result:", report.Equivalent.Where(mutant => !mutant.IsFoundByChecks));
        List(page, "Change no result; loading refuses them:", report.Equivalent.Where(mutant => mutant.IsFoundByChecks));
        List(page, "Not known whether they change a result:", report.NotProved);
        if (report.Survivors.Count > 0)
        {
            page.Line("No case notices; each with a case that would:", 4);
        }

        foreach (var mutant in report.Survivors)
        {
            page.Line($"{mutant}{(mutant.IsFoundByChecks ? " (loading refuses it)" : "")}", 6, 2);
            terminal.Output.Write(mutant.MissingCase!.Yaml);
        }
    }

    private static void List(Page page, string what, IEnumerable<Mutant> mutants)
    {
        var isFirst = true;
        foreach (var alike in mutants.GroupBy(WithoutItem, StringComparer.Ordinal))
        {
            if (isFirst)
            {
                page.Line(what, 4);
            }

            page.Line(Words([.. alike]), 6, 2);
            isFirst = false;
        }
    }

    /// <summary>Alike changes in one line: <c>line 79 to 144: `clear` is worth 3 and not 2, for 44 items</c>.</summary>
    private static string Words(Mutant[] alike)
    {
        var (first, last) = (alike[0].Position.Line, alike[^1].Position.Line);
        var what = WithoutItem(alike[0]);
        return alike.Length == 1 ? alike[0].ToString() : string.Create(
            CultureInfo.InvariantCulture,
            $"line {first}{(last > first ? $" to {last}" : "")}: {what}, {(what == alike[0].Change ? $"{alike.Length} times" : $"for {alike.Length} items")}");
    }

    /// <summary>What is changed of an item, or else the whole change.</summary>
    private static string WithoutItem(Mutant mutant)
    {
        var end = mutant.Change.IndexOf("`: ", StringComparison.Ordinal);
        return end > 0 && mutant.Change.IndexOf('`', 1) == end ? mutant.Change[(end + 3)..] : mutant.Change;
    }

    private static string Summary(IReadOnlyList<MutationReport> reports)
    {
        var (refused, notProved) = (reports.Sum(report => report.Refused), reports.Sum(report => report.NotProved.Count));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{reports.Sum(report => report.Mutants.Count)} changes tried, {reports.Sum(report => report.Killed)} noticed by a case, {(refused > 0 ? $"{refused} refused by the language, " : "")}{reports.Sum(report => report.Equivalent.Count)} change no result, {(notProved > 0 ? $"{notProved} not known, " : "")}{reports.Sum(report => report.Survivors.Count)} unnoticed");
    }
}
