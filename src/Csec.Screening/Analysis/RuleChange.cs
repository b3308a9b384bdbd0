namespace Csec.Screening.Analysis;

/// <summary>One change between two versions in words.</summary>
/// <param name="Part">What kind of thing changed, such as <c>item</c> or <c>band</c>.</param>
/// <param name="Text">The change in one sentence.</param>
public sealed record RuleChange(string Part, string Text);
