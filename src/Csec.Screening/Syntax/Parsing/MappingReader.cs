using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Takes the keys of one group that are known there and reports the others.</summary>
internal sealed class MappingReader
{
    private readonly DiagnosticBag _diagnostics;
    private readonly List<YamlEntry> _entries = [];
    private readonly List<string> _known = [];

    public MappingReader(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        Span = mapping.Span;
        _diagnostics = diagnostics;
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is not YamlScalar { IsAbsent: true })
            {
                _entries.Add(entry);
            }
            else if (mapping.IsFlow)
            {
                diagnostics.SplitText(entry.Key.Span, entry.Key.Value);
            }
            else
            {
                diagnostics.EmptyValue(entry.Key.Span, entry.Key.Value);
                _known.Add(entry.Key.Value);
            }
        }
    }

    public SourceSpan Span { get; }

    /// <summary>The value of a key, or null when it is not there.</summary>
    public YamlNode? Take(string key)
    {
        _known.Add(key);
        var at = _entries.FindIndex(entry => entry.Key.Value == key);
        if (at < 0)
        {
            return null;
        }

        var value = _entries[at].Value;
        _entries.RemoveAt(at);
        return value;
    }

    /// <summary>The place of a key that is there, or of the whole group.</summary>
    public SourceSpan SpanOf(string key) => _entries.Find(entry => entry.Key.Value == key)?.Key.Span ?? Span;

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode? Require(string key)
    {
        var wasEmpty = _known.Contains(key);
        var value = Take(key);
        if (value is null && !wasEmpty)
        {
            _diagnostics.MissingKey(new(Span.Start, 0), key);
        }

        return value;
    }

    /// <summary>A text; a list or group is reported.</summary>
    public TextSyntax? TakeText(string key) => TextOf(Take(key));

    /// <summary>A text for people; a comment that cuts it off is reported.</summary>
    public TextSyntax? TakeProse(string key)
    {
        var node = Take(key);
        if (node is YamlScalar { IsCutByComment: true } scalar && scalar.Value.Contains(' '))
        {
            _diagnostics.CutText(scalar.Span);
        }

        return TextOf(node);
    }

    public TextSyntax? RequireText(string key) => TextOf(Require(key));

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

    public YamlMapping? TakeMapping(string key) => MappingOf(Take(key));

    public YamlSequence? TakeSequence(string key) => SequenceOf(Take(key));

    /// <summary>A list of texts; one text alone is a list of one.</summary>
    public IReadOnlyList<TextSyntax> TakeTexts(string key)
    {
        var node = Take(key);
        return node switch
        {
            null => [],
            YamlSequence sequence => TextsOf(sequence),
            _ => TextOf(node) is { } text ? [text] : [],
        };
    }

    public IReadOnlyList<TextSyntax> TextsOf(YamlSequence sequence) =>
        [.. sequence.Items.Select(TextOf).Where(text => text is not null).Select(text => text!)];

    public TextSyntax? TextOf(YamlNode? node)
    {
        if (node is YamlScalar { IsAbsent: false } scalar)
        {
            return new(scalar.Value, scalar.Span);
        }

        if (node is not null)
        {
            _diagnostics.WrongShape(node.Span, "A text");
        }

        return null;
    }

    public YamlMapping? MappingOf(YamlNode? node)
    {
        if (node is not null and not YamlMapping)
        {
            _diagnostics.WrongShape(node.Span, "A group of `key: value`");
        }

        return node as YamlMapping;
    }

    public YamlSequence? SequenceOf(YamlNode? node)
    {
        if (node is not null and not YamlSequence)
        {
            _diagnostics.WrongShape(node.Span, "A list");
        }

        return node as YamlSequence;
    }

    /// <summary>Every entry that was not taken, as names that the author chose.</summary>
    public IReadOnlyList<YamlEntry> Rest() => _entries;

    /// <summary>Reports every entry that was not taken.</summary>
    public void ReportUnknown()
    {
        foreach (var entry in _entries)
        {
            _diagnostics.UnknownKey(new(entry.Key.Value, entry.Key.Span), [.. _known.Distinct()]);
        }
    }
}
