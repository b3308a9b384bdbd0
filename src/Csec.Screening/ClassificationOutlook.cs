namespace Csec.Screening;

/// <summary>
/// The items without an answer that can still change a level, in source order, and the one that decides most; none when the
/// level is determined.
/// </summary>
public sealed record ClassificationOutlook(string Id, IReadOnlyList<string> Items, DecidingItem? DecidesMost)
{
    /// <summary>Whether any question that is left can still change the level.</summary>
    public bool CanChange => Items.Count > 0;

    /// <summary>Names the classification only.</summary>
    public override string ToString() => Id;
}
