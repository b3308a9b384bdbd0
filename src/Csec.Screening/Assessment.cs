using Csec.Screening.Model;

namespace Csec.Screening;

/// <summary>
/// What a rule set says of the answers given: exact bounds while answers are missing, a level only when no other is
/// possible. A level of concern, never a finding about a youth.
/// </summary>
public sealed record Assessment
{
    /// <summary>The caller's own name for the screening, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The rule set and setting that were used.</summary>
    public required RuleSetReference RuleSet { get; init; }

    /// <summary>The engine that computed it.</summary>
    public EngineReference Engine { get; init; } = EngineReference.Current;

    /// <summary>Whether the rule set is meant for these circumstances.</summary>
    public required Applicability Applies { get; init; }

    /// <summary>Which items were asked, answered and missing.</summary>
    public required Completeness Completeness { get; init; }

    /// <summary>One result a score, in source order.</summary>
    public required IReadOnlyList<ScoreResult> Scores { get; init; }

    /// <summary>One result a classification, in source order.</summary>
    public required IReadOnlyList<ClassificationResult> Classifications { get; init; }

    /// <summary>Why: the points with one score add up to its <c>Minimum</c>.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>What stands beside the result and no score can hide.</summary>
    public required IReadOnlyList<PromptResult> Prompts { get; init; }

    /// <summary>The duties that stated events set off, and those that possible levels name to consider, in source order.</summary>
    public IReadOnlyList<DutyResult> Duties { get; init; } = [];

    /// <summary>What a reader must know before relying on the result.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>What is left to ask, or null when the caller did not ask for explanations.</summary>
    public Outlook? Outlook { get; init; }

    /// <summary>The rule set, so that a person's own level can be checked against all that there are.</summary>
    internal RuleSetDefinition? Definition { get; init; }

    /// <summary>The locale that was chosen for its texts, or null when they are those of the rule file.</summary>
    public string? Locale { get; init; }

    /// <summary>Whether every classification is determined; without classifications, whether nothing asked is missing.</summary>
    public bool IsDetermined =>
        Classifications.Count == 0 ? Completeness.Missing.Count == 0 : Classifications.All(result => result.IsDetermined);

    /// <summary>The result of a classification by its id.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such classification.</exception>
    public ClassificationResult Classification(string id) =>
        Classifications.FirstOrDefault(result => result.Id == id)
        ?? throw new KeyNotFoundException("The rule set has no such classification.");

    /// <summary>The result of a score by its id.</summary>
    /// <exception cref="KeyNotFoundException">The rule set has no such score.</exception>
    public ScoreResult Score(string id) =>
        Scores.FirstOrDefault(result => result.Id == id)
        ?? throw new KeyNotFoundException("The rule set has no such score.");

    /// <summary>Names the rule set only: a result is about a youth.</summary>
    public override string ToString() => FormattableString.Invariant($"{RuleSet.Id}@{RuleSet.Version}");
}

/// <summary>Which rule set, version and setting gave a result.</summary>
public sealed record RuleSetReference(string Id, string Version, RuleSetStatus Status, string LogicHash, string ContentHash)
{
    /// <summary>The variant that the caller named, or null.</summary>
    public string? Variant { get; init; }

    /// <summary>The parameters in effect, in source order.</summary>
    public IReadOnlyList<KeyValuePair<string, ParameterValue>> Parameters { get; init; } = [];

    /// <summary>Names the rule set and version.</summary>
    public override string ToString() => $"{Id}@{Version}";
}

/// <summary>Which engine gave a result: the package version and the version of the rule language.</summary>
public sealed record EngineReference(string Version, int Language)
{
    /// <summary>This engine.</summary>
    public static readonly EngineReference Current = new("0.1.0", 1);
}

/// <summary>Whether a rule set is meant for the circumstances: true, false, or null when they do not tell.</summary>
public sealed record Applicability(bool? Value, IReadOnlyList<ApplicabilityReason> Reasons)
{
    /// <summary>Names nothing: the circumstances are about a youth.</summary>
    public override string ToString() => nameof(Applicability);
}

/// <summary>One bound of a rule set's population against what was given; <c>Holds</c> is null when nothing was given.</summary>
public sealed record ApplicabilityReason(string Fact, string? Given, string Needs, bool? Holds)
{
    /// <summary>Names the fact only, not what was given.</summary>
    public override string ToString() => Fact;
}

/// <summary>How much of what is asked was answered; <c>Asked</c> is <c>Answered</c> plus the missing ones.</summary>
public sealed record Completeness(int Asked, int Answered, IReadOnlyList<MissingAnswer> Missing, IReadOnlyList<string> NotApplicable)
{
    /// <summary>Names nothing: it is about a youth.</summary>
    public override string ToString() => nameof(Completeness);
}

/// <summary>An item that is asked and has no answer, with the reason given or <c>unanswered</c>.</summary>
public readonly record struct MissingAnswer(string Item, string Reason)
{
    /// <summary>Names the item only, not the reason given.</summary>
    public override string ToString() => Item;
}

/// <summary>
/// The exact range of a score over all completions; <c>Value</c> is the number when there is only one, and
/// <c>Published</c> what the instrument's own missing rule reports, or null.
/// </summary>
public sealed record ScoreResult(string Id, decimal Minimum, decimal Maximum, decimal? Published)
{
    /// <summary>The score when it is the only one possible, else null.</summary>
    public decimal? Value => Minimum == Maximum ? Minimum : null;

    /// <summary>Names the score only: a result is about a youth.</summary>
    public override string ToString() => Id;
}

/// <summary>
/// The exact set of levels over all completions, low to high; <c>Published</c> is what the instrument's own missing
/// rule reports: a level, a state that is no level, or null.
/// </summary>
public sealed record ClassificationResult(string Id, IReadOnlyList<string> Possible, string? Floor, string? Published)
{
    /// <summary>Whether only one level is possible.</summary>
    public bool IsDetermined => Possible.Count == 1;

    /// <summary>The level when it is the only one possible, else null.</summary>
    public string? Level => IsDetermined ? Possible[0] : null;

    /// <summary>Names the classification only: a result is about a youth.</summary>
    public override string ToString() => Id;
}

/// <summary>A prompt that stands beside a result.</summary>
public sealed record PromptResult(string Id, IReadOnlyList<string> Items, string Source, string Text)
{
    /// <summary>How strong the evidence behind it is, or null; an association is context only.</summary>
    public PromptEvidence? Evidence { get; init; }

    /// <summary>Names the prompt only.</summary>
    public override string ToString() => Id;
}

/// <summary>Something a reader must know; <c>Item</c>, <c>Parameter</c> and <c>Classification</c> say of what, where it is of something.</summary>
public sealed record Notice(string Code, string Text)
{
    /// <summary>The item it is about, or null.</summary>
    public string? Item { get; init; }

    /// <summary>The parameter it is about, or null.</summary>
    public string? Parameter { get; init; }

    /// <summary>The classification it is about, or null.</summary>
    public string? Classification { get; init; }

    /// <summary>The paths of the texts it is about, such as <c>prompts.disclosure</c>; empty when it is about none.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Under which id the sentence stands among the engine's own when that is not the code.</summary>
    internal string? Sentence { get; init; }

    /// <summary>What else is filled into the sentence, or null.</summary>
    internal IReadOnlyList<(string Name, string Value)>? Values { get; init; }

    /// <summary>Names the code only.</summary>
    public override string ToString() => Code;
}
