using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Option sets, and what an option says of itself: a label, points, and whether it is missing or stands alone.</summary>
internal sealed partial class RuleSetParser
{
    /// <summary>What stands between two commas of a value, and where in it.</summary>
    private readonly record struct Piece(string Text, int At);

    private IReadOnlyList<OptionSetSyntax> ParseOptionSets(YamlMapping? mapping) =>
        [.. OwnEntries(mapping).Select(entry => new OptionSetSyntax(TextOf(entry.Key), entry.Value.IsAbsent ? null : ParseOptions(entry.Value)))];

    /// <summary>A list of codes, or codes with labels, points and meanings; null when it is neither, which is reported.</summary>
    private IReadOnlyList<OptionSyntax>? ParseOptions(YamlNode node)
    {
        switch (node)
        {
            case YamlSequence sequence:
                return [.. MappingReader.TextsOf(sequence, _diagnostics).Select(code => new OptionSyntax(code, LabelOf(code.Value)))];
            case YamlMapping mapping:
                return [.. OwnEntries(mapping).Select(entry => ParseOption(TextOf(entry.Key), entry.Value))];
            default:
                _diagnostics.WrongShape(node.Span, "A list of codes, or `code: label, 1 point`");
                return null;
        }
    }

    /// <summary>Pieces behind commas: a label first if there is one, then points, <c>missing</c> or <c>alone</c>.</summary>
    private OptionSyntax ParseOption(TextSyntax code, YamlNode value)
    {
        var option = new OptionSyntax(code, LabelOf(code.Value));
        if (value.IsAbsent || MappingReader.TextOf(value, _diagnostics) is null)
        {
            return option;
        }

        var words = (YamlScalar)value;
        var end = words.Value.Length;
        while (end >= 0 && TryMeaning(PieceBefore(end, words), words, ref option))
        {
            end = end == 0 ? -1 : words.Value.LastIndexOf(',', end - 1);
        }

        if (option.IsMissing && (option.Points != 0 || option.IsExclusive))
        {
            _diagnostics.ConflictingKeys(words.Span, "missing", option.IsExclusive ? "alone" : "points");
        }

        return end < 0 ? option : option with { Label = ParseLabel(words, end) };
    }

    /// <summary>What stands before <paramref name="end"/>, which must hold no piece that was meant to be more than a label.</summary>
    private string ParseLabel(YamlScalar words, int end)
    {
        var label = words.Value.Substring(0, end).Trim();
        if (words.IsCutByComment && label.Contains(' '))
        {
            _diagnostics.CutText(words.Span);
        }

        for (var at = end; at >= 0; at = at == 0 ? -1 : words.Value.LastIndexOf(',', at - 1))
        {
            var piece = PieceBefore(at, words);
            if (MeaningOf(piece.Text) is { } meant)
            {
                _diagnostics.BadOption(new(piece.Text, SpanOf(piece, words)), meant == piece.Text ? null : meant);
                break;
            }
        }

        return label;
    }

    private static Piece PieceBefore(int end, YamlScalar words)
    {
        var start = end == 0 ? 0 : words.Value.LastIndexOf(',', end - 1) + 1;
        var text = words.Value.Substring(start, end - start);
        return new(text.Trim(), start + text.Length - text.TrimStart().Length);
    }

    private SourceSpan SpanOf(Piece piece, YamlScalar words) =>
        ScalarPlaces.Of(_source, words) is { } places ? SourceSpan.FromBounds(places[piece.At], places[piece.At + piece.Text.Length]) : words.Span;

    private bool TryMeaning(Piece piece, YamlScalar words, ref OptionSyntax option)
    {
        const string missingWhen = "missing when ";
        if (option.MissingWhen is null && piece.Text.StartsWith(missingWhen, StringComparison.Ordinal))
        {
            option = option with { MissingWhen = ParsePart(piece.Text.Substring(missingWhen.Length), piece.At + missingWhen.Length, words) };
            return true;
        }

        switch (piece.Text)
        {
            case "missing":
                option = option with { IsMissing = true };
                return true;
            case "alone":
                option = option with { IsExclusive = true };
                return true;
        }

        if (piece.Text.Split(' ') is not [var number, "point" or "points"] || number[0] is not ((>= '0' and <= '9') or '-' or '+' or '.'))
        {
            return false;
        }

        if (!Spelling.TryDecimal(number, out var points) || Math.Abs(points) > 1_000_000_000m)
        {
            _diagnostics.NotANumber(new(number, SpanOf(new(number, piece.At), words)), "a number of points");
        }

        option = option with { Points = points };
        return true;
    }

    /// <summary>The meaning that a piece has or resembles, or null when it is a label.</summary>
    private string? MeaningOf(string piece) => piece.Split(' ') switch
    {
        [var word] => _diagnostics.Closest(word, ["missing", "alone"], most: 1),
        [var number, var word] when number.Length > 0 && number[0] is (>= '0' and <= '9') or '-' =>
            _diagnostics.Closest(word, ["point", "points"], most: 1) is { } points ? number + " " + points : null,
        [var missing, var when, ..] when _diagnostics.Closest(missing, ["missing"], most: 1) is not null && _diagnostics.Closest(when, [GateWord], most: 1) is not null =>
            "missing when" + piece.Substring(missing.Length + 1 + when.Length),
        _ => null,
    };

    private static string LabelOf(string code) => Spelling.Label(code);
}
