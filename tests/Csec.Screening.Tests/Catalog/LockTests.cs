using Csec.Screening.Diagnostics;
using Csec.Screening.Tests.Cli;

namespace Csec.Screening.Tests.Catalog;

public class LockTests
{
    private static readonly RuleSet Published = SmallRules.Load(lifecycle: "{status: published}");
    private static readonly RuleSet Draft = SmallRules.Load(id: "draft");
    private static readonly RuleSetLock Locked = RuleSetLock.Empty().With([Published, Draft]);

    private static string Told(IReadOnlyList<Diagnostic> diagnostics) => string.Join(" ", diagnostics.Select(diagnostic => diagnostic.Id));

    [Fact]
    public void Published_superseded_and_withdrawn_versions_are_locked_and_others_are_not()
    {
        RuleSet[] ruleSets =
        [
            Published, Draft, SmallRules.Load("a", lifecycle: "{status: review}"), SmallRules.Load("b", lifecycle: "{status: superseded}"),
            SmallRules.Load("c", lifecycle: "{status: withdrawn}"),
        ];

        Assert.Equal(["b@1.0.0", "c@1.0.0", "small@1.0.0"], RuleSetLock.Empty().With(ruleSets).Versions);
        Assert.Empty(RuleSetLock.Empty().With(ruleSets).Check(ruleSets));
    }

    [Theory]
    [InlineData("nights over nights-over, hurt", "hurt, nights over nights-over", "CSEC2803", "logic")]
    [InlineData("title: A small screen", "title: Another title", "CSEC2803", "content")]
    [InlineData("status: published", "status: review", "CSEC2806", "review")]
    [InlineData("version: 1.0.0", "version: 1.0.1", "CSEC2804 CSEC2805", "published")]
    [InlineData("status: published", "status: withdrawn", "", "")]
    [InlineData("owner: Nobody", "owner:   Nobody # as before", "", "")]
    public void A_locked_version_may_not_change(string before, string after, string ids, string word)
    {
        var changed = RuleSet.LoadOrThrow(SmallRules.Text(lifecycle: "{status: published}").Replace(before, after, StringComparison.Ordinal));

        var diagnostics = Locked.Check([changed]);

        Assert.Equal(ids, Told(diagnostics));
        Assert.True(diagnostics.Count == 0 || diagnostics[0].Message.Contains(word, StringComparison.Ordinal), word);
    }

    [Fact]
    public void A_locked_version_that_is_gone_is_told_when_all_are_looked_at()
    {
        Assert.Equal("CSEC2805", Told(Locked.Check([])));
        Assert.Equal("", Told(Locked.Check([], areAll: false)));
    }

    [Fact]
    public void What_is_locked_stays_as_it_is_when_more_is_added()
    {
        var changed = RuleSet.LoadOrThrow(SmallRules.Text(lifecycle: "{status: published}", title: "Another title"));

        Assert.Equal("CSEC2803", Told(Locked.With([changed]).Check([changed])));
    }

