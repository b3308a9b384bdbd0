namespace Csec.Screening.Benchmarks;

/// <summary>What is written by hand for both instruments alike.</summary>
internal static class HandWritten
{
    private const int MostItems = 64;

    /// <summary>The answers with the least in place of every missing one.</summary>
    public static byte[] WithoutMissing<TInstrument>(byte[] answers)
        where TInstrument : struct, IInstrument =>
        [.. answers.Select(answer => answer == IInstrument.Missing ? TInstrument.Extremes.Least : answer)];

    /// <summary>
    /// The levels that are possible while answers are missing, as bits: those from the level with the least in place of
    /// every missing answer to the level with the most. Right for these instruments, in which more concern never lowers
    /// the level and no level between can be jumped.
    /// </summary>
    public static ulong PossibleLevels<TInstrument>(ReadOnlySpan<byte> answers)
        where TInstrument : struct, IInstrument
    {
        Span<byte> filled = stackalloc byte[MostItems];
        filled = filled[..answers.Length];
        var (least, most) = TInstrument.Extremes;
        answers.Replace(filled, IInstrument.Missing, least);
        var lowest = TInstrument.Level(filled);
        answers.Replace(filled, IInstrument.Missing, most);
        var highest = TInstrument.Level(filled);
        return (2UL << highest) - (1UL << lowest);
    }
}
