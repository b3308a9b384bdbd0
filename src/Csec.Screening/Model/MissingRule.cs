namespace Csec.Screening.Model;

/// <summary>What an instrument itself reports for incomplete forms.</summary>
public enum MissingRuleKind
{
    /// <summary>Nothing: what is determined is reported, and nothing else.</summary>
    None,

    /// <summary>A missing answer counts as no points, and nothing said of it holds.</summary>
    CountAsNothing,

    /// <summary>A missing answer counts as a named option where the item has it, else as nothing.</summary>
    CountAsOption,

    /// <summary>Incomplete forms are left out; completeness is judged by what the score counts.</summary>
    CompleteCases,

    /// <summary>An incomplete form is reported as a named state.</summary>
    State,

    /// <summary>The first rule that holds decides.</summary>
    Rules,
}

/// <summary>What an instrument itself reports for incomplete forms, and what that rests on.</summary>
public sealed record MissingRule(MissingRuleKind Kind)
{
    /// <summary>Nothing is published for incomplete forms.</summary>
    public static readonly MissingRule None = new(MissingRuleKind.None);

    /// <summary>The option that stands in for a missing answer, or null.</summary>
    public string? Option { get; init; }

    /// <summary>The state of an incomplete form, or null.</summary>
    public string? State { get; init; }

    /// <summary>Whether to say that too little is known when more than half of the asked items are missing.</summary>
    public bool SaysInsufficientInformation { get; init; }

    /// <summary>What the rule rests on, or null when there is none.</summary>
    public Basis? Basis { get; init; }

    /// <summary>The rules of which the first that holds decides, in the author's words; empty when there are none.</summary>
    public IReadOnlyList<RuleWords> Words =>
    [
        .. Rules.Select(rule => new RuleWords(rule.OutcomeText, rule.Text)
        {
            Basis = rule.Basis,
            Provisional = rule.ProvisionalText,
            AlthoughDecided = rule.AlthoughDecided,
        }),
    ];

    internal IReadOnlyList<PublishedRule> Rules { get; init; } = [];
}

/// <summary>What a rule for incomplete forms publishes.</summary>
internal enum PublishedOutcome
{
    Level,
    State,
    Nothing,

    /// <summary>The level when it is determined, else nothing.</summary>
    TheLevel,
}

/// <summary>One rule for incomplete forms. Its condition reads the answers given; what is said of a missing answer does not hold.</summary>
internal sealed record PublishedRule(PublishedOutcome Outcome, string? Name, Condition When, string Text)
{
    /// <summary>When the result is to be called provisional, or null for never.</summary>
    public Condition? Provisional { get; init; }

    /// <summary>When the result is to be called provisional, in the author's words, or null for never.</summary>
    public string? ProvisionalText { get; init; }

    /// <summary>What is published, in the author's words.</summary>
    public string OutcomeText => Outcome switch
    {
        PublishedOutcome.TheLevel => "the level",
        PublishedOutcome.Nothing => "nothing",
        _ => Name!,
    };

    /// <summary>Why the state may stand beside a decided level, or null when that is not declared.</summary>
    public string? AlthoughDecided { get; init; }

    public Basis? Basis { get; init; }
}
