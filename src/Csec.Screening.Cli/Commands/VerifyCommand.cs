using System.CommandLine;
using Csec.Screening.Analysis;
using Csec.Screening.Cli.Output;

namespace Csec.Screening.Cli.Commands;

/// <summary>Proves what an author means to hold of rule sets.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var references = new Argument<string[]>("RULESET") { Description = "Ids, id@version, rule files, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var rules = CommonOptions.Rules();
        var format = CommonOptions.Format("json");
        var command = new Command("verify", "Prove that rule sets are sound, or show where they are not.") { references, rules, format };
        command.SetAction(result =>
        {
            var ruleSets = new RuleSets(terminal, result.GetValue(rules) ?? []);
            return Reports(ruleSets, result.GetRequiredValue(references)) is { } reports
                ? Write(terminal, reports, result.GetValue(format) == "json")
                : ExitCode.CouldNotRun;
        });
        return command;
    }

    /// <summary>The files under all paths are verified together, so that an overlay finds its base among them.</summary>
    private static List<VerificationReport>? Reports(RuleSets ruleSets, string[] references)
    {
        var reports = new List<VerificationReport>();
        foreach (var reference in references.Where(reference => !IsFile(reference)))
        {
            if (ruleSets.Find(reference) is not { } ruleSet)
            {
                return null;
            }

            reports.Add(RuleSetVerification.Of(ruleSet));
        }

        var paths = references.Where(IsFile).ToList();
        if (paths.Count > 0)
        {
            string[] files = [.. RuleFiles.Rules(paths).Where(file => !RuleFiles.IsTexts(file))];
            reports.AddRange(RuleSetVerification.OfFiles(files, ruleSets.CatalogOfFolders));
        }

        return reports;
    }

    private static bool IsFile(string reference) => RuleSets.IsPath(reference) || Directory.Exists(reference);

    private static int Write(Terminal terminal, List<VerificationReport> reports, bool asJson)
    {
        if (asJson)
        {
            terminal.Output.Write(VerificationReport.ToJson(reports, indented: true));
            terminal.Output.Write('\n');
        }
        else
        {
            new VerificationText(new(terminal.Output)).Write(reports);
        }

        return reports.TrueForAll(report => report.AllHolds) ? ExitCode.Done : ExitCode.Finding;
    }
}
