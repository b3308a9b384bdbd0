using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;

namespace Csec.Screening.Binding;

/// <summary>Expressions that are numbers, and what names stand for.</summary>
internal sealed partial class Binder
{
    private NumberExpression? BindNumber(ExpressionSyntax syntax, Scope scope)
    {
        switch (syntax)
        {
            case NumberSyntax number:
                return new ConstantNumber(number.Value);
            case NegationSyntax negation:
                return BindNumber(negation.Operand, scope) is { } operand ? new NegatedNumber(operand) : null;
            case ArithmeticSyntax arithmetic:
                return BindArithmetic(arithmetic, scope);
            case NameSyntax name:
                return BindNumberName(name, scope);
            case BoundSyntax bound:
                return BindBound(bound, scope);
            case AggregateSyntax aggregate:
                return BindAggregate(aggregate, scope);
            case QuantifierSyntax { Word: QuantifierWord.Count } count:
                return BindOperands(count, scope) is { } operands ? new CountNumber(operands) : null;
            default:
                _diagnostics.WrongType(syntax.Span, "A condition stands where a number is expected.", "Count it, for example `count of a, b`.");
                return null;
        }
    }

    /// <summary>A product, or a sum however long: its left-leaning tree is walked and not recursed into.</summary>
    private NumberExpression? BindArithmetic(ArithmeticSyntax syntax, Scope scope)
    {
        if (syntax.Operator == '*')
        {
            var left = BindNumber(syntax.Left, scope);
            var right = BindNumber(syntax.Right, scope);
            return left is null || right is null ? null : new ProductNumber(left, right);
        }

        var summands = new List<NumberExpression?>();
        ExpressionSyntax rest = syntax;
        while (rest is ArithmeticSyntax { Operator: not '*' } sum)
        {
            var summand = BindNumber(sum.Right, scope);
            summands.Add(sum.Operator == '-' && summand is not null ? new NegatedNumber(summand) : summand);
            rest = sum.Left;
        }

        summands.Add(BindNumber(rest, scope));
        summands.Reverse();
        return summands.Contains(null) ? null : new SumNumber(summands.ConvertAll(summand => summand!));
    }

    private NumberExpression? BindNumberName(NameSyntax name, Scope scope)
    {
        switch (Resolve(name, scope))
        {
            case Item item:
                return BindItemNumber(item, name);
            case Score score:
                return new ScoreNumber(score);
            case Parameter { Kind: ParameterKind.Number } parameter:
                return new ParameterNumber(parameter);
            case null:
                return null;
            case Category:
                _diagnostics.WrongType(name.Span, $"`{name.Name}` is a category, not a number.", $"Write `count of {name.Name}`.");
                return null;
            case Section:
                _diagnostics.WrongType(name.Span, $"The section `{name.Name}` has no score.", $"Give it a `score:`, or write `count of {name.Name}`.");
                return null;
            default:
                _diagnostics.WrongType(name.Span, $"`{name.Name}` is not a number.");
                return null;
        }
    }

    /// <summary>The number given, or the points of the answer.</summary>
    private NumberExpression? BindItemNumber(Item item, NameSyntax name)
    {
        if (item.Kind == AnswerKind.WholeNumber)
        {
            return new AnswerNumber(item);
        }

        if (item.Options.Any(option => option.Points != 0))
        {
            return new AnswerPoints(item);
        }

        _diagnostics.WrongType(name.Span, $"The answers of `{item.Id}` are worth no points.", $"Give its options points, or write `count of {item.Id}`.");
        return null;
    }

    private ScoreBound? BindBound(BoundSyntax syntax, Scope scope)
    {
        if (!scope.Missing)
        {
            _diagnostics.NotHere(syntax.Span, "`lowest` and `highest` of a score stand only in rules for missing answers.", "Write `lowest of a, b` for the smallest of several numbers.");
            return null;
        }

        switch (Resolve(syntax.Score, scope))
        {
            case Score score:
                return new(score, syntax.Highest);
            case null:
                return null;
            default:
                _diagnostics.WrongType(syntax.Score.Span, $"`{syntax.Score.Name}` is not a score.");
                return null;
        }
    }

    private NumberExpression? BindAggregate(AggregateSyntax syntax, Scope scope)
    {
        var summands = BindSummands(syntax.Operands, scope);
        if (summands is null || summands.Count == 0 || summands.Exists(summand => summand.Number is null))
        {
            return null;
        }

        var numbers = summands.ConvertAll(summand => summand.Number!);
        return syntax.Word switch
        {
            AggregateWord.Sum => new SumNumber(numbers),
            AggregateWord.Highest => new LargestNumber(numbers),
            _ => new SmallestNumber(numbers),
        };
    }

    /// <summary>What a list of numbers runs over: a section stands for its score, or for its items when it has none.</summary>
    private List<(string Name, NumberExpression? Number, bool IsPart)>? BindSummands(OperandsSyntax operands, Scope scope)
    {
        switch (operands.Kind)
        {
            case OperandsKind.Items:
                return ItemsIn(scope, operands) is { } items
                    ? [.. items.Select(item => (item.Id, BindItemNumber(item, new(item.Id, operands.Span)), false))]
                    : null;
            case OperandsKind.Sections:
                return [.. _sectionSymbols.SelectMany(section => BindSummand(new NameSyntax(section.Id.Value, operands.Span), scope))];
            case OperandsKind.Categories:
                return CategoriesIn(scope, operands) is { } categories
                    ? [.. categories.Select(category => (category.Id, (NumberExpression?)new CountNumber([new CategoryCondition(category)]), true))]
                    : null;
            default:
                return [.. operands.Items.SelectMany(operand => BindSummand(operand, scope))];
        }
    }

    private IEnumerable<(string Name, NumberExpression? Number, bool IsPart)> BindSummand(ExpressionSyntax operand, Scope scope)
    {
        if (operand is not NameSyntax name)
        {
            return [("", BindNumber(operand, scope), false)];
        }

        return Resolve(name, scope) switch
        {
            Item item => [(item.Id, BindItemNumber(item, name), false)],
            Section section => section.Items.Select(item => (item.Id, BindItemNumber(item, new(item.Id, name.Span)), false)),
            Score score => [(score.Id, new ScoreNumber(score), true)],
            Category category => [(category.Id, new CountNumber([new CategoryCondition(category)]), true)],
            null => [(name.Name, null, false)],
            _ => [(name.Name, BindNumberName(name, scope), false)],
        };
    }

    /// <summary>The bounds of a range that reads nothing.</summary>
    private (decimal? From, decimal? To) BindConstantRange(RangeSyntax range, TextSyntax text)
    {
        var from = range.From is null ? null : ConstantOf(range.From, text);
        var to = range.To is null ? null : ConstantOf(range.To, text);
        if (from > to)
        {
            _diagnostics.BadRange(text.Span, "The range ends before it begins.");
        }
        else if (range.FromIsExclusive || range.ToIsExclusive)
        {
            _diagnostics.BadRange(text.Span, "A range names the first and the last number that belong to it.", "Write for example `0 to 3`, `3 or less` or `3 or more`.");
        }

        return (from, to);
    }

    private decimal? ConstantOf(ExpressionSyntax syntax, TextSyntax text)
    {
        switch (syntax)
        {
            case NumberSyntax number:
                return number.Value;
            case NegationSyntax { Operand: NumberSyntax number }:
                return -number.Value;
            default:
                _diagnostics.NotANumber(new(text.Value, text.Span), "a range of plain numbers");
                return null;
        }
    }
}
