using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>Counts what comes out of a batch; its memory grows with the rule sets, not with the lines.</summary>
internal sealed class BatchTally
{
    private readonly SortedDictionary<string, long> _errors = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (RuleSetDefinition Definition, long[][] Levels)> _ruleSets = new(StringComparer.Ordinal);
    private long _assessed;
    private long _determined;

    public void AddError(string code) => _errors[code] = (_errors.TryGetValue(code, out var count) ? count : 0) + 1;

    public void Add(Assessment assessment, RuleSetDefinition definition)
    {
        _assessed++;
        _determined += assessment.IsDetermined ? 1 : 0;
        var key = $"{assessment.RuleSet.Id}@{assessment.RuleSet.Version}";
        if (!_ruleSets.TryGetValue(key, out var counted))
        {
            counted = (definition, [.. definition.Classifications.Select(classification => new long[classification.Levels.Count + 1])]);
            _ruleSets.Add(key, counted);
        }

        for (var i = 0; i < assessment.Classifications.Count; i++)
        {
            // The last place counts those that are not determined.
            var level = assessment.Classifications[i].Level is { } id ? definition.Classifications[i].LevelIndex(id) : counted.Levels[i].Length - 1;
            counted.Levels[i][level]++;
        }
    }

    public BatchSummary Summary(BatchCounts counts) => new(counts.Lines, _assessed, _determined)
    {
        Errors = Array.AsReadOnly(_errors.ToArray()),
        Levels = Array.AsReadOnly(_ruleSets.SelectMany(of => of.Value.Definition.Classifications.Select((classification, i) => Levels(of.Key, classification, of.Value.Levels[i]))).ToArray()),
    };

    private static BatchLevels Levels(string ruleSet, Classification classification, long[] counts) => new(
        ruleSet,
        classification.Id,
        Array.AsReadOnly(classification.Levels.Select((level, i) => new KeyValuePair<string, long>(level.Id, counts[i])).ToArray()),
        counts[counts.Length - 1]);
}
