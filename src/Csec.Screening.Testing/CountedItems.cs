namespace Csec.Screening.Testing;

/// <summary>The items that one count stands for, and the option code that counts.</summary>
public sealed record CountedItems(IReadOnlyList<string> Items, string Code);
