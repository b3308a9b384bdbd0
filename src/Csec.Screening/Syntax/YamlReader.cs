using Csec.Screening.Diagnostics;
using Csec.Screening.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Csec.Screening.Syntax;

/// <summary>
/// Reads a strict subset of YAML 1.2: one document, no anchors, aliases, tags, merge keys, directives or repeated keys.
/// It stops at the first thing that is no YAML, and never reads deeper than <see cref="MaximumDepth"/>. What it refuses
/// leaves no tree: without a value that is an alias, say, the rest would mean something else.
/// </summary>
internal sealed class YamlReader
{
    public const int MaximumDepth = 64;
    public const int MaximumLength = 1 << 20;

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private int _depth;
    private bool _isRefused;

    private YamlReader(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _scanner = new Scanner(new StringReader(source.Content), skipComments: true);
        _parser = new Parser(_scanner);
    }

    /// <summary>The tree of a text, or null when there is an error that leaves none.</summary>
    /// <param name="source">The text.</param>
    /// <param name="diagnostics">Where errors are told.</param>
    /// <param name="beginning">How an author begins such a file, told when it is empty; null for a rule set.</param>
    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics, string? beginning = null)
    {
        if (source.Content.Length > MaximumLength)
        {
            diagnostics.TooLarge(MaximumLength);
            return null;
        }

        if (string.IsNullOrWhiteSpace(source.Content))
        {
            diagnostics.EmptyFile(beginning);
            return null;
        }

        if (!YamlText.IsReadable(source, diagnostics))
        {
            return null;
        }

        var reader = new YamlReader(source, diagnostics);
        try
        {
            return reader.ReadDocument(beginning);
        }
        catch (YamlException exception)
        {
            diagnostics.NotYaml(source, SpanOf(source, exception.Start, exception.Start));
            return null;
        }
        catch (StopReadingException)
        {
            return null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException
            or OverflowException or IndexOutOfRangeException or KeyNotFoundException)
        {
            // The YAML scanner lets some of its own slips escape; for an author they are all "this is no YAML".
            var position = reader._scanner.CurrentPosition;
            diagnostics.NotYaml(source, SpanOf(source, position, position));
            return null;
        }
    }

    private YamlNode? ReadDocument(string? beginning)
    {
        Next<StreamStart>();
        if (_parser.Current is StreamEnd)
        {
            _diagnostics.EmptyFile(beginning);
            return null;
        }

        Next<DocumentStart>();
        var root = ReadNode();
        Next<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            _diagnostics.SeveralDocuments(SpanOf(second));
        }

        return _isRefused ? null : root;
    }

    private YamlNode ReadNode()
    {
        switch (_parser.Current)
        {
            case AnchorAlias alias:
                _diagnostics.AnchorOrAlias(SpanOf(alias));
                _isRefused = true;
                _parser.MoveNext();
                return new YamlScalar("", true, SpanOf(alias));
            case NodeEvent node:
                Refuse(node);
                return node switch
                {
                    SequenceStart sequence => Nested(sequence, ReadSequence),
                    MappingStart mapping => Nested(mapping, ReadMapping),
                    _ => ReadScalar(),
                };
            default:
                throw new YamlException("A value was expected.");
        }
    }

    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _diagnostics.AnchorOrAlias(SpanOf(node));
            _isRefused = true;
        }

        if (!node.Tag.IsEmpty)
        {
            _diagnostics.Tag(SpanOf(node));
            _isRefused = true;
        }
    }

    private YamlNode Nested(NodeEvent start, Func<NodeEvent, YamlNode> read)
    {
        if (++_depth > MaximumDepth)
        {
            _diagnostics.TooDeep(SpanOf(start), MaximumDepth);
            throw new StopReadingException();
        }

        _parser.MoveNext();
        var node = read(start);
        _depth--;
        return node;
    }

    private YamlSequence ReadSequence(NodeEvent start)
    {
        var items = new List<YamlNode>();
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode());
        }

        var end = Next<SequenceEnd>();
        return new(items, SpanOf(_source, start.Start, end.End));
    }

    private YamlMapping ReadMapping(NodeEvent start)
    {
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadNode();
            var value = ReadNode();
            if (key is not YamlScalar scalar)
            {
                _diagnostics.KeyIsNoText(key.Span);
                _isRefused = true;
            }
            else if (scalar is { IsPlain: true, Value: "<<" })
            {
                _diagnostics.MergeKey(scalar.Span);
                _isRefused = true;
            }
            else if (seen.TryGetValue(scalar.Value, out var first))
            {
                _diagnostics.DuplicateKey(scalar.Span, scalar.Value, first);
            }
            else
            {
                seen.Add(scalar.Value, scalar.Span);
                entries.Add(new(scalar, value));
            }
        }

        var end = Next<MappingEnd>();
        return new(entries, SpanOf(_source, start.Start, end.End)) { IsFlow = ((MappingStart)start).Style == MappingStyle.Flow };
    }

    private YamlScalar ReadScalar()
    {
        var scalar = Next<Scalar>();
        var span = SpanOf(scalar);
        var isPlain = scalar.Style == ScalarStyle.Plain;
        return new(scalar.Value, isPlain, span)
        {
            IsBlock = scalar.Style is ScalarStyle.Folded or ScalarStyle.Literal,
            IsCutByComment = isPlain && CommentFollows(span.End),
        };
    }

    private bool CommentFollows(int offset)
    {
        var at = offset;
        while (at < _source.Content.Length && _source.Content[at] == ' ')
        {
            at++;
        }

        return at < _source.Content.Length && _source.Content[at] == '#';
    }

    private T Next<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is null)
        {
            _parser.MoveNext();
        }

        var current = _parser.Current as T ?? throw new YamlException("Something else was expected.");
        _parser.MoveNext();
        return current;
    }

    private SourceSpan SpanOf(ParsingEvent node) => SpanOf(_source, node.Start, node.End);

    private static SourceSpan SpanOf(SourceText source, Mark start, Mark end)
    {
        var from = (int)Math.Min(start.Index, source.Content.Length);
        var to = (int)Math.Min(Math.Max(end.Index, start.Index), source.Content.Length);
        return SourceSpan.FromBounds(from, to);
    }

    private sealed class StopReadingException : Exception;
}
