namespace Csec.Screening.Analysis;

/// <summary>A form with missing answers for which two versions publish something else.</summary>
/// <param name="From">What the old version publishes: a number, level or state, with the notices that go with it; null for nothing.</param>
/// <param name="To">What the new version publishes.</param>
/// <param name="Example">The smallest such form that was found.</param>
public sealed record PublishedChange(string? From, string? To, ExampleSheet Example);
