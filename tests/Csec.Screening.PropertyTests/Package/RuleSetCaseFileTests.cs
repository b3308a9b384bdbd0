using Csec.Screening.Testing;

namespace Csec.Screening.PropertyTests.Package;

/// <summary>Cases one by one: each has a name, and says in words and with a place what did not come as expected.</summary>
public sealed class RuleSetCaseFileTests
{
    private const string Text = """
        cases-for: made-up
        cases:
          - case: Two signs
            answers: {away: no, hurt: yes, feared: yes, note: made up}
            expect: {signs: 2, concern: high}
          - case: One sign
            answers: {away: no, hurt: no, feared: yes, note: made up}
            expect: {signs: 2, concern: high}
          - case: One sign
            answers: {away: no, hurt: no, feared: yes, note: made up}
            expect: {concern: some}

        """;

    private static readonly RuleSet MadeUp = MadeUpRules.Load(MadeUpRules.Itemised);

    [Fact]
    public void Each_case_has_a_name_of_its_own() =>
        Assert.Equal(["Two signs", "One sign", "One sign (line 9)"], RuleSetCaseFile.Of(MadeUp, Text).Names);

    [Fact]
    public void A_case_that_fails_says_what_and_where()
    {
        var cases = RuleSetCaseFile.Of(MadeUp, Text, "made-up.cases.yaml");

        Assert.Empty(cases["Two signs"].Run());
        Assert.Empty(cases[2].Run());
        Assert.Equal(
            ["made-up.cases.yaml(8,21): signs: expected 2, got 1", "made-up.cases.yaml(8,33): concern: expected high, got some"],
            cases["One sign"].Run());
        Assert.StartsWith("One sign:\nmade-up.cases.yaml(8,21)", Assert.Throws<RuleSetCaseException>(cases[1].RunOrThrow).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cases-for: another\ncases: []\n")]
    [InlineData("cases-for: made-up\ncases: [{case: x, answers: {nobody: yes}, expect: {}}]\n")]
    [InlineData("cases-for: {")]
    [InlineData("")]
    public void A_file_with_errors_has_a_case_that_fails(string text) =>
        Assert.NotEmpty(RuleSetCaseFile.Of(MadeUp, text)[RuleSetCaseFile.FileCase].Run());

    [Fact]
    public void A_rule_file_is_opened_with_the_cases_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "1.0.0.yaml"), MadeUpRules.Itemised);
            File.WriteAllText(Path.Combine(folder.FullName, "1.0.0.cases.yaml"), Text);

            Assert.Equal(3, RuleSetCaseFile.Open(Path.Combine(folder.FullName, "1.0.0.yaml")).Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
