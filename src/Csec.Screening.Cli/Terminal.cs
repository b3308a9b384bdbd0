using System.Text;

namespace Csec.Screening.Cli;

/// <summary>Where a command reads and writes: UTF-8 without a byte-order mark, line feeds, no colours.</summary>
internal sealed class Terminal : IDisposable
{
    public Terminal(Stream input, Stream output, Stream error)
    {
        Input = input;
        OutputBytes = output;
        Output = Writer(output);
        Error = Writer(error);
    }

    public Stream Input { get; }

    /// <summary>The same place as <see cref="Output"/>; flush that first.</summary>
    public Stream OutputBytes { get; }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public static Terminal OfProcess() =>
        new(StandardStreams.Input(), StandardStreams.Output(), StandardStreams.Error());

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
