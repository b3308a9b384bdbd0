using System.CommandLine;

namespace Csec.Screening.Cli.Commands;

/// <summary>Says what changed from one version of a rule set to another.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var old = new Argument<string>("OLD") { Description = "The old version: an id, id@version or path." };
        var @new = new Argument<string>("NEW") { Description = "The new version: an id, id@version or path." };
        var variant = new Option<string?>("--variant") { Description = "A named variant, for both.", HelpName = "NAME" };
        var parameters = CommonOptions.Pairs("--parameter", "A parameter, for both; may be repeated.", "NAME=VALUE");
        var byAnswers = new Option<bool>("--by-answers") { Description = "Also count by the number of answers above the first option." };
        var partial = new Option<bool>("--partial") { Description = "Also show the possible levels of incomplete sheets; JSON always has them." };
        var rates = new Option<string?>("--rates") { Description = "Weigh sheets by answer rates: item, code, rate, as YAML or JSON.", HelpName = "FILE" };
        var writeCases = new Option<string?>("--write-cases") { Description = "Write the examples as golden cases of NEW into a new file.", HelpName = "FILE" };
        var on = new Option<string?>("--on") { Description = "Assess the lines of a history by both; only numbers are shown.", HelpName = "FILE" };
        var rules = CommonOptions.Rules();
        var format = CommonOptions.Format("json");
        var command = new Command("diff", "Say what changed between two versions, in words and for which sheets. Sheets are not youth.")
        {
            old, @new, variant, parameters, byAnswers, partial, rates, writeCases, on, rules, format,
        };
        command.SetAction(result => new DiffRun(terminal, new(terminal, result.GetValue(rules) ?? []))
        {
            Old = result.GetRequiredValue(old),
            New = result.GetRequiredValue(@new),
            Setting = new()
            {
                Variant = result.GetValue(variant),
                Parameters = Named(CommonOptions.Split("--parameter", result.GetValue(parameters) ?? [])),
            },
            ByAnswers = result.GetValue(byAnswers),
            IsPartial = result.GetValue(partial),
            RatesPath = result.GetValue(rates),
            CasesPath = result.GetValue(writeCases),
            HistoryPath = result.GetValue(on),
            AsJson = result.GetValue(format) == "json",
        }.Run());
        return command;
    }

    private static Dictionary<string, string> Named(IEnumerable<(string Name, string Value)> pairs)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs)
        {
            if (!named.TryAdd(name, value))
            {
                throw new CouldNotRunException("--parameter is given twice for one name.");
            }
        }

        return named;
    }
}
