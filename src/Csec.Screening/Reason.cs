namespace Csec.Screening;

/// <summary>One part of why a result is what it is. The points with one score add up to its least possible value.</summary>
public abstract record Reason
{
    /// <summary>Names the kind only: a reason is about a youth.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>An answer that adds points to a score.</summary>
public sealed record AnswerReason(string Score, string Item, string Code, decimal Points) : Reason
{
    /// <summary>How the answer came to be known.</summary>
    public AnswerSource Source { get; init; }
}

/// <summary>A section or category that adds points to a score; its items carry no points of that score.</summary>
public sealed record PartReason(string Score, string Part, decimal Points, IReadOnlyList<string> Items) : Reason;

/// <summary>The least that a missing answer can add, when that is not 0.</summary>
public sealed record MissingReason(string Score, string Item, decimal Points) : Reason;

/// <summary>Points that no single answer adds, such as a cap.</summary>
public sealed record AdjustmentReason(string Score, string Rule, decimal Points) : Reason;

/// <summary>The rule or band that gave a level, with its source.</summary>
public sealed record RuleReason(string Classification, string Rule, string Level, string Source) : Reason;

/// <summary>
/// The fewest of the answers given that already force a level: whatever the others are, it stays. <c>IsSmallest</c> is false
/// when there were too many to look at; then no answer can be left out of these, but other ones might be fewer.
/// </summary>
public sealed record ForcedByReason(string Classification, IReadOnlyList<string> Items, bool IsSmallest) : Reason;

/// <summary>Other answers with which a level would be another one; what they no longer ask goes, and what they newly ask is missing.</summary>
public sealed record ChangeReason(string Classification, IReadOnlyList<KeyValuePair<string, Answer>> Set, string Level) : Reason;
