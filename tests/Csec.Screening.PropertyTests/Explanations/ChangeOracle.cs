using System.Globalization;
using System.Numerics;
using Csec.Screening.Evaluation;
using Csec.Screening.Model;
using Csec.Screening.PropertyTests.Sheets;

namespace Csec.Screening.PropertyTests.Explanations;

/// <summary>Which other answers would change the level of one sheet, by trying all of them against the list of complete sheets.</summary>
internal sealed class ChangeOracle(ListedSheets listed, RawAnswer[] raw, int[] sheet, bool isComplete)
{
    private readonly Dictionary<(int, int), List<int>> _completions = [];

    public string? Difference(int classification, int level, IReadOnlyList<ChangeReason> changes)
    {
        var expected = Expected(classification, level);
        var found = changes.Select(change => Words(change.Set, change.Level)).ToList();
        return found.SequenceEqual(expected) ? null : $"changes are {string.Join("; ", found)}, and should be {string.Join("; ", expected)}";
    }

    private List<string> Expected(int classification, int level)
    {
        var of = listed.Definition.Classifications[classification];
        var expected = new List<string>();
        var directions = new HashSet<int>();
        foreach (var item in listed.Definition.Items.Where(item => sheet[item.Index] != ListedSheets.None))
        {
            var nearest = new SortedDictionary<int, string>();
            foreach (var other in Others(item))
            {
                var levels = LevelsWith(classification, item.Index, listed.ClassOf(item, other));
                if (levels.Count == 1 && !levels.Contains(level))
                {
                    nearest.TryAdd(Direction(of, level, levels.Single()), Words([new(item.Id, AnswersAsGiven.Given(item, other))], of.Levels[levels.Single()].Id));
                }
            }

            expected.AddRange(nearest.Values);
            directions.UnionWith(nearest.Keys);
        }

        if (isComplete)
        {
            expected.AddRange(Several(classification, level, of, directions));
        }

        return expected;
    }

    private IEnumerable<string> Several(int classification, int level, Classification of, HashSet<int> directions)
    {
        var all = Enumerable.Range(0, listed.Complete.Count).Select(place => listed.Level(place, classification)).Where(other => other != level).Distinct().Order().ToList();
        if (!of.IsOrdered)
        {
            return directions.Count > 0 || all.Count == 0
                ? []
                : [all.Select(other => Fewest(classification, other, of)).OrderBy(found => found.Count).First().Words];
        }

        var wanted = new List<int>();
        wanted.AddRange(directions.Contains(0) ? [] : all.Where(other => other > level).Take(1));
        wanted.AddRange(directions.Contains(1) ? [] : all.Where(other => other < level).TakeLast(1));
        return wanted.Select(other => Fewest(classification, other, of).Words);
    }

    private (int Count, string Words) Fewest(int classification, int level, Classification of)
    {
        List<(int Item, long Distance, int Class, RawAnswer Raw)>? best = null;
        for (var place = 0; place < listed.Complete.Count; place++)
        {
            if (listed.Level(place, classification) == level)
            {
                var changes = Changes(listed.Complete[place]);
                best = best is null || Compare(changes, best) < 0 ? changes : best;
            }
        }

        var items = listed.Definition.Items;
        return (best!.Count, Words([.. best.Select(change => new KeyValuePair<string, Answer>(items[change.Item].Id, AnswersAsGiven.Given(items[change.Item], change.Raw)))], of.Levels[level].Id));
    }

    private List<(int Item, long Distance, int Class, RawAnswer Raw)> Changes(int[] other)
    {
        var changes = new List<(int, long, int, RawAnswer)>();
        for (var i = 0; i < other.Length; i++)
        {
            if (other[i] == ListedSheets.None || other[i] == sheet[i] || listed.RuleSet.Compiled.Classes.Count(i) == 1)
            {
                continue;
            }

            var item = listed.Definition.Items[i];
            var raws = listed.Answers[i][other[i]];
            var (distance, nearest) = raws.Select((found, place) => (Distance: sheet[i] == ListedSheets.None ? place : Distance(item, found), Raw: found)).MinBy(pair => pair.Distance);
            changes.Add((i, distance, other[i], nearest));
        }

        return changes;
    }

