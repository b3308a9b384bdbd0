namespace Csec.Screening;

/// <summary>A lifetime count that is lower than before: <c>fell</c>, or <c>may-have-fallen</c> while answers are missing.</summary>
public sealed record ScoreFlag(
    string Score, string Code, decimal EarlierMinimum, decimal EarlierMaximum, decimal LaterMinimum, decimal LaterMaximum)
{
    /// <summary>Names the score only: a flag is about a youth.</summary>
    public override string ToString() => Score;
}
