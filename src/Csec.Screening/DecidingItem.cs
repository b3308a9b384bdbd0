namespace Csec.Screening;

/// <summary>The item that decides most: at most so many levels are left whatever its answer is.</summary>
public sealed record DecidingItem(string Item, int Levels)
{
    /// <summary>Names the item only.</summary>
    public override string ToString() => Item;
}
