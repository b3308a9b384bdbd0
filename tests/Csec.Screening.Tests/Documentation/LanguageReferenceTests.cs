using System.Globalization;
using System.Text;
using Csec.Screening.Cases;
using Csec.Screening.Diagnostics;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Tests.Documentation;

/// <summary>Every example of rules/README.md is loaded, assessed on the answers beside it, and the result compared.</summary>
public class LanguageReferenceTests
{
    private static readonly IReadOnlyList<MarkdownBlock> Blocks = MarkdownBlock.Of(Path.Combine(RuleFiles.Folder, "README.md"));

    /// <summary>Overlays of the page extend its first rule set.</summary>
    private static RuleSetCatalog FirstExample =>
        RuleSetCatalog.CreateOrThrow(options => options.Add(RuleSet.LoadOrThrow(Blocks.First(block => block.Info == "yaml").Text)));

    public static TheoryData<int> Examples()
    {
        var examples = new TheoryData<int>();
        for (var i = 0; i < Blocks.Count; i++)
        {
            if (Blocks[i].Info == "text")
            {
                examples.Add(i);
            }
        }

        return examples;
    }

    [Fact]
    public void The_rates_can_be_read() =>
        Assert.Equal(["ran-away"], AnswerRates.LoadOrThrow(Blocks.Single(block => block.Info == "yaml rates").Text).Items.Keys);

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_result_printed_beside_an_example_is_what_comes_out(int block)
    {
        var example = Blocks.Take(block).Last(other => other.Info == "yaml");
        var ruleSet = RuleSet.LoadOrThrow(Whole(example), $"README.md, line {example.Line}", FirstExample);
        var (answers, options, context) = Given(Blocks[block].Text);

        var printed = new StringBuilder();
        foreach (var line in Blocks[block].Text.Split('\n').Where(IsGiven))
        {
            printed.Append(line).Append('\n');
        }

        Print(ruleSet.AssessOrThrow(answers, context, options), printed);

        Assert.Equal(Blocks[block].Text, printed.ToString());
    }

    [Fact]
    public void Every_example_has_a_result_beside_it()
    {
        for (var i = 0; i < Blocks.Count; i++)
        {
            Assert.True(Blocks[i].Info != "yaml" || Blocks[i + 1].Info == "text", $"line {Blocks[i].Line}");
        }

        Assert.True(Blocks.Count(block => block.Info == "yaml") >= 18);
    }

    [Fact]
    public void The_cases_example_passes()
    {
        var cases = Blocks.Single(block => block.Info == "yaml cases");
        var ruleSet = RuleSet.LoadOrThrow(Blocks.First(block => block.Info == "yaml").Text);

        var run = RuleSetCases.Run(ruleSet, cases.Text);

        Assert.True(run.Cases.Count > 0);
        Assert.All(run.Cases, result => Assert.Empty(result.Mismatches));
    }

    /// <summary>The lines that the page says each example begins with, and those of the example.</summary>
    private static string Whole(MarkdownBlock example)
    {
        if (example.Text.StartsWith("rule-set:", StringComparison.Ordinal))
        {
            return example.Text;
        }

        var first = Blocks.First(block => block.Info == "yaml").Text.Split('\n');
        var own = example.Text.Split('\n').Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var header = new List<string>();
        var isOwn = false;
        foreach (var line in first.TakeWhile(line => !line.StartsWith("applies-to:", StringComparison.Ordinal)))
        {
            isOwn = line.StartsWith(' ') ? isOwn : own.Contains(line.Split(':')[0]);
            if (!isOwn)
            {
                header.Add(line);
            }
        }

        return string.Join('\n', header) + "\n" + example.Text;
    }

    private static bool IsGiven(string line) =>
        line.StartsWith("answers:", StringComparison.Ordinal) || line.StartsWith("variant:", StringComparison.Ordinal)
        || line.StartsWith("context:", StringComparison.Ordinal);

    private static (AnswerSheet Answers, AssessmentOptions Options, ScreeningContext Context) Given(string text)
    {
        var lines = string.Join('\n', text.Split('\n').Where(IsGiven));
        var source = new SourceText(lines, "example");
        var root = (YamlMapping)YamlReader.Read(source, new DiagnosticBag(source))!;
        var answers = AnswerSheet.Empty;
        foreach (var entry in ((YamlMapping)root.Entries.Single(entry => entry.Key.Value == "answers").Value).Entries)
        {
            answers = answers.With(entry.Key.Value, AnswerOf(entry.Value));
        }

        var variant = root.Entries.FirstOrDefault(entry => entry.Key.Value == "variant")?.Value as YamlScalar;
        var context = root.Entries.FirstOrDefault(entry => entry.Key.Value == "context")?.Value as YamlMapping;
        var request = (context?.Entries ?? []).Aggregate(new ScreeningRequest(), (changed, fact) => changed.WithContext(fact.Key.Value, RequestYaml.Text(fact.Value)));
        Assert.Empty(request.Errors);
        return (answers, new() { Variant = variant?.Value }, request.Context);
    }

    private static Answer AnswerOf(YamlNode node) => node switch
    {
        YamlSequence list => list.Items.Select(item => ((YamlScalar)item).Value).ToArray(),
        YamlScalar scalar when int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalar scalar => scalar.Value,
        _ => throw new InvalidOperationException("No such answer."),
    };

    private static void Print(Assessment assessment, StringBuilder printed)
    {
        static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
        foreach (var score in assessment.Scores)
        {
            var value = score.Value is { } only ? Number(only) : $"{Number(score.Minimum)} to {Number(score.Maximum)}";
            var published = score.Published is { } number && number != score.Value ? $" (published {Number(number)})" : "";
            printed.Append(CultureInfo.InvariantCulture, $"{score.Id} = {value}{published}\n");
        }

        foreach (var classification in assessment.Classifications)
        {
            var published = classification.Published is { } level && level != classification.Level ? $" (published {level})" : "";
            printed.Append(CultureInfo.InvariantCulture, $"{classification.Id} = {string.Join(" or ", classification.Possible)}{published}\n");
        }

        PrintList("missing", assessment.Completeness.Missing.Select(missing => missing.Item), printed);
        PrintList("not asked", assessment.Completeness.NotApplicable, printed);
        foreach (var duty in assessment.Duties)
        {
            var by = duty.Due is { } due ? $" by {due.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}" : "";
            printed.Append(duty.ConsiderFor is { } level
                ? $"consider: {duty.Id} for {level.Classification} {level.Level}\n"
                : $"due: {duty.Id} on {duty.Trigger}{by}\n");
        }

        PrintList("notices", assessment.Notices.Select(notice => notice.Code).Where(code => code is not ("not-published" or "limits-of-use" or "unsure-parameter")).Distinct(), printed);
        if (assessment.Prompts.Count > 1)
        {
            PrintList("prompts", assessment.Prompts.Select(prompt => prompt.Id), printed);
        }
    }

    private static void PrintList(string name, IEnumerable<string> ids, StringBuilder printed)
    {
        var list = string.Join(", ", ids);
        if (list.Length > 0)
        {
            printed.Append(CultureInfo.InvariantCulture, $"{name}: {list}\n");
        }
    }
}
