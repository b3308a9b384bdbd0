using System.Numerics;
using Csec.Screening.Analysis;
using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;
using Csec.Screening.Tests.Compilation;

namespace Csec.Screening.Tests.Analysis;

/// <summary>What is counted over two rule sets at once, compared with every pair of their sheets that agree.</summary>
public class PairWalkTests
{
    private sealed record Pair(int First, int Second, int Above, List<(string Item, string? Answer)> Answers);

    [Fact]
    public void Counts_and_smallest_sheets_are_those_of_all_sheets_of_two_rule_sets()
    {
        var counted = 0;
        for (var seed = 0; seed < 700; seed++)
        {
            var (first, second) = (RandomRuleSets.Of(seed), seed % 2 == 0 ? RandomRuleSets.Of(seed) : RandomRuleSets.Of(seed + 1000));
            var pairs = SheetPairs.Of(BruteForce.Compile(first), BruteForce.Compile(second));
            var walk = new PairWalk(pairs, LevelOf(pairs.First, 0), LevelOf(pairs.Second, 1));
            var expected = All(pairs).ToList();
            counted += expected.Count;

            var counts = expected.GroupBy(pair => (pair.First, pair.Second)).ToDictionary(group => group.Key, group => new BigInteger(group.Count()));
            var found = walk.Counts().ToDictionary(pair => Levels(pairs, pair.Key), pair => pair.Value);
            Assert.Equal(counts.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
            foreach (var pair in walk.CountsByAnswersAboveFirst())
            {
                var group = expected.Where(other => (other.First, other.Second) == Levels(pairs, pair.Key)).ToList();
                Assert.Equal(pair.Value, Enumerable.Range(0, pair.Value.Length).Select(i => new BigInteger(group.Count(other => other.Above == i))));
                var smallest = walk.Smallest((one, other) => (one, other) == pair.Key)!;
                Assert.Equal(group.Min(other => other.Above), smallest.Changed.Count);
                Assert.Contains(group, other => other.Above == smallest.Changed.Count && other.Answers.All(answer => Spelled(smallest.Answers[answer.Item]) == answer.Answer));
            }
        }

        Assert.True(counted > 4_000, $"only {counted} sheets");
    }

    [Fact]
    public void The_smallest_sheet_changes_the_items_that_are_asked_first_to_their_earliest_options()
    {
        var ruleSet = RuleSet.LoadOrThrow(SmallRules.Text());
        var pairs = SheetPairs.Of(ruleSet.Compiled);
        var level = pairs.First.Default.Classification(0).Level.Complete;

        var example = new PairWalk(pairs, level, level).Smallest((one, _) => level.ValueAt(one) == 1m)!;

        Assert.Equal(["away", "nights", "hurt"], example.Changed);
        Assert.Equal("`away` yes, `nights` 3, `hurt` yes, and the first answer to everything else", example.Words);
    }

    private static Diagram LevelOf(CompiledRuleSet ruleSet, int classification) => ruleSet.Default.Classification(classification).Level.Complete;

    private static (int First, int Second) Levels(SheetPairs pairs, (int First, int Second) positions) =>
        ((int)LevelOf(pairs.First, 0).ValueAt(positions.First), (int)LevelOf(pairs.Second, 1).ValueAt(positions.Second));

    private static IEnumerable<Pair> All(SheetPairs pairs)
    {
        var (first, second) = (new PlainEvaluator(pairs.First.Definition, pairs.First.Default.Parameters), new PlainEvaluator(pairs.Second.Definition, pairs.Second.Default.Parameters));
        var others = second.Sheets().Where(second.IsComplete).ToList();
        foreach (var one in first.Sheets().Where(first.IsComplete))
        {
            foreach (var other in others.Where(other => Agree(pairs, one, other)))
            {
                var answers = pairs.Items.Select(item => (item.Either.Id, Answer: item.First is null ? Spelled(item.Second!, other) : Spelled(item.First, one), Pair: item)).ToList();
                yield return new(
                    first.Level(pairs.First.Definition.Classifications[0], one),
                    second.Level(pairs.Second.Definition.Classifications[1], other),
                    answers.Count(answer => answer.Answer is not null && answer.Answer != First(pairs, answer.Pair)),
                    [.. answers.Select(answer => (answer.Id, answer.Answer))]);
            }
        }
    }

    private static string First(SheetPairs pairs, PairedItem item) => item.First is null
        ? Spelled(RawAnswers.Spelled(item.Second!, RawAnswers.FirstOf(item.Second!, RawAnswers.Of(pairs.Second, item.Second!))))!
        : Spelled(RawAnswers.Spelled(item.First, RawAnswers.FirstOf(item.First, RawAnswers.Of(pairs.First, item.First))))!;

    private static bool Agree(SheetPairs pairs, long?[] one, long?[] other) =>
        pairs.Items.All(item => item.First is null || item.Second is null
            || (Spelled(item.First, one) == Spelled(item.Second, other) && (one[item.First.Index] is null || item.First.Kind == item.Second.Kind)));

    private static string? Spelled(Item item, long?[] sheet) => sheet[item.Index] switch
    {
        null => null,
        { } number when item.Kind == AnswerKind.WholeNumber => Spelled(Answer.FromNumber(number)),
        { } raw => Spelled(RawAnswers.Spelled(item, (ulong)raw)),
    };

    private static string? Spelled(Answer answer) => answer.Form switch
    {
        AnswerForm.None => null,
        AnswerForm.Number => FormattableString.Invariant($"{answer.Number}"),
        AnswerForm.Codes => string.Join(",", answer.Codes),
        _ => answer.Text,
    };
}
