using System.Globalization;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Checks;

/// <summary>The declared range of a score is the range that complete sheets reach, under every setting.</summary>
internal sealed class DeclaredRangesAreReached : ICheck
{
    public void Run(CheckContext context)
    {
        foreach (var score in context.Definition.Scores)
        {
            if (score.DeclaredMinimum is null && score.DeclaredMaximum is null)
            {
                continue;
            }

            foreach (var setting in context.Settings)
            {
                var (minimum, maximum) = setting.ScoreRange(score.Index, context.NothingAnswered);
                if ((score.DeclaredMinimum ?? minimum) != minimum || (score.DeclaredMaximum ?? maximum) != maximum)
                {
                    var reachable = minimum.ToString(CultureInfo.InvariantCulture) + " to " + maximum.ToString(CultureInfo.InvariantCulture);
                    context.Diagnostics.WrongRange(context["range " + score.Id], score.Id, reachable, context.NameOf(setting));
                    break;
                }
            }
        }
    }
}
