using System.Text.Json;

namespace Csec.Screening.Tests.Merging;

/// <summary>A lifetime count that falls is flagged, never corrected; an earlier concern does not expire.</summary>
public class RepeatScreeningTests
{
    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.Embedded();
    private static readonly RuleSet Counts = Catalog.FindOrThrow("pearls-teen-count");
    private static readonly RuleSet Items = Catalog.FindOrThrow("bce-10");

    [Theory]
    [InlineData(5, 5, null)]
    [InlineData(5, 6, null)]
    [InlineData(5, 4, "fell")]
    [InlineData(5, null, "may-have-fallen")]
    [InlineData(0, null, null)]
    [InlineData(null, 0, null)]
    [InlineData(null, null, null)]
    public void A_count_is_flagged_when_less_is_told_than_before(int? earlier, int? later, string? code)
    {
        var flags = RepeatScreening.Compare(Assess(earlier), Assess(later), Catalog).Scores;

        Assert.Equal(code is null ? [] : new[] { code }, flags.Where(flag => flag.Score == "ace").Select(flag => flag.Code));
    }

    [Theory]
    [InlineData("YYYNNNNNNN", "YYNNNNNNNN", "fell")]
    [InlineData("YYYNNNNNNN", "YY?NNNNNNN", "may-have-fallen")]
    [InlineData("YYY?NNNNNN", "YYNNNNNNNN", "fell")]
    [InlineData("YYY?NNNNNN", "Y?NNNNNNNN", "fell")]
    [InlineData("YY?NNNNNNN", "YYNNNNNNNN", null)]
    [InlineData("YYYNNNNNNN", "NNNYYYNNNN", null)]
    public void Of_single_answers_the_bounds_are_compared(string earlier, string later, string? code)
    {
        var flags = RepeatScreening.Compare(PearlsTeen(earlier), PearlsTeen(later), Catalog).Scores;

        Assert.Equal(code is null ? [] : new[] { code }, flags.Where(flag => flag.Score == "ace").Select(flag => flag.Code));
    }

    [Fact]
    public void It_fell_just_when_it_fell_on_every_pair_of_completions()
    {
        foreach (var (earlier, later) in Pairs())
        {
            var (first, second) = (Numbers(earlier), Numbers(later));
            var flag = RepeatScreening.Compare(PearlsTeen(earlier), PearlsTeen(later), Catalog).Scores.SingleOrDefault(flag => flag.Score == "ace");

            Assert.Equal(first.All(one => second.All(other => other < one)), flag?.Code == "fell");
            Assert.Equal(second.Min() < first.Min(), flag is not null);
        }

        static IEnumerable<(string, string)> Pairs() =>
            from earlier in new[] { "NNNNNNNNNN", "YNNNNNNNNN", "YY?NNNNNNN", "Y??NNNNNNN", "YYYY??NNNN", "??????????" }
            from later in new[] { "NNNNNNNNNN", "YNNNNNNNNN", "YY?NNNNNNN", "Y??NNNNNNN", "YYYY??NNNN", "??????????" }
            select (earlier, later);

        static List<int> Numbers(string sheet) =>
            [.. Enumerable.Range(sheet.Count(letter => letter == 'Y'), sheet.Count(letter => letter == '?') + 1)];
    }

    [Fact]
    public void A_flag_carries_the_bounds_and_no_answer()
    {
        var flag = RepeatScreening.Compare(PearlsTeen("YYY?NNNNNN"), PearlsTeen("Y?NNNNNNNN"), Catalog).Scores.Single(flag => flag.Score == "ace");

        Assert.Equal(new ScoreFlag("ace", "fell", 3, 4, 1, 2), flag);
        Assert.Equal("ace", flag.ToString());
    }

    [Fact]
    public void An_earlier_level_that_was_higher_is_said()
    {
        var repeat = RepeatScreening.Compare(PearlsTeen("YYYYNNNNNN"), PearlsTeen("NNNNNNNNNN"), Catalog);

        var flag = Assert.Single(repeat.Levels, flag => flag.Classification == "toxic-stress");
        Assert.Equal("earlier-was-higher", flag.Code);
        Assert.Equal(["high"], flag.EarlierPossible);
        Assert.Equal(["low"], flag.LaterPossible);
    }

    [Fact]
    public void An_earlier_level_is_not_forgotten_because_less_is_answered_now()
    {
        var flags = RepeatScreening.Compare(PearlsTeen("YYYYNNNNNN"), PearlsTeen("??????????"), Catalog).Levels;

        Assert.Equal("earlier-may-have-been-higher", Assert.Single(flags, flag => flag.Classification == "toxic-stress").Code);
        Assert.Empty(RepeatScreening.Compare(PearlsTeen("NNNNNNNNNN"), PearlsTeen("??????????"), Catalog).Levels);
        Assert.Empty(RepeatScreening.Compare(PearlsTeen("NNNNNNNNNN"), PearlsTeen("YYYYNNNNNN"), Catalog).Levels);
    }

