using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;
using Csec.Screening.Text;

namespace Csec.Screening.Tests.Diagnostics;

/// <summary>A word of a rule file that a slip of the pen must not survive in: a key, or a name that is defined elsewhere.</summary>
internal readonly record struct RuleFileWord(string Text, SourceSpan Span);

/// <summary>Walks a sound rule file and gathers its keys, its references and the words of its expressions.</summary>
internal sealed class RuleFileWords
{
    private readonly SourceText _source;
    private readonly List<RuleFileWord> _words = [];

    private RuleFileWords(SourceText source) => _source = source;

    public static IReadOnlyList<RuleFileWord> Of(SourceText source, YamlNode root)
    {
        var words = new RuleFileWords(source);
        words.RuleSet((YamlMapping)root);
        return [.. words._words.OrderBy(word => word.Span.Start)];
    }

    private void RuleSet(YamlMapping root)
    {
        foreach (var (key, value) in Keys(root))
        {
            switch (key)
            {
                case "lifecycle":
                    Values(value, "status");
                    break;
                case "basis":
                    Values(value, "source");
                    break;
                case "applies-to":
                    Values(value, "ages");
                    Basis(value);
                    break;
                case "sources" or "evidence" or "prompts":
                    Each(value, (_, group) => Values(group, "source", "always", "when"));
                    break;
                case "parameters":
                    Each(value, (_, group) =>
                    {
                        Values(group, "default");
                        Basis(group);
                    });
                    break;
                case "variants":
                    Each(value, (_, group) => Each(group, (name, chosen) => Expressions(name, chosen)));
                    break;
                case "missing-reasons" or "answers" or "scored" or "requires":
                    Expressions(value);
                    break;
                case "unanswered-gates":
                    Values(value, "stay");
                    Basis(value);
                    break;
                case "option-sets":
                    Each(value, (_, options) => Options(options));
                    break;
                case "sections":
                    Each(value, (_, group) => Section((YamlMapping)group));
                    break;
                case "items":
                    Items(value);
                    break;
                case "categories":
                    Each(value, (_, when) => Expressions(when));
                    break;
                case "scores":
                    Each(value, (_, score) => Score(score));
                    break;
                case "classifications":
                    Each(value, (_, group) => Classification((YamlMapping)group));
                    break;
                case "if-answers-are-missing":
                    MissingRule(value);
                    break;
            }
        }
    }

    private void Section(YamlMapping section)
    {
        foreach (var (key, value) in Keys(section))
        {
            switch (key)
            {
                case "score":
                    Score(value);
                    break;
                case "items":
                    Items(value);
                    break;
                case "basis":
                    Values(value, "source");
                    break;
            }
        }
    }

    private void Items(YamlNode items) => Each(items, (id, value) =>
    {
        if (id.Value.StartsWith("when ", StringComparison.Ordinal))
        {
            Expressions(id);
            Items(value);
        }
        else if (value is YamlMapping)
        {
            Values(value, "scored", "asked-when");
            Expressions([.. ((YamlMapping)value).Entries.Where(entry => entry.Key.Value == "answers").Select(entry => entry.Value).OfType<YamlScalar>()]);
            Basis(value);
        }
    });

    /// <summary>Of an option only the words behind its label: points, and when it is missing.</summary>
    private void Options(YamlNode options) => Each(options, (_, value) =>
    {
        var scalar = (YamlScalar)value;
        var start = scalar.Value.LastIndexOf(',') + 1;
        var piece = scalar.Value[start..].Trim();
        if (piece.EndsWith(" points", StringComparison.Ordinal) || piece.EndsWith(" point", StringComparison.Ordinal) || piece.StartsWith("missing", StringComparison.Ordinal))
        {
            Words(scalar, scalar.Value.IndexOf(piece, start, StringComparison.Ordinal));
        }
    });