    [Fact]
    public void A_lock_is_read_as_it_was_written()
    {
        Assert.True(RuleSetLock.TryRead(Locked.ToJson(), "rules.lock.json", out var read, out _));
        Assert.Equal(Locked.ToJson(), read.ToJson());
        Assert.Empty(read.Check([Published]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"a@1.0.0\": 1}")]
    [InlineData("{\"a@1.0.0\": {\"logicHash\": \"x\"}}")]
    [InlineData("{\"a@1.0.0\": {\"logicHash\": null, \"contentHash\": \"\"}}")]
    [InlineData("{\"a\": {\"logicHash\": \"\", \"contentHash\": \"\"}, \"a\": {\"logicHash\": \"\", \"contentHash\": \"\"}}")]
    public void What_is_no_lock_is_refused(string json)
    {
        Assert.False(RuleSetLock.TryRead(json, "rules.lock.json", out _, out var diagnostic));
        Assert.Equal("rules.lock.json(1,1): error CSEC2807: This is no lock of rule sets.", diagnostic.ToString());
    }

    [Fact]
    public void The_shipped_rules_keep_their_lock()
    {
        var path = Path.Combine(RuleFiles.Folder, "rules.lock.json");

        Assert.True(RuleSetLock.TryRead(File.ReadAllText(path), path, out var @lock, out _));
        Assert.Empty(@lock.Check(RuleSetCatalog.Embedded().All));
    }

    /// <summary>Hashes of what is published never change, whatever this library learns.</summary>
    [Theory]
    [InlineData("ky-at-risk", "sha256:182918dd76abfde4cd4c5c79897bfe38b7759c6bf7580415a9d700e225bd8e20")]
    [InlineData("hmis-r15-r16", "sha256:c2ed9a8c749166a889e2d08a63e40947893dd2f0141ef2cd363abdd215798cf3")]
    public void Logic_hashes_are_pinned(string id, string hash) => Assert.Equal(hash, RuleSetCatalog.Embedded().FindOrThrow(id).LogicHash);

    [Fact]
    public void The_logic_hash_of_a_rule_set_with_parameters_gates_and_rules_is_pinned() =>
        Assert.Equal("sha256:8e3ff5f9397c42c0705eeb1ff48b0ab793932e7c47ec13fcc1e22d95182d6f42", Draft.LogicHash);

    [Fact]
    public void Validate_checks_the_lock_of_the_folder_and_of_a_file_in_it()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("small/1.0.0.yaml", SmallRules.Text(lifecycle: "{status: published}"));
        Assert.Equal(0, CommandRun.Of("lock", folder.Path).ExitCode);
        Assert.Equal(0, CommandRun.Of("validate", folder.Path).ExitCode);

        folder.Write("small/1.0.0.yaml", SmallRules.Text(lifecycle: "{status: published}", title: "Another title"));

        foreach (var path in new[] { folder.Path, file, Path.GetDirectoryName(file)! })
        {
            var run = CommandRun.Of("validate", path);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("error CSEC2803", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(1, CommandRun.Of("lock", folder.Path).ExitCode);
    }

    [Fact]
    public void Validate_finds_a_lock_below_the_folder_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rules/small/1.0.0.yaml", SmallRules.Text(lifecycle: "{status: published}"));
        Assert.Equal(0, CommandRun.Of("lock", Path.Combine(folder.Path, "rules")).ExitCode);
        folder.Write("rules/small/1.0.0.yaml", SmallRules.Text(lifecycle: "{status: published}", title: "Another title"));

        var run = CommandRun.Of("validate", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error CSEC2803", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_a_shipped_published_version_that_says_something_else_is_told_and_never_locked()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Path.Combine(RuleFiles.Folder, "csec", "ky-at-risk", "1.0.0.yaml"));
        folder.Write("ky-at-risk/1.0.0.yaml", text.Replace("missing", "absent", StringComparison.Ordinal));

        Assert.Contains("error CSEC2803: `ky-at-risk@1.0.0`", CommandRun.Of("validate", folder.Path).Error, StringComparison.Ordinal);
        Assert.Equal(1, CommandRun.Of("lock", folder.Path).ExitCode);
    }

    [Fact]
    public void The_same_version_twice_is_told_of_the_later_file_and_a_file_named_twice_is_read_once()
    {
        using var folder = new TemporaryFolder();
        var first = folder.Write("a.yaml", SmallRules.Text());
        folder.Write("b.yaml", SmallRules.Text(title: "Another title"));

        Assert.Contains("b.yaml(1,1): error CSEC2802", CommandRun.Of("validate", folder.Path).Error, StringComparison.Ordinal);
        Assert.StartsWith("1 file, ", CommandRun.Of("validate", first, first).Output, StringComparison.Ordinal);
    }
}
