using Csec.Screening.Evaluation;
using Csec.Screening.Model;
using Csec.Screening.PropertyTests.Sheets;
using Csec.Screening.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Csec.Screening.PropertyTests.Package;

/// <summary>Each generator of sheets yields what it says, and its shrinker ends and keeps it so.</summary>
public sealed class SheetGeneratorTests(ITestOutputHelper output)
{
    private const int MostShrinks = 5_000;

    private static readonly RuleSet[] Shipped = [.. RuleSetCatalog.Embedded().All.Where(ruleSet => ruleSet.Definition.Items.Count > 0)];
    private static readonly RuleSet[] Made = [.. RandomRuleSets.From(3_000_000, 60).Select(made => made.RuleSet)];

    [Fact]
    public void Complete_sheets_are_complete_and_valid()
    {
        foreach (var ruleSet in Shipped.Concat(Made))
        {
            var reference = new ReferenceEvaluator(ruleSet.Definition, [.. ruleSet.Definition.Parameters.Select(parameter => parameter.Default)]);
            foreach (var sheet in Sample(AnswerSheets.Complete(ruleSet), 40))
            {
                Assert.Empty(ruleSet.AssessOrThrow(sheet).Completeness.Missing);
                Assert.True(reference.Evaluate(Raw(ruleSet, sheet)).IsValid);
            }
        }
    }

    [Fact]
    public void Complete_sheets_follow_the_setting()
    {
        foreach (var ruleSet in Shipped.Where(ruleSet => ruleSet.Definition.Variants.Count > 0))
        {
            foreach (var options in ruleSet.Definition.Variants.Select(variant => new AssessmentOptions { Variant = variant.Id }))
            {
                Assert.All(Sample(AnswerSheets.Complete(ruleSet, options), 40), sheet => Assert.Empty(ruleSet.AssessOrThrow(sheet, null, options).Completeness.Missing));
            }
        }
    }

    [Fact]
    public void A_rule_set_without_items_has_the_empty_sheet_alone()
    {
        var ruleSet = RuleSetCatalog.Embedded().FindOrThrow("ca-state");

        Assert.All(Sample(AnswerSheets.Complete(ruleSet), 5).Concat(Sample(AnswerSheets.Partial(ruleSet), 5)).Concat(Sample(AnswerSheets.AtEdges(ruleSet), 5)), sheet => Assert.Empty(sheet));
        Assert.All(Sample(AnswerSheets.Adversarial(ruleSet), 5), sheet => Assert.False(ruleSet.Assess(sheet).IsValid));
    }

    [Fact]
    public void The_same_seed_gives_the_same_sheet()
    {
        var ruleSet = Find("sscst");

        Assert.Equal(
            "substance-use yes, ran-away no, police-contact no, serious-injury no, sexually-active no",
            Words(SeededSheets.Complete(ruleSet, 17)));
        Assert.Equal(SeededSheets.Partial(ruleSet, 17), SeededSheets.Partial(ruleSet, 17));
        Assert.Equal(SeededSheets.Adversarial(ruleSet, 17), SeededSheets.Adversarial(ruleSet, 17));
        Assert.Equal(SeededSheets.AtEdge(ruleSet, 17), SeededSheets.AtEdge(ruleSet, 17));
    }

