namespace Csec.Screening.Cli;

/// <summary>What a command says to the program that called it.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Finding = 1;
    public const int CouldNotRun = 2;
    public const int NotDetermined = 3;
    public const int InternalFault = 70;
}
