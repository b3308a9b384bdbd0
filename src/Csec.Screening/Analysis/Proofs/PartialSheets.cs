using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>
/// All sheets with any of their answers missing, those that no function of a list tells apart taken together: what is kept of
/// a sheet down to a layer is where each function may still be, and the answers to the items that are watched.
/// </summary>
internal sealed class PartialSheets
{
    private const int MostStates = 60_000;

    private readonly CompiledRuleSet _ruleSet;
    private readonly CompiledSetting _setting;
    private readonly ReachableValues[] _functions;
    private readonly Diagram[] _countingNothing;
    private readonly HashSet<int> _watched;
    private readonly HashSet<int>[] _groups;
    private readonly bool[] _isRead;
    private readonly (ushort Class, ulong Raw)[] _first;

    public PartialSheets(CompiledRuleSet ruleSet, CompiledSetting setting, WhatMatters matters)
    {
        _ruleSet = ruleSet;
        _setting = setting;
        var items = ruleSet.Definition.Items;
        var gates = items.Select(item => setting.Gate(item.Index)?.Completions).OfType<ReachableValues>();
        _functions = [.. matters.Functions.Concat(gates).Concat(setting.GateRuleParts).Distinct()];
        _countingNothing = [.. matters.CountingMissingAsNothing];
        // While gates stay closed, what is asked follows from each answer and not from what is possible.
        var decideWhatIsAsked = ruleSet.Definition.GatesStayClosedWhileMissing ? items.SelectMany(item => item.Gate is null ? [] : Reads.ItemsOf(item.Gate)) : [];
        _watched = [.. matters.Watched.Concat(decideWhatIsAsked).Select(item => item.Index)];
        _groups = [[.. items.Select(item => item.Index)], .. matters.MissingFrom.Select(group => new HashSet<int>(group))];
        _first = [.. items.Select(item => FirstOf(ruleSet, setting, item))];
        _isRead = new bool[items.Count];
        foreach (var diagram in _functions.Select(function => function.Diagram).Concat(_countingNothing))
        {
            for (var node = 0; node < diagram.NodeCount; node++)
            {
                _isRead[diagram.Place(node)] = true;
            }
        }
    }

    /// <summary>
    /// The smallest sheet of each kind that some completion agrees with, the smallest of all first; null when there are too many
    /// kinds.
    /// </summary>
    public IReadOnlyList<ushort[]>? Kinds()
    {
        var states = new Dictionary<int[], State>(IntSequenceComparer.Instance) { [Start()] = new(default, null, 0) };
        for (var layer = 0; layer < _ruleSet.Layers.Count; layer++)
        {
            var item = _ruleSet.Layers.Place(layer);
            var next = new Dictionary<int[], State>(IntSequenceComparer.Instance);
            var first = _first[item].Class;
            foreach (var (key, state) in states.Select(pair => (pair.Key, pair.Value)))
            {
                foreach (var answer in Answers(item))
                {
                    var size = answer == CompiledSetting.Missing ? state.Size.Without(item) : answer == first ? state.Size : state.Size.Changing(item);
                    if (Follow(key, item, answer) is { } at && (!next.TryGetValue(at, out var known) || size.Against(known.Size) < 0))
                    {
                        next[at] = new(size, state, answer);
                    }
                }

                if (next.Count > MostStates)
                {
                    return null;
                }
            }

            states = next;
        }

        return [.. states.Values.OrderBy(state => state.Size, Comparer<SheetSize>.Create((one, other) => one.Against(other))).Select(Sheet).Where(sheet => _setting.IsFeasible(sheet))];
    }

    /// <summary>The answer of an item from which others are counted as changed: its first option, or what excludes all others.</summary>
    public (ushort Class, ulong Raw) First(Item item) => _first[item.Index];