    private static int Compare(List<(int Item, long Distance, int Class, RawAnswer Raw)> one, List<(int Item, long Distance, int Class, RawAnswer Raw)> other)
    {
        var order = one.Count.CompareTo(other.Count);
        for (var i = 0; order == 0 && i < one.Count; i++)
        {
            order = one[i].Item.CompareTo(other[i].Item);
        }

        for (var i = 0; order == 0 && i < one.Count; i++)
        {
            order = (one[i].Distance, one[i].Class).CompareTo((other[i].Distance, other[i].Class));
        }

        return order;
    }

    private long Distance(Item item, RawAnswer other) => item.Kind == AnswerKind.MultipleChoice
        ? BitOperations.PopCount(raw[item.Index].Mask ^ other.Mask)
        : Math.Abs(raw[item.Index].Value - other.Value);

    /// <summary>The answers that one choice leads to, the nearest first and of those as near the lesser.</summary>
    private IEnumerable<RawAnswer> Others(Item item)
    {
        var value = raw[item.Index];
        var others = listed.Reference.ValuesOf(item).Where(other => other != value && other.Kind != RawAnswerKind.Text).ToList();
        if (item.Kind != AnswerKind.MultipleChoice)
        {
            return others.OrderBy(other => Distance(item, other)).ThenBy(other => other.Value);
        }

        var steps = new List<RawAnswer>();
        for (var option = 0; option < item.Options.Count; option++)
        {
            var chosen = Enumerable.Range(0, item.Options.Count).Where(one => (value.Mask >> one & 1) != 0).ToHashSet();
            if (!chosen.Remove(option))
            {
                chosen.RemoveWhere(one => item.Options[one].IsExclusive || item.Options[option].IsExclusive);
                chosen.Add(option);
            }

            steps.Add(RawAnswer.Options(chosen.Aggregate(0UL, (mask, one) => mask | (1UL << one))));
        }

        return steps.Where(others.Contains);
    }

    private HashSet<int> LevelsWith(int classification, int changed, int answerClass)
    {
        if (!_completions.TryGetValue((changed, answerClass), out var places))
        {
            _completions.Add((changed, answerClass), places = CompletionsWith(changed, answerClass));
        }

        return [.. places.Select(place => listed.Level(place, classification))];
    }

    /// <summary>The completions of the sheet with another answer, without the answers to what no complete sheet then asks.</summary>
    private List<int> CompletionsWith(int changed, int answerClass)
    {
        var wanted = (int[])sheet.Clone();
        wanted[changed] = answerClass;
        int[] kept = [.. listed.Definition.Items.Select(item => item.Gate is null ? wanted[item.Index] : ListedSheets.None)];
        var left = listed.Completions(kept);
        foreach (var item in listed.GateOrder.Where(item => listed.Definition.Items[item].Gate is not null && wanted[item] != ListedSheets.None))
        {
            if (left.Exists(place => listed.Complete[place][item] != ListedSheets.None))
            {
                left = [.. left.Where(place => listed.Complete[place][item] == wanted[item])];
            }
        }

        return left;
    }

    private static int Direction(Classification of, int from, int to) => !of.IsOrdered ? 2 : to > from ? 0 : 1;

    private static string Words(IReadOnlyList<KeyValuePair<string, Answer>> set, string level) => string.Join(", ", set.Select(pair =>
        $"{pair.Key} = {pair.Value.Text ?? (pair.Value.Form == AnswerForm.Number ? pair.Value.Number.ToString(CultureInfo.InvariantCulture) : string.Join('+', pair.Value.Codes))}")) + " gives " + level;
}
