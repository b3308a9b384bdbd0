using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>
/// The keys of one group. A key that is not known there is reported at once, and is read as the one that it resembles
/// when that one is absent, so that a slip of one letter does not hide all that stands below it.
/// </summary>
internal sealed class MappingReader
{
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);

    public MappingReader(YamlMapping mapping, DiagnosticBag diagnostics, IReadOnlyList<string> known)
    {
        Span = mapping.Span;
        _diagnostics = diagnostics;
        foreach (var entry in mapping.Entries.Where(entry => known.Contains(entry.Key.Value)))
        {
            _entries.Add(entry.Key.Value, entry);
            ReportAbsent(mapping, entry, diagnostics);
        }

        foreach (var entry in mapping.Entries.Where(entry => !known.Contains(entry.Key.Value)))
        {
            if (mapping.IsFlow && entry.Value is YamlScalar { IsAbsent: true })
            {
                ReportAbsent(mapping, entry, diagnostics);
                continue;
            }

            var absent = known.Where(key => !_entries.ContainsKey(key) && Fits(entry.Value, key));
            var meant = diagnostics.Closest(entry.Key.Value, absent);
            diagnostics.UnknownKey(new(entry.Key.Value, entry.Key.Span), meant, known);
            if (meant is not null)
            {
                _entries.Add(meant, entry);
                MuteIfShort(entry.Value);
            }
        }
    }

    public SourceSpan Span { get; }

    /// <summary>
    /// The entries of a group whose keys are the author's own. Those without a value are reported, and kept unless they
    /// are pieces of a text that a comma split.
    /// </summary>
    public static IReadOnlyList<YamlEntry> Own(YamlMapping? mapping, DiagnosticBag diagnostics)
    {
        foreach (var entry in mapping?.Entries ?? [])
        {
            ReportAbsent(mapping!, entry, diagnostics);
        }

        return mapping is { IsFlow: true }
            ? [.. mapping.Entries.Where(entry => !entry.Value.IsAbsent || Spelling.IsCode(entry.Key.Value))]
            : mapping?.Entries ?? [];
    }

    /// <summary>Whether a key is there, even without a value.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>The key itself as it stands in the file, or the beginning of the group when it is not there.</summary>
    public SourceSpan SpanOf(string key) => _entries.TryGetValue(key, out var entry) ? entry.Key.Span : new(Span.Start, 0);

    /// <summary>The value of a key, or null when there is none.</summary>
    public YamlNode? Take(string key) =>
        _entries.TryGetValue(key, out var entry) && !entry.Value.IsAbsent ? entry.Value : null;

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode? Require(string key)
    {
        if (!Has(key))
        {
            _diagnostics.MissingKey(new(Span.Start, 0), key);
        }

        return Take(key);
    }

    /// <summary>A text; a list or group is reported.</summary>
    public TextSyntax? TakeText(string key) => TextOf(Take(key));

    public TextSyntax? RequireText(string key) => TextOf(Require(key));

    /// <summary>A text for people; a comment that cuts it off is reported.</summary>
    public TextSyntax? TakeProse(string key) => ProseOf(Take(key));

    public TextSyntax? RequireProse(string key) => ProseOf(Require(key));

    /// <summary>Whether a key says <c>yes</c>; null when it is not there.</summary>
    public bool? TakeYesOrNo(string key)
    {
        var text = TakeText(key);
        if (text is not null && text.Value is not ("yes" or "no"))
        {
            _diagnostics.NotYesOrNo(new(text.Value, text.Span));
        }

        return text is null ? null : text.Value == "yes";
    }

    public YamlMapping? TakeMapping(string key) => MappingOf(Take(key), _diagnostics);

    public YamlSequence? TakeSequence(string key) => SequenceOf(Take(key), _diagnostics);

    /// <summary>A list of texts; one text alone is a list of one.</summary>
    public IReadOnlyList<TextSyntax> TakeTexts(string key) => TextsOf(Take(key), TextOf);

    /// <summary>A list of texts for people; one text alone is a list of one.</summary>
    public IReadOnlyList<TextSyntax> TakeProses(string key) => TextsOf(Take(key), ProseOf);

    /// <summary>The texts of a list.</summary>
    public static IReadOnlyList<TextSyntax> TextsOf(YamlSequence sequence, DiagnosticBag diagnostics) =>
        [.. sequence.Items.Select(node => TextOf(node, diagnostics)).OfType<TextSyntax>()];

    public static TextSyntax? TextOf(YamlNode? node, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar { IsAbsent: false } scalar)
        {
            return new(scalar.Value, scalar.Span);
        }

        if (node is not null)
        {
            diagnostics.WrongShape(node.Span, "A text");
        }

        return null;
    }

    public static YamlMapping? MappingOf(YamlNode? node, DiagnosticBag diagnostics)
    {
        if (node is not (null or YamlMapping or { IsAbsent: true }))
        {
            diagnostics.WrongShape(node.Span, "A group of `key: value`");
        }

        return node as YamlMapping;
    }

    public static YamlSequence? SequenceOf(YamlNode? node, DiagnosticBag diagnostics)
    {
        if (node is not (null or YamlSequence))
        {
            diagnostics.WrongShape(node.Span, "A list");
        }

        return node as YamlSequence;
    }

    /// <summary>No list or group was meant for a key that takes yes or no.</summary>
    private static bool Fits(YamlNode value, string key) => value is YamlScalar || key is not ("scored" or "always" or "stops" or "immediately" or "consider-only" or "needs-end-date" or "protective" or "lifetime");

    /// <summary>What stands behind a misspelt key may have been meant for another: it is not judged as well.</summary>
    private void MuteIfShort(YamlNode value)
    {
        if (value is YamlScalar)
        {
            _diagnostics.Mute(value.Span);
        }
    }

    private static void ReportAbsent(YamlMapping mapping, YamlEntry entry, DiagnosticBag diagnostics)
    {
        switch (entry.Value)
        {
            case YamlScalar { IsAbsent: true, IsBlock: true } block:
                diagnostics.BlockWhereNoTextIsExpected(block.Span);
                break;
            case YamlScalar { IsAbsent: true } when mapping.IsFlow:
                diagnostics.SplitText(entry.Key.Span, entry.Key.Value);
                break;
            case { IsAbsent: true }:
                diagnostics.EmptyValue(entry.Key.Span, entry.Key.Value);
                break;
        }
    }

    private TextSyntax? TextOf(YamlNode? node) => TextOf(node, _diagnostics);

    private TextSyntax? ProseOf(YamlNode? node)
    {
        if (node is YamlScalar { IsCutByComment: true } scalar && scalar.Value.Contains(' '))
        {
            _diagnostics.CutText(scalar.Span);
        }

        return TextOf(node);
    }

    private static IReadOnlyList<TextSyntax> TextsOf(YamlNode? node, Func<YamlNode?, TextSyntax?> textOf)
    {
        IEnumerable<YamlNode> nodes = node switch { null => [], YamlSequence sequence => sequence.Items, _ => [node] };
        return [.. nodes.Select(textOf).OfType<TextSyntax>()];
    }
}
