using Csec.Screening.Checks;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>Each declared range is the range that complete sheets reach.</summary>
internal sealed class DeclaredRangesAreTheReached : IProof
{
    public void Run(ProofContext context)
    {
        var before = context.FindingCount;
        var declared = context.Definition.Scores.Where(score => score.DeclaredMinimum is not null || score.DeclaredMaximum is not null).ToList();
        foreach (var score in declared)
        {
            var isAlike = context.Settings.Select(setting => setting.ScoreRange(score.Index, context.Checks.NothingAnswered)).Distinct().Count() == 1;
            foreach (var (setting, reachable) in DeclaredRangesAreReached.Wrong(context.Checks, score))
            {
                var words = DeclaredRangesAreReached.Words(reachable);
                context.Find(
                    bag => bag.WrongRange(context.Map["range " + score.Id], score.Id, words, null),
                    setting,
                    () => new(context.Smallest(setting.Score(score.Index), value => value == Shown(score, reachable)), Edit: isAlike ? StepEdits.In(context, "range " + score.Id, words) : null));
            }
        }

        if (declared.Count > 0)
        {
            context.ProvedUnlessFound(before, FormattableString.Invariant($"{(declared.Count == 1 ? "The declared score range is" : $"Each of the {declared.Count} declared score ranges is")} exactly what complete sheets reach{context.InEverySetting}."));
        }
    }

    /// <summary>The bound that is not declared so.</summary>
    private static decimal Shown(Score score, Region reachable) =>
        (score.DeclaredMaximum ?? reachable.Last) != reachable.Last ? reachable.Last : reachable.First;
}
