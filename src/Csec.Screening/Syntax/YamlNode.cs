using Csec.Screening.Text;

namespace Csec.Screening.Syntax;

/// <summary>A piece of a YAML text and its place.</summary>
internal abstract record YamlNode(SourceSpan Span)
{
    /// <summary>Whether nothing stands there: no text, blank text, one of YAML's words for nothing, an empty list or group.</summary>
    public abstract bool IsAbsent { get; }
}

/// <summary>A text; <paramref name="IsPlain"/> when it stands without quotes and is no block.</summary>
internal sealed record YamlScalar(string Value, bool IsPlain, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Whether it is a block that begins with <c>&gt;</c> or <c>|</c>.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Whether a comment follows on the same line.</summary>
    public bool IsCutByComment { get; init; }

    public override bool IsAbsent { get; } = string.IsNullOrWhiteSpace(Value) || (IsPlain && Value is "~" or "null" or "Null" or "NULL");
}

internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, SourceSpan Span) : YamlNode(Span)
{
    public override bool IsAbsent => Items.Count == 0;
}

internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow { get; init; }

    public override bool IsAbsent => Entries.Count == 0;
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
