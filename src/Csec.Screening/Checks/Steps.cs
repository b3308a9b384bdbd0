using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>Bands and table steps as functions of the one number that they cut.</summary>
internal static class Steps
{
    /// <summary>Whether a band holds a number.</summary>
    public static bool Holds(Band band, decimal value, ParameterSetting setting) =>
        (band.From is null || ParameterSetting.Compare(value, band.FromIsExclusive ? Comparison.Over : Comparison.AtLeast, setting.Number(band.From)))
        && (band.To is null || ParameterSetting.Compare(value, band.ToIsExclusive ? Comparison.Under : Comparison.AtMost, setting.Number(band.To)));

    /// <summary>Numbers that stand side by side among the reachable ones, as maximal regions.</summary>
    public static IEnumerable<Region> Regions(IReadOnlyList<decimal> reachable, Func<decimal, bool> isIn)
    {
        for (var first = 0; first < reachable.Count; first++)
        {
            if (!isIn(reachable[first]))
            {
                continue;
            }

            var last = first;
            while (last + 1 < reachable.Count && isIn(reachable[last + 1]))
            {
                last++;
            }

            yield return new(reachable[first], reachable[last]);
            first = last;
        }
    }
}
