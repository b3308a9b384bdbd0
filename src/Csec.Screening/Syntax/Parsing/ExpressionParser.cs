using System.Globalization;
using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>
/// Reads one expression. Words, not symbols; <c>and</c> and <c>or</c> are never mixed without parentheses, because two
/// readers would read them in two ways.
/// </summary>
internal sealed class ExpressionParser
{
    private const int MaximumDepth = 32;
    private const int MaximumTokens = 2000;

    private static readonly IReadOnlyList<string> Reserved =
    [
        "and", "or", "not", "is", "at", "least", "most", "over", "under", "any", "all", "none", "no", "every", "of",
        "count", "sum", "highest", "lowest", "item", "items", "otherwise", "to", "more", "less", "up",
    ];

    private readonly DiagnosticBag _diagnostics;
    private readonly IReadOnlyList<Token> _tokens;
    private int _at;
    private int _depth;

    private ExpressionParser(DiagnosticBag diagnostics, IReadOnlyList<Token> tokens)
    {
        _diagnostics = diagnostics;
        _tokens = tokens;
    }

    private Token Current => _tokens[_at];

    /// <summary>Whether a word has a meaning of its own, so that nothing can be named so.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>The expression, or null with a diagnostic.</summary>
    public static ExpressionSyntax? Parse(SourceText source, YamlScalar scalar, DiagnosticBag diagnostics) =>
        Run(source, scalar, diagnostics, parser => parser.ParseWhole());

    /// <summary>A number with an optional <c>, at most x</c> and <c>, at least x</c> behind it.</summary>
    public static CappedSyntax? ParseCapped(SourceText source, YamlScalar scalar, DiagnosticBag diagnostics) =>
        Run(source, scalar, diagnostics, parser => parser.ParseCapped());

    /// <summary>A range such as <c>0 to 3</c>, <c>9 or more</c>, <c>up to x</c>, <c>over 2</c> or <c>4</c>.</summary>
    public static RangeSyntax? ParseRange(SourceText source, YamlScalar scalar, DiagnosticBag diagnostics) =>
        Run(source, scalar, diagnostics, parser => parser.ParseRange());

    /// <summary><c>all items</c>, <c>all categories</c> or <c>all sections</c> when the value is just that, else null.</summary>
    public static OperandsSyntax? ParseEverything(YamlScalar scalar)
    {
        var kind = scalar.Value switch
        {
            "all items" => OperandsKind.Items,
            "all categories" => OperandsKind.Categories,
            "all sections" => OperandsKind.Sections,
            _ => OperandsKind.Named,
        };
        return kind == OperandsKind.Named ? null : new(kind, [], scalar.Span);
    }

    private static T? Run<T>(SourceText source, YamlScalar scalar, DiagnosticBag diagnostics, Func<ExpressionParser, T> parse)
        where T : class
    {
        if (scalar.IsBlock && source.Content[scalar.Span.Start] == '>' && !scalar.Value.Contains('\n'))
        {
            diagnostics.BlockWhereNoTextIsExpected(scalar.Span);
            return null;
        }

        var tokens = Tokenizer.Tokenize(source, scalar);
        if (tokens.Count > MaximumTokens)
        {
            diagnostics.ExpressionTooLong(scalar.Span);
            return null;
        }

        try
        {
            return parse(new(diagnostics, tokens));
        }
        catch (UnexpectedTokenException unexpected)
        {
            diagnostics.ExpressionError(new(unexpected.Token.Text, unexpected.Token.Span), unexpected.Expected);
            return null;
        }
        catch (TooNestedException)
        {
            diagnostics.ExpressionTooLong(scalar.Span);
            return null;
        }
    }

    private ExpressionSyntax ParseWhole()
    {
        var expression = Is("otherwise") ? new OtherwiseSyntax(Take().Span) : ParseJoin();
        ExpectEnd();
        return expression;
    }

    private CappedSyntax ParseCapped()
    {
        var value = ParseSum();
        ExpressionSyntax? atMost = null;
        ExpressionSyntax? atLeast = null;
        while (Current.Kind == TokenKind.Comma)
        {
            Take();
            Expect("at");
            if (atMost is null && Is("most"))
            {
                Take();
                atMost = ParseSum();
            }
            else if (atLeast is null)
            {
                Expect("least");
                atLeast = ParseSum();
            }
            else
            {
                throw Unexpected("the end");
            }
        }

        ExpectEnd();
        return new(value, atMost, atLeast);
    }

    private RangeSyntax ParseRange()
    {
        RangeSyntax range;
        if (Is("up"))
        {
            Take();
            Expect("to");
            range = new(null, false, ParseSum(), false);
        }
        else if (Is("over"))
        {
            Take();
            range = new(ParseSum(), true, null, false);
            range = UpperPart(range);
        }
        else if (Is("under"))
        {
            Take();
            range = new(null, false, ParseSum(), true);
        }
        else
        {
            var from = ParseSum();
            range = new(from, false, from, false);
            if (Is("or"))
            {
                Take();
                var more = Is("more");
                if (!more && !Is("less"))
                {
                    throw Unexpected("`more` or `less`");
                }

                Take();
                range = more ? new(from, false, null, false) : new(null, false, from, false);
            }
            else
            {
                range = UpperPart(range);
            }
        }

        ExpectEnd();
        return range;
    }

