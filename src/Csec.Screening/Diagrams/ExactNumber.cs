namespace Csec.Screening.Diagrams;

/// <summary>
/// Decimals that never round: with at most 14 digits on either side of the point every sum fits 28 digits, which a
/// decimal holds exactly. What would not fit is refused.
/// </summary>
internal static class ExactNumber
{
    private const decimal TooLarge = 100_000_000_000_000m;
    private const int MostDecimals = 14;

    /// <summary>Dividing by it takes the trailing zeros away.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The number in its shortest spelling.</summary>
    public static decimal Of(decimal value)
    {
        var shortest = value / One;
        if (shortest is <= -TooLarge or >= TooLarge || Decimals(shortest) > MostDecimals)
        {
            throw new DiagramLimitException(DiagramLimit.Digits);
        }

        return shortest;
    }

    /// <summary>The product of two numbers in their shortest spelling.</summary>
    public static decimal Product(decimal left, decimal right)
    {
        // Each factor is below 10^14, so this cannot overflow; it may round only when it has too many decimals or
        // is too large, and both are refused.
        if (Decimals(left) + Decimals(right) > MostDecimals)
        {
            throw new DiagramLimitException(DiagramLimit.Digits);
        }

        return Of(left * right);
    }

    private static int Decimals(decimal value) => (decimal.GetBits(value)[3] >> 16) & 0x7F;
}
