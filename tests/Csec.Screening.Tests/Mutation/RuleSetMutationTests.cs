using Csec.Screening.Cases;
using Csec.Screening.Mutation;

namespace Csec.Screening.Tests.Mutation;

public class RuleSetMutationTests
{
    private static readonly RuleSet Qyit = Shipped("qyit");

    [Fact]
    public void A_mutant_that_changes_no_result_is_equivalent()
    {
        var report = RuleSetMutation.Run(Qyit, CasesOf("qyit"));

        Assert.True(report.AllKilled);
        Assert.Contains("`1 or more` became `0 or more`", report.Equivalent.Select(mutant => mutant.Change));
    }

    [Fact]
    public void The_case_of_a_survivor_passes_on_the_original_and_kills_the_mutant()
    {
        var report = RuleSetMutation.Run(Qyit, NoCases("qyit"));
        var head = "cases-for: qyit@1.0.0\ncases:\n";

        Assert.NotEmpty(report.Survivors);
        foreach (var survivor in report.Survivors)
        {
            var file = head + survivor.MissingCase!.Yaml;
            Assert.True(RuleSetCases.Run(Qyit, file).HasPassed, file);
            Assert.DoesNotContain(RuleSetMutation.Run(Qyit, file).Survivors, other => other.ToString() == survivor.ToString());
        }
    }

    [Fact]
    public void The_missing_cases_kill_every_survivor()
    {
        foreach (var id in new[] { "qyit", "sscst", "ahs-two-question", "hmis-r15-r16", "pearls-teen-count", "cyw-ace-q-teen-self" })
        {
            var ruleSet = Shipped(id);
            var report = RuleSetMutation.Run(ruleSet, NoCases(id));

            Assert.True(report.Survivors.Count > 5, id);
            Assert.True(RuleSetCases.Run(ruleSet, report.MissingCases).HasPassed, report.MissingCases);
            Assert.Empty(RuleSetMutation.Run(ruleSet, report.MissingCases).Survivors);
        }
    }

    [Fact]
    public void Without_a_pinned_case_a_mutant_survives()
    {
        const string pinned = "  - case: Six partners count unless a caller says otherwise\n";
        var cases = CasesOf("sscst");
        var start = cases.IndexOf(pinned, StringComparison.Ordinal);
        var end = cases.IndexOf('\n', cases.IndexOf("expect", start, StringComparison.Ordinal)) + 1;

        var report = RuleSetMutation.Run(Shipped("sscst"), cases[..start] + cases[end..]);

        var survivor = Assert.Single(report.Survivors);
        Assert.Equal("line 77: the default of `partners-over` became `10`", survivor.ToString());
        Assert.False(report.AllKilled);
    }

    [Fact]
    public void What_loading_would_refuse_must_be_killed_by_the_cases()
    {
        var report = RuleSetMutation.Run(Qyit, NoCases("qyit"));

        Assert.Contains(report.Survivors, mutant => mutant.IsFoundByChecks);
        Assert.Equal(0, report.Killed);
    }

    [Theory]
    [InlineData("sscst", "`2 or more` became `1 or more`")]
    [InlineData("pearls-child", "`4 or more` became `3 or more`")]
    public void An_overlap_that_changes_no_result_is_equivalent_and_refused_by_loading(string id, string change)
    {
        var report = RuleSetMutation.Run(Shipped(id), CasesOf(id));

        Assert.Contains(report.Equivalent, mutant => mutant.Change == change && mutant.IsFoundByChecks);
        Assert.Contains(report.Equivalent, mutant => !mutant.IsFoundByChecks);
    }

    [Fact]
    public void A_report_prints_its_counts_and_no_list()
    {
        var report = RuleSetMutation.Run(Qyit, NoCases("qyit"));

        Assert.Equal($"{report.RuleSet}: {report.Mutants.Count} mutants, 0 killed, {report.Survivors.Count} survived", report.ToString());
    }

    [Fact]
    public void No_caller_can_make_up_what_became_of_a_mutant()
    {
        var settable = typeof(Mutant).GetProperties().Concat(typeof(MutationReport).GetProperties()).Concat(typeof(Outlook).GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true }).Select(property => property.Name);

        // The values that a record is made of can be read only with the whole of it.
        Assert.Equal(["Operator", "Position", "Change", "Outcome"], settable);
    }

    [Fact]
    public void A_report_is_the_same_every_time()
    {
        var reports = Enumerable.Range(0, 3).Select(_ => RuleSetMutation.Run(Shipped("sscst"), NoCases("sscst")));

        Assert.Single(reports.Select(report => report.ToJson() + report.MissingCases).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_case_that_fails_on_the_rule_set_itself_is_a_callers_mistake()
    {
        var wrong = "cases-for: qyit\ncases:\n  - {case: Wrong, answers: {}, expect: {positives: 9}}\n";

        var refused = Assert.Throws<ArgumentException>(() => RuleSetMutation.Run(Qyit, wrong.Replace("positives", Qyit.Definition.Scores[0].Id, StringComparison.Ordinal)));
        Assert.Contains("The case `Wrong` fails", refused.Message, StringComparison.Ordinal);
        Assert.Throws<RuleSetException>(() => RuleSetMutation.Run(Qyit, "cases-for: other\n"));
    }

    private static string NoCases(string id) => $"cases-for: {id}\ncases: []\n";

    private static string FileOf(string id) =>
        RuleFiles.All.Single(file => file.Contains($"{Path.DirectorySeparatorChar}{id}{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static RuleSet Shipped(string id) => RuleSet.LoadOrThrow(File.ReadAllText(FileOf(id)));

    private static string CasesOf(string id) => File.ReadAllText(Path.ChangeExtension(FileOf(id), null) + ".cases.yaml");
}
