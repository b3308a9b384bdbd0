using Csec.Screening.Diagnostics;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Classifications, their tables and the rules for missing answers.</summary>
internal sealed partial class RuleSetParser
{
    private IReadOnlyList<ClassificationSyntax> ParseClassifications(YamlMapping? mapping)
    {
        var classifications = new List<ClassificationSyntax>();
        foreach (var (id, group) in Groups(mapping))
        {
            classifications.Add(ParseClassification(id, group));
        }

        return classifications;
    }

    private ClassificationSyntax ParseClassification(TextSyntax id, YamlMapping mapping)
    {
        var keys = new MappingReader(mapping, _diagnostics);
        var of = keys.TakeText("of");
        var levels = keys.Require("levels");
        var overrides = keys.TakeSequence("overrides");
        var rules = keys.TakeSequence("rules");
        var floors = keys.TakeSequence("floors");
        var table = keys.TakeMapping("table");
        var syntax = new ClassificationSyntax(id, mapping.Span)
        {
            Title = keys.TakeProse("title"),
            Kind = keys.TakeText("kind"),
            Of = of,
            Levels = ParseLevels(levels),
            Labels = ParseLabels(keys.TakeMapping("labels")),
            Overrides = overrides is null ? [] : ParseLevelRules(overrides),
            Rules = rules is null ? [] : ParseLevelRules(rules),
            Floors = floors is null ? [] : ParseLevelRules(floors),
            Table = table is null ? null : ParseTable(table),
            States = keys.TakeTexts("states"),
            Basis = ParseBasis(keys.Take("basis")),
            MissingRule = ParseMissingRule(keys.Take("if-answers-are-missing")),
        };
        keys.ReportUnknown();
        ReportBody(syntax, levels, rules is not null, table is not null);
        return syntax;
    }

    /// <summary>Levels come from bands of a score, from rules, or from a table: exactly one of the three.</summary>
    private void ReportBody(ClassificationSyntax syntax, YamlNode? levels, bool hasRules, bool hasTable)
    {
        var hasBands = levels is YamlMapping;
        if (hasBands && hasRules)
        {
            _diagnostics.ConflictingKeys(syntax.Id.Span, "levels", "rules");
        }
        else if (hasBands && hasTable)
        {
            _diagnostics.ConflictingKeys(syntax.Id.Span, "levels", "table");
        }
        else if (hasRules && hasTable)
        {
            _diagnostics.ConflictingKeys(syntax.Id.Span, "rules", "table");
        }
        else if (hasBands && syntax.Of is null)
        {
            _diagnostics.MissingKey(syntax.Id.Span, "of");
        }
        else if (levels is not null && !hasBands && !hasRules && !hasTable)
        {
            _diagnostics.MissingKey(syntax.Id.Span, "rules");
        }
        else if (syntax.Of is not null && levels is not null && !hasBands)
        {
            _diagnostics.ConflictingKeys(syntax.Of.Span, "of", hasRules ? "rules" : "table");
        }
    }

    private IReadOnlyList<LevelSyntax> ParseLevels(YamlNode? node)
    {
        switch (node)
        {
            case null:
                return [];
            case YamlSequence sequence:
                return [.. new MappingReader(new([], node.Span), _diagnostics).TextsOf(sequence).Select(text => new LevelSyntax(text))];
            case YamlMapping mapping:
                return
                [
                    .. new MappingReader(mapping, _diagnostics).Rest().Select(entry => new LevelSyntax(TextOf(entry.Key))
                    {
                        Range = ParseRange(entry.Value),
                        RangeText = entry.Value is YamlScalar scalar ? TextOf(scalar) : null,
                    }),
                ];
            default:
                _diagnostics.WrongShape(node.Span, "A list of levels, or `level: 0 to 3`");
                return [];
        }
    }

    private IReadOnlyList<KeyValuePair<TextSyntax, TextSyntax>> ParseLabels(YamlMapping? mapping)
    {
        if (mapping is null)
        {
            return [];
        }

        var keys = new MappingReader(mapping, _diagnostics);
        var labels = new List<KeyValuePair<TextSyntax, TextSyntax>>();
        foreach (var entry in keys.Rest())
        {
            if (keys.TextOf(entry.Value) is { } label)
            {
                labels.Add(new(TextOf(entry.Key), label));
            }
        }

        return labels;
    }

