using System.CommandLine;
using Csec.Screening.Cli.Output;

namespace Csec.Screening.Cli.Commands;

/// <summary>Shows one rule set in plain words.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var reference = new Argument<string>("RULESET") { Description = "An id, id@version, or a path." };
        var rules = CommonOptions.Rules();
        var format = CommonOptions.Format("json");
        var command = new Command("show", "Show a rule set in plain words.") { reference, rules, format };
        command.SetAction(result =>
        {
            if (new RuleSets(terminal, result.GetValue(rules) ?? []).Find(result.GetRequiredValue(reference)) is not { } ruleSet)
            {
                return ExitCode.CouldNotRun;
            }

            if (result.GetValue(format) == "json")
            {
                JsonOutput.Write(terminal, writer => RuleSetJson.Write(writer, ruleSet));
            }
            else
            {
                new RuleSetText(new(terminal.Output), ruleSet).Write();
            }

            return ExitCode.Done;
        });
        return command;
    }
}
