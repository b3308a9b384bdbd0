using System.Diagnostics.CodeAnalysis;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;

namespace Csec.Screening.Binding;

/// <summary>Categories and scores, each bound after those that it reads.</summary>
internal sealed partial class Binder
{
    private MissingRule _defaultMissingRule = MissingRule.None;

    private Category? BindCategory(CategorySyntax syntax)
    {
        var condition = syntax.When is null ? null : BindCondition(syntax.When.Expression, Scope.Everywhere);
        var basis = BasisOf(syntax.Basis, syntax.Id);
        return condition is null
            ? null
            : new(syntax.Id.Value, syntax.Text?.Value ?? LabelOf(syntax.Id), basis)
            {
                Words = syntax.When!.Text,
                Condition = condition,
                Items = Reads.ItemsOf(condition),
            };
    }

    private Score? BindScore(ScoreSyntax syntax, int index, Section? section)
    {
        var scope = Scope.Everywhere with { Section = section };
        var rules = syntax.Form == ScoreForm.FirstMatch ? BindPointRules(syntax, scope) : [];
        var terms = syntax.Form == ScoreForm.FirstMatch ? [] : BindTerms(syntax, scope);
        var (from, to) = syntax.Range is null ? (null, null) : BindConstantRange(syntax.Range, syntax.RangeText!);
        if (syntax.RangeText is not null)
        {
            _map.Add("range " + syntax.Id.Value, syntax.RangeText.Span);
        }

        var atMost = syntax.AtMost is null ? null : BindNumber(syntax.AtMost, Scope.Parameters);
        var atLeast = syntax.AtLeast is null ? null : BindNumber(syntax.AtLeast, Scope.Parameters);
        var basis = BasisOf(syntax.Basis, syntax.Id);
        var missingRule = BindMissingRule(syntax.MissingRule, null);
        if (rules is null || terms is null || syntax.IsBroken)
        {
            return null;
        }

        if (rules.Count == 0 && terms.Count == 0)
        {
            ReportNothingCounted(syntax.Id);
            return null;
        }

        var items = terms.SelectMany(term => term.Items)
            .Concat(rules.SelectMany(rule => Reads.ItemsOf(rule.When).Concat(Reads.ItemsOf(rule.Value))));
        return new(syntax.Id.Value, index, syntax.Title?.Value ?? section?.Title ?? LabelOf(syntax.Id), basis)
        {
            SectionId = section?.Id,
            Text = TextOf(syntax),
            RuleWords = [.. syntax.Rules.Select(rule => new RuleWords(Written(rule.Points), rule.When.Text))],
            IsProtective = syntax.IsProtective,
            IsLifetime = syntax.IsLifetime,
            AtMostText = Written(syntax.AtMost),
            AtLeastText = Written(syntax.AtLeast),
            DeclaredMinimum = from,
            DeclaredMaximum = to,
            MissingRule = missingRule ?? OfScores(_defaultMissingRule),
            Terms = terms.AsReadOnly(),
            Rules = rules,
            AtMost = atMost,
            AtLeast = atLeast,
            Items = Reads.InOrder(items),
        };
    }

    /// <summary>
    /// Inside brackets <c>[any of a, b]</c> is two entries, <c>any of a</c> and <c>b</c>. A list of one name with a comma
    /// behind it tells of that slip, unless the name is a section.
    /// </summary>
    private void ReportSplitList(ExpressionSyntax element)
    {
        var operands = (element as QuantifierSyntax)?.Operands ?? (element as AggregateSyntax)?.Operands;
        if (operands is not { Kind: OperandsKind.Named, Items: [NameSyntax name] }
            || (_symbols.TryGetValue(name.Name, out var symbol) && symbol.Kind == SymbolKind.Section))
        {
            return;
        }

        var content = _syntax.Source.Content;
        var at = element.Span.End;
        while (at < content.Length && content[at] == ' ')
        {
            at++;
        }

        if (at < content.Length && content[at] == ',')
        {
            _diagnostics.SplitList(element.Span);
        }
    }

