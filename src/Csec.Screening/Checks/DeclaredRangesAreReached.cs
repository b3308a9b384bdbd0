using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>The declared range of a score is the range that complete sheets reach, under every setting.</summary>
internal sealed class DeclaredRangesAreReached : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var score in context.Definition.Scores)
        {
            foreach (var (setting, reachable) in Wrong(context, score).Take(1))
            {
                context.Diagnostics.WrongRange(context["range " + score.Id], score.Id, Words(reachable), context.NameOf(setting));
            }
        }
    }

    /// <summary>The settings under which a score does not reach what is declared, with what it reaches.</summary>
    public static IEnumerable<(CompiledSetting Setting, Region Reachable)> Wrong(CheckContext context, Score score)
    {
        foreach (var setting in score.DeclaredMinimum is null && score.DeclaredMaximum is null ? [] : context.Settings)
        {
            var (minimum, maximum) = setting.ScoreRange(score.Index, context.NothingAnswered);
            if ((score.DeclaredMinimum ?? minimum) != minimum || (score.DeclaredMaximum ?? maximum) != maximum)
            {
                yield return (setting, new(minimum, maximum));
            }
        }
    }

    /// <summary>A range as it is declared, such as <c>0 to 6</c>.</summary>
    public static string Words(Region range) => FormattableString.Invariant($"{range.First} to {range.Last}");
}
