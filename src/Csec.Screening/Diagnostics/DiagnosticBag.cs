using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>
/// Collects the diagnostics of one text, in source order when asked for. One problem at one place is told once, and
/// after <see cref="Most"/> errors no more are kept: a file that is broken all over must not take forever to describe.
/// </summary>
internal sealed class DiagnosticBag(SourceText source)
{
    public const int Most = 200;

    private readonly List<Diagnostic> _diagnostics = [];
    private SourceText _source = source;
    private readonly HashSet<(DiagnosticDescriptor Descriptor, int Start)> _told = [];
    private readonly List<SourceSpan> _muted = [];
    private int _errors;

    public bool HasErrors => _errors > 0;

    /// <summary>How often an error was found, those not kept among them; it tells whether a part of a text has one.</summary>
    public long Faults { get; private set; }

    public void Add(DiagnosticDescriptor descriptor, SourceSpan span, string message, string? help = null, SourceSpan? related = null)
    {
        var isError = descriptor.Severity == Severity.Error;
        Faults += isError ? 1 : 0;
        var room = isError ? _errors < Most : _diagnostics.Count - _errors < Most;
        var isMuted = _muted.Exists(muted => span.Start >= muted.Start && span.End <= muted.End);
        if (room && !isMuted && _told.Add((descriptor, span.Start)))
        {
            _errors += isError ? 1 : 0;
            _diagnostics.Add(new(descriptor, _source, span, message) { Help = help ?? descriptor.Help, Related = related });
        }
    }

    /// <summary>Goes on with a text that begins with the one before.</summary>
    public void Widen(SourceText wider) => _source = wider;

    /// <summary>Tells nothing more of a place, because an error that was told explains whatever else is wrong there.</summary>
    public void Mute(SourceSpan span) => _muted.Add(span);

    /// <summary>The name that an author most likely meant, or null; nothing is searched for when no more errors are kept.</summary>
    public string? Closest(string written, IEnumerable<string> names, int most = int.MaxValue) =>
        _errors < Most ? Suggestion.Closest(written, names, most) : null;

    /// <summary>"Did you mean `x`?", or null when nothing is near.</summary>
    public string? DidYouMean(string written, IEnumerable<string> names) =>
        Closest(written, names) is { } closest ? Suggestion.DidYouMean(closest) : null;

    /// <summary>All diagnostics by place, then by id.</summary>
    public IReadOnlyList<Diagnostic> InSourceOrder() =>
        [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
}
