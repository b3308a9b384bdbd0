using System.Numerics;
using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>Two versions of a classification under one setting, counted.</summary>
internal sealed class LevelMatrix
{
    private readonly ComparedSetting _setting;
    private readonly Classification _old;
    private readonly Classification _new;
    private readonly Diagram _oldLevel;
    private readonly Diagram _newLevel;
    private readonly PairWalk _walk;

    public LevelMatrix(ComparedSetting setting, Classification old, Classification @new)
    {
        _setting = setting;
        (_old, _new) = (old, @new);
        var (first, second) = (setting.Old.Classification(old.Index).Level, setting.New.Classification(@new.Index).Level);
        (_oldLevel, _newLevel) = (first.Complete, second.Complete);
        _walk = setting.Complete(first, second);
    }

    /// <summary>Every pair of levels, with the smallest sheet of each change.</summary>
    public IReadOnlyList<LevelMove> Moves()
    {
        var counts = _walk.Counts();
        return InOrder(Moves(counts).Select(move => move.Move with
        {
            Example = move.Move.IsChange ? _walk.Smallest((first, second) => (first, second) == move.At) : null,
        }));
    }

    public IReadOnlyList<MovesByAnswers> ByAnswersAboveFirst()
    {
        var counts = _walk.CountsByAnswersAboveFirst();
        return
        [
            .. Enumerable.Range(0, counts.Count == 0 ? 0 : counts.Values.Max(pair => pair.Length)).Select(above => new MovesByAnswers(above, InOrder(
                Moves(counts.Where(pair => above < pair.Value.Length && !pair.Value[above].IsZero).ToDictionary(pair => pair.Key, pair => pair.Value[above])).Select(move => move.Move)))),
        ];
    }

    /// <summary>The moves as answers of the rates weigh them.</summary>
    public IReadOnlyList<RatedMove> Rated(RateWeights weights)
    {
        var counts = _walk.Fold(BigInteger.One, (item, answer, sheets) => sheets * weights.Of(item, answer), (one, other) => one + other)
            .Where(pair => !pair.Value.IsZero).ToDictionary(pair => pair.Key, pair => pair.Value);
        var all = counts.Values.Aggregate(BigInteger.Zero, BigInteger.Add);
        return [.. InOrder(Moves(counts).Select(move => move.Move)).Select(move => new RatedMove(move.From, move.To, move.Share, new(move.Sheets, all)))];
    }

    /// <summary>Null beyond the limit.</summary>
    public IReadOnlyList<LevelSheets>? OnlyInOld() => Only(_setting.OnlyInOld(_oldLevel), _oldLevel, _old);

    /// <summary>Null beyond the limit.</summary>
    public IReadOnlyList<LevelSheets>? OnlyInNew() => Only(_setting.OnlyInNew(_newLevel), _newLevel, _new);

    private static IReadOnlyList<LevelSheets>? Only(PairWalk? walk, Diagram levels, Classification classification) => walk is null
        ? null
        : [.. walk.Counts().Where(pair => pair.Key.Second == 0).OrderBy(pair => pair.Key.First).Select(pair => new LevelSheets(
            LevelId(levels, pair.Key.First, classification), pair.Value, walk.Smallest((first, second) => (first, second) == pair.Key)!))];

    private IEnumerable<(LevelMove Move, (int First, int Second) At)> Moves(IReadOnlyDictionary<(int First, int Second), BigInteger> counts)
    {
        var rows = counts.GroupBy(pair => pair.Key.First).ToDictionary(row => row.Key, row => row.Aggregate(BigInteger.Zero, (sum, pair) => sum + pair.Value));
        return counts.Select(pair => (
            new LevelMove(LevelId(_oldLevel, pair.Key.First, _old), LevelId(_newLevel, pair.Key.Second, _new), pair.Value, new(pair.Value, rows[pair.Key.First])),
            pair.Key));
    }

    private IReadOnlyList<LevelMove> InOrder(IEnumerable<LevelMove> moves) => Array.AsReadOnly(
        moves.OrderBy(move => IndexOf(_old, move.From)).ThenBy(move => IndexOf(_new, move.To)).ToArray());

    private static int IndexOf(Classification classification, string? level) => level is null ? -1 : classification.LevelIndex(level);

    private static string? LevelId(Diagram levels, int position, Classification classification)
    {
        var level = (int)levels.ValueAt(position);
        return level == CompiledClassification.NoLevel ? null : classification.Levels[level].Id;
    }
}
