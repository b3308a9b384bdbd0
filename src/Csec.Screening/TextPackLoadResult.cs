using System.Diagnostics.CodeAnalysis;
using Csec.Screening.Diagnostics;

namespace Csec.Screening;

/// <summary>A text pack and its warnings, or why the text is no pack.</summary>
public sealed record TextPackLoadResult
{
    internal TextPackLoadResult(TextPack? pack, IReadOnlyList<Diagnostic> diagnostics)
    {
        Pack = pack;
        Diagnostics = diagnostics;
    }

    /// <summary>The pack, or null when there are errors.</summary>
    public TextPack? Pack { get; }

    /// <summary>All errors and warnings, in source order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a pack.</summary>
    [MemberNotNullWhen(true, nameof(Pack))]
    public bool IsValid => Pack is not null;
}
