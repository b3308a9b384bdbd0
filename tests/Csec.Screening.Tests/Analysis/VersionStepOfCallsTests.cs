using Csec.Screening.Analysis;
using Csec.Screening.Mutation;

namespace Csec.Screening.Tests.Analysis;

/// <summary>
/// Edits after which some call gives a youth less, although no sheet under the defaults shows it: a parameter given beside a
/// default that changed, what is published for incomplete forms, answers that are no longer taken.
/// </summary>
public class VersionStepOfCallsTests
{
    private const string Cut = """
        parameters:
          cut: {means: The cut, allowed: [1, 2], default: 1}
          strict: {means: Whether the cut holds, allowed: [false, true], default: false}
        variants:
          early: {cut: 1}
        answers: yes-no
        items: {a: First, b: Second}
        scores:
          signs: {count: all items}
        classifications:
          concern:
            levels: [low, high]
            rules:
              - high: strict and signs at least cut
              - high: not strict and a
              - low: otherwise
        """;

    private const string Published = """
        parameters:
          lenient: {means: Whether one sign is enough, allowed: [false, true], default: true}
        answers: yes-no
        items: {a: First, b: Second, c: Third}
        categories:
          sign: a
        scores:
          signs: {count: all items}
          categories: {count: [sign]}
        classifications:
          concern:
            of: signs
            levels: {low: 0 to 1, high: 2 to 3}
            if-answers-are-missing:
              - high: sign
              - high: lenient and lowest signs is 1
              - the level: otherwise
        """;

    private const string CountedAsNothing = """
        answers: yes-no
        items: {a: First, b: Second}
        classifications:
          concern:
            levels: [low, high]
            rules:
              - high: b
              - high: not (a is no)
              - low: otherwise
            if-answers-are-missing: {count-as: no points}
        """;

    private const string CompleteCases = """
        answers: yes-no
        items: {a: First, b: Second}
        scores:
          signs: {count: all items, at-most: 2}
        classifications:
          concern:
            of: signs
            levels: {low: 0 to 1, high: 2}
            if-answers-are-missing: {only: complete cases}
        """;

    private const string StayClosed = """
        answers: yes-no
        unanswered-gates: {stay: closed, basis: {source: made-up, confidence: D}}
        items:
          a: First
          c: Third
          b: {text: Second, asked-when: "any of c"}
        scores:
          signs: {count: all items}
        classifications:
          concern:
            of: signs
            levels: {low: 0, high: 1 or more}
        """;

    [Theory]
    [InlineData(Cut, "[1, 2], default: 1", "[1, 2], default: 2", "A sheet gets a lower level of `concern` with `strict` true.")]
    [InlineData(Cut, "early: {cut: 1}", "early: {cut: 2}", "A sheet gets a lower level of `concern` in the variant `early` with `strict` true.")]
    [InlineData(Published, "sign: a", "sign: all of a, b", "Something changed that decides what is published for incomplete forms.")]
    [InlineData(Published, "default: true", "default: false", "Something changed that decides what is published for incomplete forms.")]
    [InlineData(CountedAsNothing, "not (a is no)", "a", "What `concern` publishes for incomplete forms may be lower.")]
    [InlineData(CompleteCases, "b: Second}", "b: Second, c: Third}", "Something changed that decides what is published for incomplete forms.")]
    [InlineData(StayClosed, "any of c", "(c and a) or (c and not a)", "Items or gates changed that stay closed while answers are missing, so that an answer may not be taken any more.")]
    public void What_any_call_loses_asks_for_a_major_step(string text, string from, string to, string reason)
    {
        var difference = RuleSetDifference.Between(Load(text), Load(text.Replace(from, to, StringComparison.Ordinal)));

        Assert.NotEqual(Load(text).LogicHash, Load(text.Replace(from, to, StringComparison.Ordinal)).LogicHash);
        Assert.False(difference.IsSame);
        Assert.Equal(VersionBump.Major, difference.Bump);
        Assert.Contains(reason, difference.Reasons.Where(because => because.Bump == VersionBump.Major).Select(because => because.Text));
    }

    [Theory]
    [InlineData(Cut, "not strict and a", "not strict and any of a, b")]
    [InlineData(CountedAsNothing, "levels: [low, high]", "levels: [low, high, higher]\n    overrides:\n      - higher: all of a, b")]
    public void What_only_rises_asks_for_a_minor_step(string text, string from, string to) =>
        Assert.Equal(VersionBump.Minor, RuleSetDifference.Between(Load(text), Load(text.Replace(from, to, StringComparison.Ordinal))).Bump);

    /// <summary>The changed default shows only beside a parameter that is given.</summary>
    [Fact]
    public void A_default_that_shows_beside_a_parameter_given_is_no_equivalent_mutant()
    {
        var report = RuleSetMutation.Run(Load(Cut), """
            cases-for: made-up@1.0.0
            cases:
              - case: The first alone
                answers: {a: yes, b: no}
                expect: {concern: high}
            """);

        Assert.DoesNotContain(report.Equivalent, mutant => mutant.Change.Contains("default of `cut`", StringComparison.Ordinal));
        Assert.Contains(report.Survivors, mutant => mutant.Change == "the default of `cut` became `2`" && mutant.MissingCase!.Yaml.Contains("{strict: true}", StringComparison.Ordinal));
    }

    private static RuleSet Load(string body) => RuleSet.LoadOrThrow($$"""
        rule-set: made-up
        version: 1.0.0
        language: 1
        title: An example
        owner: Nobody
        wording: Our own.
        lifecycle: {status: draft}
        limits-of-use: For tests only.
        sources:
          made-up: {note: Made up.}
        basis: {source: made-up, confidence: D}
        {{body}}
        """);
}
