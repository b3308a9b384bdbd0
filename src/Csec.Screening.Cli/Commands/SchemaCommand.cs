using System.CommandLine;

namespace Csec.Screening.Cli.Commands;

/// <summary>Writes a JSON Schema.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "What the schema describes: rule-set, assessment, verify or diff." };
        name.AcceptOnlyFromAmong("rule-set", "assessment", "verify", "diff");
        var command = new Command("schema", "Write a JSON Schema (draft 2020-12).") { name };
        command.SetAction(result => terminal.Output.Write(result.GetRequiredValue(name) switch
        {
            "rule-set" => JsonSchemas.RuleSet,
            "verify" => JsonSchemas.Verify,
            "diff" => JsonSchemas.Difference,
            _ => JsonSchemas.Assessment,
        }));
        return command;
    }
}
