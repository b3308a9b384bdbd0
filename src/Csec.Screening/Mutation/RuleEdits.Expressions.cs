using System.Text.RegularExpressions;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Mutation;

/// <summary>Edits within conditions and numbers.</summary>
internal sealed partial class RuleEdits
{
    private static readonly string[] Comparisons = ["under", "at most", "is", "at least", "over"];

    private static readonly Regex ComparisonWords = new(@"\bis\s+not\b|\bis\b|\bat\s+least\b|\bat\s+most\b|\bover\b|\bunder\b", RegexOptions.CultureInvariant);

    private static readonly Regex JoiningWord = new(@"\b(and|or)\b", RegexOptions.CultureInvariant);

    private void EditCondition(WrittenExpression expression, string? section = null) => EditCondition(expression.Expression, Piece.Of(expression, section));

    private void EditCondition(ExpressionSyntax syntax, Piece piece, bool isOperand = false)
    {
        switch (syntax)
        {
            case NotSyntax not:
                Replace(MutationOperator.Negation, piece, SourceSpan.FromBounds(not.Span.Start, not.Operand.Span.Start), Text(SourceSpan.FromBounds(not.Span.Start + 3, not.Operand.Span.Start)).TrimStart());
                EditCondition(not.Operand, piece);
                break;
            case JoinSyntax join:
                EditJoin(join, piece);
                break;
            case NameSyntax name:
                EditBareName(name, piece, isOperand);
                break;
            case IsSyntax { Subject: NameSyntax subject } test:
                EditTest(subject.Name, subject.Span.End, test.Test, piece);
                break;
            case ComparisonSyntax comparison:
                EditComparison(comparison, piece);
                break;
            case QuantifierSyntax quantifier:
                EditQuantifier(quantifier, piece);
                break;
        }
    }

    private void EditNumber(ExpressionSyntax syntax, Piece piece)
    {
        switch (syntax)
        {
            case NumberSyntax number:
                EditNumber(number.Value, number.Span, piece);
                break;
            case NegationSyntax negation:
                EditNumber(negation.Operand, piece);
                break;
            case ArithmeticSyntax arithmetic:
                EditNumber(arithmetic.Left, piece);
                EditNumber(arithmetic.Right, piece);
                break;
            case AggregateSyntax aggregate:
                EditOperands(aggregate.Operands, piece, areNumbers: true);
                foreach (var operand in aggregate.Operands.Items)
                {
                    EditNumber(operand, piece);
                }

                break;
            case QuantifierSyntax quantifier:
                EditQuantifier(quantifier, piece);
                break;
        }
    }

    private void EditNumber(decimal value, SourceSpan span, Piece piece)
    {
        Replace(MutationOperator.Number, piece, span, JsonWriting.Text(value + 1));
        Replace(MutationOperator.Number, piece, span, JsonWriting.Text(value - 1));
    }

    private void EditJoin(JoinSyntax join, Piece piece)
    {
        var text = Text(join.Span);
        for (var i = join.Operands.Count - 1; i > 0; i--)
        {
            var gap = SourceSpan.FromBounds(join.Operands[i - 1].Span.End, join.Operands[i].Span.Start);
            var word = JoiningWord.Match(Text(gap));
            var at = gap.Start + word.Index - join.Span.Start;
            text = text.Substring(0, at) + (join.IsAnd ? "or" : "and") + text.Substring(at + word.Length);
        }

        Replace(MutationOperator.AndOr, piece, join.Span, text);
        foreach (var operand in join.Operands)
        {
            EditCondition(operand, piece);
        }
    }

    /// <summary>A bare item means its yes, so it stands for every other answer in turn; anything else is denied.</summary>
    private void EditBareName(NameSyntax name, Piece piece, bool isOperand)
    {
        var item = ItemNamed(name.Name);
        var codes = item?.Options.Where(option => !option.IsMissing && option.Code != "yes").Select(option => $"{name.Name} is {option.Code}") ?? [];
        var isDeniable = _definition.Categories.Any(category => category.Id == name.Name) || ParameterNamed(name.Name) is { Kind: ParameterKind.Flag };
        foreach (var text in isDeniable ? [$"not {name.Name}"] : codes)
        {
            Replace(isDeniable ? MutationOperator.Negation : MutationOperator.Option, piece, name.Span, isOperand ? $"({text})" : text);
        }
    }

    private void EditComparison(ComparisonSyntax comparison, Piece piece)
    {
        var gap = SourceSpan.FromBounds(comparison.Left.Span.End, comparison.Right.Span.Start);
        var word = ComparisonWords.Match(Text(gap));
        EditComparisonWord(new(gap.Start + word.Index, word.Length), piece);
        EditNumber(comparison.Left, piece);
        EditNumber(comparison.Right, piece);
    }

    private void EditComparisonWord(SourceSpan span, Piece piece)
    {
        var word = Regex.Replace(Text(span), @"\s+", " ");
        foreach (var other in word == "is not" ? ["is"] : Comparisons.Where(other => other != word))
        {
            Replace(word == "is not" ? MutationOperator.Negation : MutationOperator.Comparison, piece, span, other);
        }
    }

