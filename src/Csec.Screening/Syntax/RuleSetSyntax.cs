using Csec.Screening.Text;

namespace Csec.Screening.Syntax;

/// <summary>A rule file as its author wrote it. What is absent is null or empty.</summary>
internal sealed record RuleSetSyntax(SourceText Source)
{
    public TextSyntax? Id { get; init; }

    public TextSyntax? Version { get; init; }

    public TextSyntax? Language { get; init; }

    public TextSyntax? Extends { get; init; }

    public ChangesScoringSyntax? ChangesScoring { get; init; }

    public IReadOnlyList<InheritedBasisSyntax> InheritedBases { get; init; } = [];

    public TextSyntax? Title { get; init; }

    public TextSyntax? Owner { get; init; }

    public TextSyntax? Wording { get; init; }

    public TextSyntax? Jurisdiction { get; init; }

    public TextSyntax? LimitsOfUse { get; init; }

    public LifecycleSyntax? Lifecycle { get; init; }

    public TextSyntax? ScreensFor { get; init; }

    public MergeSyntax? MergesWith { get; init; }

    public IReadOnlyList<SourceSyntax> Sources { get; init; } = [];

    public BasisSyntax? Basis { get; init; }

    public AppliesToSyntax? AppliesTo { get; init; }

    public IReadOnlyList<StudySyntax> Evidence { get; init; } = [];

    public IReadOnlyList<ParameterSyntax> Parameters { get; init; } = [];

    public IReadOnlyList<VariantSyntax> Variants { get; init; } = [];

    public IReadOnlyList<WrittenExpression> Requires { get; init; } = [];

    public TextSyntax? MissingReasons { get; init; }

    public UnansweredGatesSyntax? UnansweredGates { get; init; }

    public IReadOnlyList<OptionSetSyntax> OptionSets { get; init; } = [];

    /// <summary>Sections and loose items, in the order of the file.</summary>
    public IReadOnlyList<SectionSyntax> Sections { get; init; } = [];

    public IReadOnlyList<CategorySyntax> Categories { get; init; } = [];

    public IReadOnlyList<ScoreSyntax> Scores { get; init; } = [];

    public IReadOnlyList<ClassificationSyntax> Classifications { get; init; } = [];

    public MissingRuleSyntax? MissingRule { get; init; }

    public IReadOnlyList<PromptSyntax> Prompts { get; init; } = [];

    public IReadOnlyList<EventSyntax> Events { get; init; } = [];

    public IReadOnlyList<DutySyntax> Duties { get; init; } = [];

    public IReadOnlyList<StatusSyntax> Statuses { get; init; } = [];

    public IReadOnlyList<StatusCheckSyntax> StatusChecks { get; init; } = [];

    public IReadOnlyList<TextSyntax> NotPublic { get; init; } = [];
}

internal sealed record ChangesScoringSyntax(TextSyntax? Reason, TextSyntax? Source, SourceSpan Span);

/// <summary>What the facts of a base rest on that name nothing else; they stand at <paramref name="Start"/> and behind.</summary>
internal readonly record struct InheritedBasisSyntax(int Start, BasisSyntax? Basis);

internal sealed record LifecycleSyntax(TextSyntax? Status)
{
    public TextSyntax? EffectiveFrom { get; init; }

    public TextSyntax? EffectiveUntil { get; init; }

    public TextSyntax? SupersededBy { get; init; }

    public IReadOnlyList<TextSyntax> Approvals { get; init; } = [];

    public IReadOnlyList<TextSyntax> Changes { get; init; } = [];
}

/// <summary>Which rule sets for another respondent this one may be merged with, and how.</summary>
internal sealed record MergeSyntax(IReadOnlyList<TextSyntax> RuleSets, TextSyntax? Take, BasisSyntax? Basis);

/// <summary>A source; its facts by key, such as <c>doi</c>.</summary>
internal sealed record SourceSyntax(TextSyntax Id, IReadOnlyDictionary<string, TextSyntax> Facts);

