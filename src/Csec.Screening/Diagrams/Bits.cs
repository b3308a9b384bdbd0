namespace Csec.Screening.Diagrams;

internal static class Bits
{
    /// <summary>The position of the lowest bit that is set.</summary>
    public static int Lowest(ulong word)
    {
#if NET
        return System.Numerics.BitOperations.TrailingZeroCount(word);
#else
        var position = 0;
        for (var half = 32; half > 0; half >>= 1)
        {
            if ((word & ((1UL << half) - 1)) == 0)
            {
                word >>= half;
                position += half;
            }
        }

        return position;
#endif
    }

    /// <summary>How many bits are set.</summary>
    public static int Count(ulong word)
    {
        var count = 0;
        for (; word != 0; word &= word - 1)
        {
            count++;
        }

        return count;
    }
}
