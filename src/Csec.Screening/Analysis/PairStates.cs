using Csec.Screening.Diagrams;

namespace Csec.Screening.Analysis;

/// <summary>The pairs of places that sheets reach in two diagrams at once, layer by layer.</summary>
internal sealed class PairStates
{
    /// <summary>Where an answer leads that one of the two does not take.</summary>
    public const int None = -1;

    private PairStates(int[][] next, (int First, int Second)[] ends)
    {
        Next = next;
        Ends = ends;
    }

    /// <summary>By layer: for each state and then each answer of the item the state of the next layer, or <see cref="None"/>.</summary>
    public IReadOnlyList<int[]> Next { get; }

    /// <summary>The positions of the values at the states behind the last layer; each is reached by some sheet.</summary>
    public IReadOnlyList<(int First, int Second)> Ends { get; }

    public static PairStates Of(IReadOnlyList<PairedItem> items, Diagram first, Diagram second)
    {
        var next = new int[items.Count][];
        var states = new List<(int First, int Second)>();
        if (first.Root != Diagram.Invalid && second.Root != Diagram.Invalid)
        {
            states.Add((first.Root, second.Root));
        }

        for (var layer = 0; layer < items.Count; layer++)
        {
            var (item, answers) = (items[layer], items[layer].Answers);
            var reached = new List<(int First, int Second)>();
            var places = new Dictionary<(int, int), int>();
            next[layer] = new int[states.Count * answers.Count];
            for (var i = 0; i < next[layer].Length; i++)
            {
                var (state, answer) = (states[i / answers.Count], answers[i % answers.Count]);
                var one = item.First is null ? state.First : Follow(first, state.First, item.First.Index, answer.First);
                var other = item.Second is null || one == Diagram.Invalid ? state.Second : Follow(second, state.Second, item.Second.Index, answer.Second);
                var to = None;
                if (one != Diagram.Invalid && other != Diagram.Invalid && !places.TryGetValue((one, other), out to))
                {
                    places.Add((one, other), to = reached.Count);
                    reached.Add((one, other));
                }

                next[layer][i] = one == Diagram.Invalid || other == Diagram.Invalid ? None : to;
            }

            states = reached;
        }

        return new(next, [.. states.Select(state => (~state.First, ~state.Second))]);
    }

    private static int Follow(Diagram diagram, int at, int place, ushort answer) =>
        answer == PairedAnswer.NotOffered ? Diagram.Invalid : diagram.Follow(at, place, answer);
}
