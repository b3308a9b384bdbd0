using Csec.Screening.Compilation;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;
using Csec.Screening.PropertyTests.Sheets;
using Xunit.Abstractions;

namespace Csec.Screening.PropertyTests.Explanations;

/// <summary>
/// Explanations by rule sets that are too large to list, on random sheets: smallest sets against a search of its own, the rest
/// against assessments of sheets with other answers.
/// </summary>
public sealed class LargeExplanationTests(ITestOutputHelper output)
{
    private const double MostListed = 200_000;
    private const int Sheets = 1_000;
    private const int SheetsOfOtherAnswers = 300;

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
            var assessment = ruleSet.AssessOrThrow(Answers(definition, sheet), null, options);
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

    [Theory]
    [MemberData(nameof(Large))]
    public void Changes_and_what_is_left_to_ask_are_what_other_answers_bring(string path, int setting)
    {
        var ruleSet = ExplanationTests.Load(path);
        var definition = ruleSet.Definition;
        var parameters = ParameterSetting.At(definition, setting);
        var options = new AssessmentOptions { Parameters = definition.Parameters.ToDictionary(parameter => parameter.Id, parameter => parameters[parameter].Text, StringComparer.Ordinal) };
        var reference = new ReferenceEvaluator(definition, [.. definition.Parameters.Select(parameter => parameters[parameter])]);
        var values = definition.Items.Select(item => reference.ValuesOf(item).ToArray()).ToArray();
        var random = new Random(12);
        for (var i = 0; i < SheetsOfOtherAnswers; i++)
        {
            var sheet = Sheet(values, random);
            var explained = ruleSet.AssessOrThrow(Answers(definition, sheet), null, options with { Explain = true });
            foreach (var classification in definition.Classifications)
            {
                if (explained.Classifications[classification.Index].IsDetermined)
                {
                    AssertChanges(classification, sheet, explained);
                }
                else
                {
                    AssertOutlook(classification, sheet, explained);
                }
            }
        }

        void AssertChanges(Classification classification, RawAnswer[] sheet, Assessment explained)
        {
            var levels = classification.Levels.Select(level => level.Id).ToList();
            var level = levels.IndexOf(explained.Classifications[classification.Index].Level!);
            var expected = new List<string>();
            foreach (var item in definition.Items.Where(item => !sheet[item.Index].IsNone))
            {
                var nearest = values[item.Index].Where(other => other != sheet[item.Index]).OrderBy(other => Math.Abs(other.Value - sheet[item.Index].Value)).ThenBy(other => other.Value)
                    .Select(other => (Other: other, Level: levels.IndexOf(Assess(With(sheet, item.Index, other)).Classifications[classification.Index].Level ?? "")))
                    .Where(found => found.Level >= 0 && found.Level != level).DistinctBy(found => found.Level > level).OrderByDescending(found => found.Level > level);
                expected.AddRange(nearest.Select(found => $"{item.Id}={item.Options[(int)found.Other.Value].Code}: {levels[found.Level]}"));
            }

            var changes = explained.Reasons.OfType<ChangeReason>().Where(reason => reason.Classification == classification.Id).ToList();
            Assert.Equal(expected, changes.Where(change => change.Set.Count == 1).Select(change => $"{change.Set[0].Key}={change.Set[0].Value.Text}: {change.Level}"));
            foreach (var change in changes.Where(change => change.Set.Count > 1))
            {
                var changed = change.Set.Aggregate(sheet, (before, one) => WithCode(before, definition.Items.Single(item => item.Id == one.Key), one.Value.Text!));
                Assert.Equal(change.Level, Assess(changed).Classifications[classification.Index].Level);
            }
        }

        void AssertOutlook(Classification classification, RawAnswer[] sheet, Assessment explained)
        {
            var outlook = explained.Outlook!.Classifications[classification.Index];
            var (asked, others) = (sheet, sheet);
            foreach (var item in definition.Items.Where(item => sheet[item.Index].IsNone))
            {
                var answer = values[item.Index][random.Next(values[item.Index].Length)];
                (asked, others) = outlook.Items.Contains(item.Id) ? (With(asked, item.Index, answer), others) : (asked, With(others, item.Index, answer));
            }

            Assert.True(Assess(asked).Classifications[classification.Index].IsDetermined);
            Assert.Equal(explained.Classifications[classification.Index].Possible, Assess(others).Classifications[classification.Index].Possible);
        }

        Assessment Assess(RawAnswer[] sheet) => ruleSet.AssessOrThrow(Answers(definition, sheet), null, options);
    }

    private static RawAnswer[] With(RawAnswer[] sheet, int item, RawAnswer answer)
    {
        var changed = (RawAnswer[])sheet.Clone();
        changed[item] = answer;
        return changed;
    }

    private static RawAnswer[] WithCode(RawAnswer[] sheet, Item item, string code) => With(sheet, item.Index, RawAnswer.Option(item.OptionIndex(code)));

    private static AnswerSheet Answers(RuleSetDefinition definition, RawAnswer[] sheet) => AnswerSheet.Of(definition.Items.Where(item => !sheet[item.Index].IsNone)
        .Select(item => new KeyValuePair<string, Answer>(item.Id, AnswersAsGiven.Given(item, sheet[item.Index]))));

    /// <summary>Any share of the answers is missing, and any share is the first option, so that all levels come about.</summary>
    private static RawAnswer[] Sheet(RawAnswer[][] values, Random random)
    {
        var (missing, first) = (random.Next(3) == 0 ? 0 : random.NextDouble(), random.NextDouble());
        first = random.Next(2) == 0 ? first : 1 - (first * 0.2);
        return [.. values.Select(ofItem => random.NextDouble() < missing ? RawAnswer.None : ofItem[random.NextDouble() < first ? 0 : random.Next(ofItem.Length)])];
    }
}
