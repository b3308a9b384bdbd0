using System.Diagnostics.CodeAnalysis;
using Csec.Screening.Diagnostics;

namespace Csec.Screening;

/// <summary>The texts of a rule set in a locale, or why a pack does not fit it.</summary>
public sealed record RuleSetTextsResult
{
    internal RuleSetTextsResult(RuleSetTexts? texts, IReadOnlyList<Diagnostic> diagnostics)
    {
        Texts = texts;
        Diagnostics = diagnostics;
    }

    /// <summary>The texts, or null when there are errors.</summary>
    public RuleSetTexts? Texts { get; }

    /// <summary>All errors and warnings, pack by pack.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there are texts.</summary>
    [MemberNotNullWhen(true, nameof(Texts))]
    public bool IsValid => Texts is not null;
}
