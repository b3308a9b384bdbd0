using Csec.Screening.Mutation;

namespace Csec.Screening.Tests.Mutation;

/// <summary>The golden cases notice every small edit of every shipped rule set that changes a result.</summary>
public class ShippedMutantsTests
{
    public static TheoryData<string> Files() => [.. RuleFiles.All];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_mutant_that_is_not_equivalent_is_killed(string file)
    {
        var report = Run(file);

        Assert.Equal("", report.MissingCases);
        Assert.Empty(report.NotProved);
        Assert.Equal(report.Mutants.Count, report.Killed + report.Refused + report.Equivalent.Count);
    }

    [Fact]
    public void The_largest_rule_set_has_at_least_300_mutants()
    {
        var report = Run(RuleFiles.All.Single(file => file.Contains("cse-it", StringComparison.Ordinal)));

        Assert.True(report.Mutants.Count >= 300, $"{report.Mutants.Count}");
        Assert.Equal(report.Mutants.Count, report.Operators.Sum(count => count.Mutants));
    }

    [Fact]
    public void Only_overlays_and_rule_sets_that_score_nothing_have_no_mutants()
    {
        var without = RuleFiles.All.Select(file => RuleSet.LoadOrThrow(File.ReadAllText(file))).Where(ruleSet => RuleEdits.Of(ruleSet).Count == 0);

        Assert.All(without, ruleSet => Assert.True(ruleSet.Definition.Extends is not null || ruleSet.Definition.Scores.Count + ruleSet.Definition.Classifications.Count == 0, ruleSet.Id));
    }

    private static MutationReport Run(string file) =>
        RuleSetMutation.Run(RuleSet.LoadOrThrow(File.ReadAllText(file)), File.ReadAllText(Path.ChangeExtension(file, null) + ".cases.yaml"));
}
