namespace Csec.Screening;

/// <summary>The rule set that made an assessment.</summary>
internal static class Makers
{
    /// <summary>The rule set of a catalog that made an assessment.</summary>
    /// <exception cref="ArgumentException">The catalog does not hold it.</exception>
    public static RuleSet In(RuleSetCatalog catalog, Assessment assessment, string parameter)
    {
        _ = catalog ?? throw new ArgumentNullException(parameter);
        _ = assessment ?? throw new ArgumentNullException(nameof(assessment));
        return catalog.TryFind(assessment.RuleSet.ToString(), null, out var ruleSet, out _)
            ? ruleSet
            : throw new ArgumentException($"The catalog does not hold `{assessment.RuleSet}`.", parameter);
    }

    /// <exception cref="ArgumentException">Another rule set made the assessment.</exception>
    public static void Require(Assessment assessment, RuleSet ruleSet, string parameter)
    {
        _ = assessment ?? throw new ArgumentNullException(nameof(assessment));
        _ = ruleSet ?? throw new ArgumentNullException(parameter);
        if (assessment.RuleSet.ContentHash != ruleSet.ContentHash)
        {
            throw new ArgumentException($"Another rule set than this `{ruleSet.Id}` made the result.", parameter);
        }
    }
}
