using System.Globalization;
using System.Numerics;
using Csec.Screening.Analysis;
using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.PropertyTests.Differential;

/// <summary>The sheets that verification counts by level, counted one by one with the reference evaluator.</summary>
public class VerifiedCountsTests
{
    private const int Fewest = 50_000;
    private const int Most = 1_000_000;

    public static TheoryData<string> Middling() =>
    [
        .. RuleSetCatalog.Embedded().All
            .Where(ruleSet => RuleSetVerification.Of(ruleSet).Counts.Any(counts => counts.Sheets > Fewest && counts.Sheets <= Most))
            .Select(ruleSet => $"{ruleSet.Id}@{ruleSet.Version}"),
    ];

    [Theory]
    [MemberData(nameof(Middling))]
    public void Sheets_of_each_level_are_those_that_the_reference_gives_it(string reference)
    {
        var ruleSet = RuleSetCatalog.Embedded().FindOrThrow(reference);
        var report = RuleSetVerification.Of(ruleSet);
        var definition = ruleSet.Definition;
        var found = 0;
        foreach (var index in Enumerable.Range(0, ruleSet.Compiled.SettingCount))
        {
            var parameters = ParameterSetting.At(definition, index);
            if (!parameters.Meets(definition.Requirements))
            {
                continue;
            }

            var byLevel = CountAll(definition, new(definition, [.. definition.Parameters.Select(parameter => parameters[parameter])]), out var sheets);
            foreach (var classification in definition.Classifications)
            {
                var counts = report.Counts.Where(counts => counts.Classification == classification.Id).ElementAt(found);
                Assert.Equal(sheets, counts.Sheets);
                Assert.Equal(BigInteger.Zero, counts.WithoutLevel);
                Assert.Equal(byLevel[classification.Index].Select(count => new BigInteger(count)), counts.Levels.Select(level => level.Value));
            }

            found++;
        }

        // One setting is stated in words too.
        Assert.Contains(report.Proved, sentence => sentence.Contains(report.Counts[0].Sheets.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    private static long[][] CountAll(RuleSetDefinition definition, ReferenceEvaluator reference, out BigInteger sheets)
    {
        var answers = definition.Items.Select(item => (RawAnswer[])[.. item.Gate is null ? [] : new[] { RawAnswer.None }, .. Answers(item)]).ToArray();
        var byLevel = definition.Classifications.Select(classification => new long[classification.Levels.Count]).ToArray();
        var at = new int[answers.Length];
        var sheet = answers.Select(list => list[0]).ToArray();
        sheets = 0;
        for (var item = 0; item < at.Length;)
        {
            var result = reference.Evaluate(sheet);
            if (result.IsValid)
            {
                sheets++;
                for (var i = 0; i < byLevel.Length; i++)
                {
                    byLevel[i][result.Levels[i]]++;
                }
            }

            for (item = 0; item < at.Length; item++)
            {
                at[item] = (at[item] + 1) % answers[item].Length;
                sheet[item] = answers[item][at[item]];
                if (at[item] > 0)
                {
                    break;
                }
            }
        }

        return byLevel;
    }

    private static IEnumerable<RawAnswer> Answers(Item item) => item.Kind switch
    {
        AnswerKind.Choice => Enumerable.Range(0, item.Options.Count).Where(option => !item.Options[option].IsMissing).Select(RawAnswer.Option),
        AnswerKind.WholeNumber => Enumerable.Range(item.Minimum, item.Maximum - item.Minimum + 1).Select(RawAnswer.Number),
        _ => throw new NotSupportedException("Several options or text are in none of these rule sets."),
    };
}
