using Csec.Screening.Text;

namespace Csec.Screening.Syntax;

/// <summary>A piece of a YAML text and its place.</summary>
internal abstract record YamlNode(SourceSpan Span);

/// <summary>A text; <paramref name="IsPlain"/> when it stands without quotes and is no block.</summary>
internal sealed record YamlScalar(string Value, bool IsPlain, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Whether it is a block that begins with <c>&gt;</c> or <c>|</c>.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Whether a comment follows on the same line.</summary>
    public bool IsCutByComment { get; init; }

    /// <summary>Whether nothing stands there at all.</summary>
    public bool IsAbsent => IsPlain && Value.Length == 0;
}

internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow { get; init; }
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
