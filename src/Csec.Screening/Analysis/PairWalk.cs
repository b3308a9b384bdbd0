using System.Numerics;
using Csec.Screening.Diagrams;

namespace Csec.Screening.Analysis;

/// <summary>
/// Two functions of a sheet at once: how many sheets have which value in each, and the smallest sheet of a pair of
/// values. Values are positions among those of the diagram. Sheets that one of them has no value for are left out.
/// </summary>
internal sealed class PairWalk
{
    private readonly IReadOnlyList<PairedItem> _items;
    private readonly Diagram _first;
    private readonly Diagram _second;

    /// <param name="pairs">The sheets of the two rule sets.</param>
    /// <param name="first">A function of the first rule set in the order of <paramref name="pairs"/>.</param>
    /// <param name="second">A function of the second.</param>
    public PairWalk(SheetPairs pairs, Diagram first, Diagram second)
    {
        _items = pairs.Items;
        _first = first;
        _second = second;
    }

    /// <summary>How many sheets have each pair of values.</summary>
    public IReadOnlyDictionary<(int First, int Second), BigInteger> Counts() =>
        Fold(BigInteger.One, (_, answer, sheets) => sheets * answer.Count, (one, other) => one + other);

    /// <summary>The same by the number of answers that are not the item's first option; the last entry is not zero.</summary>
    public IReadOnlyDictionary<(int First, int Second), BigInteger[]> CountsByAnswersAboveFirst() => Fold<BigInteger[]>(
        [BigInteger.One],
        (_, answer, sheets) => answer.IsFirst ? sheets : [BigInteger.Zero, .. sheets.Select(count => count * answer.Count)],
        (one, other) => [.. Enumerable.Range(0, Math.Max(one.Length, other.Length)).Select(i => (i < one.Length ? one[i] : 0) + (i < other.Length ? other[i] : 0))]);

    /// <summary>Joins over all sheets of a pair of values what <paramref name="take"/> makes of their answers.</summary>
    public IReadOnlyDictionary<(int First, int Second), T> Fold<T>(T start, Func<PairedItem, PairedAnswer, T, T> take, Func<T, T, T> join)
    {
        var reached = new Dictionary<(int, int), T>();
        if (_first.Root != Diagram.Invalid && _second.Root != Diagram.Invalid)
        {
            reached.Add((_first.Root, _second.Root), start);
        }

        foreach (var item in _items)
        {
            var next = new Dictionary<(int, int), T>();
            foreach (var state in reached)
            {
                foreach (var answer in item.Answers)
                {
                    if (Follow(state.Key, item, answer) is { } at)
                    {
                        var taken = take(item, answer, state.Value);
                        next[at] = next.TryGetValue(at, out var known) ? join(known, taken) : taken;
                    }
                }
            }

            reached = next;
        }

        return reached.ToDictionary(state => (~state.Key.Item1, ~state.Key.Item2), state => state.Value);
    }

    /// <summary>
    /// The sheet of a wanted pair of values with the fewest answers other than the first option; of several the one that
    /// changes the items asked first, to their earliest options. Null when there is none.
    /// </summary>
    /// <param name="isWanted">Which pairs of positions are wanted.</param>
    /// <param name="isTaken">Which answers the sheet may give, or null for all.</param>
    public ExampleSheet? Smallest(Func<int, int, bool> isWanted, Func<PairedItem, PairedAnswer, bool>? isTaken = null)
    {
        var cost = new Dictionary<(int, int, int), int>();
        if (_first.Root == Diagram.Invalid || _second.Root == Diagram.Invalid || Cost((_first.Root, _second.Root), 0) == int.MaxValue)
        {
            return null;
        }

        var (answers, changed) = (new List<KeyValuePair<string, Answer>>(), new List<string>());
        var at = (_first.Root, _second.Root);
        for (var layer = 0; layer < _items.Count; layer++)
        {
            var item = _items[layer];
            var left = Cost(at, layer);
            var answer = item.Answers.Where(answer => CostBy(at, layer, answer) == left).OrderBy(answer => answer.IsFirst).First();
            at = Follow(at, item, answer)!.Value;
            if (answer.IsAnswer)
            {
                answers.Add(new(item.Either.Id, RawAnswers.Spelled(answer.Of, answer.Raw)));
                if (!answer.IsFirst)
                {
                    changed.Add(item.Either.Id);
                }
            }
        }

        return new(AnswerSheet.Of(answers), changed.AsReadOnly());

        int Cost((int First, int Second) state, int layer)
        {
            if (layer == _items.Count)
            {
                return isWanted(~state.First, ~state.Second) ? 0 : int.MaxValue;
            }

            if (!cost.TryGetValue((state.First, state.Second, layer), out var least))
            {
                least = _items[layer].Answers.Min(answer => CostBy(state, layer, answer));
                cost.Add((state.First, state.Second, layer), least);
            }

            return least;
        }

        int CostBy((int First, int Second) state, int layer, PairedAnswer answer)
        {
            var rest = isTaken?.Invoke(_items[layer], answer) != false && Follow(state, _items[layer], answer) is { } next ? Cost(next, layer + 1) : int.MaxValue;
            return rest == int.MaxValue || answer.IsFirst ? rest : rest + 1;
        }
    }

    /// <summary>Where an answer leads in both, or null when one of them does not take it.</summary>
    private (int First, int Second)? Follow((int First, int Second) state, PairedItem item, PairedAnswer answer)
    {
        var first = item.First is null ? state.First : Follow(_first, state.First, item.First.Index, answer.First);
        var second = item.Second is null ? state.Second : Follow(_second, state.Second, item.Second.Index, answer.Second);
        return first == Diagram.Invalid || second == Diagram.Invalid ? null : (first, second);
    }

    private static int Follow(Diagram diagram, int at, int place, ushort answer)
    {
        if (answer == PairedAnswer.NotOffered)
        {
            return Diagram.Invalid;
        }

        if (at < 0 || diagram.Place(at) != place)
        {
            return at;
        }

        var edges = diagram.Edges(at);
        return edges[Math.Min(answer, edges.Length - 1)];
    }
}
