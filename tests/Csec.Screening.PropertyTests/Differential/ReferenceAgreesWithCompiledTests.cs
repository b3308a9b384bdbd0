using System.Collections.Concurrent;
using System.Globalization;
using Csec.Screening.Evaluation;
using Csec.Screening.PropertyTests.Generation;
using Csec.Screening.PropertyTests.Sheets;
using Csec.Screening.Testing;
using Xunit.Abstractions;

namespace Csec.Screening.PropertyTests.Differential;

/// <summary>
/// The reference evaluator and the compiled diagrams were written apart; they must agree on random rule sets and sheets.
/// A failure names the seed of its rule set: run <see cref="One_rule_set"/> with it.
/// </summary>
public sealed class ReferenceAgreesWithCompiledTests(ITestOutputHelper output)
{
    private const int FirstSeed = 1;
    private const int RuleSets = 5_300;
    private const int SheetsEach = 40;
    private const int SheetsOfLarge = 10;
    private const int MostSettings = 2;
    private const int LeastOfEachPair = 20;

    [Fact]
    public void Reference_and_compiled_agree()
    {
        var shares = new Shares();
        var failures = new ConcurrentQueue<string>();
        var refused = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var found = new ConcurrentBag<(int Seed, bool[] Has, bool[] Scoring)>();
        var repaired = 0;
        var seed = FirstSeed - 1;
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            while (found.Count < RuleSets && failures.Count < 10)
            {
                var next = Interlocked.Increment(ref seed);
                if (RandomRuleSets.Of(next, out var refusals) is not { } ruleSet)
                {
                    refused.AddOrUpdate(refusals[0], 1, (_, count) => count + 1);
                    continue;
                }

                Interlocked.Add(ref repaired, ruleSet.FirstRefusals.Count > 0 ? 1 : 0);
                found.Add((next, [.. Constructs.All.Select(construct => construct.IsIn(ruleSet))], [.. Constructs.Scoring.Select(construct => construct.IsIn(ruleSet))]));
                if (Check(ruleSet, shares) is { } failure)
                {
                    failures.Enqueue(failure);
                }
            }
        });
        output.WriteLine($"seeds {FirstSeed} to {seed}: {found.Count} rule sets, {repaired} of them after repairs; {refused.Values.Sum()} refused: "
            + string.Join(", ", refused.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}")));
        output.WriteLine(shares.ToString());
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
        AssertConstructs([.. found.Select(set => set.Has)]);
        AssertPairs([.. found.Select(set => set.Scoring)]);
        Assert.True(shares.Pairs >= 200_000);
        Assert.True(shares.Partial >= 0.3);
        Assert.True(shares.Undetermined >= 0.15);
        Assert.True(shares.MissingGate >= 0.1);
        Assert.True(shares.ByWitness >= 300);
    }

    [Theory]
    [InlineData(1)]
    public void One_rule_set(int seed)
    {
        if (RandomRuleSets.Of(seed, out var refusals) is { } ruleSet)
        {
            Assert.Null(Check(ruleSet, new()));
        }
        else
        {
            output.WriteLine("refused: " + string.Join(", ", refusals));
        }
    }

    internal static string? Check(RandomRuleSet ruleSet, Shares shares)
    {
        var random = new Random(ruleSet.Seed);
        var settings = SettingUnderTest.Of(ruleSet.RuleSet, random, MostSettings).ToList();
        var sheets = settings.ConvertAll(setting => new RandomSheets(setting.Definition, ruleSet.Text, setting.Reference, random));
        for (var i = 0; i < (settings[0].IsListed ? SheetsEach : SheetsOfLarge); i++)
        {
            var setting = settings[i % settings.Count];
            try
            {
                if (Check(setting, sheets[i % settings.Count], random, shares) is { } difference)
                {
                    return $"seed {ruleSet.Seed}, {string.Join(", ", setting.Options.Parameters)}: {difference}\n{ruleSet.Text}";
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                return $"seed {ruleSet.Seed}: {exception}\n{ruleSet.Text}";
            }
        }

        return null;
    }

    private static string? Check(SettingUnderTest setting, RandomSheets sheets, Random random, Shares shares)
    {
        var sheet = (random.Next(20) switch
        {
            < 6 => sheets.Complete(),
            < 18 => sheets.Partial(),
            _ => null,
        }) ?? sheets.Careless();
        var completions = setting.Completions(sheet);
        var answers = AnswersAsGiven.Of(setting.Definition, sheet, random);
        var isPartial = completions is null || completions.Count > 1 || (completions.Count == 1 && !completions[0].Sheet.SequenceEqual(sheet));
        var isUndetermined = setting.Definition.Classifications.Any(of => completions is null || completions.Select(completion => completion.Result.Levels[of.Index]).Distinct().Count() > 1);
        var hasMissingGate = isPartial && setting.Definition.Items.Any(item => sheet[item.Index].IsNone && sheets.IsReadByGate(item.Index)
            && (completions is null || completions.Any(completion => completion.Result.Asked[item.Index])));
        shares.Add(isPartial, isUndetermined, hasMissingGate, completions?.Count ?? int.MaxValue);
        var difference = completions is null
            ? WitnessComparison.Difference(setting, sheet, sheets, random)
            : CompiledComparison.Difference(setting, sheet, completions) ?? AssessmentComparison.Difference(setting, sheet, answers, completions);
        return difference is null ? null : $"{difference}\nanswers {Words(setting, sheet)}";
    }

    private static string Words(SettingUnderTest setting, RawAnswer[] sheet) => string.Join(
        ", ", setting.Definition.Items.Where(item => !sheet[item.Index].IsNone).Select(item =>
        {
            var answer = AnswersAsGiven.Given(item, sheet[item.Index]);
            return $"{item.Id}: {answer.Text ?? (answer.Codes.Count > 0 ? string.Join('+', answer.Codes) : answer.Number.ToString(CultureInfo.InvariantCulture))}";
        }));

    private void AssertConstructs(List<bool[]> has)
    {
        var counts = Constructs.All.Select((construct, i) => (construct.Name, Share: has.Count(set => set[i]) / (double)has.Count)).OrderBy(pair => pair.Share).ToList();
        output.WriteLine(string.Join(", ", counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Name} {100 * pair.Share:0.0} %"))));
        Assert.All(counts, pair => Assert.True(pair.Share >= 0.02, pair.Name));
    }

    private void AssertPairs(List<bool[]> has)
    {
        var pairs = new List<(string Name, int Count)>();
        for (var first = 0; first < Constructs.Scoring.Count; first++)
        {
            for (var second = 0; second < first; second++)
            {
                pairs.Add(($"{Constructs.Scoring[second].Name} with {Constructs.Scoring[first].Name}", has.Count(set => set[first] && set[second])));
            }
        }

        output.WriteLine("rarest pairs: " + string.Join(", ", pairs.OrderBy(pair => pair.Count).Take(8).Select(pair => $"{pair.Name} {pair.Count}")));
        Assert.All(pairs, pair => Assert.True(pair.Count >= LeastOfEachPair, pair.Name));
    }
}
