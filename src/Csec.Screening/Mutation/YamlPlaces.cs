using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Mutation;

/// <summary>Where the pieces of a rule file begin and end, for edits of whole entries.</summary>
internal sealed class YamlPlaces
{
    private readonly string _content;
    private readonly Dictionary<int, YamlEntry> _entries = [];
    private readonly Dictionary<int, YamlMapping> _rules = [];

    public YamlPlaces(string content, YamlNode root)
    {
        _content = content;
        Read(root);
    }

    /// <summary>The value behind the key that begins at an offset.</summary>
    public YamlNode ValueOf(TextSyntax key) => _entries[key.Span.Start].Value;

    /// <summary>Whether a value stands behind the word that begins at an offset, and it is no entry of a list.</summary>
    public bool HasValue(TextSyntax key) => _entries.ContainsKey(key.Span.Start);

    /// <summary>The place of the value that was read from a span.</summary>
    public SourceSpan Whole(SourceSpan value) => PlaceOf(_entries.Values.First(entry => entry.Value.Span == value).Value);

    /// <summary>The group whose first key begins where the piece does; a rule with all its details.</summary>
    public SourceSpan RuleAt(SourceSpan firstKey) => PlaceOf(_rules[firstKey.Start]);

    /// <summary>The piece without the blank lines and comments behind it, which belong to nothing.</summary>
    public SourceSpan PlaceOf(YamlNode node) => SourceSpan.FromBounds(node.Span.Start, EndOf(node));

    private int EndOf(YamlNode node) => node switch
    {
        YamlMapping { IsFlow: false, Entries.Count: > 0 } mapping => EndOf(mapping.Entries[mapping.Entries.Count - 1].Value),
        YamlSequence { Items.Count: > 0 } sequence when _content[sequence.Span.Start] != '[' => EndOf(sequence.Items[sequence.Items.Count - 1]),
        YamlScalar => node.Span.End,

        // The span of what is written in brackets ends before the closing one.
        _ => _content.IndexOfAny(['}', ']'], node.Span.End) + 1,
    };

    private void Read(YamlNode node)
    {
        switch (node)
        {
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Read(item);
                }

                break;
            case YamlMapping mapping:
                if (mapping.Entries.Count > 0)
                {
                    _rules[mapping.Entries[0].Key.Span.Start] = mapping;
                }

                foreach (var entry in mapping.Entries)
                {
                    _entries[entry.Key.Span.Start] = entry;
                    Read(entry.Value);
                }

                break;
        }
    }
}
