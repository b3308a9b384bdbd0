namespace Csec.Screening.Tests.Documentation;

/// <summary>A fenced block of a Markdown file: its info string, its text and its first line.</summary>
internal sealed record MarkdownBlock(string Info, string Text, int Line)
{
    public static IReadOnlyList<MarkdownBlock> Of(string file)
    {
        var blocks = new List<MarkdownBlock>();
        var lines = File.ReadAllLines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var first = i + 1;
            var end = Array.IndexOf(lines, "```", first);
            blocks.Add(new(lines[i][3..].Trim(), string.Join('\n', lines[first..end]) + "\n", first + 1));
            i = end;
        }

        return blocks;
    }
}
