using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>
/// Reads one expression. Words, not symbols; <c>and</c> and <c>or</c> are never mixed without parentheses, because two
/// readers would read them in two ways.
/// </summary>
internal sealed partial class ExpressionParser
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

    /// <summary>The words that have a meaning in expressions; a misspelt one is looked for among them.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Reserved, "points", "categories", "sections", "incomplete", "missing"];

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
        if (scalar.IsBlock)
        {
            diagnostics.BlockWhereNoTextIsExpected(scalar.Span);
            return null;
        }

        var tokens = Tokenizer.Tokenize(source, scalar, MaximumTokens);
        if (tokens is null)
        {
            diagnostics.ExpressionTooLong(scalar.Span);
            return null;
        }

        var parser = new ExpressionParser(diagnostics, tokens);
        try
        {
            return parse(parser);
        }
        catch (UnexpectedTokenException unexpected)
        {
            parser.Report(unexpected);
            return null;
        }
        catch (TooNestedException)
        {
            diagnostics.ExpressionTooLong(scalar.Span);
            return null;
        }
    }

    /// <summary>A word near the place that resembles a word of the language is told first: it is the likeliest cause.</summary>
    private void Report(UnexpectedTokenException unexpected)
    {
        var before = _tokens[Math.Max(_at - 1, 0)];
        var mayBeBefore = Current.Kind != TokenKind.Unknown && before.Text.Length > 1 && !Words.Contains(before.Text);
        var likeliest = Words.Contains(Current.Text) ? new[] { before, Current } : [Current, before];
        foreach (var token in likeliest.Where(token => token == Current || mayBeBefore))
        {
            if (Meant(token, unexpected.Words) is { } meant)
            {
                _diagnostics.MisspeltWord(new(token.Text, token.Span), meant);
                return;
            }
        }

        _diagnostics.ExpressionError(new(Current.Text, Current.Span), unexpected.Expected);
    }

    private string? Meant(Token token, IReadOnlyList<string> words)
    {
        var known = Words.Contains(token.Text) ? words : words.Concat(Words);
        return token.Kind == TokenKind.Word ? _diagnostics.Closest(token.Text, known, most: 1) : null;
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
            var isMost = TakeMost();
            if ((isMost ? atMost : atLeast) is not null)
            {
                throw Unexpected("the end");
            }

            var bound = ParseSum();
            (atMost, atLeast) = isMost ? (bound, atLeast) : (atMost, bound);
        }

        ExpectEnd("at");
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
                    throw Unexpected("`more` or `less`", "more", "less");
                }

                Take();
                range = more ? new(from, false, null, false) : new(null, false, from, false);
            }
            else
            {
                range = UpperPart(range);
            }
        }

        ExpectEnd("to", "or");
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
        var isMixed = false;
        var operands = new List<ExpressionSyntax> { first };
        while (Is("and") || Is("or"))
        {
            var word = Take();
            if (word.Text == "and" != isAnd && !isMixed)
            {
                _diagnostics.MixedAndOr(word.Span);
                isMixed = true;
            }

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
            if (Take().Text == "at" && TakeMost())
            {
                word = ComparisonWord.AtMost;
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
        if (TakeIf("at"))
        {
            word = TakeMost() ? IsWord.AtMost : IsWord.AtLeast;
        }

        if (Current.Kind is not (TokenKind.Word or TokenKind.Number))
        {
            throw Unexpected("a code behind `is`");
        }

        var code = Take();
        return new(negated, word, new(code.Text, code.Span));
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
            throw Unexpected($"`{word}`", word);
        }
    }

    /// <summary>Takes the word behind <c>at</c>: whether it is <c>most</c> and not <c>least</c>.</summary>
    private bool TakeMost()
    {
        if (!Is("most") && !Is("least"))
        {
            throw Unexpected("`least` or `most`", "least", "most");
        }

        return Take().Text == "most";
    }

    private void ExpectEnd(params string[] words)
    {
        if (Current.Kind != TokenKind.End)
        {
            throw Unexpected("the end, `and`, `or` or a comparison", words.Length > 0 ? words : ["is", "and", "or", "at", "over", "under"]);
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

    /// <summary>What is expected at the current token, in words, and the words of the language that may stand there.</summary>
    private static UnexpectedTokenException Unexpected(string expected, params string[] words) => new(expected, words);

    private sealed class UnexpectedTokenException(string expected, string[] words) : Exception
    {
        public string Expected { get; } = expected;

        public IReadOnlyList<string> Words { get; } = words;
    }

    private sealed class TooNestedException : Exception;
}
