using System.Text.Json;

namespace Csec.Screening.Tests.Cli;

public sealed class DiffCommandTests
{
    private static readonly string Edit = SmallRules.Text(version: "1.1.0")
        .Replace("some: indicators at least 2", "some: indicators at least 2 or hurt is yes", StringComparison.Ordinal);

    [Fact]
    public void The_same_logic_ends_with_0_and_another_with_1()
    {
        using var folder = new TemporaryFolder();
        var (old, @new) = (folder.Write("1.0.0.yaml", SmallRules.Text()), folder.Write("1.1.0.yaml", Edit));

        Assert.Equal(0, CommandRun.Of("diff", old, old).ExitCode);
        Assert.Equal(1, CommandRun.Of("diff", old, @new).ExitCode);
        Assert.Equal(1, CommandRun.Of("diff", "small@1.0.0", "small@1.1.0", "--rules", folder.Path).ExitCode);
    }

    [Fact]
    public void The_text_fits_80_columns_and_says_that_sheets_are_not_youth()
    {
        using var folder = new TemporaryFolder();
        var (old, @new) = (folder.Write("1.0.0.yaml", SmallRules.Text()), folder.Write("1.1.0.yaml", Edit));
        var rates = folder.Write("rates.yaml", "hurt: {no: 0.9, yes: 0.1}\n");
        var history = folder.Write("history.ndjson", "{\"ruleSet\":\"small\",\"answers\":{\"hurt\":\"yes\",\"away\":\"no\"}}\n");
        var text = CommandRun.Of("diff", old, @new, "--partial", "--by-answers", "--rates", rates, "--on", history).Output;

        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("The logic differs. The version must rise to 1.1.0 or above, and it does.\n", text, StringComparison.Ordinal);
        Assert.Contains("* none-seen  some            4  0.2667\n", text, StringComparison.Ordinal);
        Assert.Contains("    `hurt` yes, and the first answer to everything else\n", text, StringComparison.Ordinal);
        Assert.Contains("  1 answer above the first option:\n    none-seen to some: 1 sheet, 0.5 of the old level\n", text, StringComparison.Ordinal);
        Assert.Contains("The history: 1 of 1 screenings change\n", text, StringComparison.Ordinal);
        Assert.Contains("Sheets are not youth: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_counts_as_texts_and_the_possible_levels()
    {
        using var folder = new TemporaryFolder();
        using var json = JsonDocument.Parse(CommandRun.Of("diff", folder.Write("a.yaml", SmallRules.Text()), folder.Write("b.yaml", Edit), "--format", "json").Output);
        var concern = json.RootElement.GetProperty("classifications").GetProperty("concern");
        var move = concern.GetProperty("matrix")[1];

        Assert.Equal(("none-seen", "some"), (move.GetProperty("from").GetString(), move.GetProperty("to").GetString()));
        Assert.Matches("^[0-9]+$", move.GetProperty("sheets").GetString());
        Assert.Matches("^[0-9]+/[0-9]+$", move.GetProperty("shareExact").GetString());
        Assert.True(concern.GetProperty("possible").GetArrayLength() > 2);
        Assert.False(json.RootElement.GetProperty("same").GetBoolean());
    }

    [Fact]
    public void Cases_are_written_once_and_nothing_is_overwritten()
    {
        using var folder = new TemporaryFolder();
        var (old, @new) = (folder.Write("1.0.0.yaml", SmallRules.Text()), folder.Write("1.1.0.yaml", Edit));
        var cases = Path.Combine(folder.Path, "1.1.0.cases.yaml");

        Assert.Equal(1, CommandRun.Of("diff", old, @new, "--write-cases", cases).ExitCode);
        var written = File.ReadAllText(cases);
        Assert.Contains("  - case: \"concern was none-seen in 1.0.0, now some\"\n", written, StringComparison.Ordinal);
        Assert.EndsWith("\n1 passed, 0 failed\n", CommandRun.Of("test", cases).Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Of("diff", old, @new, "--write-cases", cases).ExitCode);
        Assert.Equal(written, File.ReadAllText(cases));
    }

    [Theory]
    [InlineData("1.0.1", 1)]
    [InlineData("1.1.0", 0)]
    [InlineData("2.0.0", 0)]
    public void Validate_asks_that_the_version_rises_by_what_changed(string version, int exitCode)
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.yaml", SmallRules.Text());
        folder.Write("new.yaml", Edit.Replace("version: 1.1.0", "version: " + version, StringComparison.Ordinal));
        var run = CommandRun.Of("validate", folder.Path);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode == 1, run.Error.Contains("error CSEC2057: Since `small@1.0.0` the changes ask for a new minor version", StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_asks_nothing_below_version_1()
    {
        using var folder = new TemporaryFolder();
        folder.Write("old.yaml", SmallRules.Text(version: "0.1.0"));
        folder.Write("new.yaml", Edit.Replace("version: 1.1.0", "version: 0.1.1", StringComparison.Ordinal));

        Assert.Equal(0, CommandRun.Of("validate", folder.Path).ExitCode);
    }
}
