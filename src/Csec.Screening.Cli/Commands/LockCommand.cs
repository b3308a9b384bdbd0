using System.CommandLine;
using System.Text.Json;
using Csec.Screening.Cli.Output;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Cli.Commands;

/// <summary>Locks the published versions of a folder, so that they cannot change unnoticed.</summary>
internal static class LockCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of rule sets; rules.lock.json lies in it." };
        var format = CommonOptions.Format("json");
        var command = new Command("lock", "Lock the published versions of a folder in its rules.lock.json.") { folder, format };
        command.SetAction(result => Lock(terminal, result.GetRequiredValue(folder), result.GetValue(format) == "json"));
        return command;
    }

    private static int Lock(Terminal terminal, string folder, bool asJson)
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
        string[] added = [.. extended.Versions.Except(@lock.Versions)];
        if (asJson)
        {
            JsonOutput.Write(terminal, writer =>
            {
                writer.WriteStartObject();
                Write(writer, "locked", extended.Versions);
                Write(writer, "added", added);
                writer.WriteEndObject();
            });
        }
        else
        {
            terminal.Output.WriteLine($"{Words.Count(extended.Versions.Count, "version", "versions")} locked, {added.Length} of them new");
        }

        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> versions)
    {
        writer.WriteStartArray(name);
        foreach (var version in versions)
        {
            writer.WriteStringValue(version);
        }

        writer.WriteEndArray();
    }
}
