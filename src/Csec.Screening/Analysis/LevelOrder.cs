using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>The levels of a classification in two versions, by the positions of the values of two diagrams.</summary>
internal sealed class LevelOrder
{
    private readonly bool[,] _differs;
    private readonly bool[,] _isLower;
    private readonly bool[,] _isLoss;

    public LevelOrder(Classification old, Classification @new, Diagram oldLevels, Diagram newLevels)
    {
        _differs = new bool[oldLevels.Values.Count, newLevels.Values.Count];
        _isLower = new bool[oldLevels.Values.Count, newLevels.Values.Count];
        _isLoss = new bool[oldLevels.Values.Count, newLevels.Values.Count];
        for (var one = 0; one < oldLevels.Values.Count; one++)
        {
            for (var other = 0; other < newLevels.Values.Count; other++)
            {
                var (from, to) = (Id(old, oldLevels.ValueAt(one)), Id(@new, newLevels.ValueAt(other)));
                _differs[one, other] = from != to;
                _isLower[one, other] = from != to && (!old.IsOrdered || !@new.IsOrdered || IsLower(old, from, to) || IsLower(@new, from, to));
                _isLoss[one, other] = _isLower[one, other] || (from != to && from is not null && !Orders(old, from, to!) && !Orders(@new, from, to!));
            }
        }
    }

    public bool Differs(int old, int @new) => _differs[old, @new];

    /// <summary>Whether the new level is below the old one in either order; without an order any other level is.</summary>
    public bool IsLower(int old, int @new) => _isLower[old, @new];

    /// <summary>Whether the new level is lower, or may be: levels that no order has both of cannot be compared.</summary>
    public bool IsLoss(int old, int @new) => _isLoss[old, @new];

    private static bool IsLower(Classification order, string? from, string? to) => to is null
        || (from is not null && Orders(order, from, to) && order.LevelIndex(to) < order.LevelIndex(from));

    private static bool Orders(Classification order, string from, string to) => order.LevelIndex(from) >= 0 && order.LevelIndex(to) >= 0;

    private static string? Id(Classification classification, decimal level) => level == CompiledClassification.NoLevel ? null : classification.Levels[(int)level].Id;
}
