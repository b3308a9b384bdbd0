namespace Csec.Screening.Testing;

/// <summary>A level that a new version gives where the old one gave another, declared as meant.</summary>
/// <param name="Classification">The id of the classification.</param>
/// <param name="From">The level of the old version.</param>
/// <param name="To">The level of the new version.</param>
public sealed record DeclaredMove(string Classification, string From, string To);
