using System.Text;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Tests;

/// <summary>The whole way from bytes to diagnostics, and how diagnostics are written down in approved files.</summary>
internal static class RuleFileReading
{
    public static IReadOnlyList<Diagnostic> Diagnose(byte[] bytes, string path = "rule-set.yaml") =>
        RuleSet.Load(new MemoryStream(bytes), path).Diagnostics;

    public static IReadOnlyList<Diagnostic> Diagnose(string text, string path = "rule-set.yaml") => RuleSet.Load(text, path).Diagnostics;

    /// <summary>The line that is shown to an author, the words it is about, a second place if there is one, and the help.</summary>
    public static string Shown(Diagnostic diagnostic)
    {
        var text = new StringBuilder().Append(diagnostic).Append('\n');
        var words = diagnostic.Source.Content.Substring(diagnostic.Span.Start, diagnostic.Span.Length).Split('\n')[0];
        if (words.Length > 0)
        {
            text.Append("    at: ").Append(words.Length > 60 ? words[..57] + "..." : words).Append('\n');
        }

        if (diagnostic.Related is { } related)
        {
            var position = diagnostic.Source.PositionOf(related.Start);
            text.Append(FormattableString.Invariant($"    first: ({position.Line},{position.Column})")).Append('\n');
        }

        return text.Append("    help: ").Append(diagnostic.Help).Append('\n').ToString();
    }

    /// <summary>Coded, with a place inside the text and one line of words.</summary>
    public static void HasAPlace(Diagnostic diagnostic)
    {
        Assert.Matches("^CSEC[1-5][0-9]{3}$", diagnostic.Id);
        Assert.InRange(diagnostic.Span.Start, 0, diagnostic.Source.Content.Length);
        Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, diagnostic.Source.Content.Length);
        Assert.True(diagnostic.Position is { Line: >= 1, Column: >= 1 });
        Assert.True(diagnostic.Message.Length < 1_000 && diagnostic.Help.Length < 4_000, diagnostic.Message);
        Assert.DoesNotContain('\n', diagnostic.Message + diagnostic.Help);
    }
}
