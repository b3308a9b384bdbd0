using Csec.Screening.Diagnostics;

namespace Csec.Screening.Cli.Output;

/// <summary>Diagnostics as compilers write them, each with its help on the next line.</summary>
internal static class DiagnosticText
{
    public static void Write(TextWriter writer, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteLine(PlainText.Of(diagnostic.ToString()));
            writer.WriteLine("    " + diagnostic.Help);
            if (diagnostic.Related is { } related)
            {
                var position = diagnostic.Source.PositionOf(related.Start);
                writer.WriteLine(FormattableString.Invariant($"    See {PlainText.Of(diagnostic.Source.PathOf(related.Start))}({position.Line},{position.Column})."));
            }
        }
    }
}
