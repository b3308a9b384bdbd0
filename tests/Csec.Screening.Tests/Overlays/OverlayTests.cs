using Csec.Screening.Diagnostics;

namespace Csec.Screening.Tests.Overlays;

public class OverlayTests
{
    private static readonly RuleSet Base = SmallRules.Load();

    private const string Head = """
        rule-set: county
        version: 1.0.0
        language: 1
        title: A county's form
        extends: small@1.0.0
        lifecycle: {status: draft}
        sources:
          county: {note: Made up for a county.}
        basis: {source: county, confidence: M}

        """;

    private static RuleSetLoadResult Load(string text, params RuleSet[] bases)
    {
        var catalog = RuleSetCatalog.CreateOrThrow(options =>
        {
            foreach (var ruleSet in bases.Length == 0 ? [Base] : bases)
            {
                options.Add(ruleSet);
            }
        });
        return RuleSet.Load(Head + text, "county.yaml", catalog);
    }

    private static RuleSet LoadSound(string text) => Load(text) is { RuleSet: { } ruleSet } result && result.Diagnostics.Count == 0
        ? ruleSet
        : throw new InvalidOperationException(string.Join("\n", Load(text).Diagnostics));

    private static Diagnostic Only(RuleSetLoadResult result)
    {
        Assert.Null(result.RuleSet);
        return Assert.Single(result.Diagnostics);
    }

    [Fact]
    public void An_overlay_that_adds_nothing_is_its_base_under_another_name()
    {
        var overlay = LoadSound("");

        Assert.Equal("county", overlay.Id);
        Assert.Equal("small@1.0.0", overlay.Definition.Extends);
        Assert.Equal(Base.LogicHash, overlay.LogicHash);
        Assert.NotEqual(Base.ContentHash, overlay.ContentHash);
        Assert.Equal("Nobody", overlay.Definition.Owner);
        Assert.Equal("some", overlay.AssessOrThrow(AnswerSheet.Of(("away", "yes"), ("nights", Answer.FromNumber(3)), ("hurt", "yes"))).Classification("concern").Level);
    }

    [Fact]
    public void Names_change_and_the_scoring_does_not()
    {
        var overlay = LoadSound("""
            items:
              nights: How many nights away from the placement
              hurt: {text: Has been hurt}
            scores:
              indicators: {title: County indicators}
            classifications:
              concern:
                title: County concern
                labels: {some: ask our team}
            applies-to: {jurisdictions: [california-example]}
            """);

        Assert.Equal(Base.LogicHash, overlay.LogicHash);
        Assert.Equal("How many nights away from the placement", overlay.Definition.Items[1].Text);
        Assert.Equal("Has been hurt", overlay.Definition.Items[2].Text);
        Assert.Equal(["nothing seen by this screen", "ask our team"], overlay.Definition.Classifications[0].Levels.Select(level => level.Label));
        Assert.Equal("County indicators", overlay.Definition.Scores[0].Title);
        Assert.Equal(["california-example"], overlay.Definition.AppliesTo.Jurisdictions);
    }

    [Fact]
    public void Facts_of_the_base_keep_the_basis_of_the_base_and_new_ones_take_the_overlays()
    {
        var overlay = LoadSound("""
            changes-scoring: {reason: The county asks one thing more, source: county}
            items:
              threatened: {text: Was threatened, answers: yes-no}
            scores:
              further: {count: [threatened]}
            """);

        Assert.Equal(["made-up", "made-up", "made-up", "made-up", "county"], overlay.Definition.Items.Select(item => item.Basis.Source.Id));
        Assert.Equal(["made-up", "county"], overlay.Definition.Scores.Select(score => score.Basis.Source.Id));
        Assert.NotEqual(Base.LogicHash, overlay.LogicHash);
        Assert.Equal("The county asks one thing more", overlay.Definition.ChangesScoring!.Reason);
    }

    [Fact]
    public void A_restated_rule_that_means_the_same_is_proven_to_mean_the_same()
    {
        var overlay = LoadSound("""
            scores:
              indicators: {count: [hurt, nights at least nights-over + 1], range: 0 to 2}
            """);

        Assert.NotEqual(Base.LogicHash, overlay.LogicHash);
    }

    [Theory]
    [InlineData("scores:\n  indicators: {count: [nights at least nights-over, hurt], range: 0 to 2}\n", "It differs in")]
    [InlineData("classifications:\n  concern:\n    rules:\n      - some: indicators at least 1\n      - none-seen: otherwise\n    levels: [none-seen, some]\n", "It differs in `concern`, for example with `away`")]
    [InlineData("parameters:\n  nights-over: {default: 4}\n", "The items, their answers, the parameters")]
    [InlineData("items:\n  extra: {text: Something more, answers: yes-no, scored: no}\n", "The items, their answers")]
    [InlineData("items:\n  nights: {answers: whole number 0 to 8}\n", "The items, their answers")]
    [InlineData("items:\n  hurt: {asked-when: away is yes}\n", "It differs in which items are asked")]
    [InlineData("if-answers-are-missing: {count-as: no points, basis: {source: county, confidence: M}}\n", "what is reported for incomplete forms")]
    public void A_change_of_scoring_that_is_not_declared_is_refused_with_an_example(string change, string difference)
    {
        var told = Only(Load(change));

        Assert.Equal("CSEC4016", told.Id);
        Assert.Equal(5, told.Position.Line);
        Assert.Contains(difference, told.Message, StringComparison.Ordinal);
        Assert.True(Load("changes-scoring: {reason: The county decided so, source: county}\n" + change).IsValid);
    }

