using System.CommandLine;

namespace Csec.Screening.Cli.Commands;

/// <summary>Writes a JSON Schema.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "What the schema describes: rule-set or assessment." };
        name.AcceptOnlyFromAmong("rule-set", "assessment");
        var command = new Command("schema", "Write a JSON Schema (draft 2020-12).") { name };
        command.SetAction(result => terminal.Output.Write(result.GetRequiredValue(name) == "rule-set" ? JsonSchemas.RuleSet : JsonSchemas.Assessment));
        return command;
    }
}
