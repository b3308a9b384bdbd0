using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;

namespace Csec.Screening.Analysis;

/// <summary>Where a mutant differs from the original on complete sheets: in a level, a score, or in what is asked.</summary>
internal sealed class CompleteDifference(SheetPairs pairs)
{
    private readonly Lazy<RuleSetComparison> _comparison = new(() => new(pairs.First, pairs.Second));

    /// <summary>The smallest sheet on which a function differs, of several the one of the first function; null when all are equal.</summary>
    public AnswerSheet? Find(CompiledSetting first, CompiledSetting second)
    {
        ExampleSheet? smallest = null;
        foreach (var (one, other) in Functions(first).Zip(Functions(second), (one, other) => (one, other)))
        {
            Keep(one, other, (a, b) => one.ValueAt(a) != other.ValueAt(b));
        }

        // Where they ask otherwise, there is a whole sheet of the first that is none of the second.
        var (valid, otherValid) = (first.Valid.AnySheet, second.Valid.AnySheet);
        Keep(valid, otherValid, (a, b) => valid.ValueAt(a) == 1m && otherValid.ValueAt(b) == 0m);
        return smallest?.Answers;

        void Keep(Diagram one, Diagram other, Func<int, int, bool> isWanted)
        {
            var example = AreSame(one, other) ? null : new PairWalk(pairs, one, other).Smallest(isWanted);
            smallest = example is not null && (smallest is null || example.Changed.Count < smallest.Changed.Count) ? example : smallest;
        }
    }

    /// <summary>Whether two functions are equal on all sheets.</summary>
    public bool AreSame(Diagram one, Diagram other) => _comparison.Value.Difference(one, other) is null;

    /// <summary>Levels first, then scores; a sheet that only one of the two takes is a sheet of neither.</summary>
    private IEnumerable<Diagram> Functions(CompiledSetting setting)
    {
        var definition = pairs.First.Definition;
        return definition.Classifications.Select(classification => setting.Classification(classification.Index).Level.Complete)
            .Concat(definition.Scores.Select(score => setting.Score(score.Index).Complete));
    }
}
