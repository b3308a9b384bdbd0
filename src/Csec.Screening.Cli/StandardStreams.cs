namespace Csec.Screening.Cli;

/// <summary>
/// The standard streams of the process. Where the caller closed one, the runtime may have opened a file of its own with
/// that number, on which a read would wait for ever; such a file is marked as one that no other program is to inherit.
/// </summary>
internal static class StandardStreams
{
    private const string Descriptors = "/proc/self/fdinfo/";
    private const int CloseOnExecute = 1 << 19;

    /// <summary>Empty when it is closed.</summary>
    public static Stream Input() => IsOpen(0) ? Console.OpenStandardInput() : Stream.Null;

    /// <summary>Refuses every byte when it is closed.</summary>
    public static Stream Output() => IsOpen(1) ? Console.OpenStandardOutput() : new ClosedStream();

    /// <summary>Takes everything and drops it when it is closed.</summary>
    public static Stream Error() => IsOpen(2) ? Console.OpenStandardError() : Stream.Null;

    private static bool IsOpen(int descriptor)
    {
        if (!Directory.Exists(Descriptors))
        {
            return true;
        }

        try
        {
            const string Field = "flags:";
            var flags = File.ReadLines(FormattableString.Invariant($"{Descriptors}{descriptor}"))
                .First(line => line.StartsWith(Field, StringComparison.Ordinal));
            return (Convert.ToInt32(flags[Field.Length..].Trim(), 8) & CloseOnExecute) == 0;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
