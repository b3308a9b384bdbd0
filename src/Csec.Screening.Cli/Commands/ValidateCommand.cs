using System.CommandLine;
using Csec.Screening.Cli.Output;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Cli.Commands;

/// <summary>Reports all that is wrong with rule files.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Rule files, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var format = CommonOptions.Format("json", "sarif");
        var command = new Command("validate", "Report all that is wrong with rule files.") { paths, format };
        command.SetAction(result => Validate(terminal, result.GetRequiredValue(paths), result.GetValue(format)!));
        return command;
    }

    private static int Validate(Terminal terminal, string[] paths, string format)
    {
        var files = RuleFiles.Rules(paths);
        var ruleFiles = files.Where(file => !RuleFiles.IsTexts(file)).ToList();
        var ruleSets = ruleFiles.Zip(RuleSet.ValidateFiles(ruleFiles), KeyValuePair.Create).ToDictionary(StringComparer.Ordinal);
        var sound = ruleSets.Values.Select(result => result.RuleSet).OfType<RuleSet>().ToList();
        var diagnostics = files.SelectMany(file => ruleSets.TryGetValue(file, out var result) ? result.Diagnostics : DiagnoseTexts(file))
            .Concat(LockFiles.Check(paths))
            .Concat(LockFiles.CheckShipped(sound))
            .Concat(RuleSetVersionSteps.Check(sound)).ToList();
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        switch (format)
        {
            case "json":
                JsonOutput.Write(terminal, writer => DiagnosticJson.Write(writer, files, diagnostics));
                break;
            case "sarif":
                JsonOutput.Write(terminal, writer => DiagnosticSarif.Write(writer, diagnostics));
                break;
            default:
                DiagnosticText.Write(terminal.Error, diagnostics);
                terminal.Output.WriteLine(
                    $"{Words.Count(files.Count, "file", "files")}, {Words.Count(errors, "error", "errors")}, "
                    + Words.Count(diagnostics.Count - errors, "warning", "warnings"));
                break;
        }

        return errors == 0 ? ExitCode.Done : ExitCode.Finding;
    }

    /// <summary>Texts are checked against the rule set beside them, or the built-in one that they name.</summary>
    private static IReadOnlyList<Diagnostic> DiagnoseTexts(string file)
    {
        using var stream = File.OpenRead(file);
        var result = TextPack.Load(stream, file);
        if (result.Pack is not { } pack)
        {
            return result.Diagnostics;
        }

        var beside = RuleFiles.RulesBesideTexts(file);
        if (!File.Exists(beside))
        {
            var catalog = RuleSetCatalog.Embedded();
            var prompts = !pack.IsCommon && catalog.TryFind($"{pack.RuleSet}@{pack.Version}", null, out var named, out _) ? pack.CheckPrompts(named) : [];
            return [.. result.Diagnostics, .. pack.CheckTerms(), .. catalog.Check(pack), .. prompts];
        }

        // What is wrong with the rule set itself is told where it is validated.
        return RuleSet.LoadFiles([beside])[0].RuleSet is { } ruleSet
            ? [.. result.Diagnostics, .. pack.CheckTerms(), .. pack.Check(ruleSet), .. pack.CheckPrompts(ruleSet)]
            : result.Diagnostics;
    }
}
