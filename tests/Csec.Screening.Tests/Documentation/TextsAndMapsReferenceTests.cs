using System.Text;
using Csec.Screening.Texts;

namespace Csec.Screening.Tests.Documentation;

/// <summary>The examples of texts and maps in rules/README.md, joined with the first rule set of the page.</summary>
public sealed class TextsAndMapsReferenceTests
{
    private static readonly IReadOnlyList<MarkdownBlock> Blocks = MarkdownBlock.Of(Path.Combine(RuleFiles.Folder, "README.md"));

    private static readonly RuleSet TwoSigns = RuleSet.LoadOrThrow(Blocks.First(block => block.Info == "yaml").Text);

    [Fact]
    public void The_texts_are_those_that_the_page_prints()
    {
        var texts = TwoSigns.TextsForOrThrow(TextPack.LoadOrThrow(Block("yaml texts")));
        LocalText[] shown = [texts.Title, texts.Item("first-sign"), texts.Option("first-sign", "yes"), texts.Option("second-sign", "no"), texts.Level("concern", "high")];
        var printed = new StringBuilder();
        foreach (var text in shown)
        {
            Assert.False(text.FellBack);
            printed.Append(text.Path).Append(": ").Append(text.Text).Append('\n');
        }

        printed.Append("in English: ").AppendJoin(", ", texts.Missing()).Append('\n');
        Assert.Equal(Block("text texts"), printed.ToString());
    }

    [Fact]
    public void The_table_of_texts_names_each_group()
    {
        var page = File.ReadAllText(Path.Combine(RuleFiles.Folder, "README.md"));
        var section = page[page.IndexOf("## Texts in other languages", StringComparison.Ordinal)..page.IndexOf("## Evidence", StringComparison.Ordinal)];

        Assert.All(TextGroups.ById.Concat(TextGroups.ByIdAndCode), group => Assert.Contains($"`{group}`", section, StringComparison.Ordinal));
    }

    [Fact]
    public void The_map_reads_each_line_as_the_page_says()
    {
        var map = AnswerMap.LoadOrThrow(Block("yaml map"));
        var lines = Block("json lines").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i += 2)
        {
            var mapped = map.Apply(ScreeningRequest.ReadAnswers(Encoding.UTF8.GetBytes(lines[i])), TwoSigns);
            var expected = ScreeningRequest.ReadAnswers(Encoding.UTF8.GetBytes(lines[i + 1]));

            Assert.Equal(expected.Answers, mapped.Answers);
            Assert.True(mapped.AssessWith(TwoSigns).IsValid, lines[i]);
        }

        Assert.Equal(8, lines.Length);
    }

    private static string Block(string info) => Blocks.Single(block => block.Info == info).Text;
}
