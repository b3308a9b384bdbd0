using Csec.Screening.Model;

namespace Csec.Screening.Binding;

/// <summary>What an expression may speak of at the place where it stands.</summary>
internal sealed record Scope(bool Items, bool Scores, bool Missing)
{
    /// <summary>Parameters only.</summary>
    public static readonly Scope Parameters = new(false, false, false);

    /// <summary>Items and parameters: whether an item is asked.</summary>
    public static readonly Scope Gate = new(true, false, false);

    /// <summary>Items, categories, scores and parameters.</summary>
    public static readonly Scope Everywhere = new(true, true, false);

    /// <summary>Everything, and what is missing.</summary>
    public static readonly Scope MissingRule = new(true, true, true);

    /// <summary>The section that <c>any item</c> runs over, or null for the whole rule set.</summary>
    public Section? Section { get; init; }
}
