using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;

namespace Csec.Screening.Explanations;

/// <summary>
/// Which other answers would raise or lower a level that is the only one possible: for each item the nearest, and where no
/// single answer of a complete sheet does, the fewest together.
/// </summary>
internal sealed class WouldChange
{
    private readonly SettingFacts _facts;
    private readonly CompiledSetting _compiled;
    private readonly NearbyAnswers _nearby;
    private readonly Classification[] _classifications;

    public WouldChange(SettingFacts facts, CompiledSetting compiled)
    {
        _facts = facts;
        _compiled = compiled;
        _nearby = new(facts.Classes, compiled);
        _classifications = [.. facts.Of.Definition.Classifications];
    }

    /// <summary>The changes of every classification whose level is not below 0, in source order.</summary>
    public IEnumerable<ChangeReason> Of(SheetCopy sheet, int[] levels)
    {
        var changes = _classifications.Select(_ => new List<ChangeReason>()).ToArray();
        var found = _classifications.Select(_ => new HashSet<Direction>()).ToArray();
        foreach (var item in _facts.Of.Items.Where(item => sheet.IsGiven(item.Index)))
        {
            AddSingle(item, sheet, levels, changes, found);
        }

        for (var i = 0; sheet.IsComplete && i < levels.Length; i++)
        {
            if (levels[i] >= 0)
            {
                AddSeveral(i, sheet, levels[i], changes[i], found[i]);
            }
        }

        return changes.SelectMany(ofOne => ofOne);
    }

    private void AddSingle(Item item, SheetCopy sheet, int[] levels, List<ChangeReason>[] changes, HashSet<Direction>[] found)
    {
        var nearest = new Dictionary<(int, Direction), ChangeReason>();
        var seen = new HashSet<ushort> { sheet.Classes[item.Index] };
        var most = _facts.Classes.Count(item.Index);
        foreach (var (value, answerClass) in _nearby.Of(item, sheet.Values[item.Index]))
        {
            if (!seen.Add(answerClass))
            {
                continue;
            }

            var changed = WithAnswer(sheet.Classes, item.Index, answerClass);
            for (var i = 0; i < levels.Length; i++)
            {
                if (levels[i] >= 0 && OnlyLevel(i, changed) is { } level && level != levels[i])
                {
                    var key = (i, DirectionOf(i, levels[i], level));
                    if (!nearest.ContainsKey(key))
                    {
                        nearest.Add(key, new(_classifications[i].Id, [AnswerTo(item, value)], _classifications[i].Levels[level].Id));
                        found[i].Add(key.Item2);
                    }
                }
            }

            if (seen.Count == most)
            {
                break;
            }
        }

        foreach (var change in nearest.OrderBy(pair => pair.Key))
        {
            changes[change.Key.Item1].Add(change.Value);
        }
    }

    private void AddSeveral(int classification, SheetCopy sheet, int level, List<ChangeReason> changes, HashSet<Direction> found)
    {
        var diagram = _compiled.Classification(classification).Level.Complete;
        int[] all = [.. diagram.Values.Select(value => (int)value)];
        var higher = Array.FindIndex(all, other => other > level);
        var lower = Array.FindLastIndex(all, other => other < level);
        if (!_classifications[classification].IsOrdered)
        {
            var nearest = found.Count > 0 ? null : Enumerable.Range(0, all.Length).Where(other => all[other] != level)
                .Select(other => Several(classification, sheet, other)).OrderBy(change => change.Set.Count).FirstOrDefault();
            changes.AddRange(nearest is null ? [] : [nearest]);
            return;
        }

        if (higher >= 0 && !found.Contains(Direction.Raises))
        {
            changes.Add(Several(classification, sheet, higher));
        }

        if (lower >= 0 && !found.Contains(Direction.Lowers))
        {
            changes.Add(Several(classification, sheet, lower));
        }
    }

    private ChangeReason Several(int classification, SheetCopy sheet, int wanted)
    {
        var diagram = _compiled.Classification(classification).Level.Complete;
        var changes = FewestChanges.Find(diagram, sheet.Classes, wanted, (item, answerClass) => Nearest(sheet, item, answerClass).Distance)
            ?? throw new InvalidOperationException("No complete sheet has a level that the diagram has.");
        return new(
            _classifications[classification].Id,
            Array.AsReadOnly(Array.ConvertAll(changes, change => AnswerTo(_facts.Of.Items[change.Item], Nearest(sheet, change.Item, change.Class).Value))),
            _classifications[classification].Levels[(int)diagram.Values[wanted]].Id);
    }

    private (long Value, long Distance) Nearest(SheetCopy sheet, int item, ushort answerClass) =>
        _nearby.Nearest(_facts.Of.Items[item], answerClass, sheet.IsGiven(item) ? sheet.Values[item] : null);

    private Direction DirectionOf(int classification, int from, int to) =>
        !_classifications[classification].IsOrdered ? Direction.Differs : to > from ? Direction.Raises : Direction.Lowers;

    private int? OnlyLevel(int classification, ushort[] sheet)
    {
        var possible = _compiled.PossibleLevels(classification, sheet);
        return LevelSets.IsOne(possible) ? Bits.Lowest(possible) : null;
    }

    /// <summary>The sheet with another answer; answers to what is then no longer asked go, and what is newly asked is missing.</summary>
    private ushort[] WithAnswer(ushort[] sheet, int item, ushort answerClass)
    {
        var changed = (ushort[])sheet.Clone();
        changed[item] = answerClass;
        if (_facts.Of.IsIndependent[item])
        {
            return changed;
        }

        foreach (var gated in _facts.Of.GatedItems)
        {
            changed[gated] = CompiledSetting.Missing;
        }

        foreach (var gated in _facts.Of.GateOrder)
        {
            var answer = gated == item ? answerClass : sheet[gated];
            if (_compiled.Gate(gated) is { } gate && answer != CompiledSetting.Missing && gate.Completions.CanHold(changed))
            {
                changed[gated] = answer;
            }
        }

        return changed;
    }

    private KeyValuePair<string, Answer> AnswerTo(Item item, long value) => new(item.Id, item.Kind switch
    {
        AnswerKind.WholeNumber => Answer.FromNumber(value),
        AnswerKind.MultipleChoice => Answer.FromCodes(_facts.Of.Codes[item.Index].Where((_, option) => (value >> option & 1) != 0)),
        AnswerKind.Text => Answer.None,
        _ => Answer.FromText(_facts.Of.Codes[item.Index][value]),
    });

    private enum Direction
    {
        Raises = 0,
        Lowers = 1,
        Differs = 2,
    }
}
