using Csec.Screening.Model;

namespace Csec.Screening.Catalog;

/// <summary>One version of a rule set, loaded when it is asked for.</summary>
internal sealed class CatalogEntry(string id, RuleSetVersion version, string origin, Lazy<RuleSet> ruleSet)
{
    public string Id => id;

    public RuleSetVersion Version => version;

    /// <summary>The path or resource it comes from.</summary>
    public string Origin => origin;

    public string Key => id + "@" + version;

    public RuleSet RuleSet => ruleSet.Value;

    public static CatalogEntry Of(RuleSet ruleSet, string origin) =>
        new(ruleSet.Id, ruleSet.Version, origin, new Lazy<RuleSet>(() => ruleSet));
}
