using System.CommandLine;
using System.Globalization;
using Csec.Screening.Cli.Output;

namespace Csec.Screening.Cli.Commands;

/// <summary>Shows one rule set in plain words.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var reference = new Argument<string>("RULESET") { Description = "An id, id@version, or a path." };
        var prevalence = new Option<string?>("--prevalence") { Description = "Say how often a result is right where so many percent are affected.", HelpName = "PERCENT" };
        var locale = CommonOptions.Locale();
        var rules = CommonOptions.Rules();
        var format = CommonOptions.Format("json");
        var command = new Command("show", "Show a rule set in plain words.") { reference, prevalence, locale, rules, format };
        command.SetAction(result =>
        {
            var percent = Prevalence(result.GetValue(prevalence));
            var ruleSets = new RuleSets(terminal, result.GetValue(rules) ?? []);
            if (ruleSets.Find(result.GetRequiredValue(reference)) is not { } ruleSet)
            {
                return ExitCode.CouldNotRun;
            }

            var texts = ruleSets.Texts(ruleSet, result.GetRequiredValue(reference), result.GetValue(locale));

            if (result.GetValue(format) == "json")
            {
                JsonOutput.Write(terminal, writer => new RuleSetJson(ruleSet, texts).Write(writer, percent));
            }
            else
            {
                new RuleSetText(new(terminal.Output), ruleSet, texts, percent).Write();
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static decimal? Prevalence(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100
            ? percent
            : throw new CouldNotRunException("--prevalence takes a number of percent from 0 to 100, such as 12.4.");
    }
}
