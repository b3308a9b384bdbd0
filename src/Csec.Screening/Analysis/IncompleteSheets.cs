using Csec.Screening.Diagrams;

namespace Csec.Screening.Analysis;

/// <summary>
/// All sheets of a rule set without gates, complete or not, in classes: two sheets of a class leave the same results
/// possible, miss the same of what is asked about, and so publish the same, in the original and in the mutant.
/// </summary>
internal sealed class IncompleteSheets(RuleSet original, RuleSet mutant, SheetPairs pairs, SettingCall call)
{
    private const int MostClasses = 20_000;

    private readonly List<(Trace Trace, bool IsFirst)> _traces = [];

    /// <summary>What decides of what one score or classification publishes.</summary>
    /// <param name="first">The position of it in the original.</param>
    /// <param name="second">Its position in the mutant.</param>
    /// <param name="isScore">Whether it is a score.</param>
    public void Read(int first, int second, bool isScore)
    {
        foreach (var isFirst in new[] { true, false })
        {
            var index = isFirst ? first : second;
            var definition = (isFirst ? original : mutant).Definition;
            var compiled = isFirst ? pairs.First : pairs.Second;
            var setting = compiled.Setting(isFirst ? call.First : call.Second!.Value);
            var reader = new TraceReader(definition, compiled, setting);
            _traces.AddRange((isScore ? reader.OfScore(definition.Scores[index]) : reader.OfClassification(definition.Classifications[index])).Select(trace => (trace, isFirst)));
        }
    }

    /// <summary>The smallest sheet of each class, the smallest first; null when there are too many classes.</summary>
    public IEnumerable<AnswerSheet>? OnePerClass()
    {
        var reached = new Dictionary<int[], Path>(IntSequenceComparer.Instance) { [Joined(_traces.Select(pair => pair.Trace.Start))] = new(null, null, 0) };
        foreach (var item in pairs.Items)
        {
            var next = new Dictionary<int[], Path>(IntSequenceComparer.Instance);
            foreach (var state in reached)
            {
                var parts = Parted(state.Key);
                foreach (var answer in item.Answers.Where(answer => IsPossible(item, answer)))
                {
                    var key = Joined(_traces.Select((pair, i) => (pair.IsFirst ? item.First : item.Second) is { } own ? pair.Trace.Next(parts[i], own.Index, pair.IsFirst ? answer.First : answer.Second) : parts[i]));
                    var cost = state.Value.Cost + (answer is { IsAnswer: true, IsFirst: true } ? 0 : 1);
                    if (!next.TryGetValue(key, out var known) || cost < known.Cost)
                    {
                        next[key] = new(state.Value, answer, cost);
                    }
                }
            }

            if (next.Count > MostClasses)
            {
                return null;
            }

            reached = next;
        }

        return reached.Values.OrderBy(path => path.Cost).Select(path => AnswerSheet.Of(path.Answers().Reverse()));

        bool IsPossible(PairedItem item, PairedAnswer answer) =>
            !answer.IsAnswer || (item.First is { } first
                ? pairs.First.Setting(call.First).IsValue(first.Index, answer.First)
                : pairs.Second.Setting(call.Second!.Value).IsValue(item.Second!.Index, answer.Second));
    }

    private static int[] Joined(IEnumerable<int[]> parts) => [.. parts.SelectMany(part => new[] { part.Length }.Concat(part))];

    private static List<int[]> Parted(int[] key)
    {
        var parts = new List<int[]>();
        for (var at = 0; at < key.Length; at += key[at] + 1)
        {
            parts.Add(key.AsSpan(at + 1, key[at]).ToArray());
        }

        return parts;
    }

    /// <summary>The answers by which a class was reached, the last first.</summary>
    private sealed record Path(Path? Before, PairedAnswer? Answer, int Cost)
    {
        public IEnumerable<KeyValuePair<string, Answer>> Answers()
        {
            for (var path = this; path is not null; path = path.Before)
            {
                if (path.Answer is { IsAnswer: true } answer)
                {
                    yield return new(answer.Of.Id, RawAnswers.Spelled(answer.Of, answer.Raw));
                }
            }
        }
    }
}
