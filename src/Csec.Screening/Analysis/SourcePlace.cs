namespace Csec.Screening.Analysis;

/// <summary>A place in a rule file; line and column count from 1.</summary>
/// <param name="Path">The file, as it was named.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column, in UTF-16 code units.</param>
public sealed record SourcePlace(string Path, int Line, int Column)
{
    /// <summary>As diagnostics show it: <c>path(line,column)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column})");
}
