using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>Every score that complete sheets reach falls in exactly one band, under every setting.</summary>
internal sealed class BandsHoldEachScoreOnce : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var classification in context.Definition.Classifications)
        {
            // One setting is enough for an author to see what is wrong.
            _ = context.Settings.Any(setting => HasFault(context, classification, setting));
        }
    }

    private static bool HasFault(CheckContext context, Classification classification, CompiledSetting setting)
    {
        if (classification.Of is not { } score)
        {
            return false;
        }

        var reachable = context.ReachableScores(setting, score);
        var bands = classification.Bands;
        int Count(decimal value) => bands.Count(band => Steps.Holds(band, value, setting.Parameters));
        var found = false;
        foreach (var region in Steps.Regions(reachable, value => Count(value) == 0))
        {
            context.Diagnostics.Gap(BandBefore(context, classification, reachable, Count, setting), classification.Id, region, context.NameOf(setting));
            found = true;
        }

        for (var second = 1; second < bands.Count && !classification.BandsAreLowerEdges; second++)
        {
            for (var first = 0; first < second; first++)
            {
                bool InBoth(decimal value) =>
                    Steps.Holds(bands[first], value, setting.Parameters) && Steps.Holds(bands[second], value, setting.Parameters);
                foreach (var region in Steps.Regions(reachable, InBoth))
                {
                    var levels = classification.Levels;
                    context.Diagnostics.Overlap(
                        SpanOf(context, classification, second), classification.Id, region, levels[bands[first].Level].Id, levels[bands[second].Level].Id, context.NameOf(setting));
                    found = true;
                }
            }
        }

        return found;
    }

    /// <summary>The band that ends before the first gap, or the first band when the gap comes before all of them.</summary>
    private static Text.SourceSpan BandBefore(CheckContext context, Classification classification, IReadOnlyList<decimal> reachable, Func<decimal, int> count, CompiledSetting setting)
    {
        var gap = reachable.First(value => count(value) == 0);
        var before = reachable.LastOrDefault(value => value < gap && count(value) > 0);
        var band = 0;
        for (var i = 0; i < classification.Bands.Count; i++)
        {
            if (before < gap && Steps.Holds(classification.Bands[i], before, setting.Parameters))
            {
                band = i;
            }
        }

        return SpanOf(context, classification, band);
    }

    private static Text.SourceSpan SpanOf(CheckContext context, Classification classification, int band) =>
        context[FormattableString.Invariant($"band {classification.Id}/{band}")];
}
