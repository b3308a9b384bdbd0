using System.Numerics;
using Csec.Screening.Analysis;
using Csec.Screening.Compilation;
using Csec.Screening.Model;
using Csec.Screening.Tests.Compilation;

namespace Csec.Screening.Tests.Analysis;

/// <summary>Every count of a difference, compared with all sheets of both rule sets.</summary>
public class LevelMatrixTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Counts_of_two_rule_sets_are_those_of_all_their_sheets(int kind)
    {
        var (moves, onlyIn, possible) = (0, 0, 0);
        for (var seed = 0; seed < 150; seed++)
        {
            var old = RandomRuleSets.Of(seed);
            var @new = kind switch { 0 => RandomRuleSets.Of(seed + 2000), 1 => WithFewerRules(old), 2 => WithFewerRules(WithFewerGates(old)), _ => WithFewerRules(WithAnotherItem(old)) };
            var pairs = SheetPairs.Of(BruteForce.Compile(old), BruteForce.Compile(@new));
            var setting = new ComparedSetting(pairs, pairs.First.Default, pairs.Second.Default);
            var plain = new PlainDifference(pairs.First, setting.Old, pairs.Second, setting.New);
            for (var i = 0; i < 2; i++)
            {
                var matrix = new LevelMatrix(setting, old.Classifications[i], @new.Classifications[i]);
                var all = plain.Pairs().ToList();
                Same(all.GroupBy(pair => (pair.Old.Levels[i], pair.New.Levels[i])), matrix.Moves().Select(move => (move.From, move.To, move.Sheets)));
                Assert.All(matrix.Moves(), move => Assert.Equal(new ExactShare(move.Sheets, all.Count(pair => Name(pair.Old.Levels[i]) == move.From)), move.Share));
                foreach (var row in matrix.ByAnswersAboveFirst())
                {
                    Same(all.Where(pair => plain.AboveFirst(pair) == row.AnswersAboveFirst).GroupBy(pair => (pair.Old.Levels[i], pair.New.Levels[i])), row.Moves.Select(move => (move.From, move.To, move.Sheets)));
                }

                Assert.Equal(all.Count, (int)matrix.ByAnswersAboveFirst().SelectMany(row => row.Moves).Aggregate(BigInteger.Zero, (sum, move) => sum + move.Sheets));
                SameLevels(plain.OnlyInOld().GroupBy(sheet => sheet.Levels[i]), matrix.OnlyInOld()!);
                SameLevels(plain.OnlyInNew().GroupBy(sheet => sheet.Levels[i]), matrix.OnlyInNew()!);
                moves += matrix.Moves().Count(move => move.IsChange);
                onlyIn += matrix.OnlyInOld()!.Count;
                if (plain.Values.Values.Aggregate(1L, (product, values) => product * (values.Length + 1)) <= 3_000)
                {
                    possible += Possible(setting, plain, old.Classifications[i], @new.Classifications[i]);
                }
            }
        }

        Assert.True((moves > 30 || kind == 0) && possible > 100 && (onlyIn > 20 || kind is 1 or 3), $"{moves} moves, {onlyIn} only in one, {possible} sets");
    }

    /// <summary>Every shipped rule set with at most a million complete sheets, against a copy that lost a rule or a band.</summary>
    [Fact]
    public void Counts_of_edited_shipped_rule_sets_are_those_of_all_their_sheets()
    {
        var (sheets, moves, possible) = (0, 0, 0);
        foreach (var old in RuleSetCatalog.Embedded().All.Select(ruleSet => ruleSet.Compiled).Where(ruleSet => IsSmall(ruleSet) && ruleSet.Definition.Classifications.Count > 0))
        {
            var pairs = SheetPairs.Of(old, BruteForce.Compile(WithFewerRules(old.Definition)));
            var setting = new ComparedSetting(pairs, pairs.First.Default, pairs.Second.Default);
            var (one, other) = (new PlainEvaluator(old.Definition, setting.Old.Parameters), new PlainEvaluator(pairs.Second.Definition, setting.New.Parameters));
            var counts = old.Definition.Classifications.Select(_ => new Dictionary<(int, int), int>()).ToList();
            foreach (var sheet in Complete(old.Definition, one))
            {
                sheets++;
                for (var i = 0; i < counts.Count; i++)
                {
                    var levels = (one.Level(old.Definition.Classifications[i], sheet), other.Level(pairs.Second.Definition.Classifications[i], sheet));
                    counts[i][levels] = counts[i].GetValueOrDefault(levels) + 1;
                }
            }

            foreach (var classification in old.Definition.Classifications)
            {
                var same = pairs.Second.Definition.Classifications[classification.Index];
                var matrix = new LevelMatrix(setting, classification, same);
                string? Id(int level) => level < 0 ? null : classification.Levels[level].Id;
                Assert.Equal(
                    counts[classification.Index].Select(pair => (Id(pair.Key.Item1), Id(pair.Key.Item2), new BigInteger(pair.Value))).Order(),
                    matrix.Moves().Select(move => (move.From, move.To, move.Sheets)).Order());
                Assert.Empty(matrix.OnlyInOld()!);
                moves += matrix.Moves().Count(move => move.IsChange);
                if (old.Definition.Items.Aggregate(1L, (product, item) => product * (one.Values(item).Count + 1)) <= 3_000)
                {
                    var plain = new PlainDifference(pairs.First, setting.Old, pairs.Second, setting.New);
                    string Set(string levels) => string.Join(",", levels.Split(',').Select(level => Id(int.Parse(level, System.Globalization.CultureInfo.InvariantCulture)) ?? "no level"));
                    var expected = plain.Possible(classification.Index, classification.Index).GroupBy(pair => (Set(pair.Old), Set(pair.New))).Select(group => (group.Key, new BigInteger(group.Count())));
                    Assert.Equal(expected.Order(), PossibleMatrix.Of(setting, classification, same)!.Select(move => ((Levels(move.From), Levels(move.To)), move.Sheets)).Order());
                    possible++;
                }
            }
        }

        Assert.True(sheets > 390_000 && moves > 15 && possible > 4, $"{sheets} sheets, {moves} moves, {possible} classifications on partial sheets");
    }

    private static bool IsSmall(CompiledRuleSet ruleSet) => Csec.Screening.Diagrams.SheetCounts.PerValue(ruleSet.Default.Valid.Complete, ruleSet.Default.EdgeWeights())
        .Aggregate(BigInteger.Zero, BigInteger.Add) <= 1_000_000;

    private static IEnumerable<long?[]> Complete(RuleSetDefinition definition, PlainEvaluator plain)
    {
        if (definition.Items.Any(item => item.Gate is not null))
        {
            return plain.Sheets().Where(plain.IsComplete);
        }

        IEnumerable<long?[]> sheets = [[]];
        foreach (var item in definition.Items)
        {
            sheets = sheets.SelectMany(sheet => plain.Values(item).Select(value => (long?[])[.. sheet, value]));
        }

        return sheets;
    }

    /// <summary>The sets, and that each example has the sets that it is an example of.</summary>
    private static int Possible(ComparedSetting setting, PlainDifference plain, Classification old, Classification @new)
    {
        var found = PossibleMatrix.Of(setting, old, @new)!;
        var expected = plain.Possible(old.Index, @new.Index).GroupBy(pair => (Sets(pair.Old), Sets(pair.New))).ToDictionary(group => group.Key, group => new BigInteger(group.Count()));
        Assert.Equal(expected.OrderBy(pair => pair.Key), found.ToDictionary(move => (Levels(move.From), Levels(move.To)), move => move.Sheets).OrderBy(pair => pair.Key));
        foreach (var move in found.Where(move => move.IsChange))
        {
            Assert.Equal(move.From.Select(level => level ?? "no level"), Levels(setting.Old, old, RawAnswers.Classes(setting.OldRuleSet, move.Example!.Answers)));
            Assert.Equal(move.To.Select(level => level ?? "no level"), Levels(setting.New, @new, RawAnswers.Classes(setting.NewRuleSet, move.Example.Answers)));
        }

        return found.Count;
    }

    private static IEnumerable<string> Levels(CompiledSetting setting, Classification classification, ushort[] sheet)
    {
        var levels = setting.PossibleLevels(classification.Index, sheet);
        string[] none = setting.CanHaveNoLevel(classification.Index, sheet) ? ["no level"] : [];
        return none.Concat(classification.Levels.Where((_, level) => (levels & (1UL << level)) != 0).Select(level => level.Id));
    }

    private static string Sets(string levels) => string.Join(",", levels.Split(',').Select(level => Name(int.Parse(level, System.Globalization.CultureInfo.InvariantCulture)) ?? "no level"));

    private static void Same<T>(IEnumerable<IGrouping<(int From, int To), T>> expected, IEnumerable<(string? From, string? To, BigInteger Sheets)> found) => Assert.Equal(
        expected.Select(group => (Name(group.Key.From), Name(group.Key.To), new BigInteger(group.Count()))).Order(),
        found.Order());

    private static void SameLevels<T>(IEnumerable<IGrouping<int, T>> expected, IReadOnlyList<LevelSheets> found) => Assert.Equal(
        expected.Select(group => (Name(group.Key), new BigInteger(group.Count()))).Order(), found.Select(level => (level.Level, level.Sheets)).Order());

    private static string? Name(int level) => level < 0 ? null : $"level-{level}";

    private static RuleSetDefinition WithFewerRules(RuleSetDefinition definition) => definition with
    {
        Classifications = [.. definition.Classifications.Select(classification => classification with { Rules = [.. classification.Rules.Skip(1)], Floors = [] })],
    };

    /// <summary>The first item gives place to another one that is scored as it was.</summary>
    private static RuleSetDefinition WithAnotherItem(RuleSetDefinition definition) => definition with
    {
        Items = [.. definition.Items.Select(item => item.Index == 0 ? item with { Id = "another" } : item)],
    };

    /// <summary>Gates go, and numbers end sooner.</summary>
    private static RuleSetDefinition WithFewerGates(RuleSetDefinition definition) => definition with
    {
        Items = [.. definition.Items.Select(item => item with { Gate = null, Maximum = item.Kind == AnswerKind.WholeNumber ? item.Maximum - 1 : item.Maximum })],
    };

    private static string Levels(IEnumerable<string?> levels) => string.Join(",", levels.Select(level => level ?? "no level"));
}
