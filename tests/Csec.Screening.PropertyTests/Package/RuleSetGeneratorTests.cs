using Csec.Screening.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Csec.Screening.PropertyTests.Package;

/// <summary>Random rule sets are made again by their seeds, and shrink to shorter ones that load.</summary>
public sealed class RuleSetGeneratorTests
{
    [Fact]
    public void The_same_seed_gives_the_same_rule_set()
    {
        foreach (var made in RandomRuleSets.From(5_000_000, 20))
        {
            var again = RandomRuleSets.Of(made.Seed)!;
            Assert.Equal((made.Text, made.RuleSet.ContentHash), (again.Text, again.RuleSet.ContentHash));
            Assert.Equal(made.RuleSet.ContentHash, RuleSet.LoadOrThrow(made.Text).ContentHash);
        }
    }

    [Fact]
    public void Drawn_rule_sets_load_and_differ() =>
        Assert.Equal(50, Sample(50).Select(made => RuleSet.LoadOrThrow(made.Text).ContentHash).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_rule_set_shrinks_to_the_lines_that_matter()
    {
        static bool HasGate(RandomRuleSet made) => made.RuleSet.Definition.Items.Any(item => item.AskedWhen is not null);
        foreach (var made in Sample(200).Where(HasGate).Take(2))
        {
            var shrunk = made;
            while (RandomRuleSets.Any().Shrinker(shrunk).FirstOrDefault(HasGate) is { } simpler)
            {
                Assert.True(simpler.Text.Length < shrunk.Text.Length);
                Assert.Equal(simpler.RuleSet.ContentHash, RuleSet.LoadOrThrow(simpler.Text).ContentHash);
                shrunk = simpler;
            }

            Assert.True(HasGate(shrunk));
            Assert.True(shrunk.RuleSet.Definition.Items.Count <= made.RuleSet.Definition.Items.Count);
            Assert.DoesNotContain("prompts:", shrunk.Text, StringComparison.Ordinal);
        }
    }

    private static RandomRuleSet[] Sample(int count) => [.. Gen.Sample(RandomRuleSets.Any().Generator, count, new Rnd(4_711UL, 1_001UL), 50)];
}
