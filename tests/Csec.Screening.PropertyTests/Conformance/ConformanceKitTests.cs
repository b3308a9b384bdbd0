using System.Runtime.CompilerServices;
using System.Text.Json;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;
using Csec.Screening.PropertyTests.Differential;
using Csec.Screening.PropertyTests.Sheets;
using Xunit.Abstractions;

namespace Csec.Screening.PropertyTests.Conformance;

/// <summary>
/// The conformance files beside the rule sets: made again they are the same bytes (CSEC_APPROVE=1 writes them), and what
/// they expect is what the reference evaluator finds, which knows nothing of the engine that wrote them.
/// </summary>
public sealed class ConformanceKitTests(ITestOutputHelper output)
{
    private const int MostBytes = 3_000_000;

    private static readonly string Rules =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "rules"));

    public static TheoryData<string> RuleSets =>
        [.. RuleSetCatalog.Embedded().All.Where(ruleSet => ruleSet.Definition.Items.Count > 0).Select(ruleSet => $"{ruleSet.Id}@{ruleSet.Version}")];

    [Theory]
    [MemberData(nameof(RuleSets))]
    public void A_file_made_again_is_the_same(string reference)
    {
        var ruleSet = RuleSetCatalog.Embedded().FindOrThrow(reference);
        var text = ConformanceFile.Write(ruleSet);
        if (Environment.GetEnvironmentVariable("CSEC_APPROVE") == "1")
        {
            File.WriteAllText(PathOf(ruleSet), text);
        }

        Assert.Equal(File.ReadAllText(PathOf(ruleSet)), text);
    }

    [Theory]
    [MemberData(nameof(RuleSets))]
    public void What_a_file_expects_is_what_the_reference_finds(string reference)
    {
        var ruleSet = RuleSetCatalog.Embedded().FindOrThrow(reference);
        var settings = ConformanceSetting.Of(ruleSet);
        var (lines, byWitness, uncertain) = (0, 0, 0);
        foreach (var line in File.ReadLines(PathOf(ruleSet)).Skip(1))
        {
            using var row = JsonDocument.Parse(line);
            var setting = settings[row.RootElement[0].GetInt32()];
            var sheet = Sheet(ruleSet.Definition, row.RootElement[1]);
            lines++;
            if (setting.Setting.Completions(sheet) is { } completions)
            {
                Assert.NotEmpty(completions);
                uncertain += Compare(setting, sheet, completions, row.RootElement);
            }
            else
            {
                // Too many completions to list: each bound and level must be shown by one that the reference confirms.
                var sheets = new RandomSheets(ruleSet.Definition, line, setting.Setting.Reference, new Random(1));
                Assert.Null(WitnessComparison.Difference(setting.Setting, sheet, sheets, new Random(1)));
                byWitness++;
            }
        }

        output.WriteLine($"{lines} sheets, {byWitness} by witness, of {uncertain} results it is the engine alone that says what is published");
        Assert.True(byWitness <= settings.Count);
    }

    [Fact]
    public void Every_rule_set_with_items_has_a_file_and_there_are_no_others_nor_too_large_ones()
    {
        var files = Directory.GetFiles(Rules, "*.conformance.ndjson", SearchOption.AllDirectories);
        var expected = RuleSetCatalog.Embedded().All.Where(ruleSet => ruleSet.Definition.Items.Count > 0).Select(PathOf);

        output.WriteLine($"{files.Length} files, {files.Sum(file => File.ReadLines(file).Count() - 1)} sheets, {files.Sum(file => new FileInfo(file).Length)} bytes");
        Assert.Equal(expected.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        Assert.True(files.Sum(file => new FileInfo(file).Length) < MostBytes);
    }

    [Theory]
    [InlineData("[0,[1,0,0,0],[[0,1,0]],[[[1],1]]]")]
    [InlineData("[0,[1,0,0,0],[[0,0,0]],[[[1,2],null]]]")]
    [InlineData("[0,[1,0,0,0],[[0,0,0]],[[[1],null]]]")]
    [InlineData("[0,[1,0,0,0],[[0,0,1]],[[[1],1]]]")]
    public void A_line_that_expects_something_else_is_found(string line)
    {
        var setting = ConformanceSetting.Of(RuleSetCatalog.Embedded().FindOrThrow("ahs-two-question"))[0];
        using var row = JsonDocument.Parse(line);
        var sheet = Sheet(setting.Setting.Definition, row.RootElement[1]);

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Compare(setting, sheet, setting.Setting.Completions(sheet)!, row.RootElement));
    }

    [Fact]
    public void The_lines_of_the_language_reference_are_those_of_the_file()
    {
        var page = File.ReadAllText(Path.Combine(Rules, "README.md")).Split("```json conformance\n")[1].Split("\n```")[0];

        Assert.Subset(File.ReadLines(PathOf(RuleSetCatalog.Embedded().FindOrThrow("sscst"))).ToHashSet(StringComparer.Ordinal), page.Split('\n').ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Asserts what the line expects; gives of how many results the naive reading of what is published is not certain.</summary>
    private static int Compare(ConformanceSetting setting, RawAnswer[] sheet, IReadOnlyList<(RawAnswer[] Sheet, ReferenceResult Result)> completions, JsonElement row)
    {
        var (scores, levels) = (row[2], row[3]);
        var definition = setting.Setting.Definition;
        var assessment = setting.Setting.RuleSet.AssessOrThrow(AnswersAsGiven.Plain(definition, sheet), null, setting.Options);
        var naive = new NaivePublished(setting.Setting, sheet, completions, assessment);
        var uncertain = 0;
        foreach (var score in definition.Scores)
        {
            var values = completions.Select(completion => completion.Result.Scores[score.Index]).ToList();
            Assert.Equal((values.Min(), values.Max()), (scores[score.Index][0].GetDecimal(), scores[score.Index][1].GetDecimal()));
            if (naive.Score(score, out var published))
            {
                Assert.Equal(published, scores[score.Index][2].ValueKind == JsonValueKind.Null ? null : scores[score.Index][2].GetDecimal());
            }
            else
            {
                uncertain++;
            }
        }

        foreach (var classification in definition.Classifications)
        {
            var expected = levels[classification.Index];
            var possible = completions.Select(completion => completion.Result.Levels[classification.Index]).Distinct().Order();
            Assert.Equal(possible, expected[0].EnumerateArray().Select(level => level.GetInt32()));
            if (naive.Classification(classification, out var published))
            {
                Assert.Equal(published, Published(classification, expected[1]));
            }
            else
            {
                uncertain++;
            }
        }

        return uncertain;
    }

    private static string? Published(Classification classification, JsonElement published) => published.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => classification.Levels[published.GetInt32()].Id,
        _ => published.GetString(),
    };

    private static RawAnswer[] Sheet(RuleSetDefinition definition, JsonElement answers) =>
    [
        .. definition.Items.Select(item => answers[item.Index].ValueKind == JsonValueKind.Null ? RawAnswer.None
            : item.Kind == AnswerKind.WholeNumber ? RawAnswer.Number(answers[item.Index].GetInt32())
            : RawAnswer.Option(answers[item.Index].GetInt32())),
    ];

    private static string PathOf(RuleSet ruleSet) =>
        Path.ChangeExtension(Directory.EnumerateFiles(Rules, $"{ruleSet.Version}.yaml", SearchOption.AllDirectories)
            .Single(path => Path.GetFileName(Path.GetDirectoryName(path)) == ruleSet.Id), null) + ".conformance.ndjson";

    private static string Here([CallerFilePath] string path = "") => path;
}