    private IReadOnlyList<LevelRuleSyntax> ParseLevelRules(YamlSequence sequence)
    {
        var rules = new List<LevelRuleSyntax>();
        foreach (var (key, value, details) in Rules(sequence))
        {
            var when = ParseExpression(value);
            var basis = ParseBasis(details.Take("basis"));
            details.ReportUnknown();
            if (when is not null)
            {
                rules.Add(new(TextOf(key), when) { Basis = basis });
            }
        }

        return rules;
    }

    private TableSyntax? ParseTable(YamlMapping mapping)
    {
        var keys = new MappingReader(mapping, _diagnostics);
        var across = ParseAxis(keys.MappingOf(keys.Require("across")));
        var down = ParseAxis(keys.MappingOf(keys.Require("down")));
        var cells = keys.SequenceOf(keys.Require("cells"));
        keys.ReportUnknown();
        if (across is null || down is null || cells is null)
        {
            return null;
        }

        var rows = cells.Items.Select(keys.SequenceOf).Where(row => row is not null).Select(row => keys.TextsOf(row!)).ToList();
        if (rows.Count != down.Steps.Count || rows.Exists(row => row.Count != across.Steps.Count))
        {
            _diagnostics.BadTable(cells.Span, across.Steps.Count, down.Steps.Count);
            return null;
        }

        return new(across, down, rows, mapping.Span);
    }

    private TableAxisSyntax? ParseAxis(YamlMapping? mapping)
    {
        if (mapping is null)
        {
            return null;
        }

        if (mapping.Entries.Count != 1 || mapping.Entries[0].Value is not YamlSequence { Items.Count: > 0 } steps
            || !steps.Items.All(step => step is YamlScalar { IsAbsent: false }))
        {
            _diagnostics.WrongShape(mapping.Span, "One score with its ranges or one item with its codes, such as `{ace: [0, 1 or more]}`,");
            return null;
        }

        return new(TextOf(mapping.Entries[0].Key), [.. steps.Items.Cast<YamlScalar>()]);
    }

    /// <summary><c>none</c>, a list of which the first that holds decides, or a group with one way of counting.</summary>
    private MissingRuleSyntax? ParseMissingRule(YamlNode? node)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar { Value: "none" }:
                return new(node.Span) { IsNone = true };
            case YamlSequence sequence:
                return new(node.Span) { Rules = ParsePublishedRules(sequence) };
            case YamlMapping mapping:
                return ParseMissingRuleGroup(mapping);
            default:
                _diagnostics.WrongShape(node.Span, "`none`, a list of rules, or a group such as `{only: complete cases}`");
                return null;
        }
    }

    private MissingRuleSyntax ParseMissingRuleGroup(YamlMapping mapping)
    {
        var keys = new MappingReader(mapping, _diagnostics);
        var rules = keys.TakeSequence("rules");
        var rule = new MissingRuleSyntax(mapping.Span)
        {
            CountAs = keys.TakeText("count-as"),
            Only = keys.TakeText("only"),
            State = keys.TakeText("state"),
            InsufficientInformation = keys.TakeText("insufficient-information"),
            Rules = rules is null ? [] : ParsePublishedRules(rules),
            Basis = ParseBasis(keys.Take("basis")),
        };
        keys.ReportUnknown();
        var ways = new[] { rule.CountAs?.Value, rule.Only?.Value, rule.State?.Value, rules is null ? null : "rules" }.Count(way => way is not null);
        if (ways > 1)
        {
            _diagnostics.ConflictingKeys(mapping.Span, "count-as", rule.Only is not null ? "only" : rule.State is not null ? "state" : "rules");
        }
        else if (ways == 0)
        {
            _diagnostics.MissingKey(new(mapping.Span.Start, 0), "count-as");
        }

        return rule;
    }

    private IReadOnlyList<LevelRuleSyntax> ParsePublishedRules(YamlSequence sequence)
    {
        var rules = new List<LevelRuleSyntax>();
        foreach (var (key, value, details) in Rules(sequence))
        {
            var when = ParseExpression(value);
            var provisional = ParseExpression(details.Take("provisional"));
            var although = details.TakeProse("although-decided");
            var basis = ParseBasis(details.Take("basis"));
            details.ReportUnknown();
            if (when is not null)
            {
                rules.Add(new(TextOf(key), when) { Provisional = provisional, AlthoughDecided = although, Basis = basis });
            }
        }

        return rules;
    }
}
