using Csec.Screening.Analysis;
using Csec.Screening.Cli.Output;

namespace Csec.Screening.Cli.Commands;

/// <summary>One run of <c>csec diff</c>.</summary>
internal sealed class DiffRun(Terminal terminal, RuleSets ruleSets)
{
    public required string Old { get; init; }

    public required string New { get; init; }

    public required AssessmentOptions Setting { get; init; }

    public bool ByAnswers { get; init; }

    public bool IsPartial { get; init; }

    public string? RatesPath { get; init; }

    public string? CasesPath { get; init; }

    public string? HistoryPath { get; init; }

    public bool AsJson { get; init; }

    public int Run()
    {
        var cases = CasesPath is null ? null : new NewCasesFile("--write-cases", CasesPath);
        if (ruleSets.FindToCompare(Old) is not { } old || ruleSets.FindToCompare(New) is not { } @new)
        {
            return ExitCode.CouldNotRun;
        }

        try
        {
            return Write(Difference(old.RuleSet, @new.RuleSet) with { OldFaults = old.Faults, NewFaults = @new.Faults }, @new.RuleSet, cases);
        }
        catch (AnswerException exception)
        {
            AnswerErrorText.Write(terminal.Error, exception.Errors);
            return ExitCode.CouldNotRun;
        }
    }

    private RuleSetDifference Difference(RuleSet old, RuleSet @new)
    {
        var difference = RuleSetDifference.Between(old, @new, new()
        {
            Setting = Setting,
            WithPossible = AsJson || IsPartial,
            ByAnswersAboveFirst = ByAnswers,
            Rates = Rates(),
        });
        if (HistoryPath is null)
        {
            return difference;
        }

        using var history = NamedFiles.Open(HistoryPath, "--on");
        return difference with { On = HistoryDifference.Between(old, @new, history) };
    }

    private AnswerRates? Rates()
    {
        if (RatesPath is null)
        {
            return null;
        }

        using var reader = new StreamReader(NamedFiles.Open(RatesPath, "--rates"));
        return AnswerRates.LoadOrThrow(reader.ReadToEnd(), RatesPath);
    }

    private int Write(RuleSetDifference difference, RuleSet @new, NewCasesFile? cases)
    {
        if (AsJson)
        {
            terminal.Output.WriteLine(difference.ToJson(indented: true));
        }
        else
        {
            new DifferenceText(new(terminal.Output), difference) { Old = Shown(difference.Old, Old), New = Shown(difference.New, New) }.Write();
        }

        cases?.Write(terminal, difference.ToCases(@new));
        return difference.IsSame ? ExitCode.Done : ExitCode.Finding;
    }

    private static string Shown(ComparedVersion version, string reference) =>
        RuleSets.IsPath(reference) ? $"{version.Reference}, {reference}" : version.Reference;
}
