using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>
/// Two complete sheets at once that differ in the answer to one item: the second gives a higher one. All other items are
/// answered alike, but for those that are asked on one of the sheets only. On the diagram of a function that has no value on
/// any other sheet; it looks for pairs of which the second has the lower value.
/// </summary>
internal sealed class RaiseWalk
{
    private readonly Dictionary<(int, int), bool> _reaches = [];
    private readonly SheetPairs _pairs;
    private readonly Diagram _diagram;
    private readonly int _least;

    // The least and greatest value below each node: where the second can only be higher, nothing is looked for.
    private readonly int[] _lowest;
    private readonly int[] _highest;

    /// <param name="pairs">The sheets of the rule set.</param>
    /// <param name="diagram">The function.</param>
    /// <param name="least">Values below this one are none that could be compared.</param>
    public RaiseWalk(SheetPairs pairs, Diagram diagram, decimal least)
    {
        (_pairs, _diagram) = (pairs, diagram);
        _least = diagram.Values.Count(value => value < least);
        _lowest = new int[diagram.NodeCount];
        _highest = new int[diagram.NodeCount];
        for (var node = diagram.NodeCount - 1; node >= 0; node--)
        {
            (_lowest[node], _highest[node]) = (int.MaxValue, -1);
            foreach (var edge in diagram.Edges(node))
            {
                _lowest[node] = Math.Min(_lowest[node], Lowest(edge));
                _highest[node] = Math.Max(_highest[node], Highest(edge));
            }
        }
    }

