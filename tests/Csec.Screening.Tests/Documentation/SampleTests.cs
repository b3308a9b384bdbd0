using System.Reflection;

namespace Csec.Screening.Tests.Documentation;

/// <summary>Each sample runs to its end and says what it is there to show. Its youth are made up.</summary>
[Collection("console")]
public sealed class SampleTests
{
    [Fact]
    public void Child_welfare_intake_after_a_return_from_being_missing()
    {
        var output = OutputOf("ChildWelfareIntake");

        Assert.Contains("Due: cse-it. The duty `screen-after-return` of `ca-alameda` calls for it.", output, StringComparison.Ordinal);
        Assert.Contains("Concern: not determined; possible: no-concern, possible-concern, clear-concern", output, StringComparison.Ordinal);
        Assert.Contains("Still unknown: 42 of 46 answers", output, StringComparison.Ordinal);
        Assert.Contains("Must: Send the written report (mandated-reporter, by 2026-11-21 21:55 -08:00; ", output, StringComparison.Ordinal);
        Assert.Contains("Record: row 2: ", output, StringComparison.Ordinal);
        Assert.Contains("Receipt: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Probation_intake_of_a_batch_in_the_codes_of_an_agency()
    {
        var output = OutputOf("ProbationIntake");

        Assert.Contains("made-up-01: clear-concern; 40 answers missing", output, StringComparison.Ordinal);
        Assert.Contains("made-up-02: WithinPossible, ", output, StringComparison.Ordinal);
        Assert.Contains("made-up-04: CSEC6005 ", output, StringComparison.Ordinal);
        Assert.Contains("made-up-05: Due. ", output, StringComparison.Ordinal);
        Assert.Contains("made-up-06: NotDue. ", output, StringComparison.Ordinal);
        Assert.Contains("made-up-07: Incomplete. ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void School_referral_without_a_classification()
    {
        var output = OutputOf("SchoolReferral");

        Assert.Contains("Report by phone to county-child-welfare-or-police, at once", output, StringComparison.Ordinal);
        Assert.Contains("No duty follows from what was stated.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("concern", output, StringComparison.Ordinal);
    }

    private static string OutputOf(string sample)
    {
        var before = Console.Out;
        using var output = new StringWriter();
        try
        {
            Console.SetOut(output);
            Assembly.Load(sample).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString();
    }
}
