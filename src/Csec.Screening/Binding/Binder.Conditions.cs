using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Binding;

/// <summary>Expressions that hold or do not. Each method gives null after it has reported an error.</summary>
internal sealed partial class Binder
{
    private Condition? BindCondition(ExpressionSyntax syntax, Scope scope)
    {
        switch (syntax)
        {
            case OtherwiseSyntax:
                return ConstantCondition.Always;
            case NotSyntax not:
                return BindCondition(not.Operand, scope) is { } operand ? new NotCondition(operand) : null;
            case JoinSyntax join:
                var operands = BindEach(join.Operands, scope);
                return operands is null ? null : join.IsAnd ? new AllCondition(operands) : new AnyCondition(operands);
            case NameSyntax name:
                return BindBareName(name, scope);
            case IsSyntax { Subject: NameSyntax subject } test:
                return BindIs(subject, test.Test, scope);
            case ComparisonSyntax comparison:
                return BindComparison(comparison, scope);
            case QuantifierSyntax { Word: not QuantifierWord.Count } quantifier:
                return BindQuantifier(quantifier, scope);
            default:
                _diagnostics.WrongType(syntax.Span, "A number stands where a condition is expected.", "Compare it, for example `x at least 2`.");
                return null;
        }
    }

    private List<Condition>? BindEach(IReadOnlyList<ExpressionSyntax> operands, Scope scope)
    {
        var bound = operands.Select(operand => BindCondition(operand, scope)).ToList();
        return bound.TrueForAll(condition => condition is not null) ? bound.ConvertAll(condition => condition!) : null;
    }

    /// <summary>A bare item means its <c>yes</c>, a bare parameter that it is true, a bare category that it holds.</summary>
    private Condition? BindBareName(NameSyntax name, Scope scope)
    {
        switch (Resolve(name, scope))
        {
            case Item item:
                return BindYes(item, name);
            case Category category:
                return new CategoryCondition(category);
            case Parameter { Kind: ParameterKind.Flag } parameter:
                return new ParameterIsCondition(parameter, parameter.Allowed.FirstOrDefault(value => value.Text == "true") is { Text: not null } yes
                    ? yes
                    : new(ParameterKind.Flag, "true", 0));
            case null:
                return null;
            case Section:
                _diagnostics.WrongType(name.Span, $"`{name.Name}` is a section.", $"Write `any of {name.Name}`, `all of {name.Name}` or `count of {name.Name}`.");
                return null;
            default:
                _diagnostics.WrongType(name.Span, $"`{name.Name}` is a number, not a condition.", $"Compare it, for example `{name.Name} at least 2`.");
                return null;
        }
    }

    private AnswerIsCondition? BindYes(Item item, NameSyntax name)
    {
        var yes = item.OptionIndex("yes");
        if (yes >= 0)
        {
            return new(item, [yes]);
        }

        _diagnostics.NoYes(new(name.Name, name.Span), [.. item.Options.Where(option => !option.IsMissing).Select(option => option.Code)]);
        return null;
    }

    private Condition? BindIs(NameSyntax subject, IsTestSyntax test, Scope scope)
    {
        var condition = Resolve(subject, scope) switch
        {
            Item item => BindAnswerIs(item, subject, test, scope),
            Parameter { Kind: not ParameterKind.Number } parameter => BindParameterIs(parameter, test),
            Parameter parameter => BindNumberIs(new ParameterNumber(parameter), test, scope),
            Score score when test.Code.Name == "incomplete" => BindIncomplete(score, test, scope),
            Score score => BindNumberIs(new ScoreNumber(score), test, scope),
            Category => Report(subject.Span, $"`{subject.Name}` is a category.", $"Write `{subject.Name}` or `not {subject.Name}`."),
            Section => Report(subject.Span, $"`{subject.Name}` is a section.", $"Write `any of {subject.Name} is {test.Code.Name}`."),
            _ => null,
        };
        return condition is not null && test.Negated ? new NotCondition(condition) : condition;
    }

