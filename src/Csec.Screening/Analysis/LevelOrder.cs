using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>The levels of a classification in two versions, by the positions of the values of two diagrams.</summary>
internal sealed class LevelOrder
{
    private readonly bool[,] _differs;
    private readonly bool[,] _isLower;
    private readonly bool[,] _isLost;
    private readonly bool[,] _isOfOtherName;

    public LevelOrder(Classification old, Classification @new, Diagram oldLevels, Diagram newLevels)
    {
        _differs = new bool[oldLevels.Values.Count, newLevels.Values.Count];
        _isLower = new bool[oldLevels.Values.Count, newLevels.Values.Count];
        _isLost = new bool[oldLevels.Values.Count, newLevels.Values.Count];
        _isOfOtherName = new bool[oldLevels.Values.Count, newLevels.Values.Count];
        for (var one = 0; one < oldLevels.Values.Count; one++)
        {
            for (var other = 0; other < newLevels.Values.Count; other++)
            {
                var (from, to) = (Id(old, oldLevels.ValueAt(one)), Id(@new, newLevels.ValueAt(other)));
                _differs[one, other] = from != to;
                _isLower[one, other] = from != to && to is not null && (!old.IsOrdered || !@new.IsOrdered || IsLower(old, from, to) || IsLower(@new, from, to));
                _isLost[one, other] = from != to && to is null;
                _isOfOtherName[one, other] = from is not null && to is not null && from != to && !Orders(old, from, to) && !Orders(@new, from, to);
            }
        }
    }

    public bool Differs(int old, int @new) => _differs[old, @new];

    /// <summary>Whether the new level is below the old one in either order; without an order any other level is.</summary>
    public bool IsLower(int old, int @new) => _isLower[old, @new];

    /// <summary>Whether there is a level no longer.</summary>
    public bool IsLost(int old, int @new) => _isLost[old, @new];

    /// <summary>Whether no order has both levels, so that the new one may be lower.</summary>
    public bool IsOfOtherName(int old, int @new) => _isOfOtherName[old, @new];

    private static bool IsLower(Classification order, string? from, string to) =>
        from is not null && Orders(order, from, to) && order.LevelIndex(to) < order.LevelIndex(from);

    private static bool Orders(Classification order, string from, string to) => order.LevelIndex(from) >= 0 && order.LevelIndex(to) >= 0;

    private static string? Id(Classification classification, decimal level) => level == CompiledClassification.NoLevel ? null : classification.Levels[(int)level].Id;
}
