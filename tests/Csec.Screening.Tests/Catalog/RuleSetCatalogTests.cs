using Csec.Screening.Model;

namespace Csec.Screening.Tests.Catalog;

public sealed class RuleSetCatalogTests
{
    [Fact]
    public void A_date_that_is_no_day_is_refused()
    {
        var exception = Assert.Throws<AnswerException>(() => RuleSetCatalog.Embedded().FindOrThrow("sscst", "banana"));

        Assert.Equal("CSEC6012", exception.Errors.Single().Code);
    }

    [Fact]
    public void Withdrawn_versions_alone_are_said_to_be_found_by_version_only()
    {
        var catalog = RuleSetCatalog.CreateOrThrow(options => options.Add(SmallRules.Load(lifecycle: "{status: withdrawn}")));

        Assert.False(catalog.TryFind("small", null, out _, out var error));
        Assert.Contains("found by id@version only", error.Message, StringComparison.Ordinal);
        Assert.Equal("There is `small@1.0.0`.", error.Help);
        Assert.True(catalog.TryFind("small@1.0.0", null, out _, out _));
    }

    [Theory]
    [InlineData(null, "1.10.0")]
    [InlineData("2025-06-30", "1.9.0")]
    [InlineData("2027-01-01", "1.10.0")]
    public void A_bare_id_takes_the_newest_published_version_in_force(string? date, string version)
    {
        var catalog = Catalog(
            ("1.9.0", "{status: published}"),
            ("1.10.0", "{status: published, effective-from: 2026-01-01}"),
            ("1.11.0", "{status: withdrawn}"),
            ("2.0.0-beta.1", "{status: review}"),
            ("3.0.0", "{status: draft}"));

        Assert.Equal(version, catalog.FindOrThrow("small", date).Version.ToString());
    }

    [Theory]
    [InlineData("2.0.0", "{status: draft}", "1.0.0", "{status: review}", "1.0.0")]
    [InlineData("2.0.0", "{status: draft}", "2.0.0-rc.1", "{status: draft}", "2.0.0")]
    [InlineData("2.0.0", "{status: superseded}", "1.0.0", "{status: draft}", "1.0.0")]
    public void Status_comes_before_version(string first, string firstStatus, string second, string secondStatus, string taken) =>
        Assert.Equal(taken, Catalog((first, firstStatus), (second, secondStatus)).FindOrThrow("small").Version.ToString());

    [Fact]
    public void A_withdrawn_version_is_found_by_id_and_version_only()
    {
        var catalog = Catalog(("1.0.0", "{status: withdrawn}"));

        Assert.Equal(RuleSetStatus.Withdrawn, catalog.FindOrThrow("small@1.0.0").Definition.Lifecycle.Status);
        Assert.False(catalog.TryFind("small", null, out _, out var error));
        Assert.Equal("CSEC6003", error.Code);
    }

