namespace Csec.Screening.Model;

/// <summary>An item of which a higher answer may lower a level, as its author declares.</summary>
/// <param name="Item">The item.</param>
/// <param name="Reason">Why it may, in words.</param>
public sealed record LoweringItem(Item Item, string Reason);
