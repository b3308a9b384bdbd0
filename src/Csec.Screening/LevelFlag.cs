namespace Csec.Screening;

/// <summary>
/// A level that is lower than before: <c>earlier-was-higher</c>, or <c>earlier-may-have-been-higher</c> while answers are
/// missing. An earlier concern does not expire.
/// </summary>
public sealed record LevelFlag(string Classification, string Code, IReadOnlyList<string> EarlierPossible, IReadOnlyList<string> LaterPossible)
{
    /// <summary>Names the classification only: a flag is about a youth.</summary>
    public override string ToString() => Classification;
}
