using System.Globalization;
using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Numbers, names and lists: what stands left and right of comparisons and joining words.</summary>
internal sealed partial class ExpressionParser
{
    private ExpressionSyntax ParseSum()
    {
        Enter();
        var left = ParseProduct();
        while (Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            ReportOpenList(left);
            var sign = Take().Text[0];
            var right = ParseProduct();
            left = new ArithmeticSyntax(left, sign, right, SourceSpan.FromBounds(left.Span.Start, right.Span.End));
        }

        _depth--;
        return left;
    }

    /// <summary><c>highest of a, b + 1</c> can be read in two ways, so the list needs parentheses.</summary>
    private void ReportOpenList(ExpressionSyntax left)
    {
        var isList = left is AggregateSyntax or QuantifierSyntax { Word: QuantifierWord.Count };
        if (isList && _tokens[_at - 1].Kind != TokenKind.Close)
        {
            _diagnostics.OpenList(Current.Span);
        }
    }

    private ExpressionSyntax ParseProduct()
    {
        var left = ParseUnary();
        var depth = _depth;
        while (Current.Kind == TokenKind.Times)
        {
            ReportOpenList(left);
            Enter();
            Take();
            var right = ParseUnary();
            left = new ArithmeticSyntax(left, '*', right, SourceSpan.FromBounds(left.Span.Start, right.Span.End));
        }

        _depth = depth;
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
            case "sum":
            case "highest" or "lowest" when _tokens[_at + 1].Text == "of":
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

        var operands = word is QuantifierWord.AtLeast or QuantifierWord.Count ? null : TakeItems(start.Text);
        if (operands is null)
        {
            Expect("of");
            operands = ParseOperands();
        }

        var test = TakeIf("is") ? ParseIsTest() : null;
        var end = test?.Code.Span.End ?? operands.Span.End;
        return new(word, operands, SourceSpan.FromBounds(start.Span.Start, end)) { Threshold = threshold, Test = test };
    }

    /// <summary><c>item</c> behind <c>any</c>, <c>every</c> or <c>no</c>, and <c>items</c> behind <c>all</c>.</summary>
    private OperandsSyntax? TakeItems(string word)
    {
        if (word == "none" || Is("of"))
        {
            return null;
        }

        var items = word == "all" ? "items" : "item";
        if (Is("item") || Is("items"))
        {
            return TakeIf(items) ? new(OperandsKind.Items, [], _tokens[_at - 1].Span) : throw Unexpected($"`{items}`", items);
        }

        throw Unexpected($"`of` or `{items}`", "of", items);
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
                _ => throw Unexpected("`items`, `categories` or `sections`", "items", "categories", "sections"),
            };
            return new(kind, [], SourceSpan.FromBounds(all.Span.Start, Take().Span.End));
        }

        var items = new List<ExpressionSyntax> { ParseOperand() };
        while (Current.Kind == TokenKind.Comma && _tokens[_at + 1].Text != "at")
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
}
