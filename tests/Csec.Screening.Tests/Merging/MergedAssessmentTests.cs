using System.Text.Json;

namespace Csec.Screening.Tests.Merging;

/// <summary>Two respondents: the higher level, both results kept, nothing merged away.</summary>
public class MergedAssessmentTests
{
    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.Embedded();
    private static readonly RuleSet Caregiver = Catalog.FindOrThrow("pearls-teen");
    private static readonly RuleSet Youth = Catalog.FindOrThrow("pearls-teen-self");

    [Fact]
    public void The_higher_level_is_taken_whoever_comes_first()
    {
        var low = Assess(Caregiver, "NNNNNNNNNN", "no");
        var high = Assess(Youth, "YYYYNNNNNN", "no");

        foreach (var merged in new[] { MergedAssessment.Of(low, high, Catalog), MergedAssessment.Of(high, low, Catalog) })
        {
            Assert.Equal("high", merged.Classification("toxic-stress").Level);
            Assert.Equal("high", merged.Classification("toxic-stress").Floor);
            Assert.Equal("high", merged.Classification("toxic-stress").Published);
            Assert.Equal("g9919", merged.Classification("billing").Published);
            Assert.True(merged.IsDetermined);
            Assert.DoesNotContain(merged.Notices, notice => notice.Code == "no-published-level");
        }
    }

    [Fact]
    public void Both_results_are_kept_as_they_were()
    {
        var (first, second) = (Assess(Caregiver, "NNNNNNNNNN", "no"), Assess(Youth, "YYYYNNNNNN", "no"));

        var merged = MergedAssessment.Of(first, second, Catalog);

        Assert.Same(first, merged.First);
        Assert.Same(second, merged.Second);
    }

    [Fact]
    public void An_incomplete_side_leaves_the_higher_levels_possible_and_publishes_nothing()
    {
        var complete = Assess(Caregiver, "NYNNNNNNNN", "no");
        var empty = Youth.AssessOrThrow(AnswerSheet.Empty);

        var merged = MergedAssessment.Of(complete, empty, Catalog).Classification("toxic-stress");
        var notices = MergedAssessment.Of(complete, empty, Catalog).Notices;

        Assert.Equal(["intermediate", "high"], merged.Possible);
        Assert.Equal("intermediate", merged.Floor);
        Assert.Null(merged.Level);
        Assert.Null(merged.Published);
        var state = Assert.Single(notices, notice => notice is { Code: "no-published-level", Classification: "toxic-stress" });
        Assert.Equal(("pearls-teen-self@1.0.0", "incomplete"), (state.RuleSet, state.State));
        var missing = Assert.Single(notices, notice => notice.Code == "answers-missing");
        Assert.Equal("pearls-teen-self@1.0.0: 20 of 20 asked items have no answer.", missing.Text);
    }

    [Fact]
    public void A_level_beside_an_incomplete_side_is_decided_when_nothing_could_raise_it()
    {
        var merged = MergedAssessment.Of(Assess(Caregiver, "YYYYNNNNNN", "no"), Youth.AssessOrThrow(AnswerSheet.Empty), Caregiver, Youth);

        Assert.Equal("high", merged.Classification("toxic-stress").Level);
        Assert.Null(merged.Classification("toxic-stress").Published);
    }

    [Fact]
    public void The_possible_levels_are_those_of_every_pair_and_never_lower_than_either_floor()
    {
        string[] levels = ["low", "intermediate", "high"];
        var sheets = new[] { (Caregiver, Youth), (Youth, Caregiver) };
        foreach (var (one, other) in sheets)
        {
            var firsts = Sheets(one).ToList();
            var seconds = Sheets(other).ToList();
            foreach (var first in firsts)
            {
                foreach (var second in seconds)
                {
                    var merged = MergedAssessment.Of(first, second, one, other).Classification("toxic-stress");
                    var (a, b) = (first.Classification("toxic-stress"), second.Classification("toxic-stress"));
                    var pairs = from x in a.Possible from y in b.Possible select Math.Max(Array.IndexOf(levels, x), Array.IndexOf(levels, y));

                    Assert.Equal(pairs.Distinct().Order().Select(level => levels[level]), merged.Possible);
                    Assert.True(Array.IndexOf(levels, merged.Floor) >= Array.IndexOf(levels, a.Floor));
                    Assert.True(Array.IndexOf(levels, merged.Floor) >= Array.IndexOf(levels, b.Floor));
                    Assert.Equal(
                        levels.Contains(a.Published) && levels.Contains(b.Published)
                            ? levels[Math.Max(Array.IndexOf(levels, a.Published), Array.IndexOf(levels, b.Published))]
                            : null,
                        merged.Published);
                }
            }

            // All seven sets of possible levels that the table can leave, a gap in the middle among them.
            Assert.True(firsts.Select(sheet => string.Join(",", sheet.Classification("toxic-stress").Possible)).Distinct().Count() >= 6);
        }
    }

    [Fact]
    public void Every_shipped_rule_set_that_is_named_for_merging_is_there_and_can_be_merged()
    {
        var naming = Catalog.All.Where(ruleSet => ruleSet.Definition.MergesWith is not null).ToList();

        Assert.Equal(["pearls-teen", "pearls-teen-self"], naming.Select(ruleSet => ruleSet.Id));
        foreach (var ruleSet in naming)
        {
            foreach (var other in ruleSet.Definition.MergesWith!.RuleSets.Select(id => Catalog.FindOrThrow(id)))
            {
                var merged = MergedAssessment.Of(ruleSet.AssessOrThrow(AnswerSheet.Empty), other.AssessOrThrow(AnswerSheet.Empty), Catalog);
                Assert.Equal(ruleSet.Definition.Classifications.Select(classification => classification.Id), merged.Classifications.Select(result => result.Id));
            }
        }
    }

