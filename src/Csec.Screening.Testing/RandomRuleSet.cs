namespace Csec.Screening.Testing;

/// <summary>A made-up rule set that loads, with the seed and the text that make it again.</summary>
public sealed record RandomRuleSet
{
    internal RandomRuleSet(int seed, string text, RuleSet ruleSet, IReadOnlyList<string> firstRefusals)
    {
        Seed = seed;
        Text = text;
        RuleSet = ruleSet;
        FirstRefusals = firstRefusals;
    }

    /// <summary>The seed; <see cref="RandomRuleSets.Of(int)"/> makes the same rule set of it.</summary>
    public int Seed { get; }

    /// <summary>The rule set as YAML text.</summary>
    public string Text { get; }

    /// <summary>The rule set, loaded.</summary>
    public RuleSet RuleSet { get; }

    /// <summary>The ids of what the loader refused in it before it was repaired; empty when nothing was.</summary>
    public IReadOnlyList<string> FirstRefusals { get; }

    /// <summary>Its seed and its text, so that a failed property can be read and made again.</summary>
    public override string ToString() => FormattableString.Invariant($"seed {Seed}\n{Text}");
}
