namespace Csec.Screening.Evaluation;

/// <summary>What the answers given say of a condition.</summary>
internal enum Truth : byte
{
    /// <summary>It holds on no completion.</summary>
    False,

    /// <summary>The answers given do not tell.</summary>
    Unknown,

    /// <summary>It holds on every completion.</summary>
    True,
}

/// <summary>Kleene's connectives.</summary>
internal static class TruthExtensions
{
    public static Truth Not(this Truth truth) => (Truth)(Truth.True - truth);

    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    public static Truth ToTruth(this bool holds) => holds ? Truth.True : Truth.False;
}
