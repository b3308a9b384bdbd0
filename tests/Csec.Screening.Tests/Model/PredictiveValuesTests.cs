using System.Globalization;
using Csec.Screening.Model;
using Csec.Screening.Tests.Cli;

namespace Csec.Screening.Tests.Model;

public sealed class PredictiveValuesTests
{
    private static ValidationStudy Sscst(string study) =>
        RuleSetCatalog.Embedded().FindOrThrow("sscst").Definition.Evidence.Single(other => other.Id == study);

    /// <summary>The table of section E of the county facts: the same screen, six populations.</summary>
    [Theory]
    [InlineData("0.06", "0.1", 1, "99.98", 2)]
    [InlineData("1", "2.0", 1, "99.7", 1)]
    [InlineData("8.8", "16", 0, "97.5", 1)]
    [InlineData("11.1", "20", 0, "96.7", 1)]
    [InlineData("12.4", "22", 0, "96.3", 1)]
    [InlineData("30.3", "46", 0, "89.5", 1)]
    public void The_multi_site_study_gives_the_table_of_the_county_facts(string prevalence, string positive, int positiveDecimals, string negative, int negativeDecimals)
    {
        var values = Sscst("multi-site-2018").PredictiveValuesAt(Number(prevalence))!;

        Assert.Equal(Number(positive), Math.Round(values.PositivePercent, positiveDecimals, MidpointRounding.AwayFromZero));
        Assert.Equal(Number(negative), Math.Round(values.NegativePercent, negativeDecimals, MidpointRounding.AwayFromZero));
    }

    /// <summary>Published: 51 and 97 with 25 of 108 affected, 20.2 and 96.1 with 12.3 %.</summary>
    [Theory]
    [InlineData("derivation-2018", 25, 108, "51", "97", 0)]
    [InlineData("hurst-2021", 123, 1000, "20.2", "96.1", 1)]
    public void The_values_that_a_study_published_come_out_at_its_own_prevalence(string id, int affected, int all, string positive, string negative, int decimals)
    {
        var values = Sscst(id).PredictiveValuesAt(100m * affected / all)!;

        Assert.Equal(Number(positive), Math.Round(values.PositivePercent, decimals, MidpointRounding.AwayFromZero));
        Assert.Equal(Number(negative), Math.Round(values.NegativePercent, decimals, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Values_have_four_decimals_and_are_exact_before_that() =>
        Assert.Equal(new(21.9506m, 96.3108m), Sscst("multi-site-2018").PredictiveValuesAt(12.4m));

    [Fact]
    public void Without_a_specificity_there_are_no_values() => Assert.Null(Sscst("kaltiso-2018").PredictiveValuesAt(5));

    [Theory]
    [InlineData(0, 100, 50)]
    [InlineData(100, 0, 50)]
    [InlineData(90, 100, 0)]
    [InlineData(100, 80, 100)]
    public void Where_nobody_is_screened_in_or_out_there_are_no_values(int sensitivity, int specificity, int prevalence) =>
        Assert.Null(Study(sensitivity, specificity).PredictiveValuesAt(prevalence));

    [Fact]
    public void Where_nobody_or_everybody_is_affected_the_values_say_so()
    {
        Assert.Equal(new(0, 100), Study(90, 80).PredictiveValuesAt(0));
        Assert.Equal(new(100, 0), Study(90, 80).PredictiveValuesAt(100));
    }

    [Theory]
    [InlineData("-0.0001")]
    [InlineData("100.0001")]
    public void A_prevalence_beyond_its_range_is_a_mistake_of_the_caller(string prevalence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Study(90, 80).PredictiveValuesAt(Number(prevalence)));

    [Fact]
    public void Show_says_the_values_of_each_study_with_its_population()
    {
        var run = CommandRun.Of("show", "sscst", "--prevalence", "12.4");
        var page = string.Join(' ', run.Output.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Youth aged 11 to 17 at 16 health sites: n 810, sensitivity 84.44 %, specificity 57.5 %, prevalence 11.1 %", page, StringComparison.Ordinal);
        Assert.Contains("where 12.4 % are affected: of 100 with a result above the cut about 22 are affected (positive predictive value 21.9506 %); of 100 with a result below it about 96 are not affected (negative predictive value 96.3108 %)", page, StringComparison.Ordinal);
        Assert.Contains("no predictive values: they need a sensitivity and a specificity", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100")]
    public void Show_asks_for_no_figures_that_are_there(string prevalence)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("1.0.0.yaml", SmallRules.Text() + "\nevidence:\n  perfect: {population: Nobody, source: made-up, sensitivity: 100 %, specificity: 100 %}\n");
        var run = CommandRun.Of("show", path, "--prevalence", prevalence);

        Assert.Contains($"no predictive values: where {prevalence} % are affected", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("they need a sensitivity", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ky-at-risk", "No study of how well it separates is given.")]
    [InlineData("wiser", "So nothing can be said of how often a result is right where it is used.")]
    public void Show_says_plainly_that_there_are_none(string ruleSet, string words) =>
        Assert.Contains(words, CommandRun.Of("show", ruleSet, "--prevalence", "5").Output, StringComparison.Ordinal);

    [Fact]
    public void Show_as_json_has_the_studies_and_the_values_asked_for()
    {
        using var shown = System.Text.Json.JsonDocument.Parse(CommandRun.Of("show", "sscst", "--prevalence", "12.4", "--format", "json").Output);
        var studies = shown.RootElement.GetProperty("evidence").EnumerateArray().ToList();

        Assert.Equal(["derivation-2018", "multi-site-2018", "kaltiso-2018", "hurst-2021"], studies.Select(study => study.GetProperty("id").GetString()));
        Assert.Equal("""{"prevalence":12.4,"positive":21.9506,"negative":96.3108}""", Compact(studies[1].GetProperty("predictiveValues")));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, studies[2].GetProperty("predictiveValues").ValueKind);
    }

    [Theory]
    [InlineData("100.5")]
    [InlineData("-1")]
    [InlineData("12,4")]
    [InlineData("many")]
    public void A_prevalence_that_is_none_is_refused(string prevalence) =>
        Assert.Equal(2, CommandRun.Of("show", "sscst", "--prevalence=" + prevalence).ExitCode);

    private static string Compact(System.Text.Json.JsonElement element) => System.Text.Json.JsonSerializer.Serialize(element);

    private static ValidationStudy Study(decimal sensitivity, decimal specificity) =>
        new("made-up", "Made up", new("made-up")) { Sensitivity = sensitivity, Specificity = specificity };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
