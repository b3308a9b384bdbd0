namespace Csec.Screening.Text;

/// <summary>A text with the path it came from; it turns offsets into lines and columns.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Keeps a text and where it came from; the path is only shown, never opened.</summary>
    public SourceText(string content, string path)
    {
        Content = content;
        Path = path;
        _lineStarts = LineStarts(content);
    }

    /// <summary>The text itself.</summary>
    public string Content { get; }

    /// <summary>Where it came from, as it is shown in diagnostics.</summary>
    public string Path { get; }

    /// <summary>The line and column of an offset.</summary>
    public LinePosition PositionOf(int offset)
    {
        var line = Array.BinarySearch(_lineStarts, offset);
        line = line < 0 ? ~line - 1 : line;
        return new(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offset of a line and column; beyond the end of the text it is the end.</summary>
    public int OffsetOf(int line, int column) =>
        line > _lineStarts.Length ? Content.Length : Math.Min(_lineStarts[line - 1] + column - 1, Content.Length);

    /// <summary>The line that holds an offset, without its end.</summary>
    public string LineAt(int offset)
    {
        var line = PositionOf(offset).Line;
        var end = line < _lineStarts.Length ? _lineStarts[line] : Content.Length;
        return Content.Substring(_lineStarts[line - 1], end - _lineStarts[line - 1]).TrimEnd('\r', '\n');
    }

    private static int[] LineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
