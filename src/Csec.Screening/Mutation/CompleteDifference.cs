using Csec.Screening.Analysis;
using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;

namespace Csec.Screening.Mutation;

/// <summary>Where a mutant differs from the original on complete sheets: in a level, a score, or in what is asked.</summary>
internal sealed class CompleteDifference(SheetPairs pairs)
{
    private readonly RuleSetComparison _comparison = new(pairs.First, pairs.Second);

    /// <summary>The smallest sheet of the first function that differs, or null when all are equal.</summary>
    public AnswerSheet? Find(CompiledSetting first, CompiledSetting second)
    {
        foreach (var (one, other) in Functions(first).Zip(Functions(second), (one, other) => (one, other)))
        {
            if (!AreSame(one, other) && new PairWalk(pairs, one, other).Smallest((a, b) => one.ValueAt(a) != other.ValueAt(b)) is { } example)
            {
                return example.Answers;
            }
        }

        return null;
    }

    /// <summary>Whether two functions are equal on all sheets.</summary>
    public bool AreSame(Diagram one, Diagram other) => _comparison.Difference(one, other) is null;

    /// <summary>What is asked comes last: a sheet that only one of the two takes is no sheet of the functions before it.</summary>
    private IEnumerable<Diagram> Functions(CompiledSetting setting)
    {
        var definition = pairs.First.Definition;
        return definition.Classifications.Select(classification => setting.Classification(classification.Index).Level.Complete)
            .Concat(definition.Scores.Select(score => setting.Score(score.Index).Complete))
            .Append(setting.Valid.AnySheet);
    }
}
