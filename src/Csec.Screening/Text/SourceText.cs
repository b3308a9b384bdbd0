namespace Csec.Screening.Text;

/// <summary>A text with the path it came from; it turns offsets into lines and columns.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;
    private readonly Part[] _parts;

    /// <summary>Keeps a text and where it came from; the path is only shown, never opened.</summary>
    public SourceText(string content, string path)
    {
        Content = content;
        Path = path;
        _lineStarts = LineStarts(content);
        _parts = [new(0, 1, path)];
    }

    private SourceText(SourceText first, SourceText second)
        : this(first.Content + "\n" + second.Content, first.Path)
    {
        var start = first.Content.Length + 1;
        var line = PositionOf(start).Line - 1;
        _parts = [.. first._parts, .. second._parts.Select(part => new Part(part.Start + start, part.FirstLine + line, part.Path))];
    }

    /// <summary>The text itself.</summary>
    public string Content { get; }

    /// <summary>Where it came from, as it is shown in diagnostics.</summary>
    public string Path { get; }

    /// <summary>The line and column of an offset, in the text that holds it.</summary>
    public LinePosition PositionOf(int offset)
    {
        var line = LineOf(offset);
        return new(line + 2 - PartOf(offset).FirstLine, offset - _lineStarts[line] + 1);
    }

    /// <summary>Where the text that holds an offset came from; an overlay's text is followed by that of its base.</summary>
    public string PathOf(int offset) => PartOf(offset).Path;

    /// <summary>The offset of a line and column; beyond the end of the text it is the end.</summary>
    public int OffsetOf(int line, int column) =>
        line > _lineStarts.Length ? Content.Length : Math.Min(_lineStarts[line - 1] + column - 1, Content.Length);

    /// <summary>The line that holds an offset, without its end.</summary>
    public string LineAt(int offset)
    {
        var line = LineOf(offset);
        var end = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Content.Length;
        return Content.Substring(_lineStarts[line], end - _lineStarts[line]).TrimEnd('\r', '\n');
    }

    /// <summary>This text, and behind it another one, whose offsets are then larger by this one's length and one.</summary>
    internal SourceText FollowedBy(SourceText other) => new(this, other);

    private int LineOf(int offset)
    {
        var line = Array.BinarySearch(_lineStarts, offset);
        return line < 0 ? ~line - 1 : line;
    }

    private Part PartOf(int offset)
    {
        var part = _parts.Length - 1;
        while (_parts[part].Start > offset)
        {
            part--;
        }

        return _parts[part];
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

    /// <summary>A text among several: where it starts, which line of the whole its first one is, and where it came from.</summary>
    private readonly record struct Part(int Start, int FirstLine, string Path);
}
