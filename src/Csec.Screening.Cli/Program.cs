namespace Csec.Screening.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        using var terminal = Terminal.OfProcess();
        return CommandLine.Run(arguments, terminal);
    }
}
