namespace Csec.Screening;

/// <summary>Where a catalog takes its rule sets from: those shipped with the package, folders, and your own.</summary>
public sealed class RuleSetCatalogOptions
{
    /// <summary>Whether the shipped rule sets are in the catalog.</summary>
    /// <value>False until <see cref="AddEmbedded"/> is called.</value>
    internal bool HasEmbedded { get; private set; }

    internal List<string> Folders { get; } = [];

    internal List<RuleSet> Own { get; } = [];

    /// <summary>Adds the rule sets that are shipped with the package; each is loaded when it is asked for.</summary>
    public RuleSetCatalogOptions AddEmbedded()
    {
        HasEmbedded = true;
        return this;
    }

    /// <summary>Adds every <c>.yaml</c> file in a folder and below, <c>.cases.yaml</c> excepted.</summary>
    public RuleSetCatalogOptions AddFolder(string path)
    {
        Folders.Add(path);
        return this;
    }

    /// <summary>Adds a rule set that was loaded before.</summary>
    public RuleSetCatalogOptions Add(RuleSet ruleSet)
    {
        Own.Add(ruleSet);
        return this;
    }
}
