using System.Text;
using Csec.Screening.Cli;

namespace Csec.Screening.Tests.Cli;

/// <summary>What a command said and how it ended.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(params string[] arguments) => WithInput("", arguments);

    public static CommandRun WithInput(string input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        var exitCode = CommandLine.Run(arguments, terminal);
        return new(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
