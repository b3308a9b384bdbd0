using Csec.Screening.Cli.Output;
using Csec.Screening.Model;

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

    public string? Locale { get; init; }

    public bool AsJson { get; init; }

    public int Run()
    {
        RefuseToOverwrite();
        var answers = AnswersPath is null ? null : AnswersFile.Open(AnswersPath, terminal.Input);
        // The date may decide which version is taken, and the rule set says how answers in YAML are read.
        var date = WithContext(answers?.Read(null) ?? new()).Context.Date;
        if (ruleSets.Find(Reference, date) is not { } ruleSet)
        {
            return ExitCode.CouldNotRun;
        }

        var request = Complete(answers?.Read(ruleSet) ?? new(), ruleSet);
        var texts = ruleSets.Texts(ruleSet, Reference, Locale);
        var result = request.AssessWith(ruleSet, Locale is null ? null : texts, Explains);
        if (result.Assessment is not { } assessment)
        {
            return Refuse(request, result);
        }

        if (ReceiptPath is not null)
        {
            using var target = NamedFiles.Create(ReceiptPath, "--receipt");
            Receipt.Of(assessment, request, ruleSet).WriteTo(target);
        }

        if (AsJson)
        {
            terminal.Output.WriteLine(assessment.ToJson());
        }
        else
        {
            new AssessmentText(new(terminal.Output), ruleSet.Definition, assessment, texts, date, Explains).Write();
        }

        return assessment.IsDetermined ? ExitCode.Done : ExitCode.NotDetermined;
    }

    private void RefuseToOverwrite()
    {
        if (ReceiptPath is null)
        {
            return;
        }

        if (AnswersPath is not (null or "-") && NamedFiles.AreSame(ReceiptPath, AnswersPath))
        {
            throw new CouldNotRunException("--receipt and --answers lead to the same file; the receipt would overwrite the answers.");
        }

        if (RuleSets.IsPath(Reference) && NamedFiles.AreSame(ReceiptPath, Reference))
        {
            throw new CouldNotRunException("--receipt and RULESET lead to the same file; the receipt would overwrite the rule set.");
        }
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

    private ScreeningRequest WithContext(ScreeningRequest request)
    {
        foreach (var (_, name, values) in GivenPairs.ByName(Context))
        {
            request = request.WithContext(name, name == "events" ? string.Join(",", values) : values[0]);
        }

        return request;
    }

    private ScreeningRequest Complete(ScreeningRequest request, RuleSet ruleSet)
    {
        var gathering = ruleSet.Definition.Items.Where(item => item.Kind == AnswerKind.MultipleChoice).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        request = WithRepeats(WithContext(request), ruleSet.Definition, gathering);
        foreach (var (place, name, values) in GivenPairs.ByName(Answers))
        {
            var text = gathering.Contains(name) ? string.Join(",", values) : values[0];
            request = values.Contains("")
                ? request.WithError(GivenPairs.EmptyAnswer(place))
                : request.WithAnswer(ruleSet, name, text);
        }

        request = Parameters.Aggregate(request, (changed, parameter) => changed.WithParameter(ruleSet, parameter.Name, parameter.Value));
        return Variant is null ? request : request with { Variant = Variant };
    }

    /// <summary>What is given twice is an error, but for the codes of a multiple-choice item and for events: those gather.</summary>
    private ScreeningRequest WithRepeats(ScreeningRequest request, RuleSetDefinition definition, IReadOnlySet<string> gathering)
    {
        return GivenPairs.Repeats("--answer", Answers, definition.Items.Select(item => item.Id), gathering)
            .Concat(GivenPairs.Repeats("--context", Context, GivenPairs.Facts, ["events"]))
            .Concat(GivenPairs.Repeats("--parameter", Parameters, definition.Parameters.Select(parameter => parameter.Id), []))
            .Aggregate(request, (changed, error) => changed.WithError(error));
    }
}
