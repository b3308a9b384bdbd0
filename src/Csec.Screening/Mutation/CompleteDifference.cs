using Csec.Screening.Analysis;
using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;

namespace Csec.Screening.Mutation;

/// <summary>Where a mutant differs from the original on complete sheets: in a level, a score, or in what is asked.</summary>
internal sealed class CompleteDifference(SheetPairs pairs)
{
    private readonly RuleSetComparison _comparison = new(pairs.First, pairs.Second);

    /// <summary>The smallest sheet on which a function differs, of several the one of the first function; null when all are equal.</summary>
    public AnswerSheet? Find(CompiledSetting first, CompiledSetting second)
    {
        ExampleSheet? smallest = null;
        foreach (var (one, other) in Functions(first).Zip(Functions(second), (one, other) => (one, other)))
        {
            var example = AreSame(one, other) ? null : new PairWalk(pairs, one, other).Smallest((a, b) => one.ValueAt(a) != other.ValueAt(b));
            smallest = example is not null && (smallest is null || example.Changed.Count < smallest.Changed.Count) ? example : smallest;
        }

        return smallest?.Answers;
    }

    /// <summary>Whether two functions are equal on all sheets.</summary>
    public bool AreSame(Diagram one, Diagram other) => _comparison.Difference(one, other) is null;

    /// <summary>
    /// Levels, scores, and what is asked: a sheet that only one of the two takes is a sheet of the last alone. That takes
    /// incomplete sheets too, but none is smaller than the complete one that it agrees with.
    /// </summary>
    private IEnumerable<Diagram> Functions(CompiledSetting setting)
    {
        var definition = pairs.First.Definition;
        return definition.Classifications.Select(classification => setting.Classification(classification.Index).Level.Complete)
            .Concat(definition.Scores.Select(score => setting.Score(score.Index).Complete))
            .Append(setting.Valid.AnySheet);
    }
}
