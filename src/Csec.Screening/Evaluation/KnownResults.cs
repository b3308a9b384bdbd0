using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>
/// The results that many sheets share, made once a setting: those of scores and classifications on complete sheets, by
/// value and by level. Results cannot change, so that sheets may share them.
/// </summary>
internal sealed class KnownResults
{
    // Scores with more values, such as weighted sums with decimals, have their results made as needed.
    private const int MostValues = 256;

    private readonly CompiledSetting _compiled;
    private readonly ScoreResult[][] _scores;
    private readonly ClassificationResult[][] _classifications;

    public KnownResults(RuleSetDefinition definition, CompiledSetting compiled)
    {
        _compiled = compiled;
        _scores = [.. definition.Scores.Select(OfScore)];
        _classifications = [.. definition.Classifications.Select(OfClassification)];
        NothingMissing = new(definition.Items.Count, definition.Items.Count, [], []);
    }

    /// <summary>Every item is asked and answered.</summary>
    public Completeness NothingMissing { get; }

    /// <summary>The result of a score on a complete sheet.</summary>
    public ScoreResult Score(Score score, ReadOnlySpan<ushort> sheet)
    {
        // What has no answer is not asked, and that adds nothing: one path through the diagram.
        var position = _compiled.ScorePosition(score.Index, sheet);
        var known = _scores[score.Index];
        return position < known.Length ? known[position] : Of(score.Id, _compiled.ScoresCountingMissingAsNothing(score.Index)[position]);
    }

    /// <summary>The result of a classification on a complete sheet that has a level.</summary>
    public ClassificationResult Classification(int classification, int level) => _classifications[classification][level];

    private ScoreResult[] OfScore(Score score)
    {
        var values = _compiled.ScoresCountingMissingAsNothing(score.Index);
        return values.Count > MostValues ? [] : [.. values.Select(value => Of(score.Id, value))];
    }

    private static ScoreResult Of(string id, decimal value) => new(id, value, value, value);

    private static ClassificationResult[] OfClassification(Classification classification) =>
    [
        .. classification.Levels.Select(level => new ClassificationResult(
            classification.Id, Array.AsReadOnly([level.Id]), classification.IsOrdered ? level.Id : null, level.Id)),
    ];
}