    /// <summary>What stands behind <c>is</c>; <paramref name="start"/> is where the subject ends.</summary>
    private void EditTest(string subject, int start, IsTestSyntax test, Piece piece)
    {
        var code = test.Code.Name;
        var whole = SourceSpan.FromBounds(start, test.Code.Span.End);
        var (item, parameter) = (ItemNamed(subject), ParameterNamed(subject));
        if (test.Negated || code is "missing" or "incomplete")
        {
            Replace(MutationOperator.Negation, piece, whole, TestText(!test.Negated, test.Word, code));
        }

        if (code is "missing" or "incomplete" && item?.OptionIndex(code) is null or < 0)
        {
            return;
        }

        if (item is { Kind: not AnswerKind.WholeNumber } || parameter is { Kind: not ParameterKind.Number })
        {
            var codes = item is null ? parameter!.Allowed.Select(value => value.Text) : item.Options.Where(option => !option.IsMissing).Select(option => option.Code);
            foreach (var other in codes.Where(other => other != code))
            {
                Replace(MutationOperator.Option, piece, test.Code.Span, other);
            }

            foreach (var word in test.Word == IsWord.Exactly ? [] : new[] { IsWord.Exactly, IsWord.AtLeast, IsWord.AtMost }.Where(word => word != test.Word))
            {
                Replace(MutationOperator.Comparison, piece, whole, TestText(test.Negated, word, code));
            }

            return;
        }

        if (!test.Negated)
        {
            var word = test.Word switch { IsWord.AtLeast => "at least", IsWord.AtMost => "at most", _ => "is" };
            foreach (var other in Comparisons.Where(other => other != word))
            {
                Replace(MutationOperator.Comparison, piece, SourceSpan.FromBounds(start, test.Code.Span.Start), $" {other} ");
            }
        }

        if (Spelling.TryDecimal(code, out var number))
        {
            EditNumber(number, test.Code.Span, piece);
        }
    }

    private static string TestText(bool negated, IsWord word, string code) =>
        " is " + (negated ? "not " : "") + word switch { IsWord.AtLeast => "at least ", IsWord.AtMost => "at most ", _ => "" } + code;

    private void EditQuantifier(QuantifierSyntax quantifier, Piece piece)
    {
        var start = quantifier.Span.Start;
        if (quantifier.Word is QuantifierWord.Any or QuantifierWord.All)
        {
            EditAnyAll(quantifier, piece);
        }

        if (quantifier.Threshold is { } threshold)
        {
            EditNumber(threshold, piece);
        }

        EditOperands(quantifier.Operands, piece, areNumbers: false);
        if (quantifier.Test is { } test)
        {
            var subject = Names(quantifier.Operands, piece, areNumbers: false).FirstOrDefault();
            EditTest(subject ?? "", quantifier.Operands.Span.End, test, piece);
            return;
        }

        foreach (var operand in quantifier.Operands.Items)
        {
            EditCondition(operand, piece, isOperand: true);
        }
    }

    private void EditAnyAll(QuantifierSyntax quantifier, Piece piece)
    {
        var isAny = quantifier.Word == QuantifierWord.Any;
        var start = quantifier.Span.Start;
        if (quantifier.Operands.Kind == OperandsKind.Items && !IsListed(quantifier.Operands))
        {
            Replace(MutationOperator.AnyAll, piece, SourceSpan.FromBounds(start, quantifier.Operands.Span.End), isAny ? "every item" : "any item");
            return;
        }

        Replace(MutationOperator.AnyAll, piece, new(start, _content.IndexOf(' ', start) - start), isAny ? "all" : "any");
    }

    /// <summary>Whether everything is named as a list behind <c>of</c>, and not as <c>any item</c>.</summary>
    private bool IsListed(OperandsSyntax operands) => Text(operands.Span) is not ("item" or "items");

    /// <summary>Each of a list is left out in turn; a list of one is not emptied.</summary>
    private void EditOperands(OperandsSyntax operands, Piece piece, bool areNumbers)
    {
        var names = Names(operands, piece, areNumbers);
        var span = operands.Span;
        if (operands.Kind == OperandsKind.Named)
        {
            // The place of an operand in parentheses does not hold them.
            var (first, last) = (operands.Items[0], operands.Items[operands.Items.Count - 1]);
            span = SourceSpan.FromBounds(
                first is NameSyntax ? span.Start : _content.LastIndexOf('(', span.Start),
                last is NameSyntax ? span.End : _content.IndexOf(')', span.End) + 1);
        }

        for (var i = 0; names.Count > 1 && i < names.Count; i++)
        {
            var rest = (operands.Kind == OperandsKind.Items && !IsListed(operands) ? "of " : "") + string.Join(", ", names.Where((_, other) => other != i));
            Add(MutationOperator.Dropped, span, $"{Quoted(names[i])} dropped from {Quoted(Text(piece.Span))}", Within(piece, span, rest));
        }
    }

    private List<string> Names(OperandsSyntax operands, Piece piece, bool areNumbers) => operands.Kind switch
    {
        OperandsKind.Items => [.. ItemsIn(piece.Section).Select(item => item.Id)],
        OperandsKind.Categories => [.. _definition.Categories.Select(category => category.Id)],
        OperandsKind.Sections => [.. _definition.Sections.SelectMany(Summands)],
        _ => [.. operands.Items.SelectMany(operand => operand switch
        {
            NameSyntax name when SectionNamed(name.Name) is { } section => areNumbers ? Summands(section) : section.Items.Select(item => item.Id),
            NameSyntax name => [name.Name],
            _ => [$"({Text(operand.Span)})"],
        })],
    };
}
