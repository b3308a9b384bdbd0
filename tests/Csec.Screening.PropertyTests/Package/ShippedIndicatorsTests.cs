using Csec.Screening.Testing;

namespace Csec.Screening.PropertyTests.Package;

/// <summary>In shipped rule sets a higher answer never lowers a level of concern, but for the items that are meant so.</summary>
public sealed class ShippedIndicatorsTests
{
    private const int Sheets = 150;

    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.Embedded();

    public static TheoryData<string> RuleSets => [.. Catalog.All.Where(ruleSet => ruleSet.Definition.Items.Count > 0).Select(ruleSet => ruleSet.Id)];

    [Theory]
    [MemberData(nameof(RuleSets))]
    public void Indicators_are_monotone_unless_declared(string id)
    {
        var declared = Catalog.FindOrThrow(id).Definition.Classifications.SelectMany(classification => classification.LoweredBy.Select(lowering => (classification.Id, Item: lowering.Item.Id)));

        Assert.Empty(Breaches(id, null));
        Assert.All(declared, pair => Assert.Contains(Breaches(id, []), breach => breach.StartsWith($"Raising {pair.Item} lowers {pair.Id} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Some_rule_sets_declare_an_item_that_lowers_a_level() =>
        Assert.Equal(
            ["brfss-ace", "cyw-ace-q-teen-self", "wiser"],
            Catalog.All.Where(ruleSet => ruleSet.Definition.Classifications.Any(classification => classification.LoweredBy.Count > 0)).Select(ruleSet => ruleSet.Id).Order(StringComparer.Ordinal));

    private static List<string> Breaches(string id, string[]? except)
    {
        var ruleSet = Catalog.FindOrThrow(id);
        return
        [
            .. Enumerable.Range(0, Sheets).SelectMany(seed => new[] { SeededSheets.AtEdge(ruleSet, seed), SeededSheets.Partial(ruleSet, seed) })
                .SelectMany(sheet => Laws.MonotoneIndicators(ruleSet, sheet, except).Breaches),
        ];
    }
}
