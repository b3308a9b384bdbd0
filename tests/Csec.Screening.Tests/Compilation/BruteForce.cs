using System.Numerics;
using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Compilation;

/// <summary>Compares everything that a compiled rule set says with the completions themselves, on every sheet there is.</summary>
internal static class BruteForce
{
    public static CompiledRuleSet Compile(RuleSetDefinition definition)
    {
        var result = CompiledRuleSet.Compile(definition);
        Assert.Null(result.Failure);
        return result.RuleSet!;
    }

    public static void Check(RuleSetDefinition definition)
    {
        var compiled = Compile(definition);
        for (var index = 0; index < compiled.SettingCount; index++)
        {
            Check(compiled, compiled.Setting(index));
        }
    }

    public static ushort[] Classes(CompiledRuleSet ruleSet, long?[] sheet) => [.. ruleSet.Definition.Items.Select(item => sheet[item.Index] switch
    {
        null => CompiledSetting.Missing,
        { } raw => item.Kind switch
        {
            AnswerKind.WholeNumber => ruleSet.Classes.OfNumber(item.Index, (int)raw),
            AnswerKind.MultipleChoice => ruleSet.Classes.OfOptions(item.Index, (ulong)raw),
            _ => ruleSet.Classes.OfOption(item.Index, (int)raw),
        },
    })];

    private static void Check(CompiledRuleSet compiled, CompiledSetting setting)
    {
        var definition = compiled.Definition;
        var plain = new PlainEvaluator(definition, setting.Parameters);
        var sheets = plain.Sheets().ToList();
        var complete = sheets.Where(plain.IsComplete).ToList();
        var program = new ScreeningProgram(compiled, setting);
        foreach (var sheet in sheets)
        {
            var classes = Classes(compiled, sheet);
            var completions = complete.Where(other => sheet.Zip(other).All(pair => pair.First is null || pair.First == pair.Second)).ToList();
            Assert.Equal(completions.Count > 0, setting.IsFeasible(classes));
            CheckPoints(plain, setting, definition, sheet, classes, completions.Contains(sheet), program);
            if (completions.Count > 0)
            {
                CheckCompletions(plain, setting, definition, classes, completions);
            }
        }

        CheckCounts(plain, setting, definition, complete);
    }

    private static void CheckPoints(
        PlainEvaluator plain, CompiledSetting setting, RuleSetDefinition definition, long?[] sheet, ushort[] classes, bool isComplete, ScreeningProgram program)
    {
        var packed = Pack(program, sheet);
        foreach (var classification in definition.Classifications)
        {
            var level = plain.Level(classification, sheet);
            Assert.Equal(level, setting.LevelCountingMissingAsNothing(classification.Index, classes));
            Assert.Equal(isComplete ? level : -1, setting.CompleteLevel(classification.Index, classes));
            Assert.Equal(isComplete ? level : -1, program.LevelIndex(classification.Index, packed));
        }

        foreach (var score in definition.Scores)
        {
            Assert.Equal(plain.Number(score.Value, sheet), setting.ScoreCountingMissingAsNothing(score.Index, classes));
            for (var term = 0; term < score.Terms.Count; term++)
            {
                if (score.Terms[term].Kind == ScoreTermKind.Item)
                {
                    Assert.Equal(
                        plain.Number(score.Terms[term].Value, sheet), setting.TermPoints(score.Index, term, classes[score.Terms[term].Items[0].Index]));
                }
            }
        }
    }

