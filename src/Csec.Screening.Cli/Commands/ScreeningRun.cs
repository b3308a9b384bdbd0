using Csec.Screening.Cli.Output;

namespace Csec.Screening.Cli.Commands;

/// <summary>One run of <c>csec screen</c>.</summary>
internal sealed class ScreeningRun(Terminal terminal, RuleSets ruleSets)
{
    public required string Reference { get; init; }

    public string? AnswersPath { get; init; }

    public required IReadOnlyList<(string Name, string Value)> Answers { get; init; }

    public required IReadOnlyList<(string Name, string Value)> Context { get; init; }

    public required IReadOnlyList<(string Name, string Value)> Parameters { get; init; }

    public string? Variant { get; init; }

    public bool Explains { get; init; }

    public string? ReceiptPath { get; init; }

    public bool AsJson { get; init; }

    public int Run()
    {
        var answers = AnswersPath is null ? null : AnswersFile.Open(AnswersPath, terminal.Input);
        // The date may decide which version is taken, and the rule set says how answers in YAML are read.
        var date = WithContext(answers?.Read(null) ?? new()).Context.Date;
        if (ruleSets.Find(Reference, date) is not { } ruleSet)
        {
            return ExitCode.CouldNotRun;
        }

        var request = Complete(answers?.Read(ruleSet) ?? new(), ruleSet);
        var result = request.AssessWith(ruleSet);
        if (result.Assessment is not { } assessment)
        {
            return Refuse(request, result);
        }

        if (ReceiptPath is not null)
        {
            using var target = File.Create(ReceiptPath);
            Receipt.Of(assessment, request, ruleSet).WriteTo(target);
        }

        if (AsJson)
        {
            terminal.Output.WriteLine(assessment.ToJson());
        }
        else
        {
            new AssessmentText(new(terminal.Output), ruleSet.Definition, assessment, date, Explains).Write();
        }

        return assessment.IsDetermined ? ExitCode.Done : ExitCode.NotDetermined;
    }

    private int Refuse(ScreeningRequest request, AssessmentResult result)
    {
        if (AsJson)
        {
            terminal.Output.WriteLine(result.ToJson(request.Id));
        }

        AnswerErrorText.Write(terminal.Error, result.Errors);
        return ExitCode.CouldNotRun;
    }

    private ScreeningRequest WithContext(ScreeningRequest request) =>
        Context.Aggregate(request, (changed, fact) => changed.WithContext(fact.Name, fact.Value));

    private ScreeningRequest Complete(ScreeningRequest request, RuleSet ruleSet)
    {
        request = Answers.Aggregate(WithContext(request), (changed, answer) => changed.WithAnswer(ruleSet, answer.Name, answer.Value));
        request = Parameters.Aggregate(request, (changed, parameter) => changed.WithParameter(ruleSet, parameter.Name, parameter.Value));
        return Variant is null ? request : request with { Variant = Variant };
    }
}