/// <summary>What a fact rests on; a part that could not be read is null.</summary>
internal sealed record BasisSyntax(TextSyntax? Source, TextSyntax? Confidence, SourceSpan Span);

internal sealed record AppliesToSyntax
{
    public RangeSyntax? Ages { get; init; }

    public TextSyntax? AgesText { get; init; }

    public IReadOnlyList<TextSyntax> Settings { get; init; } = [];

    public IReadOnlyList<TextSyntax> Respondents { get; init; } = [];

    public IReadOnlyList<TextSyntax> Jurisdictions { get; init; } = [];

    public TextSyntax? CompletedBy { get; init; }

    public TextSyntax? Rescreen { get; init; }

    public IReadOnlyList<TextSyntax> Triggers { get; init; } = [];

    public IReadOnlyList<TextSyntax> After { get; init; } = [];

    public BasisSyntax? Basis { get; init; }
}

internal sealed record StudySyntax(TextSyntax Id, IReadOnlyDictionary<string, TextSyntax> Facts);

internal sealed record ParameterSyntax(TextSyntax Id, TextSyntax? Means, IReadOnlyList<TextSyntax> Allowed, TextSyntax? Default)
{
    public BasisSyntax? Basis { get; init; }
}

internal sealed record VariantSyntax(TextSyntax Id, IReadOnlyList<KeyValuePair<TextSyntax, TextSyntax>> Values);

internal sealed record UnansweredGatesSyntax(TextSyntax? Stay, BasisSyntax? Basis);

/// <summary>An option set; its options are null when they could not be read.</summary>
internal sealed record OptionSetSyntax(TextSyntax Id, IReadOnlyList<OptionSyntax>? Options);

/// <summary>An option: its label, and what it is worth or means.</summary>
internal sealed record OptionSyntax(TextSyntax Code, string Label)
{
    public decimal Points { get; init; }

    public bool IsMissing { get; init; }

    public bool IsExclusive { get; init; }

    public WrittenExpression? MissingWhen { get; init; }
}

internal enum AnswersForm
{
    OptionSet,
    SeveralOf,
    Options,
    WholeNumber,
    Text,

    /// <summary>Something that could not be read, which is reported.</summary>
    Broken,
}

/// <summary>What an item may be answered with: a set by name, its own options, a range, or a length.</summary>
internal sealed record AnswersSyntax(AnswersForm Form, SourceSpan Span)
{
    public TextSyntax? Set { get; init; }

    public IReadOnlyList<OptionSyntax> Options { get; init; } = [];

    public int From { get; init; }

    public int To { get; init; }
}

/// <summary>A section, or loose items when <see cref="Id"/> is null.</summary>
internal sealed record SectionSyntax(TextSyntax? Id, IReadOnlyList<ItemSyntax> Items)
{
    public TextSyntax? Title { get; init; }

    public ScoreSyntax? Score { get; init; }
}

/// <summary>An item with every default that stands around it filled in.</summary>
internal sealed record ItemSyntax(TextSyntax Id, TextSyntax Text, IReadOnlyList<WrittenExpression> Gates)
{
    public AnswersSyntax? Answers { get; init; }

    public BasisSyntax? Basis { get; init; }

    public bool IsScored { get; init; } = true;

    public TextSyntax? AboutAGroup { get; init; }
}

/// <summary>A category; its condition is null when it could not be read.</summary>
internal sealed record CategorySyntax(TextSyntax Id, WrittenExpression? When)
{
    public TextSyntax? Text { get; init; }

    public BasisSyntax? Basis { get; init; }
}

internal enum ScoreForm
{
    Count,
    Sum,
    Add,
    FirstMatch,
    Value,
}

internal sealed record ScoreSyntax(TextSyntax Id, ScoreForm Form)
{
    /// <summary>Whether a part could not be read, which is reported; the name stands for nothing then.</summary>
    public bool IsBroken { get; init; }

