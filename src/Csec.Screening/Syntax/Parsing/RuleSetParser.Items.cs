using System.Globalization;
using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Option sets, sections, items and what they are answered with.</summary>
internal sealed partial class RuleSetParser
{
    private const string GateWord = "when ";

    /// <summary>What holds for the items that follow and name nothing else.</summary>
    private sealed record ItemDefaults(AnswersSyntax? Answers, bool IsScored, BasisSyntax? Basis);

    private IReadOnlyList<OptionSetSyntax> ParseOptionSets(YamlMapping? mapping)
    {
        var sets = new List<OptionSetSyntax>();
        if (mapping is null)
        {
            return sets;
        }

        foreach (var entry in new MappingReader(mapping, _diagnostics).Rest())
        {
            sets.Add(new(TextOf(entry.Key), ParseOptions(entry.Value)));
        }

        return sets;
    }

    /// <summary>A list of codes, or codes with labels, points and meanings.</summary>
    private IReadOnlyList<OptionSyntax> ParseOptions(YamlNode node)
    {
        switch (node)
        {
            case YamlSequence sequence:
                var codes = new MappingReader(new([], node.Span), _diagnostics).TextsOf(sequence);
                return [.. codes.Select(code => new OptionSyntax(code, LabelOf(code.Value)))];
            case YamlMapping mapping:
                var options = new List<OptionSyntax>();
                var keys = new MappingReader(mapping, _diagnostics);
                foreach (var entry in keys.Rest())
                {
                    if (keys.TextOf(entry.Value) is not null)
                    {
                        options.Add(ParseOption(TextOf(entry.Key), (YamlScalar)entry.Value));
                    }
                }

                return options;
            default:
                _diagnostics.WrongShape(node.Span, "A list of codes, or `code: label, 1 point`");
                return [];
        }
    }

    /// <summary>Pieces behind commas: a label first if there is one, then points, <c>missing</c> or <c>alone</c>.</summary>
    private OptionSyntax ParseOption(TextSyntax code, YamlScalar words)
    {
        var pieces = words.Value.Split(',').Select(piece => piece.Trim()).ToList();
        var option = new OptionSyntax(code, "");
        while (pieces.Count > 0 && TryMeaning(pieces[pieces.Count - 1], words, ref option))
        {
            pieces.RemoveAt(pieces.Count - 1);
        }

        var label = string.Join(", ", pieces);
        if (words.IsCutByComment && label.Contains(' '))
        {
            _diagnostics.CutText(words.Span);
        }

        return option with { Label = label.Length == 0 ? LabelOf(code.Value) : label };
    }

    private bool TryMeaning(string piece, YamlScalar words, ref OptionSyntax option)
    {
        if (piece == "missing")
        {
            option = option with { IsMissing = true };
            return true;
        }

        if (piece.StartsWith("missing when ", StringComparison.Ordinal))
        {
            option = option with { MissingWhen = ParseWords(piece.Substring("missing when ".Length), words) };
            return true;
        }

        if (piece == "alone")
        {
            option = option with { IsExclusive = true };
            return true;
        }

        var space = piece.IndexOf(' ');
        if (space > 0 && piece.Substring(space + 1) is "point" or "points"
            && decimal.TryParse(piece.Substring(0, space), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points)
            && Math.Abs(points) <= 1_000_000_000m)
        {
            option = option with { Points = points };
            return true;
        }

        return false;
    }

    private static string LabelOf(string code) => code.Replace('-', ' ');