    [Theory]
    [InlineData("ahs-two-question", 10)]
    [InlineData("hmis-r15-r16", 325)]
    [InlineData("pearls-child-count", 176)]
    public void Every_complete_sheet_of_a_small_rule_set_comes_up(string id, int count) =>
        Assert.Equal(count, Sample(AnswerSheets.Complete(Find(id)), 20_000).Select(Words).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Partial_sheets_are_valid_and_leave_out_answers_in_every_way()
    {
        var ways = new HashSet<string>(StringComparer.Ordinal);
        var (sheets, incomplete) = (0, 0);
        foreach (var ruleSet in Shipped.Concat(Made))
        {
            foreach (var sheet in Sample(AnswerSheets.Partial(ruleSet), 40))
            {
                var missing = ruleSet.AssessOrThrow(sheet).Completeness.Missing;
                ways.UnionWith(missing.Select(answer => answer.Reason));
                ways.UnionWith(sheet.Where(entry => entry.Value == Answer.None).Select(_ => "given as none"));
                ways.UnionWith(sheet.Where(entry => entry.Value is { Form: AnswerForm.Codes, Codes.Count: 0 }).Select(_ => "an empty list"));
                sheets++;
                incomplete += missing.Count > 0 ? 1 : 0;
            }
        }

        output.WriteLine($"{incomplete} of {sheets} incomplete: {string.Join(", ", ways)}");
        Assert.Superset(new HashSet<string> { "unknown", "declined", "not-asked", "unanswered", "no-information", "nk", "given as none", "an empty list" }, ways);
        Assert.InRange(incomplete / (double)sheets, 0.7, 0.99);
    }

    [Fact]
    public void Adversarial_sheets_are_mostly_refused_for_every_fault_of_an_answer_and_never_throw()
    {
        var codes = new List<string>();
        var (sheets, refused) = (0, 0);
        foreach (var ruleSet in Shipped.Concat(Made))
        {
            foreach (var sheet in Sample(AnswerSheets.Adversarial(ruleSet), 60))
            {
                Laws.ErrorsRepeatNothing(ruleSet, sheet).OrThrow();
                var result = ruleSet.Assess(sheet);
                codes.AddRange(result.Errors.Select(error => error.Code));
                sheets++;
                refused += result.IsValid ? 0 : 1;
            }
        }

        output.WriteLine($"{refused} of {sheets} refused: " + string.Join(", ", codes.CountBy(code => code).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.Superset(new HashSet<string> { "CSEC6001", "CSEC6002", "CSEC6004", "CSEC6005", "CSEC6006", "CSEC6008" }, codes.ToHashSet(StringComparer.Ordinal));
        Assert.InRange(refused / (double)sheets, 0.7, 1);
    }

    [Theory]
    [InlineData("cse-it")]
    [InlineData("ace-iq")]
    [InlineData("finkelhor-14")]
    [InlineData("seraf-counts")]
    [InlineData("sscst")]
    [InlineData("wiser")]
    [InlineData("pearls-teen")]
    public void Sheets_at_edges_lie_at_edges_far_more_often_than_any_sheets(string id)
    {
        var ruleSet = Find(id);
        var biased = Sample(AnswerSheets.AtEdges(ruleSet), 200).Count(sheet => AnswerSheets.IsAtEdge(ruleSet, sheet));
        var uniform = Sample(AnswerSheets.Complete(ruleSet), 200).Count(sheet => AnswerSheets.IsAtEdge(ruleSet, sheet));

        output.WriteLine($"{id}: {biased} and {uniform} of 200");
        if (ruleSet.Definition.Classifications.Count == 0)
        {
            Assert.Equal((0, 0), (biased, uniform));
        }
        else
        {
            Assert.True(biased >= 195 && biased > uniform, $"{biased} and {uniform} of 200");
        }
    }

    [Fact]
    public void Sheets_at_edges_show_every_level_of_the_screen_of_which_hardly_any_sheet_is_low()
    {
        var ruleSet = Find("cse-it");
        var levels = Sample(AnswerSheets.AtEdges(ruleSet), 60).Select(sheet => ruleSet.AssessOrThrow(sheet).Classifications[0].Level!).Distinct(StringComparer.Ordinal);
        var uniform = Sample(AnswerSheets.Complete(ruleSet), 60).Select(sheet => ruleSet.AssessOrThrow(sheet).Classifications[0].Level!).Distinct(StringComparer.Ordinal);

        Assert.Equal(3, levels.Count());
        Assert.Single(uniform);
    }

    [Fact]
    public void Complete_sheets_shrink_to_the_lowest_sheet_and_stay_complete() =>
        Shrinks(AnswerSheets.Complete, (ruleSet, sheet) => Assert.Empty(ruleSet.AssessOrThrow(sheet).Completeness.Missing), (ruleSet, sheet) =>
            Assert.All(sheet, entry => Assert.True(IsFirst(ruleSet.Definition.Items.First(item => item.Id == entry.Key), entry.Value), entry.Key)));

    [Fact]
    public void Partial_sheets_shrink_to_the_empty_sheet_and_stay_valid() =>
        Shrinks(AnswerSheets.Partial, (ruleSet, sheet) => Assert.True(ruleSet.Assess(sheet).IsValid), (_, sheet) => Assert.Empty(sheet));

    [Fact]
    public void Adversarial_sheets_shrink_to_the_empty_sheet() =>
        Shrinks(AnswerSheets.Adversarial, (_, _) => { }, (_, sheet) => Assert.Empty(sheet));

    [Fact]
    public void Sheets_at_edges_shrink_and_stay_at_edges()
    {
        var ruleSet = Find("sscst");
        var edges = AnswerSheets.AtEdges(ruleSet);
        foreach (var sheet in Sample(edges, 10))
        {
            var shrunk = Shrunk(edges, sheet, simpler => Assert.True(AnswerSheets.IsAtEdge(ruleSet, simpler)));
            Assert.True(shrunk.Count <= sheet.Count);
        }
    }

    [Fact]
    public void A_failing_property_shrinks_to_the_answers_that_matter()
    {
        var ruleSet = Find("cse-it");
        var partial = AnswerSheets.Partial(ruleSet);
        var concern = ruleSet.Definition.Classifications[0];
        bool IsClear(AnswerSheet sheet) => ruleSet.Assess(sheet).Assessment is { } assessment && assessment.Classification(concern.Id).Level == concern.Levels[^1].Id;
        var clear = Sample(partial, 200).First(IsClear);

        var shrunk = clear;
        while (partial.Shrinker(shrunk).FirstOrDefault(IsClear) is { } simpler)
        {
            shrunk = simpler;
        }

        output.WriteLine($"{clear.Count} answers to {shrunk.Count}: {Words(shrunk)}");
        Assert.True(shrunk.Count < clear.Count);
        Assert.All(Enumerable.Range(0, shrunk.Count), i => Assert.False(IsClear(AnswerSheet.Of(shrunk.Where((_, place) => place != i)))));
    }

    private static void Shrinks(Func<RuleSet, AssessmentOptions?, Arbitrary<AnswerSheet>> arbitraryOf, Action<RuleSet, AnswerSheet> everyStep, Action<RuleSet, AnswerSheet> atTheEnd)
    {
        foreach (var ruleSet in Made.Append(Find("sscst")).Append(Find("hmis-r15-r16")).Append(Find("seraf-counts")))
        {
            var arbitrary = arbitraryOf(ruleSet, null);
            foreach (var sheet in Sample(arbitrary, 3))
            {
                atTheEnd(ruleSet, Shrunk(arbitrary, sheet, step => everyStep(ruleSet, step)));
            }
        }
    }

    private static AnswerSheet Shrunk(Arbitrary<AnswerSheet> arbitrary, AnswerSheet sheet, Action<AnswerSheet> everyStep)
    {
        for (var steps = 0; ; steps++)
        {
            Assert.True(steps < MostShrinks);
            var simpler = arbitrary.Shrinker(sheet).ToList();
            simpler.ForEach(everyStep);
            if (simpler.Count == 0)
            {
                return sheet;
            }

            sheet = simpler[steps % simpler.Count];
        }
    }

    private static bool IsFirst(Item item, Answer answer) => answer.Form switch
    {
        AnswerForm.Number => answer.Number == item.Minimum,
        AnswerForm.Codes => answer.Codes.Count == 1,
        _ => item.Kind == AnswerKind.Text || item.OptionIndex(answer.Text!) == item.Options.Select((option, index) => (option, index)).First(pair => !pair.option.IsMissing && !pair.option.IsSometimesMissing).index,
    };

    private static RawAnswer[] Raw(RuleSet ruleSet, AnswerSheet sheet) =>
        [.. ruleSet.Definition.Items.Select(item => AnswersAsGiven.Read(item, sheet[item.Id]))];

    private static string Words(AnswerSheet sheet) =>
        string.Join(", ", sheet.Select(entry => FormattableString.Invariant($"{entry.Key} {entry.Value.Text}{(entry.Value.Form == AnswerForm.Number ? entry.Value.Number : "")}")));

    private static AnswerSheet[] Sample(Arbitrary<AnswerSheet> arbitrary, int count) =>
        [.. Gen.Sample(arbitrary.Generator, count, new Rnd(4_711UL, 1_001UL), 50)];

    private static RuleSet Find(string id) => Shipped.Single(ruleSet => ruleSet.Id == id);
}
