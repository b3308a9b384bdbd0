namespace Csec.Screening.Text;

/// <summary>A piece of a text: the offset of its first UTF-16 code unit and how many there are.</summary>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The offset just behind the piece.</summary>
    public int End => Start + Length;

    /// <summary>The piece between two offsets.</summary>
    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);
}

/// <summary>A place in a text as people count it: line and column from 1, the column in UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column);
