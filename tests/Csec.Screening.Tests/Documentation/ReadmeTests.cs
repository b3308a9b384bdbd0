using System.Reflection;

namespace Csec.Screening.Tests.Documentation;

/// <summary>The example of README.md is the sample, and its output is what the sample prints.</summary>
[Collection("console")]
public class ReadmeTests
{
    private static readonly IReadOnlyList<MarkdownBlock> Blocks = MarkdownBlock.Of(Path.Combine(RuleFiles.Root, "README.md"));

    [Fact]
    public void The_example_is_the_sample_to_the_letter()
    {
        var sample = File.ReadAllText(Path.Combine(RuleFiles.Root, "samples", "ScoreOneYouth", "Program.cs"));

        Assert.Equal(sample, Blocks.Single(block => block.Info == "csharp").Text);
    }

    [Fact]
    public void The_output_is_what_the_sample_prints()
    {
        var before = Console.Out;
        using var printed = new StringWriter { NewLine = "\n" };
        Console.SetOut(printed);
        try
        {
            Assembly.Load("ScoreOneYouth").EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Equal(Blocks.Single(block => block.Info == "text").Text, printed.ToString());
    }

    [Fact]
    public void The_table_names_every_embedded_rule_set_once()
    {
        var readme = File.ReadAllText(Path.Combine(RuleFiles.Root, "README.md"));
        var table = readme[readme.IndexOf("## The rule sets", StringComparison.Ordinal)..readme.IndexOf("They hold the structure", StringComparison.Ordinal)];
        foreach (var ruleSet in RuleSetCatalog.Embedded().All)
        {
            Assert.Equal(ruleSet.Id == "ca-state" ? 3 : 2, table.Split($"`{ruleSet.Id}`").Length);
        }
    }
}