    /// <summary>Whether raising the item in some way lowers the value of some sheet.</summary>
    public bool Finds(Item item, IReadOnlyList<RaisedAnswer> raised)
    {
        for (var node = 0; node < _diagram.NodeCount; node++)
        {
            if (_diagram.Place(node) != item.Index)
            {
                continue;
            }

            foreach (var raise in raised)
            {
                if (Reaches(_diagram.Edges(node)[raise.Lower], _diagram.Edges(node)[raise.Higher]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The pair of sheets with the fewest answers that are not the first option, those that differ counted once more.</summary>
    public RaisedSheet? Smallest(Item item, IReadOnlyList<RaisedAnswer> raised)
    {
        var cost = new Dictionary<(int, int, int, bool), int>();
        var (lower, higher) = (new SheetDraft(_pairs.Items.Count), new SheetDraft(_pairs.Items.Count));
        RaisedAnswer by = default;
        var state = (One: _diagram.Root, Other: _diagram.Root, IsRaised: false);
        if (Cost(state, 0) == int.MaxValue)
        {
            return null;
        }

        for (var layer = 0; layer < _pairs.Items.Count; layer++)
        {
            var left = Cost(state, layer);
            var step = Steps(state, layer).Where(step => Total(step, layer) == left).OrderBy(step => step.Cost).First();
            lower.Add(_pairs.Items[layer], step.First);
            higher.Add(_pairs.Items[layer], step.Second);
            by = step.IsRaise ? step.By : by;
            state = step.Next;
        }

        return new(lower.Sheet(), higher.Sheet(), by, ~state.One, ~state.Other) { LowerClasses = lower.Classes, RaisedClasses = higher.Classes };

        int Cost((int One, int Other, bool IsRaised) at, int layer)
        {
            if (layer == _pairs.Items.Count)
            {
                return at.IsRaised && Reaches(at.One, at.Other) ? 0 : int.MaxValue;
            }

            if (at.IsRaised && !Reaches(at.One, at.Other))
            {
                return int.MaxValue;
            }

            if (!cost.TryGetValue((at.One, at.Other, layer, at.IsRaised), out var least))
            {
                least = Steps(at, layer).Select(step => Total(step, layer)).DefaultIfEmpty(int.MaxValue).Min();
                cost.Add((at.One, at.Other, layer, at.IsRaised), least);
            }

            return least;
        }

        int Total(Step step, int layer) => Cost(step.Next, layer + 1) is var rest && rest == int.MaxValue ? rest : rest + step.Cost;

        IEnumerable<Step> Steps((int One, int Other, bool IsRaised) at, int layer)
        {
            var paired = _pairs.Items[layer];
            if (paired.First == item && !at.IsRaised)
            {
                foreach (var raise in raised)
                {
                    var (from, to) = (Answer(paired, raise.Lower, raise.From), Answer(paired, raise.Higher, raise.To));
                    if (Taken(at, paired, from, to) is { } next)
                    {
                        yield return new(from, to, (next.One, next.Other, true), (from.IsFirst ? 0 : 1) + 1) { IsRaise = true, By = raise };
                    }
                }

                if (paired.First.Gate is null)
                {
                    yield break;
                }
            }

            var none = paired.Answers[paired.Answers.Count - 1];
            foreach (var answer in paired.Answers)
            {
                if (Taken(at, paired, answer, answer) is { } same)
                {
                    yield return new(answer, answer, (same.One, same.Other, at.IsRaised), answer.IsFirst ? 0 : 1);
                }

                if (!at.IsRaised || !answer.IsAnswer)
                {
                    continue;
                }

                if (Taken(at, paired, answer, none) is { } closed)
                {
                    yield return new(answer, none, (closed.One, closed.Other, true), (answer.IsFirst ? 0 : 1) + 1);
                }

                if (Taken(at, paired, none, answer) is { } opened)
                {
                    yield return new(none, answer, (opened.One, opened.Other, true), (answer.IsFirst ? 0 : 1) + 1);
                }
            }
        }
    }

    private static PairedAnswer Answer(PairedItem item, ushort found, ulong raw) =>
        item.Answers.First(answer => answer.First == found) with { Raw = raw, IsFirst = item.Answers.Any(answer => answer.IsFirst && answer.IsAnswer && answer.Raw == raw) };

    private (int One, int Other)? Taken((int One, int Other, bool IsRaised) at, PairedItem item, PairedAnswer first, PairedAnswer second)
    {
        var (one, other) = (Follow(at.One, item, first), Follow(at.Other, item, second));
        return one == Diagram.Invalid || other == Diagram.Invalid ? null : (one, other);
    }

    private int Follow(int at, PairedItem item, PairedAnswer answer) => _diagram.Follow(at, item.First!.Index, answer.First);

    /// <summary>Whether a wanted pair lies below two places. From one place on, two sheets that are answered alike end alike.</summary>
    private bool Reaches(int one, int other)
    {
        if (one == other || one == Diagram.Invalid || other == Diagram.Invalid || Highest(one) <= Lowest(other))
        {
            return false;
        }

        if (one < 0 && other < 0)
        {
            return ~other >= _least;
        }

        if (!_reaches.TryGetValue((one, other), out var reaches))
        {
            _reaches.Add((one, other), reaches = ReachesBelow(one, other));
        }

        return reaches;
    }

    private bool ReachesBelow(int one, int other)
    {
        var layer = Math.Min(Layer(one), Layer(other));
        var missing = _diagram.Edges(Layer(one) == layer ? one : other).Length - 1;
        for (var edge = 0; edge <= missing; edge++)
        {
            if (Reaches(Next(one, layer, edge), Next(other, layer, edge))
                || (edge < missing && (Reaches(Next(one, layer, edge), Next(other, layer, missing)) || Reaches(Next(one, layer, missing), Next(other, layer, edge)))))
            {
                return true;
            }
        }

        return false;
    }

    private int Lowest(int at) => at >= 0 ? _lowest[at] : at == Diagram.Invalid ? int.MaxValue : ~at;

    private int Highest(int at) => at >= 0 ? _highest[at] : at == Diagram.Invalid ? -1 : ~at;

    private int Layer(int at) => at < 0 ? int.MaxValue : _diagram.Layer(at);

    private int Next(int at, int layer, int edge) => Layer(at) == layer ? _diagram.Edges(at)[edge] : at;

    private sealed record Step(PairedAnswer First, PairedAnswer Second, (int One, int Other, bool IsRaised) Next, int Cost)
    {
        public bool IsRaise { get; init; }

        public RaisedAnswer By { get; init; }
    }
}
