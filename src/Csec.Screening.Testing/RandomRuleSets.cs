using Csec.Screening.Testing.RuleSets;
using FsCheck;
using FsCheck.Fluent;

namespace Csec.Screening.Testing;

/// <summary>
/// Made-up rule sets in every construct of the language, small enough that most can be checked on all their sheets. They
/// say nothing about any youth. The same seed gives the same rule set on every machine.
/// </summary>
/// <example>
/// <code>
/// Prop.ForAll(RandomRuleSets.Any(), made =&gt; MyReport.Of(made.RuleSet) is not null).QuickCheckThrowOnFailure();
/// </code>
/// </example>
public static class RandomRuleSets
{
    /// <summary>Rule sets of random seeds. They shrink block by block to shorter texts that still load.</summary>
    public static Arbitrary<RandomRuleSet> Any() =>
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => From(seed, 1).First()), RuleSetShrinking.Of);

    /// <summary>The rule set of a seed, or null when the loader refuses what was written; about one in six is refused.</summary>
    public static RandomRuleSet? Of(int seed) => Of(seed, out _);

    /// <summary>
    /// The rule set of a seed, or null when the loader refuses what was written; <paramref name="refusals"/> then holds the
    /// ids of the errors. What an author would correct by the message alone is corrected so: the messages are tried out too.
    /// </summary>
    public static RandomRuleSet? Of(int seed, out IReadOnlyList<string> refusals) =>
        RuleSetRepair.Load(seed, RuleSetWriter.Write(seed), out refusals);

    /// <summary>The first rule sets that load, from a seed on.</summary>
    public static IEnumerable<RandomRuleSet> From(int seed, int count)
    {
        for (var found = 0; found < count; seed = unchecked(seed + 1))
        {
            if (Of(seed) is { } ruleSet)
            {
                found++;
                yield return ruleSet;
            }
        }
    }
}
