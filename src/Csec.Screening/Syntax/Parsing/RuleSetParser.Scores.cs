using Csec.Screening.Diagnostics;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Categories and scores.</summary>
internal sealed partial class RuleSetParser
{
    private const string Otherwise = "otherwise";

    private static readonly IReadOnlyList<string> ScoreForms = ["count", "sum", "add", "first", "value"];

    private static readonly IReadOnlyList<string> ScoreKeys =
        [.. ScoreForms, "at-most", "at-least", "range", "protective", "lifetime", "title", "basis", "if-answers-are-missing"];

    private static readonly IReadOnlyList<string> CategoryKeys = ["when", "text", "basis"];

    private IReadOnlyList<CategorySyntax> ParseCategories(YamlMapping? mapping)
    {
        var categories = new List<CategorySyntax>();
        foreach (var entry in OwnEntries(mapping))
        {
            var id = TextOf(entry.Key);
            if (entry.Value is not YamlMapping { IsAbsent: false } group)
            {
                categories.Add(new(id, ParseExpression(entry.Value)));
                continue;
            }

            var keys = new MappingReader(group, _diagnostics, CategoryKeys);
            categories.Add(new(id, ParseExpression(keys.Require("when")))
            {
                Text = keys.TakeProse("text"),
                Basis = ParseBasis(keys.Take("basis")),
            });
        }

        return categories;
    }

    private IReadOnlyList<ScoreSyntax> ParseScores(YamlMapping? mapping) =>
        [.. OwnEntries(mapping).Select(entry => ParseScore(TextOf(entry.Key), entry.Value))];

    /// <summary>A number in words, a list of which the first that holds decides, or a group with <c>count</c>, <c>sum</c> or <c>add</c>.</summary>
    private ScoreSyntax ParseScore(TextSyntax id, YamlNode node) => node switch
    {
        { IsAbsent: true } => new(id, ScoreForm.Value) { IsBroken = true },
        YamlSequence rules => WithRules(new(id, ScoreForm.FirstMatch), ParsePointRules(rules), rules.Items.Count),
        YamlMapping mapping => ParseScoreGroup(id, mapping),
        _ => ParseValue(new(id, ScoreForm.Value), (YamlScalar)node),
    };

    private ScoreSyntax ParseScoreGroup(TextSyntax id, YamlMapping mapping)
    {
        var keys = new MappingReader(mapping, _diagnostics, ScoreKeys);
        var forms = ScoreForms.Where(keys.Has).OrderBy(form => keys.SpanOf(form).Start).ToList();
        if (forms.Count == 0)
        {
            _diagnostics.MissingKey(new(mapping.Span.Start, 0), "count");
        }
        else if (forms.Count > 1)
        {
            _diagnostics.ConflictingKeys(keys.SpanOf(forms[1]), forms[0], forms[1]);
        }

        var score = TakeForm(keys, forms.Count == 1 ? forms[0] : "", new(id, ScoreForm.Value));
        var range = keys.Take("range");
        return score with
        {
            AtMost = TakeBound(keys, "at-most", score.AtMost),
            AtLeast = TakeBound(keys, "at-least", score.AtLeast),
            Range = ParseRange(range),
            RangeText = range is YamlScalar text ? TextOf(text) : null,
            IsProtective = keys.TakeYesOrNo("protective") ?? false,
            IsLifetime = keys.TakeYesOrNo("lifetime") ?? false,
            Title = keys.TakeProse("title"),
            Basis = ParseBasis(keys.Take("basis")),
            MissingRule = ParseMissingRule(keys.Take("if-answers-are-missing")),
        };
    }

    private ExpressionSyntax? TakeBound(MappingReader keys, string key, ExpressionSyntax? inWords)
    {
        if (inWords is not null && keys.Has(key))
        {
            _diagnostics.ConflictingKeys(keys.SpanOf(key), ", " + key.Replace('-', ' '), key);
        }

        return inWords ?? ParseExpression(keys.Take(key))?.Expression;
    }

