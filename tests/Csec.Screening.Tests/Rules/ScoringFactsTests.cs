using Csec.Screening.Model;

namespace Csec.Screening.Tests.Rules;

/// <summary>Every scoring fact has a source, and a published rule set has none that was not seen in one.</summary>
public class ScoringFactsTests
{
    private const string Verified = """
        rule-set: example
        version: 1.0.0
        language: 1
        title: An example
        lifecycle: {status: published}
        merges-with: {rule-sets: [other], take: highest, basis: BASIS-merge}
        sources: {seen: {citation: Seen.}, recalled: {note: From memory.}}
        basis: {source: seen, confidence: V}
        parameters:
          cut: {means: A cut, allowed: [1, 2], default: 1, basis: BASIS-parameter}
        unanswered-gates: {stay: closed, basis: BASIS-gates}
        sections:
          one:
            basis: BASIS-section
            answers: yes-no
            score: {count: all items, basis: BASIS-section-score}
            items:
              a: First
        items:
          b: {text: Second, answers: yes-no, basis: BASIS-item}
          c: {text: Third, answers: yes-no, asked-when: b is yes}
        categories:
          either: {when: "any of b, c", basis: BASIS-category}
        scores:
          signs:
            count: [a, either]
            basis: BASIS-score
            if-answers-are-missing: {count-as: no points, basis: BASIS-score-missing}
        classifications:
          concern:
            levels: [low, some, high]
            basis: BASIS-classification
            overrides:
              - high: a and c
                basis: BASIS-override
            rules:
              - some: signs at least cut
                basis: BASIS-rule
              - low: otherwise
            floors:
              - some: b
                basis: BASIS-floor
            states: [incomplete]
            if-answers-are-missing:
              - incomplete: signs is incomplete
                although-decided: The form is offered again
                basis: BASIS-published-rule
              - the level: otherwise
          other:
            of: one
            levels: {low: 0, high: 1}
            if-answers-are-missing: {only: complete cases, basis: BASIS-missing-rule}
        """;

    private static readonly string[] PlaceNames =
    [
        "merge", "parameter", "gates", "section", "section-score", "item", "category", "score", "score-missing", "classification", "override",
        "rule", "floor", "published-rule", "missing-rule",
    ];

    public static TheoryData<string> Places() => [.. PlaceNames];

    public static TheoryData<string> Files() => [.. RuleFiles.All];

    [Fact]
    public void With_verified_facts_alone_it_may_be_published() => Assert.Empty(RuleSet.Load(Text("", "V")).Diagnostics);

    [Theory]
    [MemberData(nameof(Places))]
    public void One_fact_that_is_not_verified_keeps_it_from_being_published(string place)
    {
        foreach (var confidence in new[] { "D", "M", "U" })
        {
            Assert.Equal(["CSEC4012"], RuleSet.Load(Text(place, confidence)).Diagnostics.Select(diagnostic => diagnostic.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void One_unsure_fact_keeps_it_from_review(string place)
    {
        string Under(string confidence) => Text(place, confidence).Replace("status: published", "status: review", StringComparison.Ordinal);

        Assert.Empty(RuleSet.Load(Under("M")).Diagnostics);
        Assert.Equal(["CSEC4012"], RuleSet.Load(Under("U")).Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Every_place_of_a_basis_is_tried() =>
        Assert.Equal(PlaceNames.Length, Verified.Split("BASIS-").Length - 1);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_scoring_fact_of_a_shipped_rule_set_has_a_source_that_can_be_looked_up(string file)
    {
        var definition = RuleSet.LoadOrThrow(File.ReadAllText(file)).Definition;

        Assert.All(Bases(definition), basis =>
        {
            Assert.Contains(basis.Source, definition.Sources);
            Assert.NotNull(basis.Source.Citation ?? basis.Source.Doi ?? basis.Source.Url ?? basis.Source.Repository ?? basis.Source.Note);

            // What was seen says where; only what was not seen may rest on a remark.
            Assert.True(basis.Confidence != Confidence.Verified || (basis.Source.Citation ?? basis.Source.Doi ?? basis.Source.Url ?? basis.Source.Repository) is not null, basis.Source.Id);
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_scoring_fact_of_a_published_rule_set_is_less_than_verified(string file)
    {
        var definition = RuleSet.LoadOrThrow(File.ReadAllText(file)).Definition;

        Assert.True(definition.Lifecycle.Status != RuleSetStatus.Published || Bases(definition).All(basis => basis.Confidence == Confidence.Verified), definition.Id);
    }

    /// <summary>Counted apart from the check that refuses a rule set at load.</summary>
    private static IEnumerable<Basis> Bases(RuleSetDefinition definition)
    {
        IEnumerable<Basis?>[] bases =
        [
            definition.Parameters.Select(parameter => parameter.Basis),
            definition.Items.Select(item => item.Basis),
            definition.Categories.Select(category => category.Basis),
            definition.Scores.Select(score => score.Basis),
            definition.Scores.Select(score => score.MissingRule.Basis),
            definition.Scores.SelectMany(score => score.MissingRule.Words).Select(words => words.Basis),
            definition.Classifications.Select(classification => classification.Basis),
            definition.Classifications.Select(classification => classification.MissingRule.Basis),
            definition.Classifications.SelectMany(classification => classification.MissingRule.Words).Select(words => words.Basis),
            definition.Classifications.SelectMany(classification => classification.OverrideWords).Select(words => words.Basis),
            definition.Classifications.SelectMany(classification => classification.RuleWords).Select(words => words.Basis),
            definition.Classifications.SelectMany(classification => classification.FloorWords).Select(words => words.Basis),
            [definition.GatesBasis, definition.MergesWith?.Basis],
        ];
        return bases.SelectMany(some => some).OfType<Basis>();
    }

    private static string Text(string place, string confidence)
    {
        var text = Verified;
        foreach (var other in PlaceNames.OrderByDescending(name => name.Length))
        {
            text = text.Replace("BASIS-" + other, other == place ? $"{{source: recalled, confidence: {confidence}}}" : "{source: seen, confidence: V}", StringComparison.Ordinal);
        }

        return text;
    }
}
