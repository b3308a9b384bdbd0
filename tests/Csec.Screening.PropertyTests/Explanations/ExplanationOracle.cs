using System.Numerics;
using Csec.Screening.Evaluation;

namespace Csec.Screening.PropertyTests.Explanations;

/// <summary>What explanations must say of one sheet, from the list of all complete sheets alone.</summary>
internal sealed class ExplanationOracle
{
    private readonly ListedSheets _listed;
    private readonly RawAnswer[] _raw;
    private readonly int[] _sheet;
    private readonly List<int> _completions;

    public ExplanationOracle(ListedSheets listed, RawAnswer[] raw)
    {
        _listed = listed;
        _raw = raw;
        _sheet = listed.Classes(raw);
        _completions = listed.Completions(_sheet);
    }

    /// <summary>
    /// What differs between an assessment and what must be said, or null when nothing does; of the smallest sets alone unless
    /// <paramref name="ofAll"/>.
    /// </summary>
    public string? Difference(Assessment assessment, bool ofAll)
    {
        var changeOracle = new ChangeOracle(_listed, _raw, _sheet, assessment.Completeness.Missing.Count == 0);
        for (var i = 0; i < assessment.Classifications.Count; i++)
        {
            var id = assessment.Classifications[i].Id;
            var levels = Levels(i, _completions);
            var forced = assessment.Reasons.OfType<ForcedByReason>().SingleOrDefault(reason => reason.Classification == id);
            var outlook = assessment.Outlook!.Classifications[i];
            if ((forced is not null) != (levels.Count == 1) || outlook.Id != id || outlook.CanChange == (levels.Count == 1))
            {
                return $"{id} has {levels.Count} levels, and yet it is forced: {forced is not null}, can change: {outlook.CanChange}";
            }

            var changes = assessment.Reasons.OfType<ChangeReason>().Where(reason => reason.Classification == id).ToList();
            var difference = forced is not null
                ? ForcedByDifference(i, levels.Single(), forced) ?? (ofAll ? changeOracle.Difference(i, levels.Single(), changes) : null)
                : !ofAll ? null
                : changes.Count > 0 ? $"{id} has changes without a level" : OutlookDifference(i, outlook, assessment);
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>The smallest set over all subsets of the answers given, the first in source order of those as small.</summary>
    public IReadOnlyList<int> ForcedBy(int classification, int level)
    {
        var given = Enumerable.Range(0, _sheet.Length).Where(item => _sheet[item] != ListedSheets.None).ToList();

        // By subset of the given answers: whether some sheet of another level disagrees with just these, or with a part of them.
        var isEscape = new bool[1 << given.Count];
        for (var place = 0; place < _listed.Complete.Count; place++)
        {
            if (_listed.Level(place, classification) != level)
            {
                var differs = 0;
                for (var i = 0; i < given.Count; i++)
                {
                    differs |= _listed.Complete[place][given[i]] == _sheet[given[i]] ? 0 : 1 << i;
                }

                isEscape[differs] = true;
            }
        }

        for (var i = 0; i < given.Count; i++)
        {
            for (var subset = 0; subset < isEscape.Length; subset++)
            {
                isEscape[subset] |= (subset & (1 << i)) != 0 && isEscape[subset ^ (1 << i)];
            }
        }

        var best = isEscape.Length - 1;
        for (var kept = isEscape.Length - 1; kept >= 0; kept--)
        {
            var order = BitOperations.PopCount((uint)kept).CompareTo(BitOperations.PopCount((uint)best));
            if (!isEscape[isEscape.Length - 1 - kept] && (order < 0 || (order == 0 && HasTheEarlierItem(kept, best))))
            {
                best = kept;
            }
        }

        return [.. given.Where((_, i) => (best & (1 << i)) != 0)];
    }

    private static bool HasTheEarlierItem(int one, int other) => one != other && (one >> BitOperations.TrailingZeroCount(one ^ other) & 1) != 0;

    private string? ForcedByDifference(int classification, int level, ForcedByReason forced)
    {
        var expected = Ids(ForcedBy(classification, level));
        return forced.IsSmallest && forced.Items.SequenceEqual(expected)
            ? null
            : $"forced by {string.Join(", ", forced.Items)} ({forced.IsSmallest}), and the smallest set is {string.Join(", ", expected)}";
    }

    private string? OutlookDifference(int classification, ClassificationOutlook outlook, Assessment assessment)
    {
        var items = outlook.Items.Select(IndexOf).ToList();
        if (!items.Order().SequenceEqual(items) || items.Exists(item => _sheet[item] != ListedSheets.None))
        {
            return $"can change with {string.Join(", ", outlook.Items)}, in another order or answered";
        }

        // Whoever knows these answers knows the level.
        var undecided = _completions.GroupBy(place => string.Join(',', items.Select(item => _listed.Complete[place][item])))
            .FirstOrDefault(group => Levels(classification, group).Count > 1);
        if (undecided is not null)
        {
            return $"can change with {string.Join(", ", outlook.Items)}, and yet others matter";
        }

        // And whoever answers all the others, and none of these, knows no more than before.
        var all = Levels(classification, _completions).Count;
        var others = Enumerable.Range(0, _sheet.Length).Where(item => _sheet[item] == ListedSheets.None && !items.Contains(item)).ToList();
        if (_completions.Count <= 400 && !_listed.Definition.GatesStayClosedWhileMissing && _listed.Definition.Items.Any(item => item.Gate is not null) && _completions.Exists(one => Levels(classification, _completions.Where(other =>
            others.TrueForAll(item => _listed.Complete[one][item] == ListedSheets.None || _listed.Complete[one][item] == _listed.Complete[other][item]))).Count < all))
        {
            return $"can change with {string.Join(", ", outlook.Items)}, and yet answers to others decide";
        }

        // And each of them alone can make a difference, or is tied to one by a gate. An answer behind a gate that is open binds gates to each other, so that
        // one may stand for another; the list then has enough items, but it may have one too many.
        if (assessment.Notices.All(notice => notice.Code != "gate-implied") && _completions.Count <= 400
            && items.Where(item => !Matters(classification, item) && _listed.Definition.Items[item].Gate is null).ToList() is { Count: > 0 } idle)
        {
            return $"can change with {string.Join(", ", Ids(idle))}, which never matters";
        }

        return DecidesMostDifference(classification, outlook, items, assessment);
    }

    private bool Matters(int classification, int item) => _completions.Exists(one => _completions.Exists(other =>
        _listed.Level(one, classification) != _listed.Level(other, classification)
        && Enumerable.Range(0, _sheet.Length).All(i => i == item || _listed.Complete[one][i] == _listed.Complete[other][i]
            || _listed.Complete[one][i] == ListedSheets.None || _listed.Complete[other][i] == ListedSheets.None)));

    private string? DecidesMostDifference(int classification, ClassificationOutlook outlook, List<int> items, Assessment assessment)
    {
        var best = items.Where(item => assessment.Completeness.Missing.Any(missing => missing.Item == _listed.Definition.Items[item].Id))
            .Select(item =>
            {
                var left = _completions.Where(place => _listed.Complete[place][item] != ListedSheets.None).GroupBy(place => _listed.Complete[place][item])
                    .Select(group => Levels(classification, group).Count).ToList();
                var isUncertain = _completions.Exists(place => _listed.Complete[place][item] == ListedSheets.None);
                return (isUncertain, Most: left.Max(), Sum: left.Sum(), item);
            }).Order().Select(found => (Id: _listed.Definition.Items[found.item].Id, found.Most)).FirstOrDefault();
        return (outlook.DecidesMost?.Item, outlook.DecidesMost?.Levels ?? 0) == best
            ? null
            : $"{outlook.DecidesMost?.Item} decides most ({outlook.DecidesMost?.Levels}), and it is {best}";
    }

    private HashSet<int> Levels(int classification, IEnumerable<int> places) => [.. places.Select(place => _listed.Level(place, classification))];

    private List<string> Ids(IEnumerable<int> items) => [.. items.Select(item => _listed.Definition.Items[item].Id)];

    private int IndexOf(string id) => _listed.Definition.Items.Single(item => item.Id == id).Index;
}