    private RangeSyntax UpperPart(RangeSyntax range)
    {
        if (!Is("to"))
        {
            return range;
        }

        Take();
        var exclusive = Is("under");
        if (exclusive)
        {
            Take();
        }

        return range with { To = ParseSum(), ToIsExclusive = exclusive };
    }

    private ExpressionSyntax ParseJoin()
    {
        Enter();
        var first = ParseNot();
        if (!Is("and") && !Is("or"))
        {
            _depth--;
            return first;
        }

        var isAnd = Is("and");
        var operands = new List<ExpressionSyntax> { first };
        while (Is("and") || Is("or"))
        {
            if (Is("and") != isAnd)
            {
                _diagnostics.MixedAndOr(Current.Span);
                isAnd = Is("and");
            }

            Take();
            operands.Add(ParseNot());
        }

        _depth--;
        return new JoinSyntax(isAnd, operands, SourceSpan.FromBounds(first.Span.Start, operands[operands.Count - 1].Span.End));
    }

    private ExpressionSyntax ParseNot()
    {
        if (!Is("not"))
        {
            return ParseComparison();
        }

        Enter();
        var start = Take().Span.Start;
        var operand = ParseNot();
        _depth--;
        return new NotSyntax(operand, SourceSpan.FromBounds(start, operand.Span.End));
    }

    private ExpressionSyntax ParseComparison()
    {
        var left = ParseSum();
        if (Is("is") && left is not NumberSyntax)
        {
            if (left is NameSyntax)
            {
                Take();
                var test = ParseIsTest();
                return new IsSyntax(left, test, SourceSpan.FromBounds(left.Span.Start, test.Code.Span.End));
            }

            Take();
            var negated = TakeIf("not");
            var number = ParseSum();
            return Compared(left, negated ? ComparisonWord.IsNot : ComparisonWord.Is, number);
        }

        if (Is("at") || Is("over") || Is("under"))
        {
            var word = Is("over") ? ComparisonWord.Over : Is("under") ? ComparisonWord.Under : ComparisonWord.AtLeast;
            if (Take().Text == "at")
            {
                word = Is("most") ? ComparisonWord.AtMost : ComparisonWord.AtLeast;
                if (!TakeIf("most"))
                {
                    Expect("least");
                }
            }

            return Compared(left, word, ParseSum());
        }

        return left;
    }

    private static ComparisonSyntax Compared(ExpressionSyntax left, ComparisonWord word, ExpressionSyntax right) =>
        new(left, word, right, SourceSpan.FromBounds(left.Span.Start, right.Span.End));

    private IsTestSyntax ParseIsTest()
    {
        var negated = TakeIf("not");
        var word = IsWord.Exactly;
        if (Is("at"))
        {
            Take();
            word = Is("most") ? IsWord.AtMost : IsWord.AtLeast;
            if (!TakeIf("most"))
            {
                Expect("least");
            }
        }

        if (Current.Kind is not (TokenKind.Word or TokenKind.Number))
        {
            throw Unexpected("a code behind `is`");
        }

        var code = Take();
        return new(negated, word, new(code.Text, code.Span));
    }

    private ExpressionSyntax ParseSum()
    {
        Enter();
        var left = ParseProduct();
        while (Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var sign = Take().Text[0];
            var right = ParseProduct();
            left = new ArithmeticSyntax(left, sign, right, SourceSpan.FromBounds(left.Span.Start, right.Span.End));
        }

        _depth--;
        return left;
    }

    private ExpressionSyntax ParseProduct()
    {
        var left = ParseUnary();
        while (Current.Kind == TokenKind.Times)
        {
            Take();
            var right = ParseUnary();
            left = new ArithmeticSyntax(left, '*', right, SourceSpan.FromBounds(left.Span.Start, right.Span.End));
        }

        return left;
    }

    private ExpressionSyntax ParseUnary()
    {
        if (Current.Kind != TokenKind.Minus)
        {
            return ParsePrimary();
        }

        Enter();
        var start = Take().Span.Start;
        var operand = ParseUnary();
        _depth--;
        return new NegationSyntax(operand, SourceSpan.FromBounds(start, operand.Span.End));
    }

    private ExpressionSyntax ParsePrimary()
    {
        switch (Current.Kind)
        {
            case TokenKind.Number:
                return ParseNumber();
            case TokenKind.Open:
                Take();
                var inner = ParseJoin();
                if (Current.Kind != TokenKind.Close)
                {
                    throw Unexpected("`)`");
                }

                Take();
                return inner;
            case TokenKind.Word:
                return ParseWord();
            default:
                throw Unexpected("a name or a number");
        }
    }

