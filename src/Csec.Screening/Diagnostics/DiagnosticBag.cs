using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>Collects the diagnostics of one text, in source order when asked for.</summary>
internal sealed class DiagnosticBag(SourceText source)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public bool HasErrors => _diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    public void Add(DiagnosticDescriptor descriptor, SourceSpan span, string message, string? help = null, SourceSpan? related = null) =>
        _diagnostics.Add(new(descriptor, source, span, message) { Help = help ?? descriptor.Help, Related = related });

    /// <summary>All diagnostics by place, then by id.</summary>
    public IReadOnlyList<Diagnostic> InSourceOrder() =>
        [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
}