    private ScoreSyntax TakeForm(MappingReader keys, string form, ScoreSyntax score)
    {
        switch (form)
        {
            case "count" when keys.Take(form) is { } count:
                return ParseTerms(score with { Form = ScoreForm.Count }, count);
            case "sum" when keys.Take(form) is { } sum:
                return ParseTerms(score with { Form = ScoreForm.Sum }, sum);
            case "add" when keys.TakeMapping(form) is { } add:
                return WithRules(score with { Form = ScoreForm.Add }, ParseAddedPoints(add), add.Entries.Count);
            case "first" when keys.TakeSequence(form) is { } rules:
                return WithRules(score with { Form = ScoreForm.FirstMatch }, ParsePointRules(rules), rules.Items.Count);
            case "value" when keys.TakeText(form) is not null:
                return ParseValue(score, (YamlScalar)keys.Take(form)!);
            default:
                return score with { IsBroken = true };
        }
    }

    private static ScoreSyntax WithRules(ScoreSyntax score, IReadOnlyList<PointRuleSyntax> rules, int written) =>
        score with { Rules = rules, IsBroken = rules.Count != written };

    private ScoreSyntax ParseTerms(ScoreSyntax score, YamlNode node)
    {
        if (node is YamlScalar scalar && ExpressionParser.ParseEverything(scalar) is { } everything)
        {
            return score with { Everything = everything };
        }

        var terms = ParseConditions(node);
        return score with { Terms = terms, IsBroken = terms.Count != (node is YamlSequence list ? list.Items.Count : 1) };
    }

    private ScoreSyntax ParseValue(ScoreSyntax score, YamlScalar scalar)
    {
        var capped = ExpressionParser.ParseCapped(_source, scalar, _diagnostics);
        return capped is null
            ? score with { IsBroken = true }
            : score with
            {
                Form = ScoreForm.Value,
                Value = new(capped.Value, OneSpace(scalar.Value), scalar.Span),
                AtMost = capped.AtMost,
                AtLeast = capped.AtLeast,
            };
    }

    /// <summary><c>condition: points</c>; every condition that holds adds its points.</summary>
    private IReadOnlyList<PointRuleSyntax> ParseAddedPoints(YamlMapping mapping)
    {
        var rules = new List<PointRuleSyntax>();
        foreach (var entry in OwnEntries(mapping))
        {
            AddRule(rules, ParseExpression(entry.Value), ParseExpression(entry.Key));
        }

        return rules;
    }

    /// <summary><c>- points: condition</c>; the first that holds decides.</summary>
    private IReadOnlyList<PointRuleSyntax> ParsePointRules(YamlSequence sequence)
    {
        var rules = new List<PointRuleSyntax>();
        foreach (var (key, value, _) in Rules(sequence, []))
        {
            AddRule(rules, ParseExpression(key), ParseExpression(value));
        }

        var last = rules.Count == sequence.Items.Count && rules.Count > 0 ? rules[rules.Count - 1] : null;
        if (last is { When.Expression: NameSyntax name } && _diagnostics.Closest(name.Name, [Otherwise]) is not null)
        {
            _diagnostics.MisspeltWord(new(name.Name, name.Span), Otherwise);
            rules[rules.Count - 1] = last with { When = last.When with { Expression = new OtherwiseSyntax(name.Span) } };
        }
        else if (last is { When.Expression: not OtherwiseSyntax })
        {
            _diagnostics.BadRule(last.When.Span, "The last rule does not say `otherwise`.");
        }

        return rules;
    }

    private static void AddRule(List<PointRuleSyntax> rules, WrittenExpression? points, WrittenExpression? when)
    {
        if (points is not null && when is not null)
        {
            rules.Add(new(points.Expression, when));
        }
    }

    /// <summary>The first entry of each list element is the rule; what follows are its details.</summary>
    private IEnumerable<(YamlScalar Key, YamlNode Value, MappingReader Details)> Rules(YamlSequence sequence, IReadOnlyList<string> details)
    {
        foreach (var item in sequence.Items)
        {
            if (item is not YamlMapping { Entries.Count: > 0 } mapping)
            {
                _diagnostics.BadRule(item.Span, "A rule reads `result: condition`.");
                continue;
            }

            var first = mapping.Entries[0];
            OwnEntries(mapping with { Entries = [first] });
            yield return (first.Key, first.Value, new(mapping with { Entries = [.. mapping.Entries.Skip(1)] }, _diagnostics, details));
        }
    }
}
