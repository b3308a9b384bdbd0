using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>A piece of text as it stands in the file.</summary>
internal readonly record struct TextSpan(string Text, SourceSpan Span);
