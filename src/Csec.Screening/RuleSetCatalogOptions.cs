namespace Csec.Screening;

/// <summary>Where a catalog takes its rule sets from: those shipped with the package, folders, and your own.</summary>
public sealed class RuleSetCatalogOptions
{
    /// <summary>Whether the shipped rule sets are in the catalog.</summary>
    /// <value>False until <see cref="AddEmbedded"/> is called.</value>
    internal bool HasEmbedded { get; private set; }

    internal List<string> Folders { get; } = [];

    internal List<RuleSet> Own { get; } = [];

    internal List<TextPack> OwnTexts { get; } = [];

    /// <summary>Adds the rule sets that are shipped with the package; each is loaded when it is asked for.</summary>
    public RuleSetCatalogOptions AddEmbedded()
    {
        HasEmbedded = true;
        return this;
    }

    /// <summary>Adds every rule set in a folder and below, and the texts beside them; <c>.cases.yaml</c> is left out.</summary>
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

    /// <summary>
    /// Adds texts, such as an owner's wording under a licence. They go before those of folders and the shipped ones, and
    /// of two that word the same the one added first is taken.
    /// </summary>
    public RuleSetCatalogOptions AddTexts(TextPack pack)
    {
        OwnTexts.Add(pack);
        return this;
    }
}
