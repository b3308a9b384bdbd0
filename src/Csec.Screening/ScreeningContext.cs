namespace Csec.Screening;

/// <summary>The circumstances of one screening. All facts are optional; none changes a score or a level.</summary>
public sealed record ScreeningContext
{
    /// <summary>Nothing is known of the circumstances.</summary>
    public static readonly ScreeningContext Empty = new();

    private readonly IReadOnlyList<ScreeningEvent> _events = [];

    /// <summary>Age in whole years, or null.</summary>
    public int? Age { get; init; }

    /// <summary>The setting, such as <c>health</c>, or null.</summary>
    public string? Setting { get; init; }

    /// <summary>Who answered, such as <c>youth</c> or <c>caregiver</c>, or null.</summary>
    public string? Respondent { get; init; }

    /// <summary>Where, such as <c>california</c>, or null.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The day as <c>yyyy-MM-dd</c>, or null; the library reads no clock.</summary>
    public string? Date { get; init; }

    /// <summary>Events and human findings that a person states, such as <c>missing</c>; a text stands for its code alone.</summary>
    /// <value>Null is read as none.</value>
    public IReadOnlyList<ScreeningEvent> Events
    {
        get => _events;
        init => _events = value ?? [];
    }

    /// <summary>Names nothing: the circumstances are about a youth.</summary>
    public override string ToString() => nameof(ScreeningContext);
}
