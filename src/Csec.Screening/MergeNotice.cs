namespace Csec.Screening;

/// <summary>What a reader of a merged result must know of one of the two, named by its rule set and version.</summary>
public sealed record MergeNotice(string Code, string RuleSet, string Text)
{
    /// <summary>The classification it is about, or null.</summary>
    public string? Classification { get; init; }

    /// <summary>The state that is published instead of a level, or null.</summary>
    public string? State { get; init; }

    /// <summary>Names the code only.</summary>
    public override string ToString() => Code;
}
