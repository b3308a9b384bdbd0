using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Text;

namespace Csec.Screening.Checks;

/// <summary>Scores that complete sheets reach and that no band holds, or both of two bands.</summary>
/// <param name="Region">The scores.</param>
/// <param name="First">The position of the first band that holds them, or null when none does.</param>
/// <param name="Second">The position of the second, or null.</param>
internal readonly record struct BandFault(Region Region, int? First, int? Second);

/// <summary>Every score that complete sheets reach falls in exactly one band, under every setting.</summary>
internal sealed class BandsHoldEachScoreOnce : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var classification in context.Definition.Classifications.Where(classification => classification.Of is not null))
        {
            foreach (var setting in context.Settings)
            {
                var faults = Faults(context, classification, setting).ToList();
                foreach (var fault in faults.Where(fault => fault.First is not null || fault == faults[0]))
                {
                    Tell(context.Diagnostics, context, classification, setting, fault, context.NameOf(setting));
                }

                // One setting is enough for an author to see what is wrong.
                if (faults.Count > 0)
                {
                    break;
                }
            }
        }
    }

    public static IEnumerable<BandFault> Faults(CheckContext context, Classification classification, CompiledSetting setting) =>
        Faults(classification.Bands, classification.BandsAreLowerEdges, context.ReachableScores(setting, classification.Of!), setting.Parameters);

    /// <summary>The faults of bands over the scores that are reached under one setting.</summary>
    public static IEnumerable<BandFault> Faults(IReadOnlyList<Band> bands, bool areLowerEdges, IReadOnlyList<decimal> reachable, ParameterSetting setting)
    {
        foreach (var region in Steps.Regions(reachable, value => bands.All(band => !Steps.Holds(band, value, setting))))
        {
            yield return new(region, null, null);
        }

        for (var second = 1; second < bands.Count && !areLowerEdges; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var (one, other) = (bands[first], bands[second]);
                foreach (var region in Steps.Regions(reachable, value => Steps.Holds(one, value, setting) && Steps.Holds(other, value, setting)))
                {
                    yield return new(region, first, second);
                }
            }
        }
    }

    /// <summary>Says in words what is wrong, and where.</summary>
    public static void Tell(
        DiagnosticBag diagnostics, CheckContext context, Classification classification, CompiledSetting setting, BandFault fault, string? settingName)
    {
        if (fault is { First: { } first, Second: { } second })
        {
            diagnostics.Overlap(
                SpanOf(context, classification, second), classification.Id, fault.Region.ToString(), LevelOf(classification, first), LevelOf(classification, second), settingName);
        }
        else
        {
            diagnostics.Gap(SpanOf(context, classification, BandBefore(classification, fault.Region, setting, context)), classification.Id, fault.Region.ToString(), settingName);
        }
    }

    /// <summary>The band that ends before a gap, or the first band when the gap comes before all of them.</summary>
    public static int BandBefore(Classification classification, Region gap, CompiledSetting setting, CheckContext context)
    {
        var bands = classification.Bands;
        foreach (var value in context.ReachableScores(setting, classification.Of!).Where(value => value < gap.First).Reverse())
        {
            for (var band = bands.Count - 1; band >= 0; band--)
            {
                if (Steps.Holds(bands[band], value, setting.Parameters))
                {
                    return band;
                }
            }
        }

        return 0;
    }

    public static SourceSpan SpanOf(CheckContext context, Classification classification, int band) =>
        context[FormattableString.Invariant($"band {classification.Id}/{band}")];

    private static string LevelOf(Classification classification, int band) => classification.Levels[classification.Bands[band].Level].Id;
}
