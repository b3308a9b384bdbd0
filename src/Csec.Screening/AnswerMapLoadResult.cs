using System.Diagnostics.CodeAnalysis;
using Csec.Screening.Diagnostics;

namespace Csec.Screening;

/// <summary>A map and its warnings, or why the text is no map.</summary>
public sealed record AnswerMapLoadResult
{
    internal AnswerMapLoadResult(AnswerMap? map, IReadOnlyList<Diagnostic> diagnostics)
    {
        Map = map;
        Diagnostics = diagnostics;
    }

    /// <summary>The map, or null when there are errors.</summary>
    public AnswerMap? Map { get; }

    /// <summary>All errors and warnings, in source order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a map.</summary>
    [MemberNotNullWhen(true, nameof(Map))]
    public bool IsValid => Map is not null;
}
