using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Mutation;

/// <summary>Edits within conditions and numbers.</summary>
internal sealed partial class RuleEdits
{
    private static readonly string[] Comparisons = ["under", "at most", "is", "at least", "over"];

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
            var word = WordsBetween(join.Operands[i - 1], join.Operands[i]);
            var at = word.Start - join.Span.Start;
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
        var span = WordsBetween(comparison.Left, comparison.Right);
        var word = string.Join(" ", Text(span).Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var other in word == "is not" ? ["is"] : Comparisons.Where(other => other != word))
        {
            Replace(word == "is not" ? MutationOperator.Negation : MutationOperator.Comparison, piece, span, other);
        }

        EditNumber(comparison.Left, piece);
        EditNumber(comparison.Right, piece);
    }

    /// <summary>The place of the words between two operands, without the parentheses around these.</summary>
    private SourceSpan WordsBetween(ExpressionSyntax left, ExpressionSyntax right)
    {
        var (start, end) = (left.Span.End, right.Span.Start);
        while (!char.IsLetter(_content[start]))
        {
            start++;
        }

        while (!char.IsLetter(_content[end - 1]))
        {
            end--;
        }

        return SourceSpan.FromBounds(start, end);
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
}
