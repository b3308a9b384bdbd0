using System.Text.Json;

namespace Csec.Screening.Tests.Cli;

public sealed class MutateCommandTests
{
    private const string NoCases = "cases-for: small@1.0.0\ncases: []\n";

    private static readonly string Raft = Path.Combine(RuleFiles.Folder, "csec", "raft", "1.0.0.yaml");

    [Fact]
    public void Mutate_counts_the_mutants_and_lists_those_that_change_nothing()
    {
        var run = CommandRun.Of("mutate", Raft);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            raft@1.0.0: 20 mutants, 17 killed, 0 refused, 3 equivalent, 0 survived
                number 4, comparison 8, dropped 4, missing-rule 4
                equivalent: line 70: `0` became `0 or more`
                equivalent: line 70: `0` became `0 or less`
                equivalent: line 71: `1 or more` became `0 or more`
            20 mutants, 17 killed, 0 refused, 3 equivalent, 0 survived

            """.ReplaceLineEndings("\n"),
            run.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Survivors_are_told_with_the_case_that_is_missing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.cases.yaml", NoCases);
        var rules = folder.Write("1.0.0.yaml", SmallRules.Text());
        var run = CommandRun.Of("mutate", rules);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("    survived: line 37: `indicators at least 2` became `indicators over 2`\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("    answers: {away: yes, nights: 3, hurt: yes, note: text}\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Written_cases_are_run_by_test_and_leave_no_survivor()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.cases.yaml", NoCases);
        var rules = folder.Write("1.0.0.yaml", SmallRules.Text());
        var missing = Path.Combine(folder.Path, "missing.yaml");

        Assert.Equal(1, CommandRun.Of("mutate", rules, "--write", missing).ExitCode);
        var written = File.ReadAllText(missing);
        var again = CommandRun.Of("mutate", rules, "--write", missing);
        folder.Write("1.0.0.cases.yaml", written);

        Assert.Equal((2, "csec: --write: That file is there already.\n"), (again.ExitCode, again.Error.ReplaceLineEndings("\n")));
        Assert.Equal(written, File.ReadAllText(missing));
        Assert.Equal(0, CommandRun.Of("test", folder.Path).ExitCode);
        Assert.Equal(0, CommandRun.Of("mutate", folder.Path).ExitCode);
    }

    [Fact]
    public void A_built_in_rule_set_needs_its_cases_named()
    {
        var without = CommandRun.Of("mutate", "raft");
        var with = CommandRun.Of("mutate", "raft", "--cases", Path.ChangeExtension(Raft, null) + ".cases.yaml");

        Assert.Equal(2, without.ExitCode);
        Assert.Contains("--cases FILE", without.Error, StringComparison.Ordinal);
        Assert.Equal(0, with.ExitCode);
    }

    [Fact]
    public void Mutate_as_json_lists_survivors_and_equivalents()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.cases.yaml", NoCases);
        folder.Write("1.0.0.yaml", SmallRules.Text());
        using var json = JsonDocument.Parse(CommandRun.Of("mutate", folder.Path, "--format", "json").Output);
        var report = json.RootElement.GetProperty("ruleSets")[0];

        Assert.Equal("small@1.0.0", report.GetProperty("ruleSet").GetString());
        Assert.Equal(json.RootElement.GetProperty("survived").GetInt32(), report.GetProperty("survivors").GetArrayLength());
        Assert.All(report.GetProperty("survivors").EnumerateArray(), survivor => Assert.StartsWith("  - case: ", survivor.GetProperty("case").GetString(), StringComparison.Ordinal));
        Assert.Equal(report.GetProperty("mutants").GetInt32(), report.GetProperty("operators").EnumerateArray().Sum(count => count.GetProperty("mutants").GetInt32()));
    }

    [Fact]
    public void Cases_that_fail_on_the_rule_set_itself_stop_the_run()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.cases.yaml", "cases-for: small\ncases:\n  - {case: Wrong, answers: {}, expect: {indicators: 7}}\n");
        folder.Write("1.0.0.yaml", SmallRules.Text());
        var run = CommandRun.Of("mutate", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("A case fails on the rule set itself", run.Error, StringComparison.Ordinal);
    }
}
