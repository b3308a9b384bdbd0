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

    private NumberExpression? BindArithmetic(ArithmeticSyntax syntax, Scope scope)
    {
        var left = BindNumber(syntax.Left, scope);
        var right = BindNumber(syntax.Right, scope);
        if (left is null || right is null)
        {
            return null;
        }

        return syntax.Operator switch
        {
            '+' => new SumNumber([left, right]),
            '-' => new SumNumber([left, new NegatedNumber(right)]),
            _ => new ProductNumber(left, right),
        };
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
        var numbers = new List<NumberExpression>();
        var failed = false;
        foreach (var (_, number, _) in BindSummands(syntax.Operands, scope))
        {
            failed |= number is null;
            if (number is not null)
            {
                numbers.Add(number);
            }
        }

        return failed || numbers.Count == 0
            ? null
            : syntax.Word switch
            {
                AggregateWord.Sum => new SumNumber(numbers),
                AggregateWord.Highest => new LargestNumber(numbers),
                _ => new SmallestNumber(numbers),
            };
    }

    /// <summary>What a list of numbers runs over: a section stands for its score, or for its items when it has none.</summary>
    private IEnumerable<(string Name, NumberExpression? Number, bool IsPart)> BindSummands(OperandsSyntax operands, Scope scope)
    {
        switch (operands.Kind)
        {
            case OperandsKind.Items:
                return ItemsIn(scope).Select(item => (item.Id, BindItemNumber(item, new(item.Id, operands.Span)), false));
            case OperandsKind.Sections:
                return _syntax.Sections.Where(section => section.Id is not null)
                    .SelectMany(section => BindSummand(new NameSyntax(section.Id!.Value, operands.Span), scope));
            case OperandsKind.Categories:
                return _syntax.Categories.Select(category => CategoryOf(category.Id.Value)).OfType<Category>()
                    .Select(category => (category.Id, (NumberExpression?)new CountNumber([new CategoryCondition(category)]), true));
            default:
                return operands.Items.SelectMany(operand => BindSummand(operand, scope));
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

    /// <summary>
    /// What a name stands for: an <see cref="Item"/>, <see cref="Category"/>, <see cref="Score"/>,
    /// <see cref="Parameter"/> or a <see cref="Section"/> without a score.
    /// </summary>
    private object? Resolve(NameSyntax name, Scope scope, bool quietly = false)
    {
        if (_parameters.Find(parameter => parameter.Id == name.Name) is { } found)
        {
            return found;
        }

        var isScore = HasScore(name.Name);
        if (scope.Items && _itemSyntax.ContainsKey(name.Name))
        {
            return ItemOf(name.Name);
        }

        // In a list a section stands for its items even when it has a score, unless numbers are meant.
        if (quietly)
        {
            return _sections.Find(section => section.Id == name.Name);
        }

        if (scope.Scores && isScore)
        {
            return ScoreOf(name.Name);
        }

        if (scope.Scores && _syntax.Categories.Any(category => category.Id.Value == name.Name))
        {
            return CategoryOf(name.Name);
        }

        if (scope.Items && _sections.Find(section => section.Id == name.Name) is { } group)
        {
            return group;
        }

        if (_names.ContainsKey(name.Name) && !_parameters.Exists(parameter => parameter.Id == name.Name))
        {
            _diagnostics.NotHere(name.Span, $"`{name.Name}` cannot be used here.", scope.Items ? "Here stand items and parameters only." : "Here stand parameters only.");
            return null;
        }

        _diagnostics.UnknownName(new(name.Name, name.Span), KnownNames(scope));
        return null;
    }

    private IEnumerable<string> KnownNames(Scope scope) =>
        _parameters.Select(parameter => parameter.Id).Concat(scope.Items ? _names.Keys : []).Distinct();

    /// <summary>The bounds of a range that reads nothing.</summary>
    private (decimal? From, decimal? To) BindConstantRange(RangeSyntax range, TextSyntax text)
    {
        var from = range.From is null ? null : ConstantOf(range.From, text);
        var to = range.To is null ? null : ConstantOf(range.To, text);
        if (from > to)
        {
            _diagnostics.BadRange(text.Span, "The range ends before it begins.");
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
