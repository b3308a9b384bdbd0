using Csec.Screening.Diagnostics;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;
using Csec.Screening.Text;

namespace Csec.Screening.Tests.Syntax.Parsing;

public class ExpressionParserTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("not a and b", "(not a) and b")]
    [InlineData("not (a and b)", "not (a and b)")]
    [InlineData("not not a", "not (not a)")]
    [InlineData("a and b and c", "a and b and c")]
    [InlineData("a or (b and c)", "a or (b and c)")]
    [InlineData("a is yes and b is no", "(a is yes) and (b is no)")]
    [InlineData("a is not yes", "a is not yes")]
    [InlineData("a is at least often", "a is at least often")]
    [InlineData("a is not at most often", "a is not at most often")]
    [InlineData("not a is yes", "not (a is yes)")]
    [InlineData("a is 15-plus", "a is 15-plus")]
    [InlineData("a is 1", "a is 1")]
    [InlineData("a over 2", "a over 2")]
    [InlineData("a under b", "a under b")]
    [InlineData("a at least 2 and b at most 3", "(a at least 2) and (b at most 3)")]
    [InlineData("a + b * c over 3", "(a + (b * c)) over 3")]
    [InlineData("a - b - c over 3", "((a - b) - c) over 3")]
    [InlineData("(a - (b - c)) over 3", "(a - (b - c)) over 3")]
    [InlineData("- a * b over 3", "((- a) * b) over 3")]
    [InlineData("a-b over 3", "a-b over 3")]
    [InlineData("(a + b) is 3", "(a + b) is 3")]
    [InlineData("(a + b) is not 3", "(a + b) is not 3")]
    [InlineData("any of a, b", "any of [a, b]")]
    [InlineData("any of a, b is yes", "any of [a, b] is yes")]
    [InlineData("any of a, b is at least often and c", "(any of [a, b] is at least often) and c")]
    [InlineData("all of a, (b and c)", "all of [a, b and c]")]
    [InlineData("none of a, b", "none of [a, b]")]
    [InlineData("any item is clear", "any of all items is clear")]
    [InlineData("every item is clear", "all of all items is clear")]
    [InlineData("no item", "none of all items")]
    [InlineData("all items", "all of all items")]
    [InlineData("any of all categories", "any of all categories")]
    [InlineData("at least 2 of a, b, c", "at least 2 of [a, b, c]")]
    [InlineData("at least n + 1 of a, b", "at least n + 1 of [a, b]")]
    [InlineData("count of a, b over 1", "(count of [a, b]) over 1")]
    [InlineData("sum of points over 3", "(sum of all items) over 3")]
    [InlineData("sum of points of a, b over 3", "(sum of [a, b]) over 3")]
    [InlineData("sum of all sections over 3", "(sum of all sections) over 3")]
    [InlineData("highest of a, b is 3", "(highest of [a, b]) is 3")]
    [InlineData("lowest a at least 3", "(lowest a) at least 3")]
    [InlineData("lowest of a, b under 3", "(lowest of [a, b]) under 3")]
    [InlineData("score is incomplete", "score is incomplete")]
    [InlineData("otherwise", "otherwise")]
    [InlineData("3 over 2.50", "3 over 2.50")]
    public void An_expression_reads_as_its_author_means_it(string text, string tree) => Assert.Equal(tree, Tree(Parse(text)));

    [Theory]
    [InlineData("a or b and c", "and")]
    [InlineData("a and b or c", "or")]
    [InlineData("a and (b or c and d)", "and")]
    [InlineData("a or not b and c", "and")]
    public void And_and_or_are_not_mixed_without_parentheses(string text, string at)
    {
        var told = Assert.Single(Told(text));

        Assert.Equal(("CSEC3006", at), (told.Id, Words(told)));
    }

    [Theory]
    [InlineData("a > 2", ">", "Write `over`.")]
    [InlineData("a >= 2", ">=", "Write `at least`.")]
    [InlineData("a => 2", "=>", "Write `at least`.")]
    [InlineData("a < 2", "<", "Write `under`.")]
    [InlineData("a <= 2", "<=", "Write `at most`.")]
    [InlineData("a = 2", "=", "Write `is`.")]
    [InlineData("a == 2", "==", "Write `is`.")]
    [InlineData("a != 2", "!=", "Write `is not`.")]
    [InlineData("a <> 2", "<>", "Write `is not`.")]
    [InlineData("a && b", "&&", "Write `and`.")]
    [InlineData("a || b", "||", "Write `or`.")]
    [InlineData("!a", "!", "Write `not`.")]
    [InlineData("a / 2 over 1", "/", "There is no division; compare with a product instead.")]
    public void A_symbol_is_told_with_the_word_for_it(string text, string symbol, string help)
    {
        var told = Assert.Single(Told(text));

        Assert.Equal(("CSEC3007", symbol, help), (told.Id, Words(told), told.Help));
    }

    [Theory]
    [InlineData("a b", "b")]
    [InlineData("a and", "")]
    [InlineData("and a", "and")]
    [InlineData("(a", "")]
    [InlineData("a)", ")")]
    [InlineData("()", ")")]
    [InlineData("a over", "")]
    [InlineData("a is", "")]
    [InlineData("any a", "a")]
    [InlineData("any of", "")]
    [InlineData("any of a,", "")]
    [InlineData("all item", "item")]
    [InlineData("any items", "items")]
    [InlineData("none item", "item")]
    [InlineData("at most 2 of a, b", "most")]
    [InlineData("a over 03", "03")]
    [InlineData("a over 1000000001", "1000000001")]
    [InlineData("a over 1.2345678", "1.2345678")]
    [InlineData("a \"b\"", "\"")]
    [InlineData("a is over 3", "3")]
    [InlineData("3 is a", "is")]
    public void What_cannot_be_read_is_told_at_its_word(string text, string at)
    {
        var told = Assert.Single(Told(text));

        Assert.Equal(("CSEC3001", at), (told.Id, Words(told)));
    }

    [Theory]
    [InlineData("sum of a, b", "sum of [a, b]", null, null)]
    [InlineData("sum of a, b, at most 3", "sum of [a, b]", "3", null)]
    [InlineData("sum of points, at most cap, at least 1 + 1", "sum of all items", "cap", "1 + 1")]
    [InlineData("2 * a, at least 0", "2 * a", null, "0")]
    public void A_number_may_be_capped(string text, string value, string? atMost, string? atLeast)
    {
        var (source, scalar, diagnostics) = Text(text);
        var capped = ExpressionParser.ParseCapped(source, scalar, diagnostics);

        Assert.Empty(diagnostics.InSourceOrder());
        Assert.Equal((value, atMost, atLeast), (Tree(capped!.Value), capped.AtMost is { } most ? Tree(most) : null, capped.AtLeast is { } least ? Tree(least) : null));
    }

    [Theory]
    [InlineData("a, at most 3, at most 4")]
    [InlineData("a, at 3")]
    [InlineData("a, most 3")]
    public void A_cap_stands_once_and_says_at_most_or_at_least(string text)
    {
        var (source, scalar, diagnostics) = Text(text);

        Assert.Null(ExpressionParser.ParseCapped(source, scalar, diagnostics));
        Assert.Single(diagnostics.InSourceOrder());
    }

    [Theory]
    [InlineData("4", "[4, 4]")]
    [InlineData("0 to 3", "[0, 3]")]
    [InlineData("0.5 to 3.5", "[0.5, 3.5]")]
    [InlineData("- 2 to 3", "[- 2, 3]")]
    [InlineData("9 or more", "[9, ...]")]
    [InlineData("9 or less", "[..., 9]")]
    [InlineData("up to 3", "[..., 3]")]
    [InlineData("over 3", "(3, ...]")]
    [InlineData("under 3", "[..., 3)")]
    [InlineData("over 2 to 5", "(2, 5]")]
    [InlineData("2 to under 5", "[2, 5)")]
    [InlineData("cut or more", "[cut, ...]")]
    [InlineData("cut + 1 to 2 * cut", "[cut + 1, 2 * cut]")]
    public void A_range_is_said_in_words(string text, string expected)
    {
        var (source, scalar, diagnostics) = Text(text);
        var range = ExpressionParser.ParseRange(source, scalar, diagnostics);

        Assert.Empty(diagnostics.InSourceOrder());
        Assert.Equal(
            expected,
            (range!.FromIsExclusive ? "(" : "[") + (range.From is { } from ? Tree(from) : "...") + ", "
            + (range.To is { } to ? Tree(to) : "...") + (range.ToIsExclusive ? ")" : "]"));
    }

    [Theory]
    [InlineData("0 - 3 more")]
    [InlineData("3 or")]
    [InlineData("more")]
    [InlineData("0 to 3 to 5")]
    [InlineData(">3")]
    [InlineData("3+")]
    [InlineData("at least 3")]
    public void Anything_else_is_no_range(string text)
    {
        var (source, scalar, diagnostics) = Text(text);

        Assert.Null(ExpressionParser.ParseRange(source, scalar, diagnostics));
        Assert.Single(diagnostics.InSourceOrder());
    }

    [Theory]
    [InlineData("a: x over 3")]
    [InlineData("a: 'x over 3'")]
    [InlineData("a: \"x over 3\"")]
    [InlineData("{a: x over 3, b: c}")]
    [InlineData("{a: 'x over 3', b: c}")]
    [InlineData("- x\n- - x over 3")]
    [InlineData("a:\n  x\n  over\n    3")]
    [InlineData("a: 'x\n   over 3'")]
    public void Names_and_numbers_are_found_where_they_stand(string yaml)
    {
        var source = new SourceText(yaml, "");
        var diagnostics = new DiagnosticBag(source);
        var scalar = Scalars(YamlReader.Read(source, diagnostics)!).First(scalar => scalar.Value.Contains("over", StringComparison.Ordinal));

        var comparison = (ComparisonSyntax)ExpressionParser.Parse(source, scalar, diagnostics)!;

        Assert.Equal(yaml.LastIndexOf('x'), comparison.Left.Span.Start);
        Assert.Equal(1, comparison.Left.Span.Length);
        Assert.Equal(yaml.IndexOf('3', StringComparison.Ordinal), comparison.Right.Span.Start);
    }

    [Fact]
    public void Parentheses_may_be_nested_as_deep_as_anyone_needs()
    {
        Assert.Equal("a", Tree(Parse(new string('(', 15) + "a" + new string(')', 15))));
        Assert.Equal("CSEC3016", Assert.Single(Told(new string('(', 33) + "a" + new string(')', 33))).Id);
    }

    private static (SourceText Source, YamlScalar Scalar, DiagnosticBag Diagnostics) Text(string text)
    {
        var source = new SourceText(text, "expression");
        return (source, new(text, true, new(0, text.Length)), new(source));
    }

    private static ExpressionSyntax Parse(string text)
    {
        var (source, scalar, diagnostics) = Text(text);
        var expression = ExpressionParser.Parse(source, scalar, diagnostics);
        Assert.Empty(diagnostics.InSourceOrder());
        Assert.InRange(expression!.Span.Start, 0, text.Length);
        Assert.InRange(expression.Span.End, expression.Span.Start, text.Length);
        return expression;
    }

    private static IReadOnlyList<Diagnostic> Told(string text)
    {
        var (source, scalar, diagnostics) = Text(text);
        ExpressionParser.Parse(source, scalar, diagnostics);
        return diagnostics.InSourceOrder();
    }

    private static string Words(Diagnostic told) => told.Source.Content.Substring(told.Span.Start, told.Span.Length);

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        _ => ((YamlMapping)node).Entries.SelectMany(entry => Scalars(entry.Value)),
    };

    /// <summary>The tree in words, with parentheses around every operand that is none.</summary>
    private static string Tree(ExpressionSyntax expression) => expression switch
    {
        NumberSyntax number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        NameSyntax name => name.Name,
        OtherwiseSyntax => "otherwise",
        NotSyntax not => "not " + Operand(not.Operand),
        NegationSyntax negation => "- " + Operand(negation.Operand),
        JoinSyntax join => string.Join(join.IsAnd ? " and " : " or ", join.Operands.Select(Operand)),
        ComparisonSyntax comparison => $"{Operand(comparison.Left)} {Word(comparison.Word)} {Operand(comparison.Right)}",
        IsSyntax test => Operand(test.Subject) + Test(test.Test),
        ArithmeticSyntax arithmetic => $"{Operand(arithmetic.Left)} {arithmetic.Operator} {Operand(arithmetic.Right)}",
        BoundSyntax bound => (bound.Highest ? "highest " : "lowest ") + bound.Score.Name,
        AggregateSyntax aggregate => $"{aggregate.Word.ToString().ToLowerInvariant()} of {Operands(aggregate.Operands)}",
        QuantifierSyntax quantifier => Quantified(quantifier),
        _ => throw new InvalidOperationException(expression.ToString()),
    };

    private static string Operand(ExpressionSyntax expression) =>
        expression is NameSyntax or NumberSyntax ? Tree(expression) : $"({Tree(expression)})";

    private static string Quantified(QuantifierSyntax quantifier)
    {
        var word = quantifier.Threshold is { } threshold ? "at least " + Tree(threshold) : quantifier.Word.ToString().ToLowerInvariant();
        return $"{word} of {Operands(quantifier.Operands)}{(quantifier.Test is { } test ? Test(test) : "")}";
    }

    private static string Operands(OperandsSyntax operands) => operands.Kind switch
    {
        OperandsKind.Named => $"[{string.Join(", ", operands.Items.Select(Tree))}]",
        var kind => "all " + kind.ToString().ToLowerInvariant(),
    };

    private static string Test(IsTestSyntax test) =>
        " is " + (test.Negated ? "not " : "") + test.Word switch { IsWord.AtLeast => "at least ", IsWord.AtMost => "at most ", _ => "" } + test.Code.Name;

    private static string Word(ComparisonWord word) => word switch
    {
        ComparisonWord.AtLeast => "at least",
        ComparisonWord.AtMost => "at most",
        ComparisonWord.IsNot => "is not",
        _ => word.ToString().ToLowerInvariant(),
    };
}