    /// <summary>What is counted or summed.</summary>
    public IReadOnlyList<WrittenExpression> Terms { get; init; } = [];

    /// <summary>Everything of a kind, instead of <see cref="Terms"/>.</summary>
    public OperandsSyntax? Everything { get; init; }

    /// <summary>Points and when they hold, for <see cref="ScoreForm.Add"/> and <see cref="ScoreForm.FirstMatch"/>.</summary>
    public IReadOnlyList<PointRuleSyntax> Rules { get; init; } = [];

    public WrittenExpression? Value { get; init; }

    public ExpressionSyntax? AtMost { get; init; }

    public ExpressionSyntax? AtLeast { get; init; }

    public RangeSyntax? Range { get; init; }

    public TextSyntax? RangeText { get; init; }

    public bool IsProtective { get; init; }

    public bool IsLifetime { get; init; }

    public TextSyntax? Title { get; init; }

    public BasisSyntax? Basis { get; init; }

    public MissingRuleSyntax? MissingRule { get; init; }
}

internal sealed record PointRuleSyntax(ExpressionSyntax Points, WrittenExpression When);

internal sealed record LevelSyntax(TextSyntax Id)
{
    public RangeSyntax? Range { get; init; }

    public TextSyntax? RangeText { get; init; }
}

internal sealed record LevelRuleSyntax(TextSyntax Outcome, WrittenExpression When)
{
    public WrittenExpression? Provisional { get; init; }

    public TextSyntax? AlthoughDecided { get; init; }

    public BasisSyntax? Basis { get; init; }
}

internal sealed record TableSyntax(TableAxisSyntax Across, TableAxisSyntax Down, IReadOnlyList<IReadOnlyList<TextSyntax>> Cells, SourceSpan Span);

/// <summary>A score with ranges, or an item with codes.</summary>
internal sealed record TableAxisSyntax(TextSyntax Of, IReadOnlyList<YamlScalar> Steps);

internal sealed record ClassificationSyntax(TextSyntax Id, SourceSpan Span)
{
    public TextSyntax? Title { get; init; }

    public TextSyntax? Kind { get; init; }

    public TextSyntax? Of { get; init; }

    public IReadOnlyList<LevelSyntax> Levels { get; init; } = [];

    public IReadOnlyList<KeyValuePair<TextSyntax, TextSyntax>> Labels { get; init; } = [];

    public IReadOnlyList<LevelRuleSyntax> Overrides { get; init; } = [];

    public IReadOnlyList<LevelRuleSyntax> Rules { get; init; } = [];

    public IReadOnlyList<LevelRuleSyntax> Floors { get; init; } = [];

    public TableSyntax? Table { get; init; }

    public IReadOnlyList<TextSyntax> States { get; init; } = [];

    public IReadOnlyList<KeyValuePair<TextSyntax, TextSyntax>> LoweredBy { get; init; } = [];

    public TextSyntax? DutiesFrom { get; init; }

    public IReadOnlyList<ConsiderSyntax> Consider { get; init; } = [];

    public BasisSyntax? Basis { get; init; }

    public MissingRuleSyntax? MissingRule { get; init; }
}

internal sealed record MissingRuleSyntax(SourceSpan Span)
{
    public TextSyntax? CountAs { get; init; }

    public TextSyntax? Only { get; init; }

    public TextSyntax? State { get; init; }

    public bool IsNone { get; init; }

    public TextSyntax? InsufficientInformation { get; init; }

    public IReadOnlyList<LevelRuleSyntax> Rules { get; init; } = [];

    public BasisSyntax? Basis { get; init; }
}

internal sealed record PromptSyntax(TextSyntax Id, TextSyntax Text, TextSyntax Source)
{
    public bool IsAlways { get; init; }

    public bool Stops { get; init; }

    public TextSyntax? Evidence { get; init; }

    public WrittenExpression? When { get; init; }
}