    private Condition? Report(SourceSpan span, string message, string help)
    {
        _diagnostics.WrongType(span, message, help);
        return null;
    }

    private Condition? BindAnswerIs(Item item, NameSyntax subject, IsTestSyntax test, Scope scope)
    {
        var code = test.Code.Name;
        if (code == "missing" && item.OptionIndex(code) < 0)
        {
            if (scope.Missing)
            {
                return new AnswerMissingCondition(item);
            }

            _diagnostics.NotHere(test.Code.Span, "`is missing` stands only in rules for missing answers.", "What is missing leaves every answer possible; see `if-answers-are-missing:`.");
            return null;
        }

        switch (item.Kind)
        {
            case AnswerKind.WholeNumber:
                return BindNumberOperand(test.Code, scope) is { } bound ? new AnswerNumberCondition(item, ComparisonOf(test.Word), bound) : null;
            case AnswerKind.Text:
                return Report(subject.Span, $"`{item.Id}` is answered with text, which is never scored.", "Use another item.");
        }

        var option = item.OptionIndex(code);
        if (option < 0)
        {
            _diagnostics.UnknownOption(new(code, test.Code.Span), item.Id, [.. item.Options.Where(other => !other.IsMissing).Select(other => other.Code)]);
            return null;
        }

        if (item.Options[option].IsMissing)
        {
            return Report(test.Code.Span, $"`{code}` counts as a missing answer of `{item.Id}`.", "A condition speaks of answers; what is missing leaves every answer possible.");
        }

        if (test.Word == IsWord.Exactly)
        {
            return new AnswerIsCondition(item, [option]);
        }

        if (item.Kind == AnswerKind.MultipleChoice)
        {
            return Report(test.Code.Span, $"Several answers of `{item.Id}` can hold at once, so they have no order.", $"Write `{item.Id} is {code}`.");
        }

        var range = test.Word == IsWord.AtLeast ? Enumerable.Range(option, item.Options.Count - option) : Enumerable.Range(0, option + 1);
        return new AnswerIsCondition(item, [.. range.Where(index => !item.Options[index].IsMissing)]);
    }

    private ParameterIsCondition? BindParameterIs(Parameter parameter, IsTestSyntax test)
    {
        if (test.Word != IsWord.Exactly)
        {
            _diagnostics.WrongType(test.Code.Span, $"The values of `{parameter.Id}` have no order.", $"Write `{parameter.Id} is {test.Code.Name}`.");
            return null;
        }

        return TryValue(parameter, new(test.Code.Name, test.Code.Span), out var value) ? new(parameter, value) : null;
    }

    private Condition? BindNumberIs(NumberExpression number, IsTestSyntax test, Scope scope) =>
        BindNumberOperand(test.Code, scope) is { } right ? new ComparisonCondition(number, ComparisonOf(test.Word), right) : null;

    /// <summary>A number or the name of one behind <c>is</c>.</summary>
    private NumberExpression? BindNumberOperand(NameSyntax code, Scope scope) =>
        Spelling.TryDecimal(code.Name, out var number) ? new ConstantNumber(number) : BindNumber(code, scope);

    private ScoreIncompleteCondition? BindIncomplete(Score score, IsTestSyntax test, Scope scope)
    {
        if (scope.Missing && test.Word == IsWord.Exactly)
        {
            return new(score);
        }

        _diagnostics.NotHere(test.Code.Span, "`is incomplete` stands only in rules for missing answers.", "What is missing leaves every answer possible; see `if-answers-are-missing:`.");
        return null;
    }

