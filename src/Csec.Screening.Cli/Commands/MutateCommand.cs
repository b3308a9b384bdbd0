using System.CommandLine;
using Csec.Screening.Cli.Output;
using Csec.Screening.Mutation;

namespace Csec.Screening.Cli.Commands;

/// <summary>Says how much of a rule set its cases pin down, and which cases are missing.</summary>
internal static class MutateCommand
{
    public static Command Create(Terminal terminal)
    {
        var ruleSets = new Argument<string[]>("RULESET") { Description = "Rule files with cases beside them, folders of them, cases files, or with --cases one id.", Arity = ArgumentArity.OneOrMore };
        var cases = new Option<string?>("--cases") { Description = "The cases file of the one rule set named.", HelpName = "FILE" };
        var write = new Option<string?>("--write") { Description = "Write the missing cases of the one rule set named to a new .cases.yaml.", HelpName = "FILE" };
        var folders = CommonOptions.Rules();
        var format = CommonOptions.Format("json");
        var command = new Command("mutate", "Change rule sets in every small way, and say which changes no case notices.") { ruleSets, cases, write, folders, format };
        command.SetAction(result => Mutate(
            terminal,
            new(terminal, result.GetRequiredValue(folders)),
            Pairs(result.GetRequiredValue(ruleSets), result.GetValue(cases)),
            result.GetValue(write),
            result.GetValue(format) == "json"));
        return command;
    }

    private static int Mutate(Terminal terminal, RuleSets catalog, IReadOnlyList<(string RuleSet, string Cases)> pairs, string? write, bool asJson)
    {
        if (write is not null && pairs.Count > 1)
        {
            throw new CouldNotRunException("--write takes the cases of one rule set.");
        }

        var written = write is null ? null : new NewCasesFile("--write", write);
        var reports = new List<MutationReport>();
        foreach (var (name, cases) in pairs)
        {
            if (catalog.Find(name) is not { } ruleSet)
            {
                return ExitCode.CouldNotRun;
            }

            reports.Add(Run(ruleSet, cases, catalog.Catalog));
        }

        if (asJson)
        {
            JsonOutput.Write(terminal, writer => MutationJson.Write(writer, reports));
        }
        else
        {
            MutationText.Write(terminal, reports);
        }

        written?.Write(terminal, reports[0].MissingCases);
        return reports.TrueForAll(report => report.AllKilled) ? ExitCode.Done : ExitCode.Finding;
    }

    private static MutationReport Run(RuleSet ruleSet, string cases, RuleSetCatalog catalog)
    {
        try
        {
            return RuleSetMutation.Run(ruleSet, File.ReadAllText(cases), cases, catalog);
        }
        catch (ArgumentException)
        {
            throw new CouldNotRunException($"{cases}: A case fails on the rule set itself; `csec test` says which and why.");
        }
    }

    /// <summary>Each rule set with its cases file.</summary>
    private static IReadOnlyList<(string RuleSet, string Cases)> Pairs(string[] names, string? cases)
    {
        if (cases is not null)
        {
            return names.Length == 1 && !Directory.Exists(names[0]) ? [(names[0], cases)] : throw new CouldNotRunException("--cases belongs to one rule set.");
        }

        if (names.FirstOrDefault(name => !RuleSets.IsPath(name) && !Path.Exists(name)) is { } id)
        {
            throw new CouldNotRunException($"Cases files are not built in: name the rule file of {id}, or its cases with --cases FILE.");
        }

        var files = RuleFiles.Cases(names);
        return files.Count > 0
            ? [.. files.Select(file => (RulesOfCases.Find(file, names), file))]
            : throw new CouldNotRunException("There are no cases under the paths named.");
    }
}