    [Theory]
    [InlineData("smal")]
    [InlineData("small@9.9.9")]
    [InlineData("small@")]
    [InlineData("@1.0.0")]
    [InlineData("")]
    [InlineData("Jane Doe")]
    public void What_is_not_there_is_an_error_that_does_not_repeat_it(string reference)
    {
        Assert.False(Catalog(("1.0.0", "{status: draft}")).TryFind(reference, null, out var ruleSet, out var error));

        Assert.Null(ruleSet);
        Assert.Equal("CSEC6003", error.Code);
        Assert.DoesNotContain("Jane", error.Message + error.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_version_twice_is_one_when_the_content_is_the_same()
    {
        var catalog = RuleSetCatalog.CreateOrThrow(options => options.Add(SmallRules.Load()).Add(SmallRules.Load(lifecycle: "{status: review}")));

        Assert.Equal(RuleSetStatus.Draft, Assert.Single(catalog.All).Definition.Lifecycle.Status);
    }

    [Fact]
    public void The_same_version_twice_with_other_content_is_an_error()
    {
        var result = RuleSetCatalog.Create(options => options.Add(SmallRules.Load()).Add(SmallRules.Load(title: "Another")));

        Assert.False(result.IsValid);
        Assert.Equal("CSEC2802", Assert.Single(result.Diagnostics).Id);
    }

    [Theory]
    [InlineData("{status: withdrawn}", "{status: published}")]
    [InlineData("{status: superseded}", "{status: draft}")]
    [InlineData("{status: draft}", "{status: review}")]
    [InlineData("{status: review}", "{status: published}")]
    public void Of_two_copies_the_stricter_status_counts_whatever_the_order(string strict, string other)
    {
        var expected = SmallRules.Load(lifecycle: strict).Definition.Lifecycle.Status;

        Assert.Equal(expected, Assert.Single(Catalog(("1.0.0", strict), ("1.0.0", other)).All).Definition.Lifecycle.Status);
        Assert.Equal(expected, Assert.Single(Catalog(("1.0.0", other), ("1.0.0", strict)).All).Definition.Lifecycle.Status);
    }

    [Fact]
    public void A_copy_that_says_withdrawn_wins_over_the_shipped_one()
    {
        using var folder = new TemporaryFolder();
        var shipped = Path.Combine(RuleFiles.Folder, "csec", "sscst", "1.0.0.yaml");
        folder.Write("sscst.yaml", File.ReadAllText(shipped).Replace("status: draft", "status: withdrawn", StringComparison.Ordinal));
        var catalog = RuleSetCatalog.CreateOrThrow(options => options.AddEmbedded().AddFolder(folder.Path));

        Assert.False(catalog.TryFind("sscst", null, out _, out _));
        Assert.Equal(RuleSetStatus.Withdrawn, catalog.FindOrThrow("sscst@1.0.0").Definition.Lifecycle.Status);
    }

    [Fact]
    public void Every_shipped_rule_set_is_named_for_its_id_and_version()
    {
        var catalog = RuleSetCatalog.Embedded();

        Assert.Equal(
            [
                "ace-10", "ace-csec-context", "ace-iq", "ahs-two-question", "bce-10", "brfss-ace",
                "ca-alameda", "ca-contra-costa", "ca-csec-grid", "ca-fresno", "ca-los-angeles", "ca-monterey", "ca-orange",
                "ca-riverside", "ca-sacramento", "ca-san-diego", "ca-san-francisco", "ca-san-luis-obispo", "ca-santa-clara", "ca-state", "cse-it", "cyw-ace-q-teen-self",
                "finkelhor-14", "hmis-r15-r16", "htc-10", "ky-at-risk", "mo-gate", "nsch-ace", "pce-7", "pearls-child",
                "pearls-child-count", "pearls-teen", "pearls-teen-count", "pearls-teen-self", "qyit", "raft", "seraf-counts", "sscst",
                "wi-cps", "wiser", "yurok",
            ],
            catalog.Ids);
        Assert.All(catalog.All, ruleSet => Assert.Same(ruleSet, catalog.FindOrThrow($"{ruleSet.Id}@{ruleSet.Version}")));
    }

    [Fact]
    public void A_folder_gives_its_rule_sets_and_no_cases()
    {
        using var folder = new TemporaryFolder();
        folder.Write("deep/small.yaml", SmallRules.Text());
        folder.Write("deep/small.cases.yaml", "not a rule set");

        Assert.Equal(["small"], RuleSetCatalog.CreateOrThrow(options => options.AddFolder(folder.Path)).Ids);
    }

    [Fact]
    public void A_folder_with_a_broken_rule_set_gives_no_catalog()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.yaml", "rule-set: x");

        var exception = Assert.Throws<RuleSetException>(() => RuleSetCatalog.CreateOrThrow(options => options.AddFolder(folder.Path)));
        Assert.Contains("broken.yaml(1,", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error() =>
        Assert.Equal("CSEC2800", RuleSetCatalog.Create(options => options.AddFolder("/no/such/folder")).Diagnostics.Single().Id);

    private static RuleSetCatalog Catalog(params (string Version, string Lifecycle)[] versions) => RuleSetCatalog.CreateOrThrow(options =>
    {
        foreach (var (version, lifecycle) in versions)
        {
            options.Add(SmallRules.Load(version: version, lifecycle: lifecycle));
        }
    });
}
