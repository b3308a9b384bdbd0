using Csec.Screening.Text;

namespace Csec.Screening.Syntax;

/// <summary>A text of the author with its place.</summary>
internal sealed record TextSyntax(string Value, SourceSpan Span);

/// <summary>An expression with the words it was written in.</summary>
internal sealed record WrittenExpression(ExpressionSyntax Expression, string Text, SourceSpan Span);
