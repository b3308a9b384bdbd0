namespace Csec.Screening.Analysis;

/// <summary>A change of a rule file that makes a finding vanish; whether it is meant is for its author to say.</summary>
/// <param name="Start">The offset of the first UTF-16 code unit that goes.</param>
/// <param name="Length">How many go.</param>
/// <param name="Replacement">What stands there instead.</param>
public sealed record SuggestedEdit(int Start, int Length, string Replacement)
{
    /// <summary>What stands there now, and goes.</summary>
    public required string Original { get; init; }

    /// <summary>The text with the change made; it must be the text that was verified.</summary>
    /// <example><code>File.WriteAllText(path, finding.Edit!.Apply(File.ReadAllText(path)));</code></example>
    public string Apply(string text) => text.Substring(0, Start) + Replacement + text.Substring(Start + Length);
}