    private static void CheckCompletions(
        PlainEvaluator plain, CompiledSetting setting, RuleSetDefinition definition, ushort[] classes, List<long?[]> completions)
    {
        var asked = new bool[definition.Items.Count];
        setting.Asked(classes, asked);
        Assert.Equal(definition.Items.Select(item => completions.Any(sheet => sheet[item.Index] is not null)), asked);
        foreach (var classification in definition.Classifications)
        {
            var decided = completions.Select(sheet => plain.Decide(classification, sheet)).Distinct().ToList();
            var levels = decided.Where(pair => pair.Level >= 0).Aggregate(0UL, (set, pair) => set | (1UL << pair.Level));
            Assert.Equal(levels, setting.PossibleLevels(classification.Index, classes));
            Assert.Equal(decided.Any(pair => pair.Level < 0), setting.CanHaveNoLevel(classification.Index, classes));
            Assert.Equal(
                decided.Select(pair => pair.Rule).Where(rule => rule >= 0).Distinct().Order(), setting.PossibleRules(classification.Index, classes));
            Assert.Equal(
                decided.Select(pair => pair.Rule).Distinct().Count() == 1 ? decided[0].Rule : -1, setting.OnlyRule(classification.Index, classes));
        }

        foreach (var score in definition.Scores)
        {
            Assert.Equal(Range(sheet => plain.Number(score.Value, sheet)), setting.ScoreRange(score.Index, classes));
            for (var term = 0; term < score.Terms.Count; term++)
            {
                Assert.Equal(Range(sheet => plain.Number(score.Terms[term].Value, sheet)), setting.TermRange(score.Index, term, classes));
            }
        }

        for (var i = 0; i < definition.Categories.Count; i++)
        {
            Assert.Equal(Truths(definition.Categories[i].Condition), setting.CategoryRange(i, classes));
        }

        for (var i = 0; i < definition.Prompts.Count; i++)
        {
            Assert.Equal(Truths(definition.Prompts[i].When ?? ConstantCondition.Always), setting.PromptRange(i, classes));
        }

        (decimal, decimal) Range(Func<long?[], decimal> value) => (completions.Min(value), completions.Max(value));

        (bool, bool) Truths(Condition condition) =>
            (completions.Exists(sheet => plain.Holds(condition, sheet)), completions.Exists(sheet => !plain.Holds(condition, sheet)));
    }

    private static void CheckCounts(PlainEvaluator plain, CompiledSetting setting, RuleSetDefinition definition, List<long?[]> complete)
    {
        var weights = setting.EdgeWeights();
        Assert.Equal(complete.Count, Total(SheetCounts.PerValue(setting.Valid.Complete, weights)));
        foreach (var classification in definition.Classifications)
        {
            SameCounts(setting.Classification(classification.Index).Level.Complete, sheet => plain.Level(classification, sheet));
        }

        foreach (var score in definition.Scores)
        {
            SameCounts(setting.Score(score.Index).Complete, sheet => plain.Number(score.Value, sheet));
        }

        void SameCounts(Diagram diagram, Func<long?[], decimal> value)
        {
            var expected = complete.GroupBy(value).OrderBy(group => group.Key).Select(group => (group.Key, (BigInteger)group.Count()));
            Assert.Equal(expected, diagram.Values.Zip(SheetCounts.PerValue(diagram, weights)));
        }

        static BigInteger Total(IEnumerable<BigInteger> counts) => counts.Aggregate(BigInteger.Zero, BigInteger.Add);
    }

    private static PackedSheet Pack(ScreeningProgram program, long?[] sheet)
    {
        var packed = program.CreateSheet();
        foreach (var item in program.Definition.Items)
        {
            if (sheet[item.Index] is not { } raw)
            {
                continue;
            }

            var handle = program.Item(item.Id);
            switch (item.Kind)
            {
                case AnswerKind.WholeNumber:
                    packed.SetNumber(handle, (int)raw);
                    break;
                case AnswerKind.MultipleChoice:
                    packed.Set(handle, [.. Enumerable.Range(0, item.Options.Count).Where(option => (raw & (1L << option)) != 0)]);
                    break;
                case AnswerKind.Text:
                    packed.Set(handle, "any");
                    break;
                default:
                    packed.Set(handle, (int)raw);
                    break;
            }
        }

        return packed;
    }
}
