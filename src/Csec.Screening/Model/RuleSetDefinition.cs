namespace Csec.Screening.Model;

/// <summary>What a rule set means: bound, checked and unchangeable.</summary>
public sealed record RuleSetDefinition(string Id, RuleSetVersion Version, string Title, Lifecycle Lifecycle)
{
    /// <summary>The version of the rule language.</summary>
    public int Language { get; init; } = 1;

    /// <summary>The id@version that an overlay is laid over, or null for a rule set of its own.</summary>
    public string? Extends { get; init; }

    /// <summary>Why an overlay scores otherwise than its base, or null when it scores alike.</summary>
    public ScoringChange? ChangesScoring { get; init; }

    /// <summary>Who owns the instrument, in words.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Whether and how the wording may be shipped, in words.</summary>
    public string Wording { get; init; } = "";

    /// <summary>Where it comes from, in words, or null.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>What it screens for, or null when that is not said.</summary>
    public ScreeningSubject? ScreensFor { get; init; }

    /// <summary>Which rule sets for another respondent its results may be merged with, or null for none.</summary>
    public RespondentMerge? MergesWith { get; init; }

    /// <summary>What a result does not mean, in words.</summary>
    public string LimitsOfUse { get; init; } = "";

    /// <summary>The sources by which its facts are given, in source order.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>For whom, where and by whom it is meant to be used.</summary>
    public Population AppliesTo { get; init; } = new();

    /// <summary>Studies of how well it separates; empty when there is none.</summary>
    public IReadOnlyList<ValidationStudy> Evidence { get; init; } = [];

    /// <summary>Its parameters, in source order.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Its named variants, in source order.</summary>
    public IReadOnlyList<Variant> Variants { get; init; } = [];

    /// <summary>Whether unknown, declined and not-asked are allowed beside an item's own missing codes.</summary>
    public bool AllowsStandardMissingReasons { get; init; } = true;

    /// <summary>Whether gates stay closed while their answers are missing, as a source says.</summary>
    public bool GatesStayClosedWhileMissing { get; init; }

    /// <summary>What it rests on that gates stay closed while their answers are missing, or null.</summary>
    public Basis? GatesBasis { get; init; }

    /// <summary>Its items, in source order.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>Its sections, in source order.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Its categories, in source order.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>Its scores, in source order; none reads itself through others.</summary>
    public IReadOnlyList<Score> Scores { get; init; } = [];

    /// <summary>Its classifications, in source order.</summary>
    public IReadOnlyList<Classification> Classifications { get; init; } = [];

    /// <summary>Its prompts, in source order.</summary>
    public IReadOnlyList<Prompt> Prompts { get; init; } = [];

    /// <summary>Every fact on which a result depends, with its source and confidence, in source order.</summary>
    public IReadOnlyList<ScoringFact> Facts => [.. ScoringFact.Of(this)];

    /// <summary>The events that a person may state, in source order.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>Its duties, in source order.</summary>
    public IReadOnlyList<Duty> Duties { get; init; } = [];

    /// <summary>The human findings that a record may hold, in source order.</summary>
    public IReadOnlyList<Status> Statuses { get; init; } = [];

    /// <summary>What a record of statuses is checked for, in source order.</summary>
    public IReadOnlyList<StatusCheck> StatusChecks { get; init; } = [];

    /// <summary>Facts that are missing because they are not public, in words.</summary>
    public IReadOnlyList<string> NotPublic { get; init; } = [];

    /// <summary>What must hold of the parameters, in the author's words.</summary>
    public IReadOnlyList<string> RequirementTexts { get; init; } = [];

    /// <summary>What must hold of the parameters; a setting that breaks one is refused.</summary>
    internal IReadOnlyList<Condition> Requirements { get; init; } = [];
}

/// <summary>Why an overlay scores otherwise than its base, and the source that says so.</summary>
public sealed record ScoringChange(string Reason, Source Source);
