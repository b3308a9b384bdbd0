namespace Csec.Screening.Diagrams;

/// <summary>Compares arrays by what they hold.</summary>
internal sealed class IntSequenceComparer : IEqualityComparer<int[]>
{
    public static readonly IntSequenceComparer Instance = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj) => Hash((uint)obj.Length, obj);

    /// <summary>The same on every machine; not negative.</summary>
    public static int Hash(uint seed, ReadOnlySpan<int> numbers)
    {
        var hash = unchecked(seed * 2654435761u);
        foreach (var number in numbers)
        {
            hash = unchecked((((hash << 5) | (hash >> 27)) ^ (uint)number) * 2246822519u);
        }

        return (int)((hash ^ (hash >> 15)) & int.MaxValue);
    }
}
