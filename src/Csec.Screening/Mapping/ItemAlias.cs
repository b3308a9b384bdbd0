namespace Csec.Screening.Mapping;

/// <summary>What another system means by an item: the rule set's item, its codes, and what a blank stands for.</summary>
internal sealed record ItemAlias
{
    /// <summary>The id of the item, or null for every item.</summary>
    public string? Item { get; init; }

    /// <summary>The rule set's codes by those of the other system.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>();

    /// <summary>The code that a blank stands for, <c>unanswered</c>, or null when nothing is said of it.</summary>
    public string? Blank { get; init; }
}
