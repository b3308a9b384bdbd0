using System.CommandLine;
using System.Text.Json;
using Csec.Screening.Cli.Output;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Cli.Commands;

/// <summary>Explains a diagnostic or an answer error in words.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var code = new Argument<string?>("CODE") { Description = "A code such as CSEC3002; without one, all of them as a Markdown page.", Arity = ArgumentArity.ZeroOrOne };
        var format = CommonOptions.Format("json");
        var command = new Command("explain", "Explain a diagnostic in words.") { code, format };
        command.SetAction(result => result.GetValue(code) is { } one
            ? Explain(terminal, one, result.GetValue(format) == "json")
            : ExplainAll(terminal));
        return command;
    }

    private static int Explain(Terminal terminal, string code, bool asJson)
    {
        var explanation = All().FirstOrDefault(other => string.Equals(other.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? throw new CouldNotRunException("There is no such code; codes look like CSEC3002.");
        if (asJson)
        {
            JsonOutput.Write(terminal, explanation.Write);
            return ExitCode.Done;
        }

        var page = new Page(terminal.Output);
        page.Line($"{explanation.Code} ({explanation.Severity}): {explanation.Title}.");
        page.Line(explanation.Help);
        return ExitCode.Done;
    }

    private static int ExplainAll(Terminal terminal)
    {
        terminal.Output.Write("# Diagnostics\n\nEvery message of `csec` and of the library has one of these codes. This page is what `csec explain` prints.\n");
        foreach (var category in All().GroupBy(explanation => explanation.Category))
        {
            terminal.Output.Write($"\n## {char.ToUpperInvariant(category.Key[0])}{category.Key[1..]}\n\n| code | what is wrong | what to do |\n| --- | --- | --- |\n");
            foreach (var explanation in category)
            {
                var warning = explanation.Severity == "warning" ? " (warning)" : "";
                terminal.Output.Write($"| {explanation.Code} | {explanation.Title}{warning} | {explanation.Help.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
            }
        }

        return ExitCode.Done;
    }

    private static IEnumerable<Explanation> All() =>
        DiagnosticCatalog.All
            .Select(descriptor => new Explanation(descriptor.Id, descriptor.Title, descriptor.Severity == Severity.Error ? "error" : "warning", descriptor.Category, descriptor.Help))
            .Concat(AnswerErrorKind.All.Select(kind => new Explanation(kind.Code, kind.Title, "error", "answers", kind.Help)));

    private sealed record Explanation(string Code, string Title, string Severity, string Category, string Help)
    {
        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteString("code", Code);
            writer.WriteString("title", Title);
            writer.WriteString("severity", Severity);
            writer.WriteString("category", Category);
            writer.WriteString("help", Help);
            writer.WriteEndObject();
        }
    }
}
