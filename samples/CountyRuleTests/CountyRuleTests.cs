using Csec.Screening;
using Csec.Screening.Analysis;
using Csec.Screening.Mutation;
using Csec.Screening.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CountyRuleTests;

/// <summary>
/// Tests that a county keeps beside its rule files, with xunit; any other framework will do. <c>dotnet test</c> says of every
/// edit whether the cases still pass and notice every small change, whether the laws still hold, and which sheets would get
/// a lower level than in the version before. Sheets are ways to fill in the form, not youth.
/// Everything here is invented: no county, no instrument, no youth.
/// </summary>
/// <remarks>
/// To use them copy this folder. Replace the files in <c>rules</c> by your own: the version in use, the one before it, and
/// the cases; then change the folder and the two file names below. Of a first version delete what compares two. Delete
/// <see cref="A_further_sign_never_lowers_the_concern"/> if a sign of yours is meant to lower a level and is not declared
/// under <c>lowered-by:</c>, and <see cref="A_wrong_cut_off_is_caught"/>, which only shows what the others are for.
/// </remarks>
public sealed class CountyRuleTests
{
    private static readonly string Rules = Path.Combine(AppContext.BaseDirectory, "rules", "madrone-screen");
    private static readonly string Current = Path.Combine(Rules, "1.1.0.yaml");
    private static readonly string CasesOfCurrent = Path.Combine(Rules, "1.1.0.cases.yaml");
    private static readonly RuleSetCaseFile Cases = RuleSetCaseFile.Open(Current);
    private static readonly RuleSet Screen = Cases.RuleSet;
    private static readonly RuleSet Before = RuleSet.LoadOrThrow(File.ReadAllText(Path.Combine(Rules, "1.0.0.yaml")));

    public static TheoryData<string> Names => [.. Cases.Names];

    [Fact]
    public void Rule_file_has_no_diagnostics() =>
        Assert.Empty(RuleSet.Validate(File.ReadAllText(Current)).Diagnostics);

    [Fact]
    public void Everything_that_can_be_proved_holds() => Assert.True(RuleSetVerification.Of(Screen).AllHolds);

    [Fact]
    public void Cases_notice_every_small_change() => Assert.Empty(RuleSetMutation.Run(Screen, File.ReadAllText(CasesOfCurrent)).Survivors);

    // Exactly, over all sheets: the version rises by what changed, and the only move of a level is the one that is meant.
    [Fact]
    public void New_version_raises_what_it_says_and_lowers_nothing()
    {
        var difference = RuleSetDifference.Between(Before, Screen);
        var moves = difference.Classifications[0].Matrix.Where(move => move.IsChange);

        Assert.Equal(VersionBump.Minor, difference.Bump);
        Assert.Equal(["some to high"], moves.Select(move => $"{move.From} to {move.To}"));
    }

    // And for incomplete sheets too; a lower level that is meant is declared as a DeclaredMove.
    [Fact]
    public void No_sheet_gets_a_lower_level_than_before() =>
        Prop.ForAll(AnswerSheets.Partial(Before), sheet => Laws.NoDowngrade(Before, Screen, sheet).OrThrow().Holds).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_passes(string name) => Assert.Empty(Cases[name].Run());

    [Fact]
    public void Laws_hold_whatever_is_answered_and_whatever_is_missing() =>
        Prop.ForAll(AnswerSheets.Partial(Screen), sheet => Laws.OfOneSheet(Screen, sheet).All(law => law.OrThrow().Holds)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_further_sign_never_lowers_the_concern() =>
        Prop.ForAll(AnswerSheets.AtEdges(Screen), sheet => Laws.MonotoneIndicators(Screen, sheet).OrThrow().Holds).QuickCheckThrowOnFailure();

    [Fact]
    public void Wrong_answers_are_refused_and_never_repeated() =>
        Prop.ForAll(AnswerSheets.Adversarial(Screen), sheet => Laws.ErrorsRepeatNothing(Screen, sheet).OrThrow().Holds).QuickCheckThrowOnFailure();

    // What the tests above are for. Somebody edits the rule file and asks for four signs where there were three:
    [Fact]
    public void A_wrong_cut_off_is_caught()
    {
        var edited = RuleSet.LoadOrThrow(File.ReadAllText(Current)
            .Replace("some: 1 to 2", "some: 1 to 3", StringComparison.Ordinal)
            .Replace("high: 3 or more", "high: 4 or more", StringComparison.Ordinal));

        // It loads, for it has neither gap nor overlap. The cases say what it does:
        var report = RuleSetCaseFile.Of(edited, File.ReadAllText(CasesOfCurrent)).SelectMany(one => one.Run());
        Assert.Equal(
            [
                "cases.yaml(14,33): concern: expected high, got some",
                "cases.yaml(17,38): concern: expected high, got [some, high]",
            ],
            report);

        // Without any case the law finds it, on sheets that lie at a cut-off:
        var sheet = Gen.Sample(AnswerSheets.AtEdges(Screen).Generator, 100).First(one => !Laws.NoDowngrade(Screen, edited, one).Holds);
        Assert.Equal(
            "no downgrade: The new version gives some where the old one gave high of concern.",
            Laws.NoDowngrade(Screen, edited, sheet).ToString());

        // An edit that is meant is declared, and then it is no fault:
        Assert.True(Laws.NoDowngrade(Screen, edited, sheet, [new("concern", "high", "some")]).Holds);
    }
}
