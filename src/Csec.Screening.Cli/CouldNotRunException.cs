namespace Csec.Screening.Cli;

/// <summary>A command cannot do what it was asked; the message is for the person who asked.</summary>
internal sealed class CouldNotRunException(string message) : Exception(message);