    /// <summary>What was to be counted may be broken instead; that was reported then.</summary>
    private void ReportNothingCounted(TextSyntax id)
    {
        if (!_diagnostics.HasErrors)
        {
            _diagnostics.WrongType(id.Span, $"`{id.Value}` counts nothing.", "Name what it counts.");
        }
    }

    /// <summary>A rule that publishes levels or states says nothing of scores.</summary>
    private static MissingRule OfScores(MissingRule rule) =>
        rule.Kind is MissingRuleKind.State or MissingRuleKind.Rules ? MissingRule.None : rule;

    private List<PointRule>? BindPointRules(ScoreSyntax syntax, Scope scope)
    {
        var rules = new List<PointRule>();
        foreach (var rule in syntax.Rules)
        {
            var when = BindCondition(rule.When.Expression, scope);
            var points = BindNumber(rule.Points, scope);
            if (when is not null && points is not null)
            {
                _map.Add(FormattableString.Invariant($"points {syntax.Id.Value}/{rules.Count}"), rule.When.Span);
                rules.Add(new(when, points, rule.When.Text));
            }
        }

        return rules.Count == syntax.Rules.Count ? rules : null;
    }

    private List<ScoreTerm>? BindTerms(ScoreSyntax syntax, Scope scope)
    {
        var terms = syntax.Form switch
        {
            ScoreForm.Count => BindCounted(syntax, scope),
            ScoreForm.Sum => BindSummed(syntax, scope),
            ScoreForm.Add => [.. syntax.Rules.Select(rule => BindAdded(rule, scope))],
            _ => BindValue(syntax, scope),
        };
        // Where one entry of the list is one term, a term has a place of its own.
        IReadOnlyList<WrittenExpression> written = syntax.Form == ScoreForm.Add ? [.. syntax.Rules.Select(rule => rule.When)] : syntax.Terms;
        for (var i = 0; i < written.Count && written.Count == terms.Count; i++)
        {
            _map.Add(FormattableString.Invariant($"term {syntax.Id.Value}/{i}"), written[i].Span);
        }

        return terms.Contains(null) ? null : terms.ConvertAll(term => term!);
    }

    private List<ScoreTerm?> BindCounted(ScoreSyntax syntax, Scope scope)
    {
        IEnumerable<(ExpressionSyntax Expression, string Text)> elements = syntax.Everything is { } everything
            ? [(new QuantifierSyntax(QuantifierWord.Count, everything, everything.Span), "")]
            : syntax.Terms.Select(term => (term.Expression, term.Text));
        return [.. elements.SelectMany(element => BindElement(element.Expression, element.Text, scope))];
    }

    private IEnumerable<ScoreTerm?> BindElement(ExpressionSyntax element, string text, Scope scope)
    {
        ReportSplitList(element);
        switch (element)
        {
            case QuantifierSyntax { Word: QuantifierWord.Count } quantifier:
                return BindOperands(quantifier, scope)?.Select(condition => Counted(condition, "")) ?? [(ScoreTerm?)null];
            case QuantifierSyntax { Word: QuantifierWord.All, Operands.Kind: not OperandsKind.Named, Test: null }:
                _diagnostics.NotHere(element.Span, "`all items` stands alone behind `count:`, not in a list.", "Write `count: all items`, or name the items.");
                return [null];
            case NameSyntax name when SectionNamed(name, scope) is { } section:
                return section.Items.Select(item => BindYes(item, new(item.Id, name.Span)) is { } yes ? Counted(yes, "") : null);
            default:
                return [BindCondition(element, scope) is { } condition ? Counted(condition, text) : null];
        }
    }

