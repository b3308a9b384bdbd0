using System.CommandLine;
using Csec.Screening.Cli.Output;

namespace Csec.Screening.Cli.Commands;

/// <summary>Assesses requests line by line.</summary>
internal static class BatchCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = new Option<string?>("--input") { Description = "Requests, one JSON object a line; standard input when left out.", HelpName = "FILE" };
        var output = new Option<string?>("--output") { Description = "Results, one line a request; standard output when left out.", HelpName = "FILE" };
        var receipts = new Option<bool>("--receipts") { Description = "Write receipts: results with their input." };
        var fields = new Option<string?>("--fields") { Description = "Write only the levels." };
        fields.AcceptOnlyFromAmong("level");
        var explain = new Option<bool>("--explain") { Description = "Say in each result which answers decide, which would change it, what is left to ask." };
        var map = new Option<string?>("--map") { Description = "A map of the names and codes of another system, as YAML.", HelpName = "FILE" };
        var pinned = new Option<bool>("--pinned") { Description = "Every line must name its rule set as id@version." };
        var summary = new Option<bool>("--summary") { Description = "At the end, say on standard error in numbers what came out." };
        var rules = CommonOptions.Rules();
        var command = new Command("batch", "Assess many requests: NDJSON in, NDJSON out.") { input, output, explain, receipts, fields, map, pinned, summary, rules };
        command.SetAction(result =>
        {
            var form = (result.GetValue(receipts), result.GetValue(fields)) switch
            {
                (true, null) => BatchOutput.Receipts,
                (false, null) => BatchOutput.Assessments,
                (false, _) => BatchOutput.Levels,
                _ => throw new CouldNotRunException("--receipts and --fields exclude each other."),
            };
            var mapPath = result.GetValue(map);
            var names = Map(terminal, mapPath);
            if (mapPath is not null && names is null)
            {
                return ExitCode.CouldNotRun;
            }

            var batch = new BatchScreening(new RuleSets(terminal, result.GetValue(rules) ?? []).Catalog, form)
            {
                Map = names,
                IsPinned = result.GetValue(pinned),
                Explain = result.GetValue(explain),
            };
            return Run(terminal, batch, result.GetValue(input), result.GetValue(output), result.GetValue(summary));
        });
        return command;
    }

    /// <summary>The map, or null when none is asked for or after its errors have been written.</summary>
    private static AnswerMap? Map(Terminal terminal, string? path)
    {
        if (path is null)
        {
            return null;
        }

        using var stream = NamedFiles.Open(path, "--map");
        var result = AnswerMap.Load(stream, path);
        DiagnosticText.Write(terminal.Error, result.Diagnostics);
        return result.Map;
    }

    private static int Run(Terminal terminal, BatchScreening batch, string? input, string? output, bool withSummary)
    {
        if (input is not null && output is not null && input != "-" && output != "-" && NamedFiles.AreSame(input, output))
        {
            throw new CouldNotRunException("--input and --output lead to the same file; the results would overwrite the requests.");
        }

        using var source = input is null or "-" ? null : NamedFiles.Open(input, "--input");
        using var target = output is null or "-" ? null : NamedFiles.Create(output, "--output");
        var (from, to) = (source ?? terminal.Input, target ?? terminal.OutputBytes);
        if (!withSummary && batch.Map is null)
        {
            return batch.Run(from, to).Errors == 0 ? ExitCode.Done : ExitCode.Finding;
        }

        var summary = batch.RunWithSummary(from, to);
        foreach (var idle in summary.IdleCodes)
        {
            terminal.Error.WriteLine($"csec: warning: the map gives a code for `{idle.Value}` of {idle.Key} that never applies, because the item takes it as its own.");
        }

        if (withSummary)
        {
            BatchSummaryText.Write(terminal.Error, summary);
        }

        return summary.Lines == summary.Assessed ? ExitCode.Done : ExitCode.Finding;
    }
}
