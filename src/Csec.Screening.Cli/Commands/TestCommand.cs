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
        var folders = CommonOptions.Rules();
        var format = CommonOptions.Format("json");
        var command = new Command("test", "Run the cases of rule sets that lie beside them, are named too, or are in the catalog.") { paths, coverage, folders, format };
        command.SetAction(result => Test(
            terminal, new(terminal, result.GetRequiredValue(folders)), result.GetRequiredValue(paths), result.GetValue(coverage), result.GetValue(format) == "json"));
        return command;
    }

    private static int Test(Terminal terminal, RuleSets catalog, string[] paths, bool withCoverage, bool asJson)
    {
        var files = RuleFiles.Cases(paths);
        var runs = files.Zip(RuleSetsOf(terminal, catalog, files, paths), (file, ruleSet) => Run(terminal, file, ruleSet, withCoverage)).ToList();
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

    /// <summary>The rule set of each cases file, or null after the diagnostics of its file have been written.</summary>
    private static IEnumerable<RuleSet?> RuleSetsOf(Terminal terminal, RuleSets catalog, IReadOnlyList<string> files, string[] paths)
    {
        var references = files.Select(file => RulesOfCases.Find(file, paths)).ToList();
        var loaded = new Queue<RuleSetLoadResult>(RuleSet.LoadFiles([.. references.Where(File.Exists)], catalog.CatalogOfFolders));
        foreach (var (file, reference) in files.Zip(references))
        {
            if (File.Exists(reference))
            {
                var result = loaded.Dequeue();
                if (result.RuleSet is null)
                {
                    DiagnosticText.Write(terminal.Error, result.Diagnostics);
                }

                yield return result.RuleSet;
            }
            else
            {
                yield return catalog.Catalog.TryFind(reference, null, out var ruleSet, out _)
                    ? ruleSet
                    : throw new CouldNotRunException($"{file}: There is no rule set {reference} beside the cases, among the files named, or in the catalog.");
            }
        }
    }

    private static FileRun Run(Terminal terminal, string file, RuleSet? ruleSet, bool withCoverage)
    {
        if (ruleSet is null)
        {
            return new(file, null, null);
        }

        var run = RuleSetCases.Run(ruleSet, File.ReadAllText(file), file);
        DiagnosticText.Write(terminal.Error, run.Diagnostics);
        return new(file, run, withCoverage && run.Cases.Count > 0 ? run.Coverage() : null);
    }
}
