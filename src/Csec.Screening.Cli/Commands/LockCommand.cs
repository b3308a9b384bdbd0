using System.CommandLine;
using Csec.Screening.Cli.Output;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Cli.Commands;

/// <summary>Locks the published versions of a folder, so that they cannot change unnoticed.</summary>
internal static class LockCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of rule sets; rules.lock.json lies in it." };
        var command = new Command("lock", "Lock the published versions of a folder in its rules.lock.json.") { folder };
        command.SetAction(result => Lock(terminal, result.GetRequiredValue(folder)));
        return command;
    }

    private static int Lock(Terminal terminal, string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CouldNotRunException("There is no such folder.");
        }

        if (!LockFiles.TryRead(folder, out var @lock, out var unreadable))
        {
            DiagnosticText.Write(terminal.Error, [unreadable]);
            return ExitCode.Finding;
        }

        var ruleSets = LockFiles.RuleSetsIn(folder);
        var extended = @lock.With(ruleSets);
        IReadOnlyList<Diagnostic> broken = [.. extended.Check(ruleSets), .. LockFiles.CheckShipped(ruleSets)];
        if (broken.Count > 0)
        {
            DiagnosticText.Write(terminal.Error, broken);
            return ExitCode.Finding;
        }

        File.WriteAllText(LockFiles.PathIn(folder), extended.ToJson());
        terminal.Output.WriteLine($"{Words.Count(extended.Versions.Count, "version", "versions")} locked, {Words.Count(extended.Versions.Count - @lock.Versions.Count, "of them new", "of them new")}");
        return ExitCode.Done;
    }
}
