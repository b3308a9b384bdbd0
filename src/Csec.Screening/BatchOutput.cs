namespace Csec.Screening;

/// <summary>What a batch writes for each line.</summary>
public enum BatchOutput
{
    /// <summary>The whole assessment.</summary>
    Assessments,

    /// <summary>The caller's id and the level of each classification, null while it is not determined.</summary>
    Levels,

    /// <summary>The whole assessment with its input, from which it can be computed again.</summary>
    Receipts,
}

/// <summary>How a batch went.</summary>
public readonly record struct BatchCounts(long Lines, long Errors);
