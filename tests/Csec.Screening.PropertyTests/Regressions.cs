namespace Csec.Screening.PropertyTests;

/// <summary>What random rule sets found, each as the smallest case.</summary>
public sealed class Regressions
{
    private const string Header = """
        rule-set: made-up
        version: 1.0.0
        language: 1
        title: Made up
        lifecycle: {status: draft}
        limits-of-use: Made up.
        sources: {chance: {note: Made up.}}
        basis: {source: chance, confidence: D}
        parameters:
          strict: {means: Whether it is strict, allowed: [false, true], default: false}

        """;

    private static readonly AssessmentOptions Strict = new() { Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["strict"] = "true" } };

    [Fact]
    public void Section_score_is_explained_where_a_setting_never_asks_its_item()
    {
        var ruleSet = RuleSet.LoadOrThrow(Header + """
            answers: yes-no
            sections:
              home:
                score: count of all items
                items:
                  a: First
                  b: {text: Second, asked-when: not strict}
            scores:
              total: {sum: [home]}
            """);
        var assessment = ruleSet.Assess(AnswerSheet.Of(("a", "yes")), null, Strict).Assessment!;
        Assert.Equal(1, assessment.Score("total").Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", asked-when: a")]
    public void Options_that_all_count_as_missing_are_refused(string gate)
    {
        var result = RuleSet.Load(Header + """
            option-sets:
              seen: {some: "1 point, missing when strict", none: missing when strict}
            answers: yes-no
            items:
              a: First
              b: {text: Second, answers: seen, asked-when}
            scores:
              total: {count: [a, b is some], range: 0 to 2}
            """.Replace(", asked-when", gate, StringComparison.Ordinal));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal("CSEC2010", diagnostic.Id);
        Assert.Equal("Every answer of `b` counts as missing with `strict` true.", diagnostic.Message);
    }

    [Fact]
    public void Options_that_all_count_as_missing_where_the_item_is_never_asked_are_fine()
    {
        var ruleSet = RuleSet.LoadOrThrow(Header + """
            option-sets:
              seen: {some: "1 point, missing when strict", none: missing when strict}
            answers: yes-no
            items:
              a: First
              b: {text: Second, answers: seen, asked-when: not strict}
            scores:
              total: {count: [a, b is some]}
            """);
        Assert.Equal(1, ruleSet.Assess(AnswerSheet.Of(("a", "yes")), null, Strict).Assessment!.Score("total").Value);
    }

    [Fact]
    public void State_is_published_while_only_an_override_of_bands_is_open()
    {
        var ruleSet = RuleSet.LoadOrThrow(Header.Replace("\nparameters:\n  strict: {means: Whether it is strict, allowed: [false, true], default: false}", "", StringComparison.Ordinal) + """
            answers: yes-no
            items: {a: First, b: Second}
            scores:
              total: {count: [a]}
            classifications:
              concern:
                of: total
                levels: {low: 0, high: 1}
                overrides:
                  - high: b
                states: [hold]
                if-answers-are-missing: {state: hold}
            """);
        var concern = ruleSet.Assess(AnswerSheet.Of(("a", "no"))).Assessment!.Classification("concern");
        Assert.Equal(["low", "high"], concern.Possible);
        Assert.Equal("hold", concern.Published);
    }

    [Fact]
    public void State_is_published_while_the_level_waits_behind_a_gate_that_stays_closed()
    {
        var ruleSet = RuleSet.LoadOrThrow(Header + """
            unanswered-gates: {stay: closed, basis: {source: chance, confidence: D}}
            answers: yes-no
            items:
              a: First
              when a:
                b: Second
            classifications:
              concern:
                levels: [low, high]
                rules:
                  - high: b and not strict
                  - low: otherwise
                states: [hold]
                if-answers-are-missing: {state: hold}
            """);
        Assert.Equal("hold", ruleSet.Assess(AnswerSheet.Empty).Assessment!.Classification("concern").Published);
    }
}
