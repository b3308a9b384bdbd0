using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Evaluation;

/// <summary>Laws of every result, on random partial sheets of small rule sets; a failure names its seed.</summary>
public sealed class AssessmentLawTests
{
    private const int Sheets = 300;

    public static TheoryData<string> RuleSets => ["sscst", "pearls", "sections", "categories", "chain", "stays-closed", "negative"];

    [Theory]
    [MemberData(nameof(RuleSets))]
    public void Results_are_exact_and_their_reasons_add_up(string name)
    {
        var set = Of(name);
        var definition = set.Definition;
        var built = set.Build();
        var reference = set.Reference([.. definition.Parameters.Select(parameter => parameter.Default)]);
        for (var seed = 0; seed < Sheets; seed++)
        {
            var (raw, sheet) = RandomSheet(definition, new Random(seed));
            var result = built.Assess(sheet);
            var bounds = reference.Bounds(raw)!;
            if (bounds.Completions == 0)
            {
                Assert.False(result.IsValid, $"seed {seed}");
                continue;
            }

            if (definition.GatesStayClosedWhileMissing && !result.IsValid)
            {
                Assert.All(result.Errors, error => Assert.Equal("CSEC6008", error.Code));
                continue;
            }

            Assert.True(result.IsValid, $"seed {seed}");
            AgreesWith(bounds, definition, result.Assessment, seed);
            AddsUp(result.Assessment, seed);
        }
    }

    [Theory]
    [MemberData(nameof(RuleSets))]
    public void A_complete_sheet_publishes_its_level(string name)
    {
        var set = Of(name);
        var definition = set.Definition;
        var built = set.Build();
        var reference = set.Reference([.. definition.Parameters.Select(parameter => parameter.Default)]);
        foreach (var completion in reference.Completions(new RawAnswer[definition.Items.Count])!.Take(Sheets))
        {
            var result = built.AssessOrThrow(Sheet(definition, completion));
            var expected = reference.Evaluate(completion);
            Assert.Equal(expected.Scores.Select(score => (decimal?)score), result.Scores.Select(score => score.Published));
            Assert.Equal(
                expected.Levels.Select((level, index) => definition.Classifications[index].Levels[level].Id),
                result.Classifications.Select(classification => classification.Published));
            Assert.True(result.IsDetermined);
            Assert.Empty(result.Completeness.Missing);
        }
    }

    [Theory]
    [MemberData(nameof(RuleSets))]
    public void The_order_of_answers_never_matters(string name)
    {
        var set = Of(name);
        var built = set.Build();
        for (var seed = 0; seed < Sheets / 10; seed++)
        {
            var (_, sheet) = RandomSheet(set.Definition, new Random(seed));
            var (one, other) = (built.Assess(sheet), built.Assess(AnswerSheet.Of(sheet.Reverse())));
            Assert.Equal(one.Errors.Select(error => error.Code), other.Errors.Select(error => error.Code));
            Assert.Equal(one.Assessment?.Scores, other.Assessment?.Scores);
            Assert.Equal(one.Assessment?.Completeness.Missing, other.Assessment?.Completeness.Missing);
        }
    }

    private static void AgreesWith(ReferenceBounds bounds, RuleSetDefinition definition, Assessment result, int seed)
    {
        for (var i = 0; i < result.Scores.Count; i++)
        {
            Assert.True(
                (bounds.Minimum[i], bounds.Maximum[i]) == (result.Scores[i].Minimum, result.Scores[i].Maximum), $"seed {seed}, {result.Scores[i].Id}");
        }

        for (var i = 0; i < result.Classifications.Count; i++)
        {
            var levels = bounds.Levels[i].Select(level => definition.Classifications[i].Levels[level].Id);
            Assert.True(levels.SequenceEqual(result.Classifications[i].Possible), $"seed {seed}, {result.Classifications[i].Id}");
        }

        if (!definition.GatesStayClosedWhileMissing)
        {
            var notAsked = definition.Items.Where(item => !bounds.Asked[item.Index]).Select(item => item.Id);
            Assert.True(notAsked.SequenceEqual(result.Completeness.NotApplicable), $"seed {seed}");
        }

        Assert.Equal(result.Completeness.Asked, result.Completeness.Answered + result.Completeness.Missing.Count);
        Assert.Equal(definition.Items.Count, result.Completeness.Asked + result.Completeness.NotApplicable.Count);
    }

