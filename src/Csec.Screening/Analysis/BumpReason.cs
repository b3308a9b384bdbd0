namespace Csec.Screening.Analysis;

/// <summary>Why a version must rise by so much.</summary>
/// <param name="Bump">By how much.</param>
/// <param name="Text">The reason in one sentence.</param>
public sealed record BumpReason(VersionBump Bump, string Text)
{
    /// <summary>The smallest sheet that shows it, or null when it is no matter of sheets.</summary>
    public ExampleSheet? Example { get; init; }
}
