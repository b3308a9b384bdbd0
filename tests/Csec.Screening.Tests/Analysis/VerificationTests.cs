using System.Numerics;
using Csec.Screening.Analysis;
using Csec.Screening.Analysis.Proofs;
using Csec.Screening.Compilation;
using Csec.Screening.Model;
using Csec.Screening.Tests.Compilation;

namespace Csec.Screening.Tests.Analysis;

/// <summary>What is proved and found, compared with all sheets of random small rule sets, and with what is shipped.</summary>
public class VerificationTests
{
    private const int Seeds = 600;

    public static TheoryData<string> Shipped() => [.. RuleSetCatalog.Embedded().All.Select(ruleSet => $"{ruleSet.Id}@{ruleSet.Version}")];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_rule_set_has_no_finding(string reference)
    {
        var report = RuleSetVerification.Of(RuleSetCatalog.Embedded().FindOrThrow(reference));

        Assert.Equal([], report.Findings.Select(finding => finding.ToString()));
        Assert.NotEmpty(report.Proved);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Counts_of_a_small_shipped_rule_set_are_those_of_all_its_sheets(string reference)
    {
        var ruleSet = RuleSetCatalog.Embedded().FindOrThrow(reference);
        foreach (var group in RuleSetVerification.Of(ruleSet).Counts.GroupBy(counts => counts.Setting))
        {
            var sheets = group.First().Sheets;
            if (sheets <= 50_000)
            {
                CheckCounts(ruleSet.Compiled, [.. group]);
            }
        }
    }

    [Fact]
    public void A_level_is_lowered_by_a_higher_answer_just_where_two_sheets_show_it()
    {
        var lowered = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var ruleSet = BruteForce.Compile(RandomRuleSets.Of(seed));
            var setting = ruleSet.Default;
            var plain = new PlainEvaluator(ruleSet.Definition, setting.Parameters);
            var complete = plain.Sheets().Where(plain.IsComplete).ToList();
            foreach (var classification in ruleSet.Definition.Classifications)
            {
                var walk = new RaiseWalk(SheetPairs.Of(ruleSet), setting.Classification(classification.Index).Level.Complete, least: 0m);
                foreach (var item in ruleSet.Definition.Items.Where(item => item.Kind != AnswerKind.Text))
                {
                    var pairs = Lowering(plain, classification, item, complete).ToList();
                    var raised = RaisedAnswer.Of(ruleSet, item);

                    Assert.Equal(pairs.Count > 0, walk.Finds(item, raised));
                    var smallest = walk.Smallest(item, raised);
                    Assert.Equal(pairs.Count > 0, smallest is not null);
                    lowered += pairs.Count > 0 ? 1 : 0;
                    if (smallest is not null)
                    {
                        Assert.Equal(pairs.Min(pair => Size(plain, ruleSet.Definition, pair.Lower, pair.Raised)), Size(smallest));
                    }
                }
            }
        }

        Assert.True(lowered > 200, $"only {lowered} items that lower a level");
    }

    [Fact]
    public void Levels_ranges_gates_categories_and_items_are_found_wanting_just_where_all_sheets_show_it()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var ruleSet = BruteForce.Compile(RandomRuleSets.Of(seed));
            var report = RuleSetVerification.Of(new ProofContext(ruleSet, new(new("", "random.yaml"))));
            var expected = Expected(ruleSet).Order(StringComparer.Ordinal).ToList();
            var actual = report.Findings.Where(finding => finding.Id is "CSEC4007" or "CSEC4005" or "CSEC4009" or "CSEC4022" or "CSEC4023" or "CSEC4025")
                .Select(finding => finding.Id + " " + finding.Text.Split('`')[1]).Distinct().Order(StringComparer.Ordinal).ToList();