    private void Score(YamlNode score)
    {
        switch (score)
        {
            case YamlScalar:
                Expressions(score);
                break;
            case YamlSequence rules:
                Rules(rules);
                break;
            case YamlMapping group:
                foreach (var (key, value) in Keys(group))
                {
                    switch (key)
                    {
                        case "count" or "sum" or "value" or "range" or "at-most" or "at-least":
                            Expressions(value);
                            break;
                        case "add":
                            Each(value, (when, points) => Expressions(when, points));
                            break;
                        case "basis":
                            Values(value, "source");
                            break;
                    }
                }

                break;
        }
    }

    private void Classification(YamlMapping classification)
    {
        foreach (var (key, value) in Keys(classification))
        {
            switch (key)
            {
                case "of":
                    Expressions(value);
                    break;
                case "levels" when value is YamlMapping:
                    Each(value, (_, band) => Expressions(band));
                    break;
                case "labels":
                    Each(value, (level, _) => Expressions(level));
                    break;
                case "rules":
                    Rules((YamlSequence)value);
                    break;
                case "table":
                    Table((YamlMapping)value);
                    break;
                case "if-answers-are-missing":
                    MissingRule(value);
                    break;
                case "basis":
                    Values(value, "source");
                    break;
            }
        }
    }

    private void Table(YamlMapping table)
    {
        foreach (var (key, value) in Keys(table))
        {
            if (key == "cells")
            {
                Expressions([.. ((YamlSequence)value).Items]);
            }
            else
            {
                Each(value, (of, steps) => Expressions(of, steps));
            }
        }
    }

    private void MissingRule(YamlNode rule)
    {
        switch (rule)
        {
            case YamlSequence rules:
                Rules(rules);
                break;
            case YamlMapping:
                Values(rule, "count-as", "only", "state", "insufficient-information");
                Basis(rule);
                break;
            default:
                Expressions(rule);
                break;
        }
    }

    private void Rules(YamlSequence rules)
    {
        foreach (var rule in rules.Items.Cast<YamlMapping>())
        {
            Expressions(rule.Entries[0].Key, rule.Entries[0].Value);
            foreach (var detail in rule.Entries.Skip(1))
            {
                Words(detail.Key, 0);
                if (detail.Key.Value == "provisional")
                {
                    Expressions(detail.Value);
                }
            }
        }
    }

    private void Basis(YamlNode group)
    {
        foreach (var entry in ((YamlMapping)group).Entries.Where(entry => entry.Key.Value == "basis"))
        {
            Values(entry.Value, "source");
        }
    }

    /// <summary>All keys of a group, and the values of those that refer to something.</summary>
    private void Values(YamlNode group, params string[] referring)
    {
        foreach (var (_, value) in Keys((YamlMapping)group).Where(entry => referring.Contains(entry.Key)))
        {
            Expressions(value);
        }
    }

    /// <summary>The entries of a group of known keys, which are gathered.</summary>
    private List<(string Key, YamlNode Value)> Keys(YamlMapping group)
    {
        foreach (var entry in group.Entries)
        {
            Add(entry.Key.Value, entry.Key.Span);
        }

        return [.. group.Entries.Select(entry => (entry.Key.Value, entry.Value))];
    }

    private static void Each(YamlNode group, Action<YamlScalar, YamlNode> visit)
    {
        foreach (var entry in ((YamlMapping)group).Entries)
        {
            visit(entry.Key, entry.Value);
        }
    }

    private void Expressions(params YamlNode[] nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case YamlScalar scalar:
                    Words(scalar, 0);
                    break;
                case YamlSequence sequence:
                    Expressions([.. sequence.Items]);
                    break;
            }
        }
    }

    private void Words(YamlScalar scalar, int from)
    {
        foreach (var token in Tokenizer.Tokenize(_source, scalar, 2000)!.Where(token => token.Kind == TokenKind.Word))
        {
            if (token.Span.Start - scalar.Span.Start >= from)
            {
                Add(token.Text, token.Span);
            }
        }
    }

    private void Add(string text, SourceSpan span)
    {
        if (_words.TrueForAll(word => word.Span.Start != span.Start))
        {
            _words.Add(new(text, span));
        }
    }
}
