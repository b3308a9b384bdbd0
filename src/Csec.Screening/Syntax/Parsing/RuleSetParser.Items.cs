using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Sections, items and what they are answered with.</summary>
internal sealed partial class RuleSetParser
{
    private const string GateWord = "when";

    private static readonly IReadOnlyList<string> SectionKeys = ["title", "answers", "scored", "basis", "score", "items"];

    private static readonly IReadOnlyList<string> ItemKeys = ["text", "answers", "basis", "scored", "about-a-group", "asked-when"];

    /// <summary>What holds for the items that follow and name nothing else.</summary>
    private sealed record ItemDefaults(AnswersSyntax? Answers, bool IsScored, BasisSyntax? Basis);

    private AnswersSyntax? ParseAnswers(YamlNode? node) => node switch
    {
        null => null,
        YamlScalar scalar => ParseAnswersText(scalar) ?? new(AnswersForm.Broken, node.Span),
        _ => ParseOptions(node) is { } options ? new(AnswersForm.Options, node.Span) { Options = options } : new(AnswersForm.Broken, node.Span),
    };

    private AnswersSyntax? ParseAnswersText(YamlScalar scalar)
    {
        var words = scalar.Value.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["whole", "number", var from, "to", var to]:
                if (!TryWholeNumber(from, SpanOfWord(2, words, scalar), out var first) || !TryWholeNumber(to, SpanOfWord(4, words, scalar), out var last))
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
                if (!TryWholeNumber(length, SpanOfWord(3, words, scalar), out var most))
                {
                    return null;
                }

                if (most is 0 or > 100_000)
                {
                    _diagnostics.BadRange(SpanOfWord(3, words, scalar), "A text is from 1 to 100000 characters long.", "Write for example `text up to 200 characters`.");
                    return null;
                }

                return new(AnswersForm.Text, scalar.Span) { To = most };
            case ["several", "of", var set]:
                return new(AnswersForm.SeveralOf, scalar.Span) { Set = new(set, SpanOfWord(2, words, scalar)) };
            case [var name]:
                return new(AnswersForm.OptionSet, scalar.Span) { Set = new(name, scalar.Span) };
            default:
                _diagnostics.BadAnswers(new(scalar.Value, scalar.Span), AnswersMeant(words));
                return null;
        }
    }

    private SourceSpan SpanOfWord(int index, IReadOnlyList<string> words, YamlScalar scalar)
    {
        var at = 0;
        for (var i = 0; i < index; i++)
        {
            at = scalar.Value.IndexOf(words[i], at, StringComparison.Ordinal) + words[i].Length;
        }

        at = scalar.Value.IndexOf(words[index], at, StringComparison.Ordinal);
        return SpanOf(new(words[index], at), scalar);
    }

    /// <summary>The words with each that resembles a word of the language replaced by it, when that says something.</summary>
    private string? AnswersMeant(IReadOnlyList<string> words)
    {
        if (words.Count is < 3 or > 5)
        {
            return null;
        }

        IReadOnlyList<string> known = ["whole", "number", "to", "text", "up", "characters", "several", "of"];
        string[] meant = [.. words.Select(word => _diagnostics.Closest(word, known) ?? word)];
        return meant is ["whole", "number", _, "to", _] or ["text", "up", "to", _, "characters"] or ["several", "of", _]
            ? string.Join(" ", meant)
            : null;
    }

    private IReadOnlyList<SectionSyntax> ParseSections(YamlMapping? mapping, ItemDefaults defaults)
    {
        var sections = new List<SectionSyntax>();
        foreach (var (id, keys) in Groups(mapping, SectionKeys))
        {
            if (keys is null)
            {
                sections.Add(new(id, []));
                continue;
            }

            var inner = defaults with
            {
                Answers = ParseAnswers(keys.Take("answers")) ?? defaults.Answers,
                IsScored = keys.TakeYesOrNo("scored") ?? defaults.IsScored,
                Basis = ParseBasis(keys.Take("basis")) ?? defaults.Basis,
            };
            var score = keys.Take("score") is { } node ? ParseScore(id, node) : null;
            keys.Require("items");
            sections.Add(new(id, keys.TakeMapping("items") is { } items ? ParseItems(items, inner, []) : [])
            {
                Title = keys.TakeProse("title"),
                Score = score is null ? null : score with { Basis = score.Basis ?? inner.Basis },
            });
        }

        return sections;
    }

    private IReadOnlyList<ItemSyntax> ParseItems(YamlMapping mapping, ItemDefaults defaults, IReadOnlyList<WrittenExpression> gates)
    {
        var items = new List<ItemSyntax>();
        foreach (var entry in OwnEntries(mapping))
        {
            if (IsGate(entry.Key))
            {
                var at = Math.Min(entry.Key.Value.IndexOf(' ') + 1, entry.Key.Value.Length);
                var gate = ParsePart(entry.Key.Value.Substring(at), at, entry.Key);
                if (MappingReader.MappingOf(entry.Value, _diagnostics) is { } behind)
                {
                    items.AddRange(ParseItems(behind, defaults, gate is null ? gates : [.. gates, gate]));
                }
            }
            else
            {
                items.Add(ParseItem(entry, defaults, gates));
            }
        }

        return items;
    }

    /// <summary>Whether a key is a heading over items behind a gate; one that only resembles it is reported and read as one.</summary>
    private bool IsGate(YamlScalar key)
    {
        var space = key.Value.IndexOf(' ');
        var word = space < 0 ? "" : key.Value.Substring(0, space);
        if (word.Length > 0 && word != GateWord && _diagnostics.Closest(word, [GateWord]) is { } meant)
        {
            _diagnostics.UnknownKey(new(word, new(key.Span.Start, word.Length)), meant, [GateWord]);
            return true;
        }

        return word == GateWord;
    }

    private ItemSyntax ParseItem(YamlEntry entry, ItemDefaults defaults, IReadOnlyList<WrittenExpression> gates)
    {
        var item = new ItemSyntax(TextOf(entry.Key), new("", entry.Key.Span), gates)
        {
            Answers = defaults.Answers,
            Basis = defaults.Basis,
            IsScored = defaults.IsScored,
        };
        switch (entry.Value)
        {
            case { IsAbsent: true }:
                return item;
            case YamlScalar scalar:
                if (scalar.IsCutByComment && scalar.Value.Contains(' '))
                {
                    _diagnostics.CutText(scalar.Span);
                }

                return item with { Text = TextOf(scalar) };
            case YamlMapping mapping:
                var keys = new MappingReader(mapping, _diagnostics, ItemKeys);
                var gate = ParseExpression(keys.Take("asked-when"));
                return item with
                {
                    Text = keys.RequireProse("text") ?? item.Text,
                    Answers = ParseAnswers(keys.Take("answers")) ?? item.Answers,
                    Basis = ParseBasis(keys.Take("basis")) ?? item.Basis,
                    IsScored = keys.TakeYesOrNo("scored") ?? item.IsScored,
                    AboutAGroup = keys.TakeProse("about-a-group"),
                    Gates = gate is null ? gates : [.. gates, gate],
                };
            default:
                _diagnostics.WrongShape(entry.Value.Span, "The text of an item, or a group with `text:`");
                return item;
        }
    }
}
