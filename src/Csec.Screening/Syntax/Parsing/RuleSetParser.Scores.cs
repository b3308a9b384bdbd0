using Csec.Screening.Diagnostics;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Categories and scores.</summary>
internal sealed partial class RuleSetParser
{
    private static readonly IReadOnlyList<string> ScoreForms = ["count", "sum", "add", "first", "value"];

    private IReadOnlyList<CategorySyntax> ParseCategories(YamlMapping? mapping)
    {
        var categories = new List<CategorySyntax>();
        if (mapping is null)
        {
            return categories;
        }

        foreach (var entry in new MappingReader(mapping, _diagnostics).Rest())
        {
            var id = TextOf(entry.Key);
            if (entry.Value is not YamlMapping group)
            {
                if (ParseExpression(entry.Value) is { } only)
                {
                    categories.Add(new(id, only));
                }

                continue;
            }

            var keys = new MappingReader(group, _diagnostics);
            var when = ParseExpression(keys.Require("when"));
            var text = keys.TakeProse("text");
            var basis = ParseBasis(keys.Take("basis"));
            keys.ReportUnknown();
            if (when is not null)
            {
                categories.Add(new(id, when) { Text = text, Basis = basis });
            }
        }

        return categories;
    }

    private IReadOnlyList<ScoreSyntax> ParseScores(YamlMapping? mapping)
    {
        var scores = new List<ScoreSyntax>();
        if (mapping is null)
        {
            return scores;
        }

        foreach (var entry in new MappingReader(mapping, _diagnostics).Rest())
        {
            if (ParseScore(TextOf(entry.Key), entry.Value) is { } score)
            {
                scores.Add(score);
            }
        }

        return scores;
    }

    /// <summary>A number in words, a list of which the first that holds decides, or a group with <c>count</c>, <c>sum</c> or <c>add</c>.</summary>
    private ScoreSyntax? ParseScore(TextSyntax id, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return ParseValue(new(id, ScoreForm.Value), scalar);
            case YamlSequence rules:
                return new(id, ScoreForm.FirstMatch) { Rules = ParsePointRules(rules) };
            default:
                return ParseScoreGroup(id, (YamlMapping)node);
        }
    }

    private ScoreSyntax? ParseScoreGroup(TextSyntax id, YamlMapping mapping)
    {
        var keys = new MappingReader(mapping, _diagnostics);
        var forms = mapping.Entries.Where(entry => ScoreForms.Contains(entry.Key.Value)).ToList();
        if (forms.Count == 0)
        {
            _diagnostics.MissingKey(new(mapping.Span.Start, 0), "count");
            foreach (var form in ScoreForms)
            {
                keys.Take(form);
            }
        }
        else if (forms.Count > 1)
        {
            _diagnostics.ConflictingKeys(forms[1].Key.Span, forms[0].Key.Value, forms[1].Key.Value);
        }

        var score = new ScoreSyntax(id, ScoreForm.Value);
        score = TakeForm(keys, score);
        var range = keys.Take("range");
        score = score with
        {
            AtMost = score.AtMost ?? ParseExpression(keys.Take("at-most"))?.Expression,
            AtLeast = score.AtLeast ?? ParseExpression(keys.Take("at-least"))?.Expression,
            Range = ParseRange(range),
            RangeText = range is YamlScalar text ? TextOf(text) : null,
            Title = keys.TakeProse("title"),
            Basis = ParseBasis(keys.Take("basis")),
            MissingRule = ParseMissingRule(keys.Take("if-answers-are-missing")),
        };
        keys.ReportUnknown();
        return score;
    }

    private ScoreSyntax TakeForm(MappingReader keys, ScoreSyntax score)
    {
        if (keys.Take("count") is { } count)
        {
            return ParseTerms(score with { Form = ScoreForm.Count }, count);
        }

        if (keys.Take("sum") is { } sum)
        {
            return ParseTerms(score with { Form = ScoreForm.Sum }, sum);
        }

        if (keys.TakeMapping("add") is { } add)
        {
            return score with { Form = ScoreForm.Add, Rules = ParseAddedPoints(add) };
        }

        if (keys.TakeSequence("first") is { } rules)
        {
            return score with { Form = ScoreForm.FirstMatch, Rules = ParsePointRules(rules) };
        }

        return keys.Take("value") is YamlScalar value ? ParseValue(score, value) ?? score : score;
    }

    private ScoreSyntax ParseTerms(ScoreSyntax score, YamlNode node)
    {
        if (node is YamlSequence list)
        {
            return score with { Terms = ParseConditions(list) };
        }

        if (node is not YamlScalar scalar || ExpressionParser.ParseEverything(scalar) is not { } everything)
        {
            return score with { Terms = ParseConditions(node) };
        }

        return score with { Everything = everything };
    }

    private ScoreSyntax? ParseValue(ScoreSyntax score, YamlScalar scalar)
    {
        var capped = ExpressionParser.ParseCapped(_source, scalar, _diagnostics);
        return capped is null
            ? null
            : score with
            {
                Form = ScoreForm.Value,
                Value = new(capped.Value, scalar.Value, scalar.Span),
                AtMost = capped.AtMost,
                AtLeast = capped.AtLeast,
            };
    }

    /// <summary><c>condition: points</c>; every condition that holds adds its points.</summary>
    private IReadOnlyList<PointRuleSyntax> ParseAddedPoints(YamlMapping mapping)
    {
        var rules = new List<PointRuleSyntax>();
        foreach (var entry in new MappingReader(mapping, _diagnostics).Rest())
        {
            var when = ParseExpression(entry.Key);
            var points = ParseExpression(entry.Value);
            if (when is not null && points is not null)
            {
                rules.Add(new(points.Expression, when));
            }
        }

        return rules;
    }

    /// <summary><c>- points: condition</c>; the first that holds decides.</summary>
    private IReadOnlyList<PointRuleSyntax> ParsePointRules(YamlSequence sequence)
    {
        var rules = new List<PointRuleSyntax>();
        foreach (var (key, value, rest) in Rules(sequence))
        {
            rest.ReportUnknown();
            var points = ParseExpression(key);
            var when = ParseExpression(value);
            if (points is not null && when is not null)
            {
                rules.Add(new(points.Expression, when));
            }
        }

        ReportMissingOtherwise(sequence, rules.Count > 0 && rules.Count == sequence.Items.Count ? rules[rules.Count - 1].When : null);
        return rules;
    }

    /// <summary>A list of first-match points must end in <c>otherwise</c>, so that every sheet has a score.</summary>
    private void ReportMissingOtherwise(YamlSequence sequence, WrittenExpression? last)
    {
        if (last is not null && last.Expression is not OtherwiseSyntax)
        {
            _diagnostics.BadRule(sequence.Span, "The last rule does not say `otherwise`.");
        }
    }

    /// <summary>The first entry of each list element is the rule; what follows are its details.</summary>
    private IEnumerable<(YamlScalar Key, YamlNode Value, MappingReader Details)> Rules(YamlSequence sequence)
    {
        foreach (var item in sequence.Items)
        {
            if (item is not YamlMapping { Entries.Count: > 0 } mapping)
            {
                _diagnostics.BadRule(item.Span, "A rule reads `result: condition`.");
                continue;
            }

            var first = mapping.Entries[0];
            if (first.Value is YamlScalar { IsAbsent: true })
            {
                _diagnostics.EmptyValue(first.Key.Span, first.Key.Value);
                continue;
            }

            yield return (first.Key, first.Value, new(mapping with { Entries = [.. mapping.Entries.Skip(1)] }, _diagnostics));
        }
    }
}
