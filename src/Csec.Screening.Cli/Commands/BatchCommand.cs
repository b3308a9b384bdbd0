using System.CommandLine;

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
        var explain = new Option<bool>("--explain") { Description = "Explain each result; it adds nothing to the JSON yet." };
        var rules = CommonOptions.Rules();
        var command = new Command("batch", "Assess many requests: NDJSON in, NDJSON out.") { input, output, explain, receipts, fields, rules };
        command.SetAction(result =>
        {
            var form = (result.GetValue(receipts), result.GetValue(fields)) switch
            {
                (true, null) => BatchOutput.Receipts,
                (false, null) => BatchOutput.Assessments,
                (false, _) => BatchOutput.Levels,
                _ => throw new CouldNotRunException("--receipts and --fields exclude each other."),
            };
            var batch = new BatchScreening(new RuleSets(terminal, result.GetValue(rules) ?? []).Catalog, form);
            return Run(terminal, batch, result.GetValue(input), result.GetValue(output));
        });
        return command;
    }

    private static int Run(Terminal terminal, BatchScreening batch, string? input, string? output)
    {
        if (input is not null && output is not null && input != "-" && output != "-" && NamedFiles.AreSame(input, output))
        {
            throw new CouldNotRunException("--input and --output lead to the same file; the results would overwrite the requests.");
        }

        using var source = input is null or "-" ? null : NamedFiles.Open(input, "--input");
        using var target = output is null or "-" ? null : NamedFiles.Create(output, "--output");
        var counts = batch.Run(source ?? terminal.Input, target ?? terminal.OutputBytes);
        return counts.Errors == 0 ? ExitCode.Done : ExitCode.Finding;
    }
}
