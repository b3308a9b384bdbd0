using System.Collections.ObjectModel;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>The sets of levels of one classification as lists of ids, low to high, made once where they are few.</summary>
internal sealed class LevelSets
{
    private const int MostLevelsPrepared = 6;

    private readonly Classification _classification;
    private readonly IReadOnlyList<string>[] _prepared;

    public LevelSets(Classification classification)
    {
        _classification = classification;
        _prepared = classification.Levels.Count > MostLevelsPrepared ? [] : new IReadOnlyList<string>[1 << classification.Levels.Count];
        for (var levels = 0; levels < _prepared.Length; levels++)
        {
            _prepared[levels] = Make((ulong)levels);
        }
    }

    public IReadOnlyList<string> Of(ulong levels) => levels < (ulong)_prepared.Length ? _prepared[levels] : Make(levels);

    private ReadOnlyCollection<string> Make(ulong levels) =>
        Array.AsReadOnly(_classification.Levels.Where((_, index) => (levels >> index & 1) != 0).Select(level => level.Id).ToArray());
}
