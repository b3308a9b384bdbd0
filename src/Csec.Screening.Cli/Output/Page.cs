namespace Csec.Screening.Cli.Output;

/// <summary>Text for a person: lines of at most 80 columns.</summary>
internal sealed class Page(TextWriter writer)
{
    public const int Width = 80;

    /// <summary>A blank line.</summary>
    public void Gap() => writer.WriteLine();

    /// <summary>One paragraph; what does not fit goes on below, further in if wanted.</summary>
    public void Line(string text, int indent = 0, int hanging = 0)
    {
        var margin = indent;
        var line = new System.Text.StringBuilder();
        foreach (var word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && margin + line.Length + 1 + word.Length > Width)
            {
                Write(line, margin);
                margin = indent + hanging;
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        Write(line, margin);
    }

    /// <summary>A row of a table: cells that fit, and a text that is wrapped below itself.</summary>
    public void Row(string cells, string text, int indent)
    {
        var line = new System.Text.StringBuilder(cells);
        var isEmpty = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                Write(line, 0);
                line.Append(' ', indent);
                isEmpty = true;
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            isEmpty = false;
        }

        Write(line, 0);
    }

    /// <summary>A heading, with a blank line above.</summary>
    public void Heading(string text)
    {
        Gap();
        Line(text);
    }

    private void Write(System.Text.StringBuilder line, int margin)
    {
        writer.Write(new string(' ', margin));
        writer.WriteLine(PlainText.Of(line.ToString().TrimEnd()));
        line.Clear();
    }
}
