using System.CommandLine;
using Csec.Screening.Cases;
using Csec.Screening.Cli.Output;

namespace Csec.Screening.Cli.Commands;

/// <summary>Runs the cases that lie beside rule sets.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Cases files, rule files, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var coverage = new Option<bool>("--coverage") { Description = "Also fail when the cases leave something of a rule set out." };
        var format = CommonOptions.Format("json");
        var command = new Command("test", "Run the cases beside rule sets.") { paths, coverage, format };
        command.SetAction(result => Test(terminal, result.GetRequiredValue(paths), result.GetValue(coverage), result.GetValue(format) == "json"));
        return command;
    }

    private static int Test(Terminal terminal, string[] paths, bool withCoverage, bool asJson)
    {
        var files = RuleFiles.Cases(paths);
        var ruleSets = RuleSet.LoadFiles([.. files.Select(RulesBeside)]);
        var runs = files.Zip(ruleSets, (file, ruleSet) => Run(terminal, file, ruleSet, withCoverage)).ToList();
        var totals = new CasesTotals(runs, RuleFiles.WithoutCases(paths), withCoverage);
        if (runs.Count + totals.WithoutCases.Count == 0)
        {
            throw new CouldNotRunException("There are no cases and no rule sets under the paths named.");
        }

        if (asJson)
        {
            JsonOutput.Write(terminal, writer => CasesJson.Write(writer, runs, totals));
        }
        else
        {
            CasesText.Write(terminal, runs, totals);
        }

        return totals.Failed == 0 && totals.IsCovered ? ExitCode.Done : ExitCode.Finding;
    }

    private static string RulesBeside(string file)
    {
        var rules = RuleFiles.RulesBeside(file);
        return File.Exists(rules) ? rules : throw new CouldNotRunException($"There is no rule set {rules} beside the cases.");
    }

    private static FileRun Run(Terminal terminal, string file, RuleSetLoadResult loaded, bool withCoverage)
    {
        if (loaded.RuleSet is not { } ruleSet)
        {
            DiagnosticText.Write(terminal.Error, loaded.Diagnostics);
            return new(file, null, null);
        }

        var run = RuleSetCases.Run(ruleSet, File.ReadAllText(file), file);
        DiagnosticText.Write(terminal.Error, run.Diagnostics);
        return new(file, run, withCoverage && run.Cases.Count > 0 ? run.Coverage() : null);
    }
}
