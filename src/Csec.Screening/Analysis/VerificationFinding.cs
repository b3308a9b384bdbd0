namespace Csec.Screening.Analysis;

/// <summary>Something that does not hold of a rule set, with an example that shows it.</summary>
/// <param name="Id">The stable id of its kind, such as <c>CSEC4001</c>; <c>csec explain</c> says it in words.</param>
/// <param name="Place">Where in the rule file.</param>
/// <param name="Text">What does not hold, in one sentence.</param>
public sealed record VerificationFinding(string Id, SourcePlace Place, string Text)
{
    /// <summary>What to do about it, in one sentence.</summary>
    public required string Help { get; init; }

    /// <summary>The setting of the parameters under which it was found, in words; null when it holds under every setting.</summary>
    public string? Setting { get; init; }

    /// <summary>The smallest sheet that shows it, or null when it is that no sheet does something.</summary>
    public ExampleSheet? Example { get; init; }

    /// <summary>A second sheet, when two are compared, such as the one with a higher answer; else null.</summary>
    public ExampleSheet? Other { get; init; }

    /// <summary>A change of the file that makes it vanish, or null when none is known.</summary>
    public SuggestedEdit? Edit { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Id}: {Text}";
}
