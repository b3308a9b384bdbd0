using Csec.Screening.Testing.Sheets;

namespace Csec.Screening.Testing;

/// <summary>
/// The sheets of <see cref="AnswerSheets"/> one by one: the same seed gives the same sheet on every machine and with every
/// version of FsCheck, so that they may be written down.
/// </summary>
public static class SeededSheets
{
    /// <summary>A complete valid sheet.</summary>
    public static AnswerSheet Complete(RuleSet ruleSet, long seed, AssessmentOptions? options = null) =>
        new SheetMaker(ruleSet, options).Complete(new(seed));

    /// <summary>A valid sheet with missing answers.</summary>
    public static AnswerSheet Partial(RuleSet ruleSet, long seed, AssessmentOptions? options = null) =>
        PartialSheets.Of(new(ruleSet, options), new(seed));

    /// <summary>A sheet with one to three faults.</summary>
    public static AnswerSheet Adversarial(RuleSet ruleSet, long seed, AssessmentOptions? options = null) =>
        AdversarialSheets.Of(new(ruleSet, options), new(seed));

    /// <summary>A complete valid sheet one answer away from another level, where there is one.</summary>
    public static AnswerSheet AtEdge(RuleSet ruleSet, long seed, AssessmentOptions? options = null) =>
        EdgeSheets.Of(new(ruleSet, options), new(seed));
}
