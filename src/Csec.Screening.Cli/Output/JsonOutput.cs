using System.Text.Encodings.Web;
using System.Text.Json;

namespace Csec.Screening.Cli.Output;

/// <summary>Writes JSON results, indented by two spaces, with a line feed at the end.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static void Write(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        terminal.Output.Flush();
        using (var writer = new Utf8JsonWriter(terminal.OutputBytes, Options))
        {
            write(writer);
        }

        terminal.Output.Write('\n');
    }
}
