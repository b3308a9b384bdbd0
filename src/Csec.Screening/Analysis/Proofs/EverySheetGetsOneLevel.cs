using System.Numerics;
using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>Each complete sheet gets exactly one level; sheets without one, or with two, are told as a few maximal regions.</summary>
internal sealed class EverySheetGetsOneLevel : IProof
{
    public void Run(ProofContext context)
    {
        foreach (var classification in context.Definition.Classifications)
        {
            var before = context.FindingCount;
            foreach (var setting in context.Settings)
            {
                if (classification.Of is not null)
                {
                    LookAtBands(context, classification, setting);
                }
                else
                {
                    LookAtTheRest(context, classification, setting);
                }

                Count(context, classification, setting);
            }

            context.ProvedUnlessFound(before, Sentence(context, classification));
        }
    }

    private static void LookAtBands(ProofContext context, Classification classification, CompiledSetting setting)
    {
        foreach (var fault in BandsHoldEachScoreOnce.Faults(context.Checks, classification, setting))
        {
            context.Find(
                bag => BandsHoldEachScoreOnce.Tell(bag, context.Checks, classification, setting, fault, null),
                setting,
                () => new(
                    context.Smallest(setting.Score(classification.Of!.Index), fault.Region.Holds),
                    Edit: StepEdits.OfBands(context, classification).Mending(fault, setting)));
        }
    }

    private static void LookAtTheRest(ProofContext context, Classification classification, CompiledSetting setting)
    {
        var before = context.FindingCount;
        if (classification.IsTable)
        {
            foreach (var axis in TableAxis.Of(classification))
            {
                new AxisProof(context, classification, axis, setting).Run();
            }
        }

        if (!setting.CanHaveNoLevel(classification.Index, context.Checks.NothingAnswered) || context.FindingCount > before)
        {
            return;
        }

        if (classification.IsTable)
        {
            // No example was found, because the levels are too large.
            context.Find(bag => EverySheetGetsALevel.Tell(bag, context.Checks, classification, setting, null), setting);
        }
        else
        {
            var last = FormattableString.Invariant($"rule {classification.Id}/{classification.Rules.Count - 1}");
            context.Find(
                bag => bag.NoRuleHolds(context.Map[context.Map.Has(last) ? last : "classification " + classification.Id], classification.Id, null),
                setting,
                () => new(
                    context.Smallest(setting.Classification(classification.Index).Level, level => level == CompiledClassification.NoLevel),
                    Edit: StepEdits.In(context, "when " + last, "otherwise")));
        }
    }

    private static void Count(ProofContext context, Classification classification, CompiledSetting setting)
    {
        var level = setting.Classification(classification.Index).Level.Complete;
        var counts = SheetCounts.PerValue(level, setting.EdgeWeights());
        var byLevel = new BigInteger[classification.Levels.Count];
        var withoutLevel = BigInteger.Zero;
        for (var i = 0; i < counts.Count; i++)
        {
            if (level.ValueAt(i) is var value && value != CompiledClassification.NoLevel)
            {
                byLevel[(int)value] = counts[i];
            }
            else
            {
                withoutLevel = counts[i];
            }
        }

        context.Counts.Add(new(
            classification.Id,
            context.Checks.NameOf(setting),
            counts.Aggregate(BigInteger.Zero, BigInteger.Add),
            Array.AsReadOnly(classification.Levels.Select((one, i) => new KeyValuePair<string, BigInteger>(one.Id, byLevel[i])).ToArray()))
        {
            WithoutLevel = withoutLevel,
        });
    }

    private static string Sentence(ProofContext context, Classification classification)
    {
        var counts = context.Counts.FindAll(counts => counts.Classification == classification.Id);
        var @default = context.Checks.NameOf(context.RuleSet.Default);
        var shown = counts.Find(one => one.Setting == @default) ?? counts[0];
        var levels = string.Join(", ", shown.Levels.Select(level => $"`{level.Key}`: {SheetNumber.InWords(level.Value)}"));
        var sheets = SheetNumber.InWords(shown.Sheets);
        return $"Each complete sheet gets exactly one level of `{classification.Id}`{context.InEverySetting}"
            + (shown.Setting is null ? $". Of {sheets} sheets these get {levels}." : $". With {shown.Setting} there are {sheets} sheets, of which these get {levels}.");
    }
}
