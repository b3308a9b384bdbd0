using System.Globalization;
using System.Numerics;
using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>
/// Answer rates as whole numbers: those of an item add to the same sum for each sheet, and an item that is not asked
/// has that sum as its weight, so that it contributes nothing.
/// </summary>
internal sealed class RateWeights(AnswerRates rates, ComparedSetting setting)
{
    private readonly Dictionary<PairedItem, BigInteger> _sums = [];

    public BigInteger Of(PairedItem item, PairedAnswer answer)
    {
        var named = rates.Items.TryGetValue(item.Either.Id, out var codes) ? codes : null;
        if (!answer.IsAnswer)
        {
            if (!_sums.TryGetValue(item, out var sum))
            {
                _sums.Add(item, sum = named is null ? Values(item) : BigInteger.Pow(10, Scale(named)));
            }

            return sum;
        }

        return named is null
            ? answer.Count
            : answer.Raws.Aggregate(BigInteger.Zero, (all, raw) => named.TryGetValue(Code(answer.Of, raw), out var rate) ? all + Scaled(rate, Scale(named)) : all);
    }

    /// <summary>How many answers one of the two takes as a value.</summary>
    private BigInteger Values(PairedItem item) => item.Answers
        .Where(answer => (item.First is not null && IsValue(setting.Old, item.First, answer.First)) || (item.Second is not null && IsValue(setting.New, item.Second, answer.Second)))
        .Aggregate(BigInteger.Zero, (sum, answer) => sum + answer.Count);

    private static bool IsValue(CompiledSetting setting, Item item, ushort found) => setting.IsValue(item.Index, found);

    private static string Code(Item item, ulong raw) => item.Kind == AnswerKind.WholeNumber
        ? (item.Minimum + (long)raw).ToString(CultureInfo.InvariantCulture)
        : item.Options[(int)raw].Code;

    private static int Scale(IReadOnlyDictionary<string, decimal> rates) => rates.Values.Max(rate => (decimal.GetBits(rate)[3] >> 16) & 0xFF);

    private static BigInteger Scaled(decimal rate, int scale) =>
        BigInteger.Pow(10, scale - ((decimal.GetBits(rate)[3] >> 16) & 0xFF)) * Mantissa(rate);

    private static BigInteger Mantissa(decimal rate)
    {
        var bits = decimal.GetBits(rate);
        return (new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0];
    }
}