    [Fact]
    public void One_that_names_the_other_is_enough_and_other_levels_or_none_in_common_are_refused()
    {
        var one = RuleSet.LoadOrThrow(Form("one", "merges-with: {rule-sets: [two], take: highest}", "{low: 0, high: 1}"));
        var two = RuleSet.LoadOrThrow(Form("two", "screens-for: adversity", "{low: 0, high: 1}"));
        var renamed = RuleSet.LoadOrThrow(Form("two", "screens-for: adversity", "{low: 0, raised: 1}"));
        var protective = RuleSet.LoadOrThrow(Form("two", "screens-for: adversity", "{low: 0, high: 1}, kind: protective").Replace("[a]}", "[a], protective: yes}", StringComparison.Ordinal));
        var yes = AnswerSheet.Of(("a", "yes"));

        Assert.Equal("high", MergedAssessment.Of(two.AssessOrThrow(AnswerSheet.Of(("a", "no"))), one.AssessOrThrow(yes), two, one).Classification("concern").Level);
        Assert.Contains("other levels", Refused(renamed), StringComparison.Ordinal);
        Assert.Contains("share no classification", Refused(protective), StringComparison.Ordinal);

        string Refused(RuleSet other) =>
            Assert.Throws<ArgumentException>(() => MergedAssessment.Of(one.AssessOrThrow(yes), other.AssessOrThrow(yes), one, other)).Message;
    }

    [Fact]
    public void Rule_sets_that_do_not_say_so_are_not_merged()
    {
        var child = Catalog.FindOrThrow("pearls-child").AssessOrThrow(AnswerSheet.Empty);
        var teen = Assess(Caregiver, "NNNNNNNNNN", "no");

        var error = Assert.Throws<ArgumentException>(() => MergedAssessment.Of(child, teen, Catalog));
        Assert.StartsWith("Neither `pearls-child` nor `pearls-teen` says that it merges with the other.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => MergedAssessment.Of(teen, teen, Catalog));
    }

    [Fact]
    public void A_result_of_another_rule_set_than_the_one_given_is_refused()
    {
        var teen = Assess(Caregiver, "NNNNNNNNNN", "no");
        var self = Assess(Youth, "NNNNNNNNNN", "no");

        Assert.Throws<ArgumentException>(() => MergedAssessment.Of(teen, self, Youth, Caregiver));
        Assert.Throws<ArgumentException>(() => MergedAssessment.Of(teen, self, RuleSetCatalog.CreateOrThrow(options => options.Add(SmallRules.Load()))));
    }

    [Fact]
    public void As_JSON_it_holds_the_merged_levels_and_both_results()
    {
        var merged = MergedAssessment.Of(Assess(Caregiver, "NYNNNNNNNN", "no"), Youth.AssessOrThrow(AnswerSheet.Empty), Catalog);

        using var json = JsonDocument.Parse(merged.ToJson());
        var root = json.RootElement;

        Assert.Equal(["take", "source", "classifications", "notices", "first", "second"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal("intermediate", root.GetProperty("classifications").GetProperty("toxic-stress").GetProperty("floor").GetString());
        Assert.Equal("pearls-teen", root.GetProperty("first").GetProperty("ruleSet").GetProperty("id").GetString());
        Assert.EndsWith($"\"second\":{merged.Second.ToJson(indented: false)}}}", merged.ToJson(indented: false), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', merged.ToJson(indented: false));
    }

    [Fact]
    public void Its_words_name_the_rule_sets_only() =>
        Assert.Equal(
            "pearls-teen@1.0.0 and pearls-teen-self@1.0.0",
            MergedAssessment.Of(Assess(Caregiver, "NYNNNNNNNN", "no"), Assess(Youth, "NYNNNNNNNN", "no"), Catalog).ToString());

    private static string Form(string id, string header, string levels) =>
        $$"""
        rule-set: {{id}}
        version: 1.0.0
        language: 1
        title: A form
        lifecycle: {status: draft}
        {{header}}
        sources: {made-up: {note: Made up.} }
        basis: {source: made-up, confidence: V}
        answers: yes-no
        items: {a: First}
        scores:
          signs: {count: [a]}
        classifications:
          concern: {of: signs, levels: {{levels}} }
        """;

    private static IEnumerable<Assessment> Sheets(RuleSet ruleSet) =>
        from partOne in new[] { "NNNNNNNNNN", "YNNNNNNNNN", "YYYYNNNNNN", "NNNNNNNNN?", "?NNNNNNNNY", "????NNNNNN", "Y???NNNNNN", "??????????" }
        from condition in new[] { "yes", "no", "unknown" }
        select Assess(ruleSet, partOne, condition);

    private static Assessment Assess(RuleSet ruleSet, string partOne, string condition)
    {
        var answers = AnswerSheet.Of(("health-condition", condition));
        var items = ruleSet.Definition.Sections.Single(section => section.Id == "part-1").Items;
        for (var i = 0; i < items.Count; i++)
        {
            answers = partOne[i] == '?' ? answers : answers.With(items[i].Id, partOne[i] == 'Y' ? "yes" : "no");
        }

        foreach (var item in ruleSet.Definition.Sections.Single(section => section.Id == "part-2").Items)
        {
            answers = answers.With(item.Id, "no");
        }

        return ruleSet.AssessOrThrow(answers);
    }
}
