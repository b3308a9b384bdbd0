using System.CommandLine;
using Csec.Screening.Cli.Commands;
using Csec.Screening.Cli.Output;

namespace Csec.Screening.Cli;

/// <summary>The commands of <c>csec</c> and what they have in common.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        try
        {
            var exitCode = RunGuarded(arguments, terminal);
            terminal.Output.Flush();
            terminal.Error.Flush();
            return exitCode;
        }
        catch (IOException)
        {
            // Standard error is full or gone too: the exit code is all that can be said.
            return ExitCode.CouldNotRun;
        }
    }

    private static int RunGuarded(IReadOnlyList<string> arguments, Terminal terminal)
    {
        try
        {
            var exitCode = Invoke(arguments, terminal);
            terminal.Output.Flush();
            return exitCode;
        }
        catch (CouldNotRunException exception)
        {
            terminal.Error.WriteLine("csec: " + PlainText.Of(exception.Message));
            return ExitCode.CouldNotRun;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine("csec: " + PlainText.Of(exception.Message));
            return ExitCode.CouldNotRun;
        }
        catch (RuleSetException exception)
        {
            DiagnosticText.Write(terminal.Error, exception.Diagnostics);
            return ExitCode.CouldNotRun;
        }
        catch (Exception exception)
        {
            // The message of an exception may hold what was given; the type and the place do not.
            terminal.Error.WriteLine($"csec: internal fault CSEC9001: {exception.GetType().Name}");
            terminal.Error.WriteLine(exception.StackTrace);
            return ExitCode.InternalFault;
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var result = Commands(terminal).Parse(arguments, Parsing);
        var faults = ArgumentFaults.Of(result, arguments);
        if (faults.Count == 0)
        {
            return result.Invoke(new() { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }

        foreach (var fault in faults)
        {
            terminal.Error.WriteLine("csec: " + PlainText.Of(fault));
        }

        terminal.Error.WriteLine("    `csec --help` and `csec COMMAND --help` say what can be asked.");
        return ExitCode.CouldNotRun;
    }

    private static RootCommand Commands(Terminal terminal) => new("Screens with rule sets and explains the result. A screen is not a finding.")
    {
        ScreenCommand.Create(terminal),
        BatchCommand.Create(terminal),
        ListCommand.Create(terminal),
        ShowCommand.Create(terminal),
        ApplicableCommand.Create(terminal),
        ValidateCommand.Create(terminal),
        TestCommand.Create(terminal),
        VerifyCommand.Create(terminal),
        MutateCommand.Create(terminal),
        LockCommand.Create(terminal),
        DiffCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        SchemaCommand.Create(terminal),
    };
}
