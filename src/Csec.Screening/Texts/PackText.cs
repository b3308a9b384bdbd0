using Csec.Screening.Model;
using Csec.Screening.Text;

namespace Csec.Screening.Texts;

/// <summary>One text of a pack: its path, such as <c>options.yes-no.yes</c>, and where its last id was written.</summary>
internal sealed record PackText(string Path, string Text, SourceSpan Place);

/// <summary>What a pack says of itself.</summary>
internal sealed record PackHeader(string RuleSet, RuleSetVersion? Version, string Locale, TextPackStatus Status)
{
    public string? By { get; init; }

    public string? Wording { get; init; }

    public bool IsComplete { get; init; }

    /// <summary>Where the pack names its rule set.</summary>
    public SourceSpan Place { get; init; }
}
