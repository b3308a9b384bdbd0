using System.Numerics;
using Csec.Screening.Compilation;

namespace Csec.Screening.Analysis;

/// <summary>On how many complete sheets a score differs.</summary>
internal static class ScoreCount
{
    /// <exception cref="Diagrams.DiagramLimitException">One of the scores is too large.</exception>
    public static ScoreDifference Of(ComparedSetting setting, CompiledFunction old, CompiledFunction @new, string id)
    {
        var (first, second) = (old.Complete, @new.Complete);
        var walk = setting.Complete(old, @new);
        if (!walk.Any(Differs))
        {
            return new(id, BigInteger.Zero) { Of = All(walk) };
        }

        var changed = walk.Counts().Where(pair => Differs(pair.Key.First, pair.Key.Second)).Aggregate(BigInteger.Zero, (sum, pair) => sum + pair.Value);
        var example = walk.Smallest(Differs)!;
        return new(id, changed)
        {
            Of = All(walk),
            Example = example,
            Old = first.ValueAt(first.ValueIndex(RawAnswers.Classes(setting.OldRuleSet, example.Answers))),
            New = second.ValueAt(second.ValueIndex(RawAnswers.Classes(setting.NewRuleSet, example.Answers))),
        };

        static BigInteger All(PairWalk walk) => walk.Counts().Values.Aggregate(BigInteger.Zero, BigInteger.Add);

        bool Differs(int one, int other) => first.ValueAt(one) != second.ValueAt(other);
    }
}
