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
            raft@1.0.0: 20 changes tried, 17 noticed by a case, 3 change no result, 0
              unnoticed
                number 4, comparison 8, dropped 4, missing-rule 4
                Change no result:
                  line 70: `0` became `0 or more`
                  line 70: `0` became `0 or less`
                Change no result; loading refuses them:
                  line 71: `1 or more` became `0 or more`
            20 changes tried, 17 noticed by a case, 3 change no result, 0 unnoticed

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
        Assert.Contains("    No case notices; each with a case that would:\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("      line 37: `indicators at least 2` became `indicators over 2`", run.Output, StringComparison.Ordinal);
        Assert.Contains("    answers: {away: yes, nights: 3, hurt: yes, note: text}\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Written_cases_are_run_by_test_and_leave_no_survivor()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.cases.yaml", NoCases);
        var rules = folder.Write("1.0.0.yaml", SmallRules.Text());
        var missing = Path.Combine(folder.Path, "missing.cases.yaml");

        Assert.Equal(1, CommandRun.Of("mutate", rules, "--write", missing).ExitCode);
        var written = File.ReadAllText(missing);
        var again = CommandRun.Of("mutate", rules, "--write", missing);
        folder.Write("1.0.0.cases.yaml", written);

        Assert.Equal((2, "csec: --write leads to something that exists; nothing is overwritten.\n"), (again.ExitCode, again.Error.ReplaceLineEndings("\n")));
        Assert.Equal(written, File.ReadAllText(missing));
        Assert.Equal(0, CommandRun.Of("test", folder.Path).ExitCode);
        Assert.Equal(0, CommandRun.Of("mutate", folder.Path).ExitCode);
    }

    [Fact]
    public void Alike_changes_stand_in_one_line()
    {
        var run = CommandRun.Of("mutate", Path.Combine(RuleFiles.Folder, "csec", "cse-it", "2.0.0.yaml"));

        Assert.Contains("line 79 to 144: `clear` is worth 3 and not 2, for 42 items\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.True(run.Output.Split('\n').Length < 15, run.Output);
        Assert.DoesNotContain("surviv", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("kill", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Written_cases_are_run_by_themselves_and_are_counted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.cases.yaml", NoCases);
        var rules = folder.Write("1.0.0.yaml", SmallRules.Text());
        var cases = Path.Combine(folder.Path, "new.cases.yaml");
        var run = CommandRun.Of("mutate", rules, "--write", cases);
        var written = File.ReadAllText(cases);
        var names = written.Split('\n').Where(line => line.StartsWith("  - case: ", StringComparison.Ordinal)).ToList();

        Assert.Equal($"csec: {names.Count} cases written to {cases}\n", run.Error.ReplaceLineEndings("\n"));
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.DoesNotContain("line ", name, StringComparison.Ordinal));
        Assert.EndsWith($"\n{names.Count} passed, 0 failed\n", CommandRun.Of("test", cases).Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        using var elsewhere = new TemporaryFolder();
        var moved = elsewhere.Write("moved.cases.yaml", written);
        var lost = CommandRun.Of("test", moved);
        Assert.Equal((2, $"csec: {moved}: There is no rule set small@1.0.0 beside the cases, among the files named, or in the catalog.\n"), (lost.ExitCode, lost.Error.ReplaceLineEndings("\n")));
        Assert.Equal(0, CommandRun.Of("test", rules, moved).ExitCode);
        File.Delete(Path.Combine(folder.Path, "1.0.0.cases.yaml"));
        Assert.Equal(0, CommandRun.Of("test", rules, moved).ExitCode);
        Assert.Equal(0, CommandRun.Of("mutate", rules, moved).ExitCode);
    }

    [Fact]
    public void Cases_of_a_built_in_rule_set_are_run_wherever_they_lie()
    {
        using var folder = new TemporaryFolder();
        var cases = folder.Write("mine.cases.yaml", File.ReadAllText(Path.ChangeExtension(Raft, null) + ".cases.yaml"));

        Assert.Equal(0, CommandRun.Of("test", cases).ExitCode);
    }

    [Fact]
    public void Cases_are_written_only_where_they_can_be_found_again()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "missing.yaml");
        var mutate = CommandRun.Of("mutate", Raft, "--write", path);
        var diff = CommandRun.Of("diff", Raft, Raft, "--write-cases", path);

        Assert.Equal((2, "csec: --write takes a file whose name ends in .cases.yaml.\n"), (mutate.ExitCode, mutate.Error.ReplaceLineEndings("\n")));
        Assert.Equal((2, "csec: --write-cases takes a file whose name ends in .cases.yaml.\n"), (diff.ExitCode, diff.Error.ReplaceLineEndings("\n")));
        Assert.False(File.Exists(path));
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
