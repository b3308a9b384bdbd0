namespace Csec.Screening;

/// <summary>Which setting of a rule set's parameters an assessment uses, and in which locale it speaks.</summary>
public sealed record AssessmentOptions
{
    // Comes first, because the defaults are made with it.
    private static readonly IReadOnlyDictionary<string, string> NoParameters = new Dictionary<string, string>();

    /// <summary>The defaults of every parameter.</summary>
    public static readonly AssessmentOptions Default = new();

    private readonly IReadOnlyDictionary<string, string> _parameters = NoParameters;

    /// <summary>The caller's own name for the screening, repeated in the result, or null.</summary>
    public string? Id { get; init; }

    /// <summary>A named variant, or null for the defaults.</summary>
    public string? Variant { get; init; }

    /// <summary>Parameters by name; each wins over the variant. Numbers and codes as text, flags as <c>true</c> or <c>false</c>.</summary>
    /// <value>Null is read as none.</value>
    public IReadOnlyDictionary<string, string> Parameters
    {
        get => _parameters;
        init => _parameters = value ?? NoParameters;
    }

    /// <summary>
    /// The texts in which prompts and notices speak, or null for those of the rule file. No score, level or hash depends
    /// on them.
    /// </summary>
    public RuleSetTexts? Texts { get; init; }

    /// <summary>
    /// Whether the result also says which answers force its levels, which others would change them, and what is left to
    /// ask. Nothing else of the result depends on it.
    /// </summary>
    /// <value>False: these take longer than the rest.</value>
    public bool Explain { get; init; }

    /// <summary>Names nothing: it holds what the caller gave.</summary>
    public override string ToString() => nameof(AssessmentOptions);
}
