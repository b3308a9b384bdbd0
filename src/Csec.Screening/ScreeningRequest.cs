using Csec.Screening.Cases;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening;

/// <summary>
/// One screening as a caller writes it: answers, circumstances, setting. Faults of writing stand in
/// <see cref="Errors"/>, and what could be read stands in the rest.
/// </summary>
public sealed record ScreeningRequest
{
    /// <summary>The caller's own name for the screening, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The id or id@version of the rule set, or null when the text names none.</summary>
    public string? RuleSet { get; init; }

    /// <summary>The answers, in the order in which they were given.</summary>
    public AnswerSheet Answers { get; init; } = AnswerSheet.Empty;

    /// <summary>The circumstances.</summary>
    public ScreeningContext Context { get; init; } = ScreeningContext.Empty;

    /// <summary>Parameters by name, in the order in which they were given; each wins over the variant.</summary>
    public IReadOnlyList<KeyValuePair<string, ParameterValue>> Parameters { get; init; } = [];

    /// <summary>A named variant, or null.</summary>
    public string? Variant { get; init; }

    /// <summary>What is wrong with how the request is written; empty when nothing is.</summary>
    public IReadOnlyList<AnswerError> Errors => [.. LineErrors, .. AnswerFaults.Select(fault => fault.Error)];

    /// <summary>Whether nothing could be read, so that no more can be said.</summary>
    public bool IsUnreadable { get; internal init; }

    /// <summary>The items of which a blank became a value, because a map says so.</summary>
    internal IReadOnlyList<string> BlanksAsValues { get; init; } = [];

    internal IReadOnlyList<AnswerError> LineErrors { get; init; } = [];

    internal IReadOnlyList<AnswerFault> AnswerFaults { get; init; } = [];

    /// <summary>Reads one request: an object with at least <c>ruleSet</c> and <c>answers</c>, in UTF-8.</summary>
    public static ScreeningRequest Read(ReadOnlySpan<byte> json) => RequestReader.ReadLine(json);

    /// <summary>Reads a request, in which <c>ruleSet</c> may be missing, or its <c>answers</c> part alone, in UTF-8.</summary>
    public static ScreeningRequest ReadAnswers(ReadOnlySpan<byte> json) => RequestReader.ReadFile(json);

    /// <summary>
    /// Reads a request, or its <c>answers</c> part alone, from YAML text. The rule set says which answers are numbers;
    /// without one they all stay texts.
    /// </summary>
    public static ScreeningRequest ReadYaml(string yaml, RuleSet? ruleSet) => RequestYaml.Read(yaml, ruleSet);

    /// <summary>The request with an answer as a person types it, such as <c>yes</c>, <c>3</c>, <c>a,b</c> or <c>declined</c>.</summary>
    public ScreeningRequest WithAnswer(RuleSet? ruleSet, string item, string text)
    {
        var known = ruleSet?.Definition.Items.FirstOrDefault(other => other.Id == item);
        return this with { Answers = Answers.With(item, AnswerText.Read(known, text)) };
    }

    /// <summary>The request with a parameter as a person types it, such as <c>5</c>, <c>true</c> or <c>once</c>.</summary>
    public ScreeningRequest WithParameter(RuleSet? ruleSet, string name, string text)
    {
        var kind = ruleSet?.Definition.Parameters.FirstOrDefault(other => other.Id == name)?.Kind;
        var entry = new KeyValuePair<string, ParameterValue>(name, ParameterText.Read(kind, text));
        return this with { Parameters = [.. Parameters.Where(other => other.Key != name), entry] };
    }

    /// <summary>The request with a fact of the context as a person types it, such as <c>age</c> and <c>14</c>; events are split by commas.</summary>
    public ScreeningRequest WithContext(string fact, string text) =>
        ContextFacts.TryWith(Context, fact, text, out var context) is { } error
            ? WithError(error)
            : this with { Context = context };

    /// <summary>The request with a fault that its caller found, such as an answer that a person typed twice.</summary>
    public ScreeningRequest WithError(AnswerError error) => this with { LineErrors = [.. LineErrors, error] };

    /// <summary>
    /// What a rule set says of the answers, or all errors, those of writing among them. A request that names another
    /// rule set or version is one of them.
    /// </summary>
    public AssessmentResult AssessWith(RuleSet ruleSet) => AssessWith(ruleSet, null);

    /// <summary>The same with prompts and notices in the texts given; null for those of the rule file.</summary>
    /// <exception cref="ArgumentException">The texts are those of another rule set.</exception>
    public AssessmentResult AssessWith(RuleSet ruleSet, RuleSetTexts? texts) => AssessWith(ruleSet, texts, explain: false);

    /// <summary>The same, and as <see cref="AssessmentOptions.Explain"/> says with explanations.</summary>
    /// <exception cref="ArgumentException">The texts are those of another rule set.</exception>
    public AssessmentResult AssessWith(RuleSet ruleSet, RuleSetTexts? texts, bool explain) =>
        IsUnreadable ? new(null, Errors) : RequestAssessment.Assess(this, ruleSet, texts, explain);

    /// <summary>Names nothing: a request is about a youth.</summary>
    public override string ToString() => nameof(ScreeningRequest);
}