    private Condition? BindComparison(ComparisonSyntax syntax, Scope scope)
    {
        var left = BindNumber(syntax.Left, scope);
        var right = BindNumber(syntax.Right, scope);
        if (left is null || right is null)
        {
            return null;
        }

        var comparison = syntax.Word switch
        {
            ComparisonWord.AtLeast => Comparison.AtLeast,
            ComparisonWord.AtMost => Comparison.AtMost,
            ComparisonWord.Over => Comparison.Over,
            ComparisonWord.Under => Comparison.Under,
            _ => Comparison.Is,
        };
        var condition = (left, right) switch
        {
            (AnswerNumber answer, _) when Reads.ItemsOf(right).Count == 0 => new AnswerNumberCondition(answer.Item, comparison, right),
            (_, AnswerNumber answer) when Reads.ItemsOf(left).Count == 0 => new AnswerNumberCondition(answer.Item, Reversed(comparison), left),
            _ => (Condition)new ComparisonCondition(left, comparison, right),
        };
        return syntax.Word == ComparisonWord.IsNot ? new NotCondition(condition) : condition;
    }

    private static Comparison Reversed(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => Comparison.AtMost,
        Comparison.AtMost => Comparison.AtLeast,
        Comparison.Over => Comparison.Under,
        Comparison.Under => Comparison.Over,
        _ => Comparison.Is,
    };

    private static Comparison ComparisonOf(IsWord word) => word switch
    {
        IsWord.AtLeast => Comparison.AtLeast,
        IsWord.AtMost => Comparison.AtMost,
        _ => Comparison.Is,
    };

    private Condition? BindQuantifier(QuantifierSyntax syntax, Scope scope)
    {
        var operands = BindOperands(syntax, scope);
        if (operands is null)
        {
            return null;
        }

        switch (syntax.Word)
        {
            case QuantifierWord.Any:
                return new AnyCondition(operands);
            case QuantifierWord.All:
                return new AllCondition(operands);
            case QuantifierWord.None:
                return new NotCondition(new AnyCondition(operands));
            default:
                var threshold = BindNumber(syntax.Threshold!, scope);
                return threshold is null ? null : new ComparisonCondition(new CountNumber(operands), Comparison.AtLeast, threshold);
        }
    }

    /// <summary>What a list runs over, each as a condition; sections stand for their items.</summary>
    private List<Condition>? BindOperands(QuantifierSyntax syntax, Scope scope)
    {
        var operands = syntax.Operands;
        switch (operands.Kind)
        {
            case OperandsKind.Items:
                return ItemsIn(scope, operands) is { } items ? BindItemOperands(items, syntax, scope) : null;
            case OperandsKind.Categories:
                return CategoriesIn(scope, operands)?.ConvertAll(category => (Condition)new CategoryCondition(category));
            case OperandsKind.Sections:
                _diagnostics.WrongType(operands.Span, "Sections are neither true nor false.", "Write `all items`, or name the sections.");
                return null;
        }

        var conditions = new List<Condition>();
        var failed = false;
        foreach (var operand in operands.Items)
        {
            var bound = operand is NameSyntax name && SectionNamed(name, scope) is { } section
                ? BindItemOperands(section.Items, syntax with { Operands = operands with { Span = name.Span } }, scope)
                : BindOperand(operand, syntax.Test, scope) is { } condition ? [condition] : null;
            failed |= bound is null;
            conditions.AddRange(bound ?? []);
        }

        return failed ? null : conditions;
    }

    private Condition? BindOperand(ExpressionSyntax operand, IsTestSyntax? test, Scope scope)
    {
        if (test is null)
        {
            return BindCondition(operand, scope);
        }

        if (operand is NameSyntax name)
        {
            return BindIs(name, test, scope);
        }

        _diagnostics.WrongType(operand.Span, "`is` speaks of names, not of a condition in parentheses.");
        return null;
    }

    private List<Condition>? BindItemOperands(IReadOnlyList<Item> items, QuantifierSyntax syntax, Scope scope)
    {
        var conditions = new List<Condition>();
        foreach (var item in items)
        {
            var name = new NameSyntax(item.Id, syntax.Operands.Span);
            var condition = syntax.Test is null ? BindYes(item, name) : BindIs(name, syntax.Test, scope);
            if (condition is null)
            {
                return null;
            }

            conditions.Add(condition);
        }

        return conditions;
    }
}