    [Fact]
    public void A_count_that_is_not_of_a_whole_life_may_fall()
    {
        var all = AnswerSheet.Of([.. Items.Definition.Items.Select(item => (item.Id, (Answer)"yes"))]);
        var none = AnswerSheet.Of([.. Items.Definition.Items.Select(item => (item.Id, (Answer)"no"))]);

        Assert.Empty(RepeatScreening.Compare(Items.AssessOrThrow(all), Items.AssessOrThrow(none), Catalog).Scores);
    }

    [Fact]
    public void Protective_levels_and_steps_are_no_concern_that_could_be_higher()
    {
        var ruleSet = Catalog.FindOrThrow("pce-7");
        var most = AnswerSheet.Of([.. ruleSet.Definition.Items.Select(item => (item.Id, (Answer)item.Options[^1].Code))]);
        var least = AnswerSheet.Of([.. ruleSet.Definition.Items.Select(item => (item.Id, (Answer)item.Options[0].Code))]);
        var gate = Catalog.FindOrThrow("mo-gate");
        var refer = gate.AssessOrThrow(AnswerSheet.Of(("already-disclosed", "no"), ("disclosure-during", "no"), ("any-part-1-indicator", "no")));
        var before = gate.AssessOrThrow(AnswerSheet.Of(("already-disclosed", "yes"), ("disclosure-during", "no"), ("any-part-1-indicator", "no")));

        Assert.Empty(RepeatScreening.Compare(ruleSet.AssessOrThrow(most), ruleSet.AssessOrThrow(least), Catalog).Levels);
        Assert.Empty(RepeatScreening.Compare(refer, before, Catalog).Levels);
    }

    [Fact]
    public void Another_setting_or_other_rules_are_said()
    {
        var brfss = Catalog.FindOrThrow("brfss-ace");
        var sheet = AnswerSheet.Of([.. brfss.Definition.Items.Select(item => (item.Id, (Answer)(item.Id == "q5" ? "8" : item.Options.Count == 5 ? "2" : "1")))]);
        var one = brfss.AssessOrThrow(sheet, null, new() { Variant = "mmwr-2023" });
        var other = brfss.AssessOrThrow(sheet, null, new() { Variant = "cdc-2021" });

        Assert.True(RepeatScreening.Compare(one, one, Catalog).IsSameRules);
        Assert.False(RepeatScreening.Compare(one, other, Catalog).IsSameRules);
    }

    [Fact]
    public void A_new_version_of_the_rule_set_can_be_compared_and_another_rule_set_cannot()
    {
        var old = RuleSet.LoadOrThrow(Text("1.0.0", 0));
        var renewed = RuleSet.LoadOrThrow(Text("1.1.0", 1));
        var both = AnswerSheet.Of(("a", "yes"), ("b", "yes"));
        var one = AnswerSheet.Of(("a", "yes"), ("b", "no"));

        var repeat = RepeatScreening.Compare(old.AssessOrThrow(both), renewed.AssessOrThrow(one), old, renewed);

        Assert.Equal("fell", Assert.Single(repeat.Scores).Code);
        Assert.False(repeat.IsSameRules);
        Assert.Equal(("small@1.0.0", "small@1.1.0"), (repeat.Earlier, repeat.Later));
        Assert.Throws<ArgumentException>(() => RepeatScreening.Compare(Assess(1), PearlsTeen("NNNNNNNNNN"), Catalog));
        Assert.Throws<ArgumentException>(() => RepeatScreening.Compare(Assess(1), Assess(1), Counts, Items));
    }

    [Fact]
    public void As_JSON_it_holds_ids_and_numbers()
    {
        using var json = JsonDocument.Parse(RepeatScreening.Compare(Assess(5), Assess(4), Catalog).ToJson());
        var root = json.RootElement;

        Assert.Equal(["earlier", "later", "sameRules", "scores", "levels"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal("""{"score":"ace","code":"fell","earlier":{"min":5,"max":5},"later":{"min":4,"max":4}}""", JsonSerializer.Serialize(root.GetProperty("scores")[0]));
    }

    private static string Text(string version, int cut) =>
        $$"""
        rule-set: small
        version: {{version}}
        language: 1
        title: A small screen
        lifecycle: {status: draft}
        sources: {made-up: {note: Made up.} }
        basis: {source: made-up, confidence: V}
        answers: yes-no
        items: {a: First, b: Second}
        scores:
          experiences: {count: all items, lifetime: yes}
        classifications:
          concern:
            of: experiences
            levels:
              low: up to {{cut}}
              high: over {{cut}}
        """;

    private static Assessment Assess(int? count) =>
        Counts.AssessOrThrow(count is { } known
            ? AnswerSheet.Of(("ace-count", known), ("related-count", 0), ("health-condition", "no"))
            : AnswerSheet.Of(("related-count", 0), ("health-condition", "no")));

    private static Assessment PearlsTeen(string partOne)
    {
        var ruleSet = Catalog.FindOrThrow("pearls-teen");
        var answers = AnswerSheet.Of(("health-condition", "no"));
        var items = ruleSet.Definition.Sections.Single(section => section.Id == "part-1").Items;
        for (var i = 0; i < items.Count; i++)
        {
            answers = partOne[i] == '?' ? answers : answers.With(items[i].Id, partOne[i] == 'Y' ? "yes" : "no");
        }

        return ruleSet.AssessOrThrow(answers);
    }
}
