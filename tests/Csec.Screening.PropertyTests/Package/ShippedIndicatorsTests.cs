using Csec.Screening.Testing;

namespace Csec.Screening.PropertyTests.Package;

/// <summary>In shipped rule sets a higher answer never lowers a level of concern, but for the items that are meant so.</summary>
public sealed class ShippedIndicatorsTests
{
    private const int Sheets = 150;

    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.Embedded();

    private static readonly Dictionary<string, string[]> Declared = new(StringComparer.Ordinal)
    {
        // The instrument's own codes: 1 is yes, 2 is no.
        ["brfss-ace"] = ["q1", "q2", "q3", "q4", "q5"],

        // Symptoms with a count of 0 fall in a gap of the instrument, which is read as usual care.
        ["cyw-ace-q-teen-self"] = ["symptoms"],

        // Points for no stay in a shelter, and more for running away under 15 than later.
        ["wiser"] = ["temporary-shelter", "ran-past-year"],
    };

    public static TheoryData<string> RuleSets => [.. Catalog.All.Where(ruleSet => ruleSet.Definition.Items.Count > 0).Select(ruleSet => ruleSet.Id)];

    [Theory]
    [MemberData(nameof(RuleSets))]
    public void Indicators_are_monotone_unless_declared(string id)
    {
        var declared = Declared.GetValueOrDefault(id, []);

        Assert.Empty(Breaches(id, declared));
        Assert.All(declared, item => Assert.Contains(Breaches(id, []), breach => breach.StartsWith($"Raising {item} lowers ", StringComparison.Ordinal)));
    }

    private static List<string> Breaches(string id, string[] declared)
    {
        var ruleSet = Catalog.FindOrThrow(id);
        return
        [
            .. Enumerable.Range(0, Sheets).SelectMany(seed => new[] { SeededSheets.AtEdge(ruleSet, seed), SeededSheets.Partial(ruleSet, seed) })
                .SelectMany(sheet => Laws.MonotoneIndicators(ruleSet, sheet, declared).Breaches),
        ];
    }
}
