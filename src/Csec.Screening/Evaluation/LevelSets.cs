using System.Collections.ObjectModel;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>The sets of levels of one classification as lists of ids, low to high, made once where they are few.</summary>
internal sealed class LevelSets
{
    private const int MostLevelsPrepared = 6;

    private readonly IReadOnlyList<string>[] _prepared;

    public LevelSets(Classification classification)
    {
        Ids = [.. classification.Levels.Select(level => level.Id)];
        _prepared = classification.Levels.Count > MostLevelsPrepared ? [] : new IReadOnlyList<string>[1 << classification.Levels.Count];
        for (var levels = 0; levels < _prepared.Length; levels++)
        {
            _prepared[levels] = Make((ulong)levels);
        }
    }

    /// <summary>The ids of all levels.</summary>
    public string[] Ids { get; }

    /// <summary>Whether a set has just one level.</summary>
    public static bool IsOne(ulong levels) => levels != 0 && (levels & (levels - 1)) == 0;

    public IReadOnlyList<string> Of(ulong levels) => levels < (ulong)_prepared.Length ? _prepared[levels] : Make(levels);

    private ReadOnlyCollection<string> Make(ulong levels) =>
        Array.AsReadOnly(Ids.Where((_, index) => (levels >> index & 1) != 0).ToArray());
}
