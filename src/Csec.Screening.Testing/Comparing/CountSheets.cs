using Csec.Screening.Model;

namespace Csec.Screening.Testing.Comparing;

/// <summary>The sheets of a count form that a sheet with single answers may turn into.</summary>
internal static class CountSheets
{
    /// <summary>One sheet for each choice of counts in their ranges; a single one when no counted item is missing.</summary>
    public static IReadOnlyList<AnswerSheet> Of(CountForm form, AnswerSheet sheet, HashSet<string> missing, RuleSetDefinition counted)
    {
        var counts = form.Counts.Values.SelectMany(items => items.Items).ToList();
        List<AnswerSheet> sheets =
            [AnswerSheet.Of(sheet.Where(entry => !counts.Contains(entry.Key) && counted.Items.Any(item => item.Id == entry.Key)))];
        foreach (var count in form.Counts)
        {
            var told = count.Value.Items.Count(item => sheet[item] == Answer.FromText(count.Value.Code));
            var open = count.Value.Items.Count(missing.Contains);
            sheets = [.. sheets.SelectMany(one => Enumerable.Range(told, open + 1).Select(number => one.With(count.Key, number)))];
        }

        return sheets;
    }

    /// <summary>Bounds and levels by item against the union over the counts; what is published is not compared.</summary>
    public static IEnumerable<string> Differences(Assessment byItem, IReadOnlyList<Assessment> byCount)
    {
        foreach (var score in byItem.Scores)
        {
            var (minimum, maximum) = (byCount.Min(one => one.Score(score.Id).Minimum), byCount.Max(one => one.Score(score.Id).Maximum));
            if ((score.Minimum, score.Maximum) != (minimum, maximum))
            {
                yield return $"By item the score {score.Id} is {Words.Of(score)}, by count {Words.Of(minimum)} to {Words.Of(maximum)}.";
            }
        }

        foreach (var result in byItem.Classifications)
        {
            var union = new HashSet<string>(byCount.SelectMany(one => one.Classification(result.Id).Possible), StringComparer.Ordinal);
            if (!union.SetEquals(result.Possible))
            {
                yield return $"By item {result.Id} is {Words.Of(result)}, by count {string.Join(" or ", union)}.";
            }
        }
    }
}
