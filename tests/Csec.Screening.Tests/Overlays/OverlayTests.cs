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

    private static RuleSet Rich => RuleSet.LoadOrThrow("""
        rule-set: rich
        version: 1.0.0
        language: 1
        title: A base with everything that an overlay might take away
        lifecycle: {status: review}
        screens-for: exploitation
        sources: {made-up: {note: Made up.}}
        basis: {source: made-up, confidence: M}
        applies-to: {rescreen: every 6 months, triggers: [moved]}
        answers: yes-no
        sections:
          signs:
            title: Signs
            items: {a: First, b: Second}
        categories:
          danger-now: any of a, b
        scores:
          count-of-signs: {count: [a, b], range: 0 to 2, lifetime: yes}
        classifications:
          concern:
            of: count-of-signs
            levels: {low: 0, high: 1 or more}
            consider: {low: [talk], high: [talk]}
        prompts:
          danger: {when: danger-now, text: Report danger at once., source: made-up}
        events: {moved: Moved to another placement}
        duties:
          talk: {may: Talk, who: worker, consider-only: yes, within: set locally}
        """);

    [Theory]
    [InlineData("", null)]
    [InlineData("applies-to: {rescreen: every 3 months}\n", null)]
    [InlineData("items: {a: The first sign as we say it}\n", null)]
    [InlineData("applies-to: {rescreen: every 7 months}\n", "It repeats the screening later.")]
    [InlineData("events: {left: Left care}\napplies-to: {triggers: [left]}\n", "The trigger `moved` is gone.")]
    [InlineData("screens-for: adversity\n", "It screens for something else.")]
    [InlineData("categories:\n  danger-now: all of a, b\n", "The prompt `danger` is shown for other answers.")]
    [InlineData("scores: {count-of-signs: {lifetime: no}}\n", "`lifetime:` or `protective:` of `count-of-signs` differs.")]
    [InlineData("duties:\n  other: {may: Do, who: worker, consider-only: yes, within: set locally}\nclassifications: {concern: {consider: {low: [talk], high: [other]}}}\n", "The level `high` of `concern` no longer names the duty `talk`.")]
    [InlineData("classifications: {concern: {basis: {source: county, confidence: V}}}\n", "It is surer of classification concern.")]
    public void An_overlay_takes_nothing_of_its_base_away(string text, string? lost)
    {
        var result = RuleSet.Load(Head.Replace("small@", "rich@", StringComparison.Ordinal) + text, "county.yaml", RuleSetCatalog.CreateOrThrow(options => options.Add(Rich)));

        if (lost is null)
        {
            Assert.Equal([], result.Diagnostics.Select(told => told.ToString()));
        }
        else
        {
            Assert.Equal("CSEC4018", Only(result).Id);
            Assert.EndsWith(lost, Only(result).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_overlay_stands_no_higher_than_its_base_and_has_an_id_of_its_own()
    {
        var catalog = RuleSetCatalog.CreateOrThrow(options => options.Add(Rich));
        var head = Head.Replace("small@", "rich@", StringComparison.Ordinal);

        var verified = RuleSetCatalog.CreateOrThrow(options => options.Add(RuleSet.LoadOrThrow(SmallRules.Text())));
        Assert.Contains(
            "Its status is above",
            Only(RuleSet.Load(Head.Replace("draft", "published", StringComparison.Ordinal), "county.yaml", verified)).Message,
            StringComparison.Ordinal);
        Assert.Contains("It has the same id", Only(RuleSet.Load(head.Replace("rule-set: county", "rule-set: rich", StringComparison.Ordinal).Replace("version: 1.0.0", "version: 2.0.0", StringComparison.Ordinal), "county.yaml", catalog)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_a_section_are_named_without_it()
    {
        var overlay = RuleSet.LoadOrThrow(Head.Replace("small@", "rich@", StringComparison.Ordinal) + "items:\n  b: The second sign\n", "county.yaml", RuleSetCatalog.CreateOrThrow(options => options.Add(Rich)));

        Assert.Equal(["First", "The second sign"], overlay.Definition.Items.Select(item => item.Text));
        Assert.Equal(["signs", "signs"], overlay.Definition.Items.Select(item => item.SectionId!));
    }

    [Fact]
    public void A_change_of_scoring_is_told_with_every_result_and_rests_on_the_overlay()
    {
        var overlay = LoadSound("""
            changes-scoring: {reason: The county decided so, source: county}
            classifications:
              concern:
                levels: [none-seen, some]
                rules:
                  - some: indicators at least 1
                  - none-seen: otherwise
            """);
        var assessment = overlay.AssessOrThrow(AnswerSheet.Of(("hurt", "yes"), ("away", "no")));

        Assert.Equal("This overlay scores otherwise than `small@1.0.0`: The county decided so", assessment.Notices.Single(notice => notice.Code == "scoring-changed").Text);
        Assert.Equal("county", overlay.Definition.Classifications[0].Basis.Source.Id);
        Assert.Equal("made-up", overlay.Definition.Scores[0].Basis.Source.Id);
    }

    [Fact]
    public void Overlays_lie_upon_each_other_eight_deep()
    {
        var below = Base;
        for (var i = 1; i <= 8; i++)
        {
            below = Load(Head.Replace("rule-set: county", $"rule-set: layer-{i}", StringComparison.Ordinal).Replace("small@", below.Id + "@", StringComparison.Ordinal).Replace("  county:", $"  county-{i}:", StringComparison.Ordinal).Replace("source: county", $"source: county-{i}", StringComparison.Ordinal), below);
        }

        var told = RuleSet.Load(Head.Replace("small@", "layer-8@", StringComparison.Ordinal), "county.yaml", RuleSetCatalog.CreateOrThrow(options => options.Add(below))).Diagnostics;
        Assert.Contains(told, one => one.Id == "CSEC2013");

        static RuleSet Load(string text, RuleSet below) => RuleSet.LoadOrThrow(text, "layer.yaml", RuleSetCatalog.CreateOrThrow(options => options.Add(below)));
    }

    [Fact]
    public void The_order_of_files_does_not_matter_to_a_chain_of_overlays()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", Head.Replace("small@1.0.0", "middle@1.0.0", StringComparison.Ordinal));
        folder.Write("z.yaml", Head.Replace("rule-set: county", "rule-set: middle", StringComparison.Ordinal).Replace("extends: small@1.0.0", "\"extends\" : qyit@1.0.0", StringComparison.Ordinal).Replace("  county:", "  middle:", StringComparison.Ordinal).Replace("source: county", "source: middle", StringComparison.Ordinal));

        Assert.Equal(["county", "middle"], RuleSetCatalog.CreateOrThrow(options => options.AddFolder(folder.Path)).Ids);
    }
}
