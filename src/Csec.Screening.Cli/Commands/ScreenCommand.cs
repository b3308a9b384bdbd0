using System.CommandLine;

namespace Csec.Screening.Cli.Commands;

/// <summary>Assesses the answers for one youth.</summary>
internal static class ScreenCommand
{
    public static Command Create(Terminal terminal)
    {
        var ruleSet = new Argument<string>("RULESET") { Description = "An id, id@version, or a path." };
        var file = new Option<string?>("--answers") { Description = "Answers as JSON or YAML; - reads standard input.", HelpName = "FILE" };
        var answers = CommonOptions.Pairs("--answer", "An answer; wins over the file. May be repeated.", "item=code");
        var context = CommonOptions.Pairs("--context", "A fact such as age=14; wins over the file. May be repeated.", "key=value");
        var parameters = CommonOptions.Pairs("--parameter", "A parameter; wins over the file and the variant. May be repeated.", "name=value");
        var variant = new Option<string?>("--variant") { Description = "A variant; wins over the file.", HelpName = "NAME" };
        var explain = new Option<bool>("--explain") { Description = "Show every reason, which answers decide, which would change it, what is left to ask." };
        var receipt = new Option<string?>("--receipt") { Description = "Write a receipt: the result with its input.", HelpName = "FILE" };
        var locale = CommonOptions.Locale();
        var format = CommonOptions.Format("json");
        var rules = CommonOptions.Rules();
        var command = new Command("screen", "Assess the answers for one youth.")
        {
            ruleSet, file, answers, context, parameters, variant, explain, receipt, locale, format, rules,
        };
        command.SetAction(result => new ScreeningRun(terminal, new(terminal, result.GetValue(rules) ?? []))
        {
            Reference = result.GetRequiredValue(ruleSet),
            AnswersPath = result.GetValue(file),
            Answers = [.. CommonOptions.Split("--answer", result.GetValue(answers) ?? [])],
            Context = [.. CommonOptions.Split("--context", result.GetValue(context) ?? [])],
            Parameters = [.. CommonOptions.Split("--parameter", result.GetValue(parameters) ?? [])],
            Variant = result.GetValue(variant),
            Explains = result.GetValue(explain),
            ReceiptPath = result.GetValue(receipt),
            Locale = result.GetValue(locale),
            AsJson = result.GetValue(format) == "json",
        }.Run());
        return command;
    }
}