    private static ScoreTerm Counted(Condition condition, string text) =>
        condition is CategoryCondition category
            ? new(ScoreTermKind.Part, category.Category.Id, new CountNumber([condition])) { Items = category.Category.Items }
            : Term(new CountNumber([condition]), text);

    private List<ScoreTerm?> BindSummed(ScoreSyntax syntax, Scope scope)
    {
        var terms = new List<ScoreTerm?>();
        var operands = syntax.Everything ?? new OperandsSyntax(OperandsKind.Named, [.. syntax.Terms.Select(term => term.Expression)], syntax.Id.Span);
        if (operands.Kind != OperandsKind.Named)
        {
            return BindSummands(operands, scope) is { } summands ? summands.ConvertAll(summand => Summed(summand, "")) : [null];
        }

        foreach (var term in syntax.Terms)
        {
            ReportSplitList(term.Expression);
            terms.AddRange(BindSummand(term.Expression, scope).Select(summand => Summed(summand, term.Text)));
        }

        return terms;
    }

    private static ScoreTerm? Summed((string Name, NumberExpression? Number, bool IsPart) summand, string text) =>
        summand.Number is null ? null
        : summand.IsPart ? new(ScoreTermKind.Part, summand.Name, summand.Number) { Items = Reads.ItemsOf(summand.Number) }
        : Term(summand.Number, text);

    private ScoreTerm? BindAdded(PointRuleSyntax rule, Scope scope)
    {
        var when = BindCondition(rule.When.Expression, scope);
        var points = BindNumber(rule.Points, scope);
        return when is null || points is null
            ? null
            : Term(new FirstMatchNumber([new(when, points, rule.When.Text), new(ConstantCondition.Always, new ConstantNumber(0), "otherwise")]), rule.When.Text);
    }

    private List<ScoreTerm?> BindValue(ScoreSyntax syntax, Scope scope)
    {
        if (syntax.Value is null)
        {
            return [null];
        }

        switch (syntax.Value.Expression)
        {
            case AggregateSyntax { Word: AggregateWord.Sum } sum:
                return BindSummands(sum.Operands, scope) is { } summands ? summands.ConvertAll(summand => Summed(summand, syntax.Value.Text)) : [null];
            case QuantifierSyntax { Word: QuantifierWord.Count } count:
                return BindOperands(count, scope) is { } conditions ? [.. conditions.Select(condition => Counted(condition, ""))] : [null];
            default:
                return [BindNumber(syntax.Value.Expression, scope) is { } number ? Term(number, syntax.Value.Text) : null];
        }
    }

    /// <summary>A term that reads one item is explained by that item's answer; any other by its author's words.</summary>
    private static ScoreTerm Term(NumberExpression value, string text)
    {
        var items = Reads.ItemsOf(value);
        return items.Count == 1
            ? new(ScoreTermKind.Item, items[0].Id, value) { Items = items }
            : new(ScoreTermKind.Rule, text.Length == 0 ? "sum" : text, value) { Items = items };
    }

    /// <summary>A piece of an expression as it stands in the file.</summary>
    [return: NotNullIfNotNull(nameof(expression))]
    private string? Written(ExpressionSyntax? expression) =>
        expression is null ? null : OneSpace(_syntax.Source.Content.Substring(expression.Span.Start, expression.Span.Length));

    private static string OneSpace(string text) =>
        string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string TextOf(ScoreSyntax syntax)
    {
        var everything = syntax.Everything?.Kind switch
        {
            OperandsKind.Items => "all items",
            OperandsKind.Categories => "all categories",
            OperandsKind.Sections => "all sections",
            _ => string.Join(", ", syntax.Terms.Select(term => term.Text)),
        };
        return syntax.Form switch
        {
            ScoreForm.Count => "count of " + everything,
            ScoreForm.Sum => "sum of " + everything,
            ScoreForm.Add => "the points of everything that holds",
            ScoreForm.FirstMatch => "the points of the first that holds",
            _ => syntax.Value?.Text ?? "",
        };
    }
}
