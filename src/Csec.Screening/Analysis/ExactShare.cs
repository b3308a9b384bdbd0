using System.Globalization;
using System.Numerics;

namespace Csec.Screening.Analysis;

/// <summary>An exact share from 0 to 1, as a reduced fraction.</summary>
public readonly record struct ExactShare
{
    private const int Digits = 4;

    /// <summary>The share of a part in a whole; nothing of nothing is 0.</summary>
    /// <param name="part">The part, not below 0 and not above the whole.</param>
    /// <param name="whole">The whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is negative or larger than the whole.</exception>
    public ExactShare(BigInteger part, BigInteger whole)
    {
        if (part.Sign < 0 || part > whole)
        {
            throw new ArgumentOutOfRangeException(nameof(part));
        }

        var common = BigInteger.GreatestCommonDivisor(part, whole);
        Numerator = common.IsZero ? BigInteger.Zero : part / common;
        Denominator = common.IsZero ? BigInteger.One : whole / common;
    }

    /// <summary>The part, reduced.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The whole, reduced.</summary>
    public BigInteger Denominator { get; }

    /// <summary>The share as <c>47/50</c>.</summary>
    public string Fraction => FormattableString.Invariant($"{Numerator}/{Denominator}");

    /// <summary>
    /// The share as a plain decimal of four digits, such as <c>0.94</c> or <c>0.0000001315</c>. Only a whole is 1, and only
    /// nothing is 0.
    /// </summary>
    public string Text
    {
        get
        {
            if (Numerator.IsZero || Numerator == Denominator)
            {
                return Numerator.IsZero ? "0" : "1";
            }

            var zeros = 0;
            while (Numerator * BigInteger.Pow(10, zeros + 1) < Denominator)
            {
                zeros++;
            }

            var scaled = Numerator * BigInteger.Pow(10, zeros + Digits);
            var digits = ((2 * scaled) + Denominator) / (2 * Denominator);
            // What would round up to the next power of ten is cut off instead.
            digits = digits >= BigInteger.Pow(10, Digits) ? scaled / Denominator : digits;
            var text = digits.ToString(CultureInfo.InvariantCulture).TrimEnd('0');
            return "0." + new string('0', zeros) + text;
        }
    }

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
