using Csec.Screening.Testing.Sheets;
using FsCheck;
using FsCheck.Fluent;

namespace Csec.Screening.Testing;

/// <summary>
/// Made-up answer sheets of a rule set, for FsCheck. Which items a sheet must answer is learnt by asking the rule set, so
/// that gates are kept. All shrink towards the first option of each item and towards fewer answers.
/// </summary>
/// <example>
/// <code>
/// var ruleSet = RuleSetCatalog.Embedded().FindOrThrow("sscst");
/// Prop.ForAll(AnswerSheets.Partial(ruleSet), sheet =&gt; Laws.AnsweringNarrows(ruleSet, sheet).OrThrow().Holds)
///     .QuickCheckThrowOnFailure();
/// </code>
/// </example>
public static class AnswerSheets
{
    /// <summary>Complete valid sheets: each item that is asked has a value, no other item has one.</summary>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="options">The setting of its parameters, or null for the defaults.</param>
    public static Arbitrary<AnswerSheet> Complete(RuleSet ruleSet, AssessmentOptions? options = null)
    {
        var maker = new SheetMaker(ruleSet, options);
        return Arb.From(Thrown(dice => maker.Complete(dice)), sheet => SheetShrinking.Complete(maker, sheet));
    }

    /// <summary>
    /// Valid sheets with missing answers, from none of them to all, in every way of giving none: left out, <c>unknown</c>,
    /// <c>declined</c>, <c>not-asked</c>, an instrument's own options and an empty list. Each has a completion.
    /// </summary>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="options">The setting of its parameters, or null for the defaults.</param>
    public static Arbitrary<AnswerSheet> Partial(RuleSet ruleSet, AssessmentOptions? options = null)
    {
        var maker = new SheetMaker(ruleSet, options);
        return Arb.From(Thrown(dice => PartialSheets.Of(maker, dice)), sheet => SheetShrinking.Partial(maker, sheet));
    }

    /// <summary>
    /// Sheets with one to three faults: unknown items and codes, values of a wrong type or out of range, answers behind
    /// closed gates, items answered twice, strange text. Most are refused; none may be taken for something else.
    /// </summary>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="options">The setting of its parameters, or null for the defaults.</param>
    public static Arbitrary<AnswerSheet> Adversarial(RuleSet ruleSet, AssessmentOptions? options = null)
    {
        var maker = new SheetMaker(ruleSet, options);
        return Arb.From(Thrown(dice => AdversarialSheets.Of(maker, dice)), SheetShrinking.Fewer);
    }

    /// <summary>
    /// Complete valid sheets at an edge: one answer away from another level of some classification. That is where scoring
    /// goes wrong, and where few random sheets lie. Of a rule set in which no answer changes a level they are any sheets.
    /// </summary>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="options">The setting of its parameters, or null for the defaults.</param>
    public static Arbitrary<AnswerSheet> AtEdges(RuleSet ruleSet, AssessmentOptions? options = null)
    {
        var maker = new SheetMaker(ruleSet, options);
        return Arb.From(
            Thrown(dice => EdgeSheets.Of(maker, dice)),
            sheet => SheetShrinking.Complete(maker, sheet).Where(simpler => EdgeSheets.IsAtEdge(maker, simpler)));
    }

    /// <summary>Whether a complete valid sheet lies one answer away from another level of some classification.</summary>
    /// <param name="ruleSet">The rule set.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="options">The setting of the parameters, or null for the defaults.</param>
    public static bool IsAtEdge(RuleSet ruleSet, AnswerSheet sheet, AssessmentOptions? options = null) =>
        EdgeSheets.IsAtEdge(new(ruleSet, options), sheet);

    // One number is drawn, so that a replayed seed of FsCheck gives the same sheet.
    private static Gen<AnswerSheet> Thrown(Func<Dice, AnswerSheet> make) =>
        Gen.Choose(0, int.MaxValue - 1).Select(seed => make(new(seed)));
}
