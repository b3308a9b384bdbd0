using System.Numerics;
using Csec.Screening.Diagrams;

namespace Csec.Screening.Analysis;

/// <summary>
/// Two functions of a sheet at once: how many sheets have which value in each, and the smallest sheet of a pair of
/// values. Values are positions among those of the diagram. Sheets that one of them has no value for are left out.
/// </summary>
internal sealed class PairWalk
{
    private const int Unreachable = int.MaxValue;

    private readonly IReadOnlyList<PairedItem> _items;
    private readonly PairStates _states;

    /// <param name="pairs">The sheets of the two rule sets.</param>
    /// <param name="first">A function of the first rule set in the order of <paramref name="pairs"/>.</param>
    /// <param name="second">A function of the second.</param>
    public PairWalk(SheetPairs pairs, Diagram first, Diagram second)
        : this(pairs.Items, first, second)
    {
    }

    /// <param name="items">Items whose answers are those of the edges of both functions.</param>
    /// <param name="first">A function of the items' first sides.</param>
    /// <param name="second">A function of their second sides.</param>
    public PairWalk(IReadOnlyList<PairedItem> items, Diagram first, Diagram second)
    {
        _items = items;
        _states = PairStates.Of(items, first, second);
    }

    /// <summary>How many sheets have each pair of values.</summary>
    public IReadOnlyDictionary<(int First, int Second), BigInteger> Counts() =>
        Fold(BigInteger.One, (_, answer, sheets) => answer.Count == 1 ? sheets : sheets * answer.Count, (one, other) => one + other);

    /// <summary>The same by the number of answers that are not the item's first option; the last entry is not zero.</summary>
    public IReadOnlyDictionary<(int First, int Second), BigInteger[]> CountsByAnswersAboveFirst() => Fold<BigInteger[]>(
        [BigInteger.One],
        (_, answer, sheets) => answer.IsFirst ? sheets : [BigInteger.Zero, .. sheets.Select(count => count * answer.Count)],
        (one, other) => [.. Enumerable.Range(0, Math.Max(one.Length, other.Length)).Select(i => (i < one.Length ? one[i] : 0) + (i < other.Length ? other[i] : 0))]);

    /// <summary>Whether there is a sheet of a wanted pair of values.</summary>
    public bool Any(Func<int, int, bool> isWanted) => _states.Ends.Any(end => isWanted(end.First, end.Second));

    /// <summary>Joins over all sheets of a pair of values what <paramref name="take"/> makes of their answers.</summary>
    public IReadOnlyDictionary<(int First, int Second), T> Fold<T>(T start, Func<PairedItem, PairedAnswer, T, T> take, Func<T, T, T> join)
    {
        var reached = new[] { start };
        for (var layer = 0; layer < _items.Count; layer++)
        {
            var (item, next) = (_items[layer], _states.Next[layer]);
            var following = new T[layer + 1 < _items.Count ? _states.Next[layer + 1].Length / _items[layer + 1].Answers.Count : _states.Ends.Count];
            var isReached = new bool[following.Length];
            for (var i = 0; i < next.Length; i++)
            {
                var to = next[i];
                if (to != PairStates.None)
                {
                    var taken = take(item, item.Answers[i % item.Answers.Count], reached[i / item.Answers.Count]);
                    following[to] = isReached[to] ? join(following[to], taken) : taken;
                    isReached[to] = true;
                }
            }

            reached = following;
        }

        return _states.Ends.Select((end, i) => (end, i)).ToDictionary(pair => pair.end, pair => reached[pair.i]);
    }

    /// <summary>
    /// The sheet of a wanted pair of values with the fewest answers other than the first option; of several the one that
    /// changes the items asked first, to their earliest options. Null when there is none.
    /// </summary>
    /// <param name="isWanted">Which pairs of positions are wanted.</param>
    /// <param name="isTaken">Which answers the sheet may give, or null for all.</param>
    public ExampleSheet? Smallest(Func<int, int, bool> isWanted, Func<PairedItem, PairedAnswer, bool>? isTaken = null)
    {
        var cost = Costs(isWanted, isTaken);
        if (cost[0].Length == 0 || cost[0][0] == Unreachable)
        {
            return null;
        }

        var (answers, changed, unanswered) = (new List<KeyValuePair<string, Answer>>(), new List<string>(), new List<string>());
        var at = 0;
        for (var layer = 0; layer < _items.Count; layer++)
        {
            var item = _items[layer];
            var best = Enumerable.Range(0, item.Answers.Count).Where(i => isTaken?.Invoke(item, item.Answers[i]) != false && CostBy(cost, layer, at, i) == cost[layer][at]).OrderBy(i => item.Answers[i].IsFirst).First();
            at = _states.Next[layer][(at * item.Answers.Count) + best];
            var answer = item.Answers[best];
            if (answer.IsAnswer)
            {
                answers.Add(new(item.Either.Id, RawAnswers.Spelled(answer.Of, answer.Raw)));
            }

            if (answer.IsOpen)
            {
                unanswered.Add(item.Either.Id);
            }
            else if (!answer.IsFirst)
            {
                changed.Add(item.Either.Id);
            }
        }

        return new(AnswerSheet.Of(answers), changed.AsReadOnly()) { Unanswered = unanswered.AsReadOnly() };
    }

    /// <summary>By layer and state the fewest answers other than the first option from there to a wanted pair.</summary>
    private int[][] Costs(Func<int, int, bool> isWanted, Func<PairedItem, PairedAnswer, bool>? isTaken)
    {
        var cost = new int[_items.Count + 1][];
        cost[_items.Count] = [.. _states.Ends.Select(end => isWanted(end.First, end.Second) ? 0 : Unreachable)];
        for (var layer = _items.Count - 1; layer >= 0; layer--)
        {
            var count = _items[layer].Answers.Count;
            cost[layer] = new int[_states.Next[layer].Length / count];
            for (var state = 0; state < cost[layer].Length; state++)
            {
                cost[layer][state] = Unreachable;
                for (var answer = 0; answer < count; answer++)
                {
                    if (isTaken?.Invoke(_items[layer], _items[layer].Answers[answer]) != false)
                    {
                        cost[layer][state] = Math.Min(cost[layer][state], CostBy(cost, layer, state, answer));
                    }
                }
            }
        }

        return cost;
    }

    private int CostBy(int[][] cost, int layer, int state, int answer)
    {
        var answers = _items[layer].Answers;
        var next = _states.Next[layer][(state * answers.Count) + answer];
        var rest = next == PairStates.None ? Unreachable : cost[layer + 1][next];
        return rest == Unreachable || answers[answer].IsFirst ? rest : rest + 1;
    }
}
