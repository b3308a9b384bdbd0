using Csec.Screening.Text;

namespace Csec.Screening.Syntax;

/// <summary>A piece of an expression as the author wrote it.</summary>
internal abstract record ExpressionSyntax(SourceSpan Span);

internal sealed record NumberSyntax(decimal Value, SourceSpan Span) : ExpressionSyntax(Span);

internal sealed record NameSyntax(string Name, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary><c>otherwise</c>, which always holds.</summary>
internal sealed record OtherwiseSyntax(SourceSpan Span) : ExpressionSyntax(Span);

internal sealed record NotSyntax(ExpressionSyntax Operand, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary>Operands joined by <c>and</c>, or all by <c>or</c>.</summary>
internal sealed record JoinSyntax(bool IsAnd, IReadOnlyList<ExpressionSyntax> Operands, SourceSpan Span) : ExpressionSyntax(Span);

internal enum ComparisonWord
{
    Is,
    IsNot,
    AtLeast,
    AtMost,
    Over,
    Under,
}

internal sealed record ComparisonSyntax(ExpressionSyntax Left, ComparisonWord Word, ExpressionSyntax Right, SourceSpan Span)
    : ExpressionSyntax(Span);

internal enum IsWord
{
    Exactly,
    AtLeast,
    AtMost,
}

/// <summary>What stands behind <c>is</c>: a code, perhaps with <c>not</c>, <c>at least</c> or <c>at most</c>.</summary>
internal sealed record IsTestSyntax(bool Negated, IsWord Word, NameSyntax Code);

/// <summary><c>item is code</c>, also <c>score is incomplete</c>, <c>item is missing</c> and <c>score is 3</c>.</summary>
internal sealed record IsSyntax(ExpressionSyntax Subject, IsTestSyntax Test, SourceSpan Span) : ExpressionSyntax(Span);

internal enum QuantifierWord
{
    Any,
    All,
    None,
    AtLeast,
    Count,
}

/// <summary><c>any of a, b is yes</c>, <c>at least 2 of a, b</c>, <c>count of a, b</c>; the test holds of each operand.</summary>
internal sealed record QuantifierSyntax(QuantifierWord Word, OperandsSyntax Operands, SourceSpan Span) : ExpressionSyntax(Span)
{
    /// <summary>How many; with <see cref="QuantifierWord.AtLeast"/> only.</summary>
    public ExpressionSyntax? Threshold { get; init; }

    public IsTestSyntax? Test { get; init; }
}

internal enum AggregateWord
{
    Sum,
    Highest,
    Lowest,
}

/// <summary><c>sum of points</c>, <c>sum of a, b</c>, <c>highest of a, b</c>.</summary>
internal sealed record AggregateSyntax(AggregateWord Word, OperandsSyntax Operands, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary>What a list runs over: names, or everything of a kind.</summary>
internal sealed record OperandsSyntax(OperandsKind Kind, IReadOnlyList<ExpressionSyntax> Items, SourceSpan Span);

internal enum OperandsKind
{
    /// <summary>The named ones.</summary>
    Named,

    /// <summary>The items of the section that the expression stands in, or of the whole rule set.</summary>
    Items,

    /// <summary>All categories.</summary>
    Categories,

    /// <summary>The scores of all sections.</summary>
    Sections,
}

/// <summary><c>lowest x</c> or <c>highest x</c>: what a score can still be.</summary>
internal sealed record BoundSyntax(bool Highest, NameSyntax Score, SourceSpan Span) : ExpressionSyntax(Span);

internal sealed record ArithmeticSyntax(ExpressionSyntax Left, char Operator, ExpressionSyntax Right, SourceSpan Span)
    : ExpressionSyntax(Span);

internal sealed record NegationSyntax(ExpressionSyntax Operand, SourceSpan Span) : ExpressionSyntax(Span);

/// <summary>A number with the bounds that its author put on it.</summary>
internal sealed record CappedSyntax(ExpressionSyntax Value, ExpressionSyntax? AtMost, ExpressionSyntax? AtLeast);

/// <summary>A range of numbers; a missing bound means without end.</summary>
internal sealed record RangeSyntax(ExpressionSyntax? From, bool FromIsExclusive, ExpressionSyntax? To, bool ToIsExclusive);
