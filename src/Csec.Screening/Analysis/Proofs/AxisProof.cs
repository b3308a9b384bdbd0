using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>The steps of one axis of a table leave nothing out that decides a sheet, and hold nothing twice.</summary>
internal sealed class AxisProof(ProofContext context, Classification classification, TableAxis axis, CompiledSetting setting)
{
    public void Run()
    {
        foreach (var fault in axis.Faults(context.Checks, setting))
        {
            if (fault.First is not null)
            {
                Tell(bag => bag.StepsOverlap(Place(fault.Second!.Value), classification.Id, axis.Name, fault.Region.ToString()), Holding(fault.Region), fault);
            }
            else if (Holding(fault.Region, withoutLevel: true) is { } example)
            {
                Tell(bag => bag.NoStepHolds(PlaceOfAxis, classification.Id, axis.Name, fault.Region.ToString(), null), example, fault);
            }
        }

        if (axis.Item is not { } item)
        {
            return;
        }

        if (axis.Number is null)
        {
            TellRepeatedCodes(item);
            var classes = axis.UnlistedOptions.Select(option => context.RuleSet.Classes.OfOption(item.Index, option)).ToList();
            TellOfAnswers(axis.Codes(axis.UnlistedOptions), answer => answer.IsAnswer && classes.Contains(answer.First));
        }

        TellOfAnswers(TableAxis.NotAsked, answer => !answer.IsAnswer);
    }

    private Text.SourceSpan PlaceOfAxis => context.Map[FormattableString.Invariant($"axis {classification.Id}/{axis.Index}")];

    private Diagram Level => setting.Classification(classification.Index).Level.Complete;

    private void TellRepeatedCodes(Item item)
    {
        for (var step = 1; step < axis.Steps.Count; step++)
        {
            var option = ((AnswerIsCondition)axis.Steps[step]).Options[0];
            if (axis.Steps.Take(step).Any(earlier => ((AnswerIsCondition)earlier).Options[0] == option))
            {
                var (place, found) = (Place(step), context.RuleSet.Classes.OfOption(item.Index, option));
                context.Find(
                    bag => bag.StepsOverlap(place, classification.Id, axis.Name, $"`{item.Options[option].Code}`"),
                    setting,
                    () => new(context.Smallest(Level, Level, (_, _) => true, (paired, answer) => paired.Either.Index != item.Index || (answer.IsAnswer && answer.First == found))));
            }
        }
    }

    private Text.SourceSpan Place(int step) => context.Map[FormattableString.Invariant($"step {classification.Id}/{axis.Index}/{step}")];

    private void Tell(Action<DiagnosticBag> tell, ExampleSheet? example, BandFault fault) => context.Find(
        tell, setting, () => new(example, Edit: StepEdits.OfAxis(context, classification, axis).Mending(fault, setting)));

    private void TellOfAnswers(string region, Func<PairedAnswer, bool> isIn)
    {
        var example = context.Smallest(Level, Level, IsWithoutLevel, (item, answer) => item.Either.Index != axis.Item!.Index || isIn(answer));
        if (example is not null)
        {
            context.Find(bag => bag.NoStepHolds(PlaceOfAxis, classification.Id, axis.Name, region, null), setting, () => new(example));
        }
    }

    private bool IsWithoutLevel(int level, int other) => Level.ValueAt(level) == CompiledClassification.NoLevel;

    /// <summary>The smallest sheet whose number on the axis is in the region; of those without a level when <paramref name="withoutLevel"/>.</summary>
    private ExampleSheet? Holding(Region region, bool withoutLevel = false)
    {
        if (axis.Item is { } item)
        {
            return context.Smallest(
                Level,
                Level,
                (level, other) => !withoutLevel || IsWithoutLevel(level, other),
                (paired, answer) => paired.Either.Index != item.Index || (answer.IsAnswer && region.Holds(item.Minimum + (decimal)answer.Raw)));
        }

        try
        {
            var score = setting.Score(((ScoreNumber)axis.Number!).Score.Index).Complete;
            return context.Smallest(Level, score, (level, value) => region.Holds(score.ValueAt(value)) && (!withoutLevel || IsWithoutLevel(level, value)));
        }
        catch (DiagramLimitException)
        {
            return null;
        }
    }
}
