using System.Globalization;
using System.Numerics;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>Numbers of sheets as a person reads them; JSON has them exactly.</summary>
internal static class SheetNumber
{
    private const int MostDigits = 18;

    /// <summary><c>3,216</c>; of very many sheets <c>about 1.4 * 10^40</c>.</summary>
    public static string InWords(BigInteger sheets)
    {
        var digits = sheets.ToString(CultureInfo.InvariantCulture);
        return digits.Length <= MostDigits
            ? sheets.ToString("N0", CultureInfo.InvariantCulture)
            : FormattableString.Invariant($"about {digits[0]}.{digits[1]} * 10^{digits.Length - 1}");
    }
}