    [Fact]
    public void A_declared_change_that_changes_nothing_is_refused() =>
        Assert.Equal("CSEC4017", Only(Load("changes-scoring: {reason: None, source: county}\n")).Id);

    [Fact]
    public void Studies_of_the_base_do_not_speak_for_another_scoring()
    {
        var studied = RuleSet.LoadOrThrow(SmallRules.Text().Replace(
            "answers: yes-no\n", "evidence:\n  study: {population: Made-up youth, n: 10, source: made-up}\nanswers: yes-no\n", StringComparison.Ordinal));
        var changed = "changes-scoring: {reason: The county decided so, source: county}\nparameters:\n  nights-over: {default: 4}\n";

        Assert.Single(Load("", studied).RuleSet!.Definition.Evidence);
        Assert.Empty(Load(changed, studied).RuleSet!.Definition.Evidence);
    }

    [Theory]
    [InlineData("prompts:\n  disclosure: {always: yes, text: Wait., source: county}\n", "CSEC2051", "`disclosure`")]
    [InlineData("sources:\n  made-up: {note: Another one.}\n", "CSEC2051", "`made-up`")]
    [InlineData("answers: yes-no\n", "CSEC2050", "`answers:`")]
    public void What_the_base_says_to_everyone_cannot_be_taken_away(string text, string id, string name)
    {
        var head = Head.Replace("sources:\n  county: {note: Made up for a county.}\n", "", StringComparison.Ordinal)
            .Replace("basis: {source: county", "basis: {source: made-up", StringComparison.Ordinal);
        var result = RuleSet.Load(head + text, "county.yaml", RuleSetCatalog.CreateOrThrow(options => options.Add(Base)));

        Assert.Contains(result.Diagnostics, told => told.Id == id && told.Message.Contains(name, StringComparison.Ordinal));
        Assert.Null(result.RuleSet);
    }

    [Fact]
    public void A_base_that_is_not_here_is_named()
    {
        var told = Only(RuleSet.Load(Head, "county.yaml", RuleSetCatalog.Embedded()));

        Assert.Equal("county.yaml(5,10): error CSEC3060: The base `small@1.0.0` is not here.", told.ToString());
    }

    [Fact]
    public void A_problem_that_an_overlay_makes_in_its_base_is_told_where_it_stands()
    {
        var @base = RuleSet.LoadOrThrow(SmallRules.Text(), "base.yaml");
        var result = Load("changes-scoring: {reason: r, source: county}\nitems:\n  nights: {answers: yes-no}\n", @base);

        Assert.Null(result.RuleSet);
        Assert.Contains(result.Diagnostics, told => told.ToString().StartsWith("base.yaml(31,24): error CSEC3005", StringComparison.Ordinal));
    }

    [Fact]
    public void Overlays_may_be_laid_over_overlays()
    {
        var county = LoadSound("items:\n  hurt: Has been hurt\n");
        var city = RuleSet.Load(
            Head.Replace("county", "city", StringComparison.Ordinal).Replace("small@", "county@", StringComparison.Ordinal) + "items:\n  away: Was away from the city\n",
            "city.yaml",
            RuleSetCatalog.CreateOrThrow(options => options.Add(county))).OrThrow();

        Assert.Equal(["Was away from the city", "How many nights", "Has been hurt", "Anything else"], city.Definition.Items.Select(item => item.Text));
        Assert.Equal(["made-up"], city.Definition.Items.Select(item => item.Basis.Source.Id).Distinct());
        Assert.Equal(["made-up", "county", "city"], city.Definition.Sources.Select(source => source.Id));
    }

    [Fact]
    public void In_a_folder_an_overlay_may_come_before_its_base()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a-county.yaml", Head);
        folder.Write("b-small.yaml", SmallRules.Text());

        var catalog = RuleSetCatalog.CreateOrThrow(options => options.AddFolder(folder.Path));

        Assert.Equal(["county", "small"], catalog.Ids);
    }

    [Fact]
    public void Overlays_that_extend_each_other_are_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", Head.Replace("small@", "other@", StringComparison.Ordinal));
        folder.Write("b.yaml", Head.Replace("county", "other", StringComparison.Ordinal).Replace("small@", "county@", StringComparison.Ordinal));

        var result = RuleSetCatalog.Create(options => options.AddFolder(folder.Path));

        Assert.Null(result.Catalog);
        Assert.Equal(["CSEC3060", "CSEC3060"], result.Diagnostics.Select(told => told.Id));
    }
}
