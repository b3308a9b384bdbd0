using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Mutation;

/// <summary>The value in which an expression stands, and whether quotes may be put around it.</summary>
internal readonly record struct Piece(SourceSpan Span, bool MayBeQuoted)
{
    /// <summary>The section whose items <c>all items</c> means there, or null for the whole rule set.</summary>
    public string? Section { get; init; }

    public static Piece Of(WrittenExpression expression, string? section = null) => new(expression.Span, true) { Section = section };
}
