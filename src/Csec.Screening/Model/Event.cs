namespace Csec.Screening.Model;

/// <summary>Something that a person may state and that sets duties off, such as the return of a youth.</summary>
public sealed record Event(string Id, string Text);
