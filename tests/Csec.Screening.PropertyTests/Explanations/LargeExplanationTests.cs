using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.PropertyTests.Sheets;
using Xunit.Abstractions;

namespace Csec.Screening.PropertyTests.Explanations;

/// <summary>The smallest sets of rule sets that are too large to list, against a search of its own on random sheets.</summary>
public sealed class LargeExplanationTests(ITestOutputHelper output)
{
    private const double MostListed = 200_000;
    private const int Sheets = 1_000;

    public static TheoryData<string, int> Large
    {
        get
        {
            var large = new TheoryData<string, int>();
            foreach (var path in ExplanationTests.Shipped())
            {
                var compiled = ExplanationTests.Load(path).Compiled;
                if (compiled.Definition.Classifications.Count > 0 && ExplanationTests.PartialSheets(compiled) > MostListed)
                {
                    for (var setting = 0; setting < compiled.SettingCount; setting++)
                    {
                        large.Add(path, setting);
                    }
                }
            }

            return large;
        }
    }

    [Theory]
    [MemberData(nameof(Large))]
    public void Smallest_sets_are_those_of_a_plain_search(string path, int setting)
    {
        var ruleSet = ExplanationTests.Load(path);
        var compiled = ruleSet.Compiled.Setting(setting);
        var definition = ruleSet.Definition;
        var reference = new ReferenceEvaluator(definition, [.. definition.Parameters.Select(parameter => compiled.Parameters[parameter])]);
        var options = new AssessmentOptions
        {
            Explain = true,
            Parameters = definition.Parameters.ToDictionary(parameter => parameter.Id, parameter => compiled.Parameters[parameter].Text, StringComparer.Ordinal),
        };
        var searches = definition.Classifications.Select(classification => new PlainSearch(compiled.Classification(classification.Index).Level.Complete)).ToList();
        var values = definition.Items.Select(item => reference.ValuesOf(item).ToArray()).ToArray();
        var random = new Random(11);
        var (found, sizes) = (0, new SortedDictionary<int, int>());
        while (found < Sheets)
        {
            var sheet = Sheet(values, random);
            var answers = AnswerSheet.Of(definition.Items.Where(item => !sheet[item.Index].IsNone)
                .Select(item => new KeyValuePair<string, Answer>(item.Id, AnswersAsGiven.Given(item, sheet[item.Index]))));
            var assessment = ruleSet.AssessOrThrow(answers, null, options);
            ushort[] classes = [.. definition.Items.Select(item => sheet[item.Index].IsNone ? CompiledSetting.Missing : ruleSet.Compiled.Classes.OfOption(item.Index, (int)sheet[item.Index].Value))];
            foreach (var classification in definition.Classifications.Where(classification => assessment.Classifications[classification.Index].IsDetermined))
            {
                var level = classification.Levels.ToList().FindIndex(one => one.Id == assessment.Classifications[classification.Index].Level);
                var forced = assessment.Reasons.OfType<ForcedByReason>().Single(reason => reason.Classification == classification.Id);
                Assert.True(forced.IsSmallest);
                Assert.Equal(searches[classification.Index].Find(classes, level).Select(item => definition.Items[item].Id), forced.Items);
                sizes[forced.Items.Count] = sizes.GetValueOrDefault(forced.Items.Count) + 1;
            }

            found += assessment.IsDetermined ? 1 : 0;
        }

        output.WriteLine("sizes of the sets: " + string.Join(", ", sizes.Select(pair => $"{pair.Key}: {pair.Value}")));
        Assert.True(sizes.Count > 1);
    }

    /// <summary>Any share of the answers is missing, and any share is the first option, so that all levels come about.</summary>
    private static RawAnswer[] Sheet(RawAnswer[][] values, Random random)
    {
        var (missing, first) = (random.Next(3) == 0 ? 0 : random.NextDouble(), random.NextDouble());
        first = random.Next(2) == 0 ? first : 1 - (first * 0.2);
        return [.. values.Select(ofItem => random.NextDouble() < missing ? RawAnswer.None : ofItem[random.NextDouble() < first ? 0 : random.Next(ofItem.Length)])];
    }
}
