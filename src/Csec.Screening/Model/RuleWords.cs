namespace Csec.Screening.Model;

/// <summary>A rule as its author wrote it: what it gives, and when.</summary>
public sealed record RuleWords(string Result, string When)
{
    /// <summary>What the rule rests on, or null when it rests on what stands around it.</summary>
    public Basis? Basis { get; init; }

    /// <summary>When the result is to be called provisional, or null for never.</summary>
    public string? Provisional { get; init; }

    /// <summary>Why a state may stand beside a decided level, or null when that is not declared.</summary>
    public string? AlthoughDecided { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Result}: {When}";
}
