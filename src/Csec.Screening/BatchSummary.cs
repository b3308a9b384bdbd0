namespace Csec.Screening;

/// <summary>What came out of a batch, in numbers that name no line.</summary>
public sealed record BatchSummary(long Lines, long Assessed, long Determined)
{
    /// <summary>How many lines could not be assessed, by the code of their first error, in the order of the codes.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Errors { get; init; } = [];

    /// <summary>How many lines came out at each level, by rule set and classification, levels from low to high.</summary>
    public IReadOnlyList<BatchLevels> Levels { get; init; } = [];

    /// <summary>
    /// The rule sets and items for which the map gives a code that never applies, because the item takes it as its own.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> IdleCodes { get; init; } = [];

    /// <summary>How many assessed lines leave a level open.</summary>
    public long Undetermined => Assessed - Determined;

    /// <summary>Counts the lines only.</summary>
    public override string ToString() => FormattableString.Invariant($"{Lines} lines");
}

/// <summary>How many lines came out at each level of one classification, and how many at none yet.</summary>
public sealed record BatchLevels(string RuleSet, string Classification, IReadOnlyList<KeyValuePair<string, long>> Levels, long Undetermined)
{
    /// <summary>Names the rule set and the classification.</summary>
    public override string ToString() => $"{RuleSet}, {Classification}";
}
