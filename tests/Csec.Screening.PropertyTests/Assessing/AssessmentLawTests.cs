using System.Runtime.CompilerServices;
using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.PropertyTests.Sheets;
using Csec.Screening.Testing;

namespace Csec.Screening.PropertyTests.Assessing;

/// <summary>The laws of assessments, on random rule sets and on those that are shipped.</summary>
public sealed class AssessmentLawTests
{
    private const int FirstSeed = 1_000_000;
    private const int RandomRuleSetCount = 400;
    private const int SheetsOfRandom = 20;
    private const int SheetsOfShipped = 200;

    public static TheoryData<string> Shipped =>
        [.. Directory.EnumerateFiles(RulesFolder(), "*.yaml", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".cases.yaml", StringComparison.Ordinal) && !path.Contains(".texts.", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(RulesFolder(), path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void Laws_hold_of_random_rule_sets()
    {
        foreach (var ruleSet in RandomRuleSets.From(FirstSeed, RandomRuleSetCount))
        {
            Check(ruleSet.RuleSet, ruleSet.Text, SheetsOfRandom, new Random(ruleSet.Seed), $"seed {ruleSet.Seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Laws_hold_of_shipped_rule_sets(string path)
    {
        var text = File.ReadAllText(Path.Combine(RulesFolder(), path));
        Check(RuleSet.LoadOrThrow(text, path), text, SheetsOfShipped, new Random(7), path);
    }

    private static void Check(RuleSet ruleSet, string text, int count, Random random, string name)
    {
        var definition = ruleSet.Definition;
        var settings = Enumerable.Range(0, ruleSet.Compiled.SettingCount)
            .Select(index => ParameterSetting.At(definition, index)).Where(setting => setting.Meets(definition.Requirements)).ToList();
        for (var i = 0; i < count; i++)
        {
            var setting = settings[random.Next(settings.Count)];
            var options = new AssessmentOptions
            {
                Parameters = definition.Parameters.ToDictionary(parameter => parameter.Id, parameter => setting[parameter].Text, StringComparer.Ordinal),
            };
            var reference = new ReferenceEvaluator(definition, [.. definition.Parameters.Select(parameter => setting[parameter])]);
            var complete = new RandomSheets(definition, text, reference, random).Complete()!;
            var fuller = Without(complete, random);
            var broken = Broken(new(ruleSet) { Options = options }, Without(fuller, random), fuller, random);
            Assert.True(broken.Count == 0, $"{name}, sheet {i}, {string.Join(", ", options.Parameters)}: {string.Join("\n", broken)}\n{text}");
        }
    }

    private static List<string> Broken(RuleSetUnderTest subject, RawAnswer[] sheet, RawAnswer[] fuller, Random random)
    {
        var definition = subject.RuleSet.Definition;
        var results = new List<LawResult>(Laws.OfOneSheet(subject, AnswersAsGiven.Of(definition, sheet, random)))
        {
            Laws.AnsweringNarrows(subject, AnswersAsGiven.Of(definition, sheet, random), AnswersAsGiven.Of(definition, fuller, random)),
        };

        // Every sheet here has a completion, so that only an answer that comes before its gate may be refused.
        var errors = subject.Assess(AnswersAsGiven.Of(definition, sheet, random)).Errors;
        return
        [
            .. results.Where(result => !result.Holds).Select(result => result.ToString()),
            .. errors.Where(error => !definition.GatesStayClosedWhileMissing || error.Code != "CSEC6008").Select(error => error.Code + " on a sheet that has a completion"),
        ];
    }

    private static RawAnswer[] Without(RawAnswer[] sheet, Random random)
    {
        var share = random.Next(4) / 4.0;
        return [.. sheet.Select(answer => random.NextDouble() < share ? RawAnswer.None : answer)];
    }

    private static string RulesFolder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "rules"));
}
