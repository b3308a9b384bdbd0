using Csec.Screening.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Csec.Screening.PropertyTests.Package;

/// <summary>The count forms that are shipped agree with the forms that ask item by item, on any sheet of these.</summary>
public sealed class ShippedCountFormsTests
{
    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.Embedded();

    [Theory]
    [InlineData("pearls-child", "pearls-child-count")]
    [InlineData("pearls-teen", "pearls-teen-count")]
    [InlineData("pearls-teen-self", "pearls-teen-count")]
    public void Counts_agree_with_items(string itemised, string counted)
    {
        var (items, counts) = (Catalog.FindOrThrow(itemised), Catalog.FindOrThrow(counted));
        var form = new CountForm(new Dictionary<string, CountedItems> { ["ace-count"] = Part(items, "part-1"), ["related-count"] = Part(items, "part-2") });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(4_711, 1_001), Prop.ForAll(AnswerSheets.Partial(items), sheet =>
            Laws.CountsAgreeWithItems(items, counts, form, sheet).OrThrow().WasAsked));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(4_711, 1_001), Prop.ForAll(AnswerSheets.AtEdges(items), sheet =>
            Laws.CountsAgreeWithItems(items, counts, form, sheet).OrThrow().WasAsked));
    }

    private static CountedItems Part(RuleSet ruleSet, string section) =>
        new([.. ruleSet.Definition.Sections.Single(part => part.Id == section).Items.Select(item => item.Id)], "yes");
}
