using Csec.Screening.Model;

namespace Csec.Screening.Tests.Compilation;

/// <summary>Small rule sets in few words.</summary>
internal static class Sketch
{
    public static readonly Basis Basis = new(new Source("test"), Confidence.Verified);

    public static RuleSetDefinition RuleSet(params Item[] items)
    {
        Assert.True(RuleSetVersion.TryParse("1.0.0", out var version));
        return new("sketch", version, "Sketch", new(RuleSetStatus.Draft)) { Items = items };
    }

    public static Item YesNo(int index, Condition? gate = null) =>
        Choice(index, gate, new("no", "no"), new("yes", "yes") { Points = 1 });

    public static Item Choice(int index, Condition? gate, params AnswerOption[] options) =>
        new($"item-{index}", index, "", AnswerKind.Choice) { Basis = Basis, Options = options, Gate = gate };

    public static Item Several(int index, params AnswerOption[] options) =>
        new($"item-{index}", index, "", AnswerKind.MultipleChoice) { Basis = Basis, Options = options };

    public static Item Number(int index, int minimum, int maximum, Condition? gate = null) =>
        new($"item-{index}", index, "", AnswerKind.WholeNumber) { Basis = Basis, Minimum = minimum, Maximum = maximum, Gate = gate };

    public static Item Text(int index) => new($"item-{index}", index, "", AnswerKind.Text) { Basis = Basis, MaximumLength = 10 };

    public static Parameter Parameter(int index, params decimal[] values) =>
        new($"parameter-{index}", index, ParameterKind.Number, [.. values.Select(Value)], 0) { Basis = Basis };

    public static ParameterValue Value(decimal number) =>
        new(ParameterKind.Number, FormattableString.Invariant($"{number}"), number);

    public static Parameter Flag(int index) => new(
        $"parameter-{index}", index, ParameterKind.Flag, [new(ParameterKind.Flag, "false", 0), new(ParameterKind.Flag, "true", 0)], 0)
    {
        Basis = Basis,
    };

    public static Condition IsYes(Item item) => new AnswerIsCondition(item, [1]);

    public static ScoreTerm Term(NumberExpression value, params Item[] items) =>
        new(items.Length == 1 ? ScoreTermKind.Item : ScoreTermKind.Rule, "term", value) { Items = items };

    public static Score Sum(int index, IEnumerable<Item> items) => new($"score-{index}", index, "", Basis)
    {
        Terms = [.. items.Select(item => Term(new AnswerPoints(item), item))],
    };

    /// <summary>Levels cut at ascending lower edges; the first level has none.</summary>
    public static Classification Cut(int index, Score score, params decimal[] edges) => new(
        $"classification-{index}", index, "", [.. Enumerable.Range(0, edges.Length + 1).Select(level => new Level($"level-{level}", ""))], Basis)
    {
        Of = score,
        Rules =
        [
            .. edges.Select((edge, i) => Rule(i + 1, new ComparisonCondition(new ScoreNumber(score), Comparison.AtLeast, new ConstantNumber(edge))))
                .Reverse(),
            Rule(0, ConstantCondition.Always),
        ],
    };

    public static LevelRule Rule(int level, Condition when) => new(level, when, "");

    /// <summary>The 46-item instrument: sections capped at 2, a last section that gives 9 or 4, cuts at 4 and 9.</summary>
    public static RuleSetDefinition CseIt()
    {
        int[] sizes = [7, 4, 8, 7, 6, 4, 6, 4];
        var items = Enumerable.Range(0, sizes.Sum()).Select(i => Choice(
            i, null, new("no-concern", ""), new("possible", "") { Points = 1 }, new("clear", "") { Points = 2 }, new("no-information", "") { IsMissing = true }))
            .ToArray();
        var scores = new List<Score>();
        var first = 0;
        foreach (var size in sizes)
        {
            var section = items.Skip(first).Take(size).ToArray();
            first += size;
            scores.Add(scores.Count < 7
                ? Sum(scores.Count, section) with { AtMost = new ConstantNumber(2) }
                : new("exploitation", 7, "", Basis)
                {
                    Rules =
                    [
                        new(new AnyCondition([.. section.Select(item => new AnswerIsCondition(item, [2]))]), new ConstantNumber(9), ""),
                        new(new AnyCondition([.. section.Select(item => new AnswerIsCondition(item, [1]))]), new ConstantNumber(4), ""),
                        new(ConstantCondition.Always, new ConstantNumber(0), ""),
                    ],
                });
        }

        var sections = scores.ToArray();
        scores.Add(new("total", 8, "", Basis)
        {
            Terms = [.. sections.Select(score => new ScoreTerm(ScoreTermKind.Part, score.Id, new ScoreNumber(score)) { Items = items })],
        });
        return RuleSet(items) with { Scores = scores, Classifications = [Cut(0, scores[8], 4, 9)] };
    }

    /// <summary>Ten yes/no items of which two or more make the level.</summary>
    public static RuleSetDefinition TenYesNo()
    {
        var items = Enumerable.Range(0, 10).Select(i => YesNo(i)).ToArray();
        var score = new Score("positives", 0, "", Basis) { Terms = [.. items.Select(item => Term(new CountNumber([IsYes(item)]), item))] };
        return RuleSet(items) with { Scores = [score], Classifications = [Cut(0, score, 2)] };
    }
}