    private static (ushort Class, ulong Raw) FirstOf(CompiledRuleSet ruleSet, CompiledSetting setting, Item item)
    {
        var raws = RawAnswers.Of(ruleSet, item).Where(raw => setting.IsValue(item.Index, ruleSet.Classes.OfRaw(item.Index, raw))).Take(1).ToList();
        if (raws.Count == 0)
        {
            return default;
        }

        var (first, alone) = (raws[0], RawAnswers.FirstOf(item, raws));
        var raw = setting.IsValue(item.Index, ruleSet.Classes.OfRaw(item.Index, alone)) ? alone : first;
        return (ruleSet.Classes.OfRaw(item.Index, raw), raw);
    }

    private int[] Start()
    {
        var key = new List<int> { 0 };
        foreach (var function in _functions)
        {
            key.Add(1);
            key.Add(function.Diagram.Root);
        }

        return [.. key, .. _countingNothing.Select(diagram => diagram.Root)];
    }

    /// <summary>Of an item that nothing reads one answer stands for all.</summary>
    private IEnumerable<ushort> Answers(int item)
    {
        var values = Enumerable.Range(0, _ruleSet.Classes.Count(item)).Select(found => (ushort)found).Where(found => _setting.IsValue(item, found));
        return (_isRead[item] || _watched.Contains(item) ? values : values.Where(found => found == _first[item].Class)).Append(CompiledSetting.Missing);
    }

    /// <summary>
    /// First which groups of items something was left out of, then for each function at how many places it may be and which,
    /// then the answers watched. Null when no completion agrees any more.
    /// </summary>
    private int[]? Follow(int[] key, int item, ushort answer)
    {
        var isGated = _setting.Gate(item) is not null;
        var next = new List<int>(key.Length + 2) { answer == CompiledSetting.Missing && !isGated ? key[0] | GroupsOf(item) : key[0] };
        var at = 1;
        foreach (var function in _functions)
        {
            var count = key[at++];
            if (!IsAtItem(function, key, at, count, item))
            {
                next.AddRange(new ArraySegment<int>(key, at - 1, count + 1));
                at += count;
                continue;
            }

            var places = new SortedSet<int>();
            for (var end = at + count; at < end; at++)
            {
                Add(places, function, key[at], item, answer);
            }

            if (places.Count == 0)
            {
                return null;
            }

            next.Add(places.Count);
            next.AddRange(places);
        }

        foreach (var diagram in _countingNothing)
        {
            next.Add(diagram.Follow(key[at++], item, answer));
        }

        next.AddRange(new ArraySegment<int>(key, at, key.Length - at));
        if (_watched.Contains(item))
        {
            next.Add(answer);
        }
        else if (isGated)
        {
            next.Add(answer == CompiledSetting.Missing ? 1 : 0);
        }

        return [.. next];
    }

    private static bool IsAtItem(ReachableValues function, int[] key, int at, int count, int item)
    {
        for (var end = at + count; at < end; at++)
        {
            if (key[at] >= 0 && function.Diagram.Place(key[at]) == item)
            {
                return true;
            }
        }

        return false;
    }

    private int GroupsOf(int item)
    {
        var groups = 0;
        for (var i = 0; i < _groups.Length; i++)
        {
            groups |= _groups[i].Contains(item) ? 1 << i : 0;
        }

        return groups;
    }

    private static void Add(SortedSet<int> places, ReachableValues function, int place, int item, ushort answer)
    {
        if (place < 0 || function.Diagram.Place(place) != item)
        {
            places.Add(place);
        }
        else if (answer != CompiledSetting.Missing)
        {
            if (function.Diagram.Edges(place)[answer] is var next && next != Diagram.Invalid)
            {
                places.Add(next);
            }
        }
        else
        {
            foreach (var next in function.Successors(place))
            {
                places.Add(next);
            }
        }
    }

    private ushort[] Sheet(State state)
    {
        var sheet = new ushort[_ruleSet.Layers.Count];
        for (var layer = sheet.Length - 1; layer >= 0; layer--)
        {
            sheet[_ruleSet.Layers.Place(layer)] = state.Answer;
            state = state.Before!;
        }

        return sheet;
    }

    private sealed record State(SheetSize Size, State? Before, ushort Answer);
}
