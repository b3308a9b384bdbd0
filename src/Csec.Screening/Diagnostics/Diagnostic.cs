using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Advice; the rule set works as written.</summary>
    Warning,

    /// <summary>The rule set cannot be used.</summary>
    Error,
}

/// <summary>One thing that is wrong with a rule file, with its place and what to do about it.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceText Source, SourceSpan Span, string Message)
{
    /// <summary>What to do about it, in one sentence.</summary>
    public string Help { get; init; } = Descriptor.Help;

    /// <summary>A second place that belongs to it, such as where a name was defined first, or null.</summary>
    public SourceSpan? Related { get; init; }

    /// <summary>The stable id, such as <c>CSEC3002</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>How much it matters.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>Where the text came from that holds it.</summary>
    public string Path => Source.PathOf(Span.Start);

    /// <summary>Line and column of its first character, from 1.</summary>
    public LinePosition Position => Source.PositionOf(Span.Start);

    /// <inheritdoc/>
    public override string ToString()
    {
        var position = Position;
        var severity = Severity == Severity.Error ? "error" : "warning";
        return FormattableString.Invariant($"{Path}({position.Line},{position.Column}): {severity} {Id}: {Message}");
    }
}
