using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Mutation;

/// <summary>Edits of lists: each of them is left out in turn, and <c>any</c> and <c>all</c> change places.</summary>
internal sealed partial class RuleEdits
{
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