    private NumberSyntax ParseNumber()
    {
        var token = Current;
        var whole = token.Text.Split('.')[0];
        if ((whole.Length > 1 && whole[0] == '0')
            || !decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number > 1_000_000_000m || token.Text.Length - whole.Length > 7)
        {
            throw Unexpected("a number such as `3` or `11.5`, at most 1000000000 and with at most 6 decimals");
        }

        Take();
        return new(number, token.Span);
    }

    private ExpressionSyntax ParseWord()
    {
        var token = Current;
        switch (token.Text)
        {
            case "any" or "all" or "every" or "no" or "none" or "count" or "at":
                return ParseQuantifier();
            case "sum" or "highest" or "lowest" when _tokens[_at + 1].Text == "of":
                return ParseAggregate();
            case "highest" or "lowest":
                Take();
                var score = TakeName();
                return new BoundSyntax(token.Text == "highest", score, SourceSpan.FromBounds(token.Span.Start, score.Span.End));
            default:
                return TakeName();
        }
    }

    private QuantifierSyntax ParseQuantifier()
    {
        var start = Take();
        ExpressionSyntax? threshold = null;
        var word = start.Text switch
        {
            "any" => QuantifierWord.Any,
            "all" or "every" => QuantifierWord.All,
            "no" or "none" => QuantifierWord.None,
            "count" => QuantifierWord.Count,
            _ => QuantifierWord.AtLeast,
        };
        if (word == QuantifierWord.AtLeast)
        {
            Expect("least");
            threshold = ParseSum();
        }

        OperandsSyntax operands;
        if (word is not (QuantifierWord.AtLeast or QuantifierWord.Count) && (Is("item") || Is("items")))
        {
            var item = Take();
            operands = TakeIf("of") ? ParseOperands() : new(OperandsKind.Items, [], item.Span);
        }
        else
        {
            Expect("of");
            operands = ParseOperands();
        }

        var test = TakeIf("is") ? ParseIsTest() : null;
        var end = test?.Code.Span.End ?? operands.Span.End;
        return new(word, operands, SourceSpan.FromBounds(start.Span.Start, end)) { Threshold = threshold, Test = test };
    }

    private AggregateSyntax ParseAggregate()
    {
        var start = Take();
        Expect("of");
        var word = start.Text switch
        {
            "sum" => AggregateWord.Sum,
            "highest" => AggregateWord.Highest,
            _ => AggregateWord.Lowest,
        };
        OperandsSyntax operands;
        if (Is("points"))
        {
            var points = Take();
            operands = TakeIf("of") ? ParseOperands() : new(OperandsKind.Items, [], points.Span);
        }
        else
        {
            operands = ParseOperands();
        }

        return new(word, operands, SourceSpan.FromBounds(start.Span.Start, operands.Span.End));
    }

    /// <summary>Names separated by commas, or everything of a kind.</summary>
    private OperandsSyntax ParseOperands()
    {
        if (Is("all"))
        {
            var all = Take();
            var kind = Current.Text switch
            {
                "items" => OperandsKind.Items,
                "categories" => OperandsKind.Categories,
                "sections" => OperandsKind.Sections,
                _ => throw Unexpected("`items`, `categories` or `sections`"),
            };
            return new(kind, [], SourceSpan.FromBounds(all.Span.Start, Take().Span.End));
        }

        var items = new List<ExpressionSyntax> { ParseOperand() };
        while (Current.Kind == TokenKind.Comma && !(_tokens[_at + 1].Text == "at" && _tokens[_at + 2].Text is "most" or "least"))
        {
            Take();
            items.Add(ParseOperand());
        }

        return new(OperandsKind.Named, items, SourceSpan.FromBounds(items[0].Span.Start, items[items.Count - 1].Span.End));
    }

    private ExpressionSyntax ParseOperand() => Current.Kind == TokenKind.Open ? ParsePrimary() : TakeName();

    private NameSyntax TakeName()
    {
        if (Current.Kind != TokenKind.Word || IsReserved(Current.Text))
        {
            throw Unexpected("a name");
        }

        var token = Take();
        return new(token.Text, token.Span);
    }

    private bool Is(string word) => Current.Kind == TokenKind.Word && Current.Text == word;

    private bool TakeIf(string word)
    {
        if (!Is(word))
        {
            return false;
        }

        Take();
        return true;
    }

    private void Expect(string word)
    {
        if (!TakeIf(word))
        {
            throw Unexpected($"`{word}`");
        }
    }

    private void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
        {
            throw Unexpected("the end, `and`, `or` or a comparison");
        }
    }

    private Token Take()
    {
        var token = Current;
        _at = Math.Min(_at + 1, _tokens.Count - 1);
        return token;
    }

    private void Enter()
    {
        if (++_depth > MaximumDepth)
        {
            throw new TooNestedException();
        }
    }

    private UnexpectedTokenException Unexpected(string expected) => new(Current, expected);

    private sealed class UnexpectedTokenException(Token token, string expected) : Exception
    {
        public Token Token { get; } = token;

        public string Expected { get; } = expected;
    }

    private sealed class TooNestedException : Exception;
}