    private AnswersSyntax? ParseAnswers(YamlNode? node)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar scalar:
                return ParseAnswersText(scalar);
            default:
                return new(AnswersForm.Options, node.Span) { Options = ParseOptions(node) };
        }
    }

    private AnswersSyntax? ParseAnswersText(YamlScalar scalar)
    {
        var words = scalar.Value.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["whole", "number", var from, "to", var to]:
                if (!TryWholeNumber(from, scalar.Span, out var first) || !TryWholeNumber(to, scalar.Span, out var last))
                {
                    return null;
                }

                if (first >= last || last > 9999)
                {
                    _diagnostics.BadRange(scalar.Span, "The numbers go from a smaller to a larger one, at most 9999.");
                    return null;
                }

                return new(AnswersForm.WholeNumber, scalar.Span) { From = first, To = last };
            case ["text", "up", "to", var length, "characters"]:
                if (!TryWholeNumber(length, scalar.Span, out var most))
                {
                    return null;
                }

                if (most is 0 or > 100_000)
                {
                    _diagnostics.BadRange(scalar.Span, "A text is from 1 to 100000 characters long.");
                    return null;
                }

                return new(AnswersForm.Text, scalar.Span) { To = most };
            case ["several", "of", var set]:
                return new(AnswersForm.SeveralOf, scalar.Span) { Set = new(set, scalar.Span) };
            case [var name]:
                return new(AnswersForm.OptionSet, scalar.Span) { Set = new(name, scalar.Span) };
            default:
                _diagnostics.BadAnswers(new(scalar.Value, scalar.Span));
                return null;
        }
    }

    private IReadOnlyList<SectionSyntax> ParseSections(YamlMapping? mapping, ItemDefaults defaults)
    {
        var sections = new List<SectionSyntax>();
        foreach (var (id, group) in Groups(mapping))
        {
            var keys = new MappingReader(group, _diagnostics);
            var title = keys.TakeProse("title");
            var inner = defaults with
            {
                Answers = ParseAnswers(keys.Take("answers")) ?? defaults.Answers,
                IsScored = keys.TakeYesOrNo("scored") ?? defaults.IsScored,
                Basis = ParseBasis(keys.Take("basis")) ?? defaults.Basis,
            };
            var score = keys.Take("score");
            var items = keys.MappingOf(keys.Require("items"));
            keys.ReportUnknown();
            sections.Add(new(id, items is null ? [] : ParseItems(items, inner, []))
            {
                Title = title,
                Score = score is null ? null : ParseScore(id, score) is { } parsed ? parsed with { Basis = parsed.Basis ?? inner.Basis } : null,
            });
        }

        return sections;
    }

    private IReadOnlyList<ItemSyntax> ParseItems(YamlMapping mapping, ItemDefaults defaults, IReadOnlyList<WrittenExpression> gates)
    {
        var items = new List<ItemSyntax>();
        var keys = new MappingReader(mapping, _diagnostics);
        foreach (var entry in keys.Rest())
        {
            if (entry.Key.Value.StartsWith(GateWord, StringComparison.Ordinal))
            {
                var gate = ParseWords(entry.Key.Value.Substring(GateWord.Length), entry.Key);
                if (keys.MappingOf(entry.Value) is { } behind)
                {
                    items.AddRange(ParseItems(behind, defaults, gate is null ? gates : [.. gates, gate]));
                }
            }
            else if (ParseItem(entry, defaults, gates) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    private ItemSyntax? ParseItem(YamlEntry entry, ItemDefaults defaults, IReadOnlyList<WrittenExpression> gates)
    {
        var id = TextOf(entry.Key);
        if (entry.Value is YamlScalar scalar)
        {
            if (scalar.IsCutByComment && scalar.Value.Contains(' '))
            {
                _diagnostics.CutText(scalar.Span);
            }

            return new(id, TextOf(scalar), gates) { Answers = defaults.Answers, Basis = defaults.Basis, IsScored = defaults.IsScored };
        }

        if (entry.Value is not YamlMapping mapping)
        {
            _diagnostics.WrongShape(entry.Value.Span, "The text of an item, or a group with `text:`");
            return null;
        }

        var keys = new MappingReader(mapping, _diagnostics);
        var text = RequireProse(keys, "text");
        var answers = ParseAnswers(keys.Take("answers"));
        var basis = ParseBasis(keys.Take("basis"));
        var scored = keys.TakeYesOrNo("scored");
        var gate = ParseExpression(keys.Take("asked-when"));
        keys.ReportUnknown();
        return new(id, text ?? new("", new SourceSpan(mapping.Span.Start, 0)), gate is null ? gates : [.. gates, gate])
        {
            Answers = answers ?? defaults.Answers,
            Basis = basis ?? defaults.Basis,
            IsScored = scored ?? defaults.IsScored,
        };
    }
}
