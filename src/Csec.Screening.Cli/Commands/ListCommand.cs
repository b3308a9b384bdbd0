using System.CommandLine;
using System.Text.Json;
using Csec.Screening.Cli.Output;

namespace Csec.Screening.Cli.Commands;

/// <summary>Lists the rule sets that there are.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = CommonOptions.Rules();
        var format = CommonOptions.Format("json", "markdown");
        var command = new Command("list", "List the rule sets.") { rules, format };
        command.SetAction(result =>
        {
            var ruleSets = new RuleSets(terminal, result.GetValue(rules) ?? []).Catalog.All;
            switch (result.GetValue(format))
            {
                case "json":
                    JsonOutput.Write(terminal, writer => Write(writer, ruleSets));
                    break;
                case "markdown":
                    new CatalogMarkdown(terminal.Output, ruleSets).Write();
                    break;
                default:
                    Write(terminal, ruleSets);
                    break;
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Terminal terminal, IReadOnlyList<RuleSet> ruleSets)
    {
        var page = new Page(terminal.Output);
        var id = Column(ruleSets, "id", ruleSet => ruleSet.Id);
        var version = Column(ruleSets, "version", ruleSet => ruleSet.Version.ToString());
        var status = Column(ruleSets, "status", Words.Status);
        var indent = id.Max(cell => cell.Length) + version.Max(cell => cell.Length) + status.Max(cell => cell.Length);
        for (var row = 0; row <= ruleSets.Count; row++)
        {
            var title = row == 0 ? "title" : ruleSets[row - 1].Definition.Title;
            page.Row(id[row] + version[row] + status[row], title, indent);
        }
    }

    /// <summary>The heading and the cells of a column, all of one width.</summary>
    private static string[] Column(IReadOnlyList<RuleSet> ruleSets, string heading, Func<RuleSet, string> cell)
    {
        string[] cells = [heading, .. ruleSets.Select(cell)];
        var width = cells.Max(text => text.Length) + 2;
        return [.. cells.Select(text => text.PadRight(width))];
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<RuleSet> ruleSets)
    {
        writer.WriteStartArray();
        foreach (var ruleSet in ruleSets)
        {
            writer.WriteStartObject();
            writer.WriteString("id", ruleSet.Id);
            writer.WriteString("version", ruleSet.Version.ToString());
            writer.WriteString("status", Words.Status(ruleSet));
            writer.WriteString("title", ruleSet.Definition.Title);
            writer.WriteString("logicHash", ruleSet.LogicHash);
            writer.WriteString("contentHash", ruleSet.ContentHash);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
