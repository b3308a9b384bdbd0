using System.CommandLine;
using Csec.Screening.Cli.Output;

namespace Csec.Screening.Cli.Commands;

/// <summary>Tells which rule sets apply to a youth and where each screening stands.</summary>
internal static class ApplicableCommand
{
    private static readonly Dictionary<string, ScreeningOutcome> Outcomes = new(StringComparer.Ordinal)
    {
        ["determined"] = ScreeningOutcome.Determined,
        ["incomplete"] = ScreeningOutcome.Incomplete,
        ["undetermined"] = ScreeningOutcome.Undetermined,
    };

    public static Command Create(Terminal terminal)
    {
        var context = CommonOptions.Pairs("--context", "A fact such as age=14. May be repeated.", "key=value");
        var last = CommonOptions.Pairs("--last", "An earlier screening; :determined or :incomplete tells how it ended. May be repeated.", "RULESET=DATE");
        var rules = CommonOptions.Rules();
        var format = CommonOptions.Format("json");
        var command = new Command("applicable", "Tell which rule sets apply to a youth, and which screenings are due.") { context, last, rules, format };
        command.SetAction(result => Run(
            terminal,
            new RuleSets(terminal, result.GetValue(rules) ?? []).Catalog,
            [.. CommonOptions.Split("--context", result.GetValue(context) ?? [])],
            [.. CommonOptions.Split("--last", result.GetValue(last) ?? []).Select(pair => Screening(pair.Name, pair.Value))],
            result.GetValue(format) == "json"));
        return command;
    }

    private static int Run(
        Terminal terminal, RuleSetCatalog catalog, IReadOnlyList<(string Name, string Value)> facts, IReadOnlyList<LastScreening> last, bool asJson)
    {
        var request = GivenPairs.Repeats("--context", facts, GivenPairs.Facts, ["events"])
            .Aggregate(new ScreeningRequest(), (changed, error) => changed.WithError(error));
        request = GivenPairs.ByName(facts).Aggregate(
            request, (changed, fact) => changed.WithContext(fact.Name, fact.Name == "events" ? string.Join(",", fact.Values) : fact.Values[0]));
        var result = catalog.Applicable(request.Context, last);
        IReadOnlyList<AnswerError> errors = [.. request.Errors, .. result.Errors];
        if (errors.Count > 0)
        {
            AnswerErrorText.Write(terminal.Error, errors);
            return ExitCode.CouldNotRun;
        }

        if (asJson)
        {
            terminal.Output.WriteLine(result.OrThrow().ToJson(indented: true));
        }
        else
        {
            new ApplicableText(new(terminal.Output), result.OrThrow()).Write();
        }

        return ExitCode.Done;
    }

    /// <summary>A day or a time, and after a colon how the screening ended.</summary>
    private static LastScreening Screening(string ruleSet, string value)
    {
        var colon = value.LastIndexOf(':');
        var word = value[(colon + 1)..];
        return colon < 0 || word.All(c => c is (>= '0' and <= '9') or '+' or '-' or 'Z') ? new(ruleSet, value)
            : Outcomes.TryGetValue(word, out var outcome) ? new(ruleSet, value[..colon], outcome)
            : throw new CouldNotRunException("--last takes RULESET=DATE, RULESET=DATE:determined or RULESET=DATE:incomplete.");
    }
}
