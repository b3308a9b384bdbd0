using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.PropertyTests.Sheets;
using Csec.Screening.Testing;
using Xunit.Abstractions;

namespace Csec.Screening.PropertyTests.Explanations;

/// <summary>Explanations against all subsets of the answers and all complete sheets, where these can be listed.</summary>
public sealed class ExplanationTests(ITestOutputHelper output)
{
    private const int FirstSeed = 3_000_000;
    private const int RandomRuleSetCount = 600;
    private const int SheetsOfRandom = 12;
    private const int MostComplete = 3_000;
    private const int MostPartial = 200_000;
    private const int MostGiven = 14;

    // Of rule sets with more sheets than this all smallest sets are checked, and the rest of the explanations of some.
    private const int MostOfAll = 10_000;

    public static TheoryData<string, int> Small
    {
        get
        {
            var small = new TheoryData<string, int>();
            foreach (var path in Shipped())
            {
                var compiled = Load(path).Compiled;
                for (var setting = 0; setting < compiled.SettingCount; setting++)
                {
                    if (compiled.Definition.Classifications.Count > 0 && PartialSheets(compiled) <= MostPartial)
                    {
                        small.Add(path, setting);
                    }
                }
            }

            return small;
        }
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void Every_sheet_of_a_small_rule_set_is_explained_as_brute_force_does(string path, int setting)
    {
        var ruleSet = Load(path);
        var listed = ListedSheets.Of(ruleSet, ruleSet.Compiled.Setting(setting), MostPartial)!;
        var sheets = Partial(listed).ToList();
        var failures = new ConcurrentQueue<string>();
        var determined = 0;
        var step = sheets.Count > MostOfAll ? 16 : 1;
        Parallel.For(0, sheets.Count, i =>
        {
            if (!failures.IsEmpty)
            {
                return;
            }

            if (Check(listed, sheets[i], i % step == 0, out var isDetermined) is { } failure)
            {
                failures.Enqueue(failure);
            }

            Interlocked.Add(ref determined, isDetermined ? 1 : 0);
        });
        output.WriteLine($"{sheets.Count} sheets, {determined} with a level");
        Assert.Empty(failures);
        Assert.True(determined > 0);
    }

    [Fact]
    public void Random_rule_sets_are_explained_as_brute_force_does()
    {
        var (sheets, determined) = (0, 0);
        foreach (var origin in RandomRuleSets.From(FirstSeed, RandomRuleSetCount))
        {
            var random = new Random(origin.Seed);
            var definition = origin.RuleSet.Definition;
            var settings = Enumerable.Range(0, origin.RuleSet.Compiled.SettingCount)
                .Where(index => ParameterSetting.At(definition, index).Meets(definition.Requirements)).ToList();
            if (ListedSheets.Of(origin.RuleSet, origin.RuleSet.Compiled.Setting(settings[random.Next(settings.Count)]), MostComplete) is not { } listed)
            {
                continue;
            }

            var source = new RandomSheets(definition, origin.Text, listed.Reference, random);
            for (var i = 0; i < SheetsOfRandom; i++)
            {
                var sheet = (i % 3 == 0 ? source.Complete() : source.Partial()) ?? source.Careless();
                if (sheet.Count(answer => !answer.IsNone) <= MostGiven)
                {
                    var failure = Check(listed, sheet, ofAll: true, out var isDetermined);
                    Assert.True(failure is null, $"seed {origin.Seed}, {string.Join(", ", listed.Options.Parameters)}: {failure}\n{origin.Text}");
                    sheets++;
                    determined += isDetermined ? 1 : 0;
                }
            }
        }

        output.WriteLine($"{sheets} sheets, {determined} with a level");
        Assert.True(determined >= 1_000);
    }

    internal static RuleSet Load(string path) => RuleSet.LoadOrThrow(File.ReadAllText(Path.Combine(RulesFolder(), path)), path);

    internal static IEnumerable<string> Shipped() => Directory.EnumerateFiles(RulesFolder(), "*.yaml", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".cases.yaml", StringComparison.Ordinal) && !path.Contains(".texts.", StringComparison.Ordinal))
        .Select(path => Path.GetRelativePath(RulesFolder(), path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    internal static double PartialSheets(CompiledRuleSet compiled) => compiled.Definition.Items.Aggregate(1d, (count, item) => count * (compiled.Classes.Count(item.Index) + 1));

    private static string? Check(ListedSheets listed, RawAnswer[] sheet, bool ofAll, out bool isDetermined)
    {
        isDetermined = false;
        var answers = AnswerSheet.Of(listed.Definition.Items.Where(item => !sheet[item.Index].IsNone)
            .Select(item => new KeyValuePair<string, Answer>(item.Id, AnswersAsGiven.Given(item, sheet[item.Index]))));
        if (listed.RuleSet.Assess(answers, null, listed.Options).Assessment is not { } assessment)
        {
            return null;
        }

        isDetermined = assessment.Classifications.Any(result => result.IsDetermined);
        var difference = (ofAll ? SameOtherwise(listed, answers, assessment) : null) ?? new ExplanationOracle(listed, sheet).Difference(assessment, ofAll);
        return difference is null ? null : $"{difference}; answers {string.Join(", ", answers.Entries.Select(entry => $"{entry.Key}: {entry.Value.Text ?? string.Join('+', entry.Value.Codes)}{entry.Value.Number}"))}";
    }

    /// <summary>Explanations add and change nothing else.</summary>
    private static string? SameOtherwise(ListedSheets listed, AnswerSheet answers, Assessment explained)
    {
        var plain = listed.RuleSet.AssessOrThrow(answers, null, listed.Options with { Explain = false });
        var without = explained with { Outlook = null, Reasons = [.. explained.Reasons.Take(plain.Reasons.Count)] };
        return plain.Outlook is null && plain.ToJson(indented: false) == without.ToJson(indented: false)
            && explained.Reasons.Skip(plain.Reasons.Count).All(reason => reason is ForcedByReason or ChangeReason)
            ? null
            : "something else differs too";
    }

    private static IEnumerable<RawAnswer[]> Partial(ListedSheets listed)
    {
        var sheets = new List<RawAnswer[]> { new RawAnswer[listed.Definition.Items.Count] };
        foreach (var item in listed.Definition.Items)
        {
            sheets.AddRange([.. from sheet in sheets from raws in listed.Answers[item.Index].Values select With(sheet, item.Index, raws[0])]);
        }

        return sheets;
    }

    private static RawAnswer[] With(RawAnswer[] sheet, int item, RawAnswer answer)
    {
        var changed = (RawAnswer[])sheet.Clone();
        changed[item] = answer;
        return changed;
    }

    private static string RulesFolder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "rules"));
}