    private static void AddsUp(Assessment result, int seed)
    {
        foreach (var score in result.Scores)
        {
            var points = result.Reasons.Sum(reason => reason switch
            {
                AnswerReason answer when answer.Score == score.Id => answer.Points,
                PartReason part when part.Score == score.Id => part.Points,
                MissingReason missing when missing.Score == score.Id => missing.Points,
                AdjustmentReason adjustment when adjustment.Score == score.Id => adjustment.Points,
                _ => 0,
            });
            Assert.True(points == score.Minimum, $"seed {seed}, {score.Id}: {points} instead of {score.Minimum}");
        }
    }

    private static SmallRuleSet Of(string name) => name switch
    {
        "sscst" => KnownRuleSets.Sscst(),
        "pearls" => KnownRuleSets.Pearls(),
        "sections" => KnownRuleSets.Sections(),
        "categories" => KnownRuleSets.Categories(),
        "chain" => KnownRuleSets.Chain(staysClosed: false),
        "stays-closed" => KnownRuleSets.Chain(staysClosed: true),
        _ => Negative(),
    };

    /// <summary>Points below zero, a gate that couples items, several codes, and both a cap and a floor.</summary>
    private static SmallRuleSet Negative()
    {
        var set = new SmallRuleSet().Choice("g", [new("x", "x") { Points = -2 }, new("y", "y") { Points = 3 }]);
        set.Choice("h", [new("low", "low") { Points = -1 }, new("high", "high") { Points = 4 }], set.Is("g", "y"));
        set.Several("kinds", new("a", "a") { Points = 1.5m }, new("b", "b") { Points = -0.5m }, new("none", "none") { IsExclusive = true });
        set.Sum("s", [set.Points("g"), set.Points("h"), set.Points("kinds")]);
        set.Sum("capped", [set.Points("g"), set.Points("h"), set.Points("kinds")], new ConstantNumber(2));
        set.Sum("rolled", [set.Part(set.ScoreOf("s")), set.Points("g")]);
        return set.Bands("level", "s", null, ("low", -10), ("high", 3));
    }

    private static (RawAnswer[] Raw, AnswerSheet Sheet) RandomSheet(RuleSetDefinition definition, Random random)
    {
        var reference = new ReferenceEvaluator(definition, [.. definition.Parameters.Select(parameter => parameter.Default)]);
        var share = random.NextDouble();
        var raw = definition.Items
            .Select(item => random.NextDouble() < share ? reference.ValuesOf(item).ElementAt(random.Next(reference.ValuesOf(item).Count())) : RawAnswer.None)
            .ToArray();
        return (raw, Sheet(definition, raw));
    }

    private static AnswerSheet Sheet(RuleSetDefinition definition, RawAnswer[] raw) =>
        AnswerSheet.Of(definition.Items.Select(item => new KeyValuePair<string, Answer>(item.Id, ToAnswer(item, raw[item.Index]))));

    private static Answer ToAnswer(Item item, RawAnswer raw) => raw.Kind switch
    {
        RawAnswerKind.Option => item.Options[(int)raw.Value].Code,
        RawAnswerKind.Number => raw.Value,
        RawAnswerKind.Options => item.Options.Where((_, option) => (raw.Mask >> option & 1) != 0).Select(option => option.Code).ToArray(),
        RawAnswerKind.Text => "text",
        _ => Answer.None,
    };
}
