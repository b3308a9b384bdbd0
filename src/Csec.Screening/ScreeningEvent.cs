namespace Csec.Screening;

/// <summary>An event or human finding that a person states, such as <c>return</c>, and when it was.</summary>
/// <param name="Code">The code of the event, as a rule set lists it under <c>events:</c>.</param>
/// <param name="At">When it was, with the offset from UTC in use there, or null when nobody said.</param>
/// <example>
/// <code>
/// var context = new ScreeningContext { Events = ["suspicion", new("return", returnedAt)] };
/// </code>
/// </example>
public sealed record ScreeningEvent(string Code, DateTimeOffset? At = null)
{
    /// <summary>An event of which nobody said when it was.</summary>
    public static implicit operator ScreeningEvent(string code) => new(code);

    /// <summary>Names nothing: an event is about a youth.</summary>
    public override string ToString() => nameof(ScreeningEvent);
}
