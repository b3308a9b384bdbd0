using System.Numerics;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>
/// How far a sheet is from the first option of every item: by the number of other answers, then of missing ones, then by
/// where the other answers stand, and last the missing ones; items asked first come first.
/// </summary>
internal readonly record struct SheetSize
{
    private int ChangedCount { get; init; }

    private int MissingCount { get; init; }

    // A bit for each item, so that of as many items those that are asked first make the smaller number in reverse.
    private BigInteger Changed { get; init; }

    private BigInteger Missing { get; init; }

    public SheetSize Changing(int item) => this with { ChangedCount = ChangedCount + 1, Changed = Changed | (BigInteger.One << item) };

    public SheetSize Without(int item) => this with { MissingCount = MissingCount + 1, Missing = Missing | (BigInteger.One << item) };

    /// <summary>Less than 0 when this one is smaller.</summary>
    public int Against(SheetSize other) =>
        ChangedCount != other.ChangedCount ? ChangedCount.CompareTo(other.ChangedCount)
        : MissingCount != other.MissingCount ? MissingCount.CompareTo(other.MissingCount)
        : Changed != other.Changed ? Order(Changed, other.Changed)
        : Order(Missing, other.Missing);

    /// <summary>The one that holds the first item in which they differ is smaller.</summary>
    private static int Order(BigInteger one, BigInteger other)
    {
        var differ = one ^ other;
        return differ.IsZero ? 0 : (one & differ & -differ).IsZero ? 1 : -1;
    }
}
