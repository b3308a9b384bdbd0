using Csec.Screening.Diagrams;

namespace Csec.Screening.Analysis;

/// <summary>Partial sheets of two rule sets, whose values are sets of possible levels.</summary>
internal sealed record PossibleWalk(PairWalk Walk, Diagram First, Diagram Second)
{
    /// <summary>The most levels; one bit more stands for no level.</summary>
    public const int MostLevels = 63;

    public static ulong BitOf(int level) => 1UL << (level + 1);
}
