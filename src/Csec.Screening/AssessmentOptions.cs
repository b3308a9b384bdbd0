namespace Csec.Screening;

/// <summary>Which setting of a rule set's parameters an assessment uses.</summary>
public sealed record AssessmentOptions
{
    /// <summary>The defaults of every parameter.</summary>
    public static readonly AssessmentOptions Default = new();

    /// <summary>The caller's own name for the screening, repeated in the result, or null.</summary>
    public string? Id { get; init; }

    /// <summary>A named variant, or null for the defaults.</summary>
    public string? Variant { get; init; }

    /// <summary>Parameters by name; each wins over the variant. Numbers and codes as text, flags as <c>true</c> or <c>false</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Names nothing: it holds what the caller gave.</summary>
    public override string ToString() => nameof(AssessmentOptions);
}
