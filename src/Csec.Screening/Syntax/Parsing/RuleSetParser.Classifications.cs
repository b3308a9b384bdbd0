using Csec.Screening.Diagnostics;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Classifications, their tables and the rules for missing answers.</summary>
internal sealed partial class RuleSetParser
{
    private static readonly IReadOnlyList<string> ClassificationKeys =
    [
        "title", "kind", "of", "levels", "labels", "overrides", "rules", "floors", "table", "states", "basis",
        "if-answers-are-missing", "lowered-by", "duties-from", "consider",
    ];

    private static readonly IReadOnlyList<string> TableKeys = ["across", "down", "cells"];

    private static readonly IReadOnlyList<string> MissingRuleKeys =
        ["count-as", "only", "state", "rules", "insufficient-information", "basis"];

    private IReadOnlyList<ClassificationSyntax> ParseClassifications(YamlMapping? mapping) =>
    [
        .. Groups(mapping, ClassificationKeys).Where(group => group.Keys is not null).Select(group => ParseClassification(group.Id, group.Keys!)),
    ];

    private ClassificationSyntax ParseClassification(TextSyntax id, MappingReader keys)
    {
        var levels = keys.Require("levels");
        var table = keys.TakeMapping("table");
        ReportBody(keys, id, levels);
        return new(id, keys.Span)
        {
            Title = keys.TakeProse("title"),
            Kind = keys.TakeText("kind"),
            Of = keys.TakeText("of"),
            Levels = ParseLevels(levels),
            Labels = ParseLabels(keys.TakeMapping("labels")),
            Overrides = ParseLevelRules(keys.TakeSequence("overrides")),
            Rules = ParseLevelRules(keys.TakeSequence("rules")),
            Floors = ParseLevelRules(keys.TakeSequence("floors")),
            Table = table is null ? null : ParseTable(table),
            States = keys.TakeTexts("states"),
            LoweredBy = ParseLabels(keys.TakeMapping("lowered-by")),
            DutiesFrom = keys.TakeText("duties-from"),
            Consider = ParseConsider(keys.TakeMapping("consider")),
            Basis = ParseBasis(keys.Take("basis")),
            MissingRule = ParseMissingRule(keys.Take("if-answers-are-missing")),
        };
    }

    /// <summary>Levels come from bands of a score, from rules, or from a table: exactly one of the three.</summary>
    private void ReportBody(MappingReader keys, TextSyntax id, YamlNode? levels)
    {
        var hasBands = levels is YamlMapping;
        var other = keys.Has("rules") ? "rules" : keys.Has("table") ? "table" : null;
        if (hasBands && other is not null)
        {
            _diagnostics.ConflictingKeys(keys.SpanOf(other), "levels", other);
        }
        else if (keys.Has("rules") && keys.Has("table"))
        {
            _diagnostics.ConflictingKeys(keys.SpanOf("table"), "rules", "table");
        }
        else if (hasBands && !keys.Has("of"))
        {
            _diagnostics.MissingKey(id.Span, "of");
        }
        else if (levels is YamlSequence && other is null)
        {
            _diagnostics.MissingKey(id.Span, "rules");
        }
        else if (levels is YamlSequence && keys.Has("of"))
        {
            _diagnostics.ConflictingKeys(keys.SpanOf("of"), "of", other!);
        }
    }

    private IReadOnlyList<LevelSyntax> ParseLevels(YamlNode? node)
    {
        switch (node)
        {
            case null:
                return [];
            case YamlSequence sequence:
                return [.. MappingReader.TextsOf(sequence, _diagnostics).Select(text => new LevelSyntax(text))];
            case YamlMapping mapping:
                return
                [
                    .. OwnEntries(mapping).Select(entry => new LevelSyntax(TextOf(entry.Key))
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
        var labels = new List<KeyValuePair<TextSyntax, TextSyntax>>();
        foreach (var entry in OwnEntries(mapping).Where(entry => !entry.Value.IsAbsent))
        {
            if (MappingReader.TextOf(entry.Value, _diagnostics) is { } label)
            {
                labels.Add(new(TextOf(entry.Key), label));
            }
        }

        return labels;
    }

    private IReadOnlyList<LevelRuleSyntax> ParseLevelRules(YamlSequence? sequence)
    {
        var rules = new List<LevelRuleSyntax>();
        foreach (var (key, value, details) in sequence is null ? [] : Rules(sequence, ["basis"]))
        {
            var basis = ParseBasis(details.Take("basis"));
            if (ParseExpression(value) is { } when)
            {
                rules.Add(new(TextOf(key), when) { Basis = basis });
            }
        }

        return rules;
    }

    private TableSyntax? ParseTable(YamlMapping mapping)
    {
        var keys = new MappingReader(mapping, _diagnostics, TableKeys);
        var across = ParseAxis(MappingReader.MappingOf(keys.Require("across"), _diagnostics));
        var down = ParseAxis(MappingReader.MappingOf(keys.Require("down"), _diagnostics));
        var cells = MappingReader.SequenceOf(keys.Require("cells"), _diagnostics);
        if (across is null || down is null || cells is null)
        {
            return null;
        }

        var isRight = cells.Items.Count == down.Steps.Count
            && cells.Items.All(row => row is not YamlSequence sequence || sequence.Items.Count == across.Steps.Count);
        if (!isRight)
        {
            _diagnostics.BadTable(cells.Span, across.Steps.Count, down.Steps.Count);
            return null;
        }

        var rows = cells.Items.Select(row => MappingReader.SequenceOf(row, _diagnostics)).OfType<YamlSequence>()
            .Select(row => MappingReader.TextsOf(row, _diagnostics)).ToList();
        var isWhole = rows.Count == down.Steps.Count && rows.TrueForAll(row => row.Count == across.Steps.Count);
        return !isWhole ? null : new(across, down, rows, mapping.Span);
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
        var keys = new MappingReader(mapping, _diagnostics, MissingRuleKeys);
        var rules = keys.TakeSequence("rules");
        var ways = MissingRuleKeys.Take(4).Where(keys.Has).OrderBy(way => keys.SpanOf(way).Start).ToList();
        if (ways.Count > 1)
        {
            _diagnostics.ConflictingKeys(keys.SpanOf(ways[1]), ways[0], ways[1]);
        }
        else if (ways.Count == 0)
        {
            _diagnostics.MissingKey(new(mapping.Span.Start, 0), "count-as");
        }

        return new(mapping.Span)
        {
            CountAs = keys.TakeText("count-as"),
            Only = keys.TakeText("only"),
            State = keys.TakeText("state"),
            InsufficientInformation = keys.TakeText("insufficient-information"),
            Rules = rules is null ? [] : ParsePublishedRules(rules),
            Basis = ParseBasis(keys.Take("basis")),
        };
    }

    private IReadOnlyList<LevelRuleSyntax> ParsePublishedRules(YamlSequence sequence)
    {
        var rules = new List<LevelRuleSyntax>();
        foreach (var (key, value, details) in Rules(sequence, ["provisional", "although-decided", "basis"]))
        {
            var rule = ParseExpression(value) is not { } when
                ? null
                : new LevelRuleSyntax(TextOf(key), when)
                {
                    Provisional = ParseExpression(details.Take("provisional")),
                    AlthoughDecided = details.TakeProse("although-decided"),
                    Basis = ParseBasis(details.Take("basis")),
                };
            if (rule is not null)
            {
                rules.Add(rule);
            }
        }

        return rules;
    }
}
