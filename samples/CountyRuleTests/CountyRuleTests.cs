using Csec.Screening;
using Csec.Screening.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CountyRuleTests;

/// <summary>
/// Tests that a county keeps beside its rule files, with xunit; any other framework will do. To use them copy this folder,
/// put your own rule file and its cases into <c>rules</c> and change the path below. <c>dotnet test</c> then says of every
/// edit whether the cases still pass, whether the laws still hold, and which youth would get a lower level than before.
/// Everything here is invented: no county, no instrument, no youth.
/// </summary>
public sealed class CountyRuleTests
{
    private static readonly string Rules = Path.Combine(AppContext.BaseDirectory, "rules", "madrone-screen");
    private static readonly RuleSetCaseFile Cases = RuleSetCaseFile.Open(Path.Combine(Rules, "1.0.0.yaml"));
    private static readonly RuleSet Screen = Cases.RuleSet;

    public static TheoryData<string> Names => [.. Cases.Names];

    [Fact]
    public void Rule_file_has_no_diagnostics() =>
        Assert.Empty(RuleSet.Validate(File.ReadAllText(Path.Combine(Rules, "1.0.0.yaml"))).Diagnostics);

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
        var edited = RuleSet.LoadOrThrow(File.ReadAllText(Path.Combine(Rules, "1.0.0.yaml"))
            .Replace("some: 1 to 2", "some: 1 to 3", StringComparison.Ordinal)
            .Replace("high: 3 or more", "high: 4 or more", StringComparison.Ordinal));

        // It loads, for it has neither gap nor overlap. The cases say what it does:
        var report = RuleSetCaseFile.Of(edited, File.ReadAllText(Path.Combine(Rules, "1.0.0.cases.yaml"))).SelectMany(one => one.Run());
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