            Assert.Equal(expected, actual);
            expected.ForEach(one => found[one[..8]] = found.GetValueOrDefault(one[..8]) + 1);
        }

        Assert.Equal(["CSEC4005", "CSEC4007", "CSEC4009", "CSEC4022", "CSEC4023", "CSEC4025"], found.Keys.Order(StringComparer.Ordinal));
        Assert.All(found, pair => Assert.True(pair.Value > 5, $"only {pair.Value} of {pair.Key}"));
    }

    [Fact]
    public void A_parameter_has_no_effect_just_where_no_sheet_shows_one()
    {
        var (idle, moving) = (0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var ruleSet = BruteForce.Compile(RandomRuleSets.Of(seed));
            var report = RuleSetVerification.Of(new ProofContext(ruleSet, new(new("", "random.yaml"))));
            var results = Enumerable.Range(0, ruleSet.SettingCount).Select(index => ParameterSetting.At(ruleSet.Definition, index))
                .Select(setting => (Setting: setting, Results: Results(ruleSet.Definition, new(ruleSet.Definition, setting)))).ToList();
            var expected = ruleSet.Definition.Parameters.Where(parameter => results
                .GroupBy(one => one.Setting.IndexWithout(parameter)).All(group => group.Select(one => one.Results).Distinct(StringComparer.Ordinal).Count() == 1));
            var isIdle = expected.Select(parameter => parameter.Id).ToList();

            Assert.Equal(isIdle, report.Findings.Where(finding => finding.Id == "CSEC4026").Select(finding => finding.Text.Split('`')[1]).Order(StringComparer.Ordinal));
            (idle, moving) = (idle + isIdle.Count, moving + ruleSet.Definition.Parameters.Count - isIdle.Count);
        }

        Assert.True(idle > 20 && moving > 20, $"{idle} idle parameters and {moving} others");
    }

    /// <summary>Which sheets are complete, and all that they get.</summary>
    private static string Results(RuleSetDefinition definition, PlainEvaluator plain) => string.Join("\n", plain.Sheets().Where(plain.IsComplete).Select(sheet => FormattableString.Invariant(
        $"{string.Join(",", sheet)}: {string.Join(",", definition.Classifications.Select(one => plain.Level(one, sheet)))} {string.Join(",", definition.Scores.Select(one => plain.Number(one.Value, sheet) / 1.0000000m))} {string.Join(",", definition.Prompts.Select(one => one.When is null || plain.Holds(one.When, sheet)))}")));

    /// <summary>The answers that are not the first, those in which the sheets differ once more.</summary>
    private static int Size(PlainEvaluator plain, RuleSetDefinition definition, long?[] lower, long?[] raised) => definition.Items.Sum(item =>
    {
        var (one, other) = (lower[item.Index], raised[item.Index]);
        return ((one ?? other) is { } raw && raw != (long)RawAnswers.FirstOf(item, [(ulong)plain.Values(item)[0]]) ? 1 : 0) + (one == other ? 0 : 1);
    });

    private static int Size(RaisedSheet sheets)
    {
        var (lower, raised) = (sheets.Lower.Answers.ToDictionary(), sheets.Raised.Answers.ToDictionary());
        return lower.Keys.Union(raised.Keys).Sum(item =>
        {
            var differ = !lower.TryGetValue(item, out var one) || !raised.TryGetValue(item, out var other) || one != other;
            var isChanged = lower.ContainsKey(item) ? sheets.Lower.Changed.Contains(item) : sheets.Raised.Changed.Contains(item);
            return (isChanged ? 1 : 0) + (differ ? 1 : 0);
        });
    }

    private static IEnumerable<string> Expected(CompiledRuleSet ruleSet)
    {
        var definition = ruleSet.Definition;
        var settings = Enumerable.Range(0, ruleSet.SettingCount).Select(index =>
        {
            var plain = new PlainEvaluator(definition, ParameterSetting.At(definition, index));
            return (Plain: plain, Complete: plain.Sheets().Where(plain.IsComplete).ToList());
        }).ToList();
        foreach (var classification in definition.Classifications.Where(classification => settings.Exists(one => one.Complete.Exists(sheet => one.Plain.Level(classification, sheet) < 0))))
        {
            yield return "CSEC4007 " + classification.Id;
        }

        foreach (var category in definition.Categories)
        {
            var truths = settings.SelectMany(one => one.Complete.Select(sheet => one.Plain.Holds(category.Condition, sheet))).Distinct().Count();
            if (truths == 1)
            {
                yield return "CSEC4022 " + category.Id;
            }
        }

        foreach (var score in definition.Scores.Where(score => settings.TrueForAll(one => one.Complete.Select(sheet => one.Plain.Number(score.Value, sheet)).Distinct().Count() == 1)))
        {
            yield return "CSEC4023 " + score.Id;
        }

        foreach (var item in definition.Items)
        {
            var isAsked = item.Gate is null || settings.Exists(one => one.Complete.Exists(sheet => sheet[item.Index] is not null));
            if (!isAsked)
            {
                yield return "CSEC4009 " + item.Id;
            }
            else if (item.Gate is not null && settings.TrueForAll(one => one.Complete.TrueForAll(sheet => sheet[item.Index] is not null)))
            {
                yield return "CSEC4025 " + item.Id;
            }

            if (isAsked && item.IsScored && !settings.Exists(one => Moves(definition, one.Plain, item, one.Complete)))
            {
                yield return "CSEC4005 " + item.Id;
            }
        }
    }

    /// <summary>Whether two sheets that differ in the answer to an item, and in what is asked, differ in a score, a level or a gate.</summary>
    private static bool Moves(RuleSetDefinition definition, PlainEvaluator plain, Item item, List<long?[]> complete)
    {
        var functions = definition.Scores.Select(score => (Func<long?[], decimal>)(sheet => plain.Number(score.Value, sheet)))
            .Concat(definition.Classifications.Select(classification => (Func<long?[], decimal>)(sheet => plain.Level(classification, sheet))))
            .Concat(definition.Items.Where(other => other.Gate is not null).Select(other => (Func<long?[], decimal>)(sheet => plain.Holds(other.Gate!, sheet) ? 1 : 0)))
            .ToList();
        return complete.Exists(one => complete.Exists(other => IsOtherAnswer(item, one, other) && functions.Exists(function => function(one) != function(other))));
    }

    private static bool IsOtherAnswer(Item item, long?[] one, long?[] other) =>
        one[item.Index] is { } first && other[item.Index] is { } second && first != second
        && Enumerable.Range(0, one.Length).All(i => i == item.Index || one[i] is null || other[i] is null || one[i] == other[i]);

    private static IEnumerable<(long?[] Lower, long?[] Raised)> Lowering(PlainEvaluator plain, Classification classification, Item item, List<long?[]> complete) =>
        from lower in complete
        from raised in complete
        where IsOtherAnswer(item, lower, raised) && IsRaise(item, lower[item.Index]!.Value, raised[item.Index]!.Value)
        let after = plain.Level(classification, raised)
        where after >= 0 && after < plain.Level(classification, lower)
        select (lower, raised);

    private static bool IsRaise(Item item, long from, long to)
    {
        if (item.Kind != AnswerKind.MultipleChoice)
        {
            return to > from;
        }

        var alone = item.Options.Select((option, i) => option.IsExclusive ? 1L << i : 0L).Sum();
        var more = (from & alone) != 0 ? to : to & ~from;
        return (to & alone) == 0 && ((from & alone) != 0 || (from & ~to) == 0) && BitOperations.PopCount((ulong)more) == 1;
    }

    private static void CheckCounts(CompiledRuleSet ruleSet, LevelCounts[] counts)
    {
        var index = Enumerable.Range(0, ruleSet.SettingCount).First(setting => counts[0].Setting is null || NameOf(ruleSet, setting) == counts[0].Setting);
        var plain = new PlainEvaluator(ruleSet.Definition, ParameterSetting.At(ruleSet.Definition, index));
        var complete = AllComplete(ruleSet.Definition, plain).ToList();
        Assert.Equal(counts[0].Sheets, complete.Count);
        foreach (var one in counts)
        {
            var classification = ruleSet.Definition.Classifications.Single(classification => classification.Id == one.Classification);
            var levels = complete.GroupBy(sheet => plain.Level(classification, sheet)).ToDictionary(group => classification.Levels[group.Key].Id, group => (BigInteger)group.Count());
            Assert.Equal(classification.Levels.Select(level => KeyValuePair.Create(level.Id, levels.GetValueOrDefault(level.Id))), one.Levels);
        }
    }

    private static string NameOf(CompiledRuleSet ruleSet, int setting) =>
        new ProofContext(ruleSet, new(new("", ""))).Checks.NameOf(ruleSet.Setting(setting)) ?? "";

    /// <summary>One item after the other in the order of the layers, so that a gate is known when its item is reached.</summary>
    private static IEnumerable<long?[]> AllComplete(RuleSetDefinition definition, PlainEvaluator plain)
    {
        var layers = BruteForce.Compile(definition).Layers;
        var order = Enumerable.Range(0, layers.Count).Select(layer => definition.Items[layers.Place(layer)]).ToList();
        return From(new long?[order.Count], 0);

        IEnumerable<long?[]> From(long?[] sheet, int layer)
        {
            if (layer == order.Count)
            {
                return [[.. sheet]];
            }

            var item = order[layer];
            IEnumerable<long?> answers = item.Gate is null || plain.Holds(item.Gate, sheet) ? plain.Values(item).Select(value => (long?)value) : [null];
            return answers.SelectMany(answer =>
            {
                long?[] next = [.. sheet];
                next[item.Index] = answer;
                return From(next, layer + 1);
            });
        }
    }
}
