using Csec.Screening.Model;

namespace Csec.Screening.Testing.Sheets;

/// <summary>The answers that an item takes as values, low to high, and the ways of giving none.</summary>
internal static class AnswerValues
{
    // Every set of so many options is small; of more, each option alone and all together stand for the rest.
    private const int MostOptionsInSets = 6;

    /// <summary>The values, from the first option on; of long ranges and many options only some.</summary>
    public static IReadOnlyList<Answer> Of(Item item) => item.Kind switch
    {
        AnswerKind.Choice => [.. Codes(item).Select(code => Answer.FromText(code))],
        AnswerKind.WholeNumber => [.. Numbers(item).Select(Answer.FromNumber)],
        AnswerKind.MultipleChoice => Sets(item),
        _ => [Answer.FromText("x")],
    };

    /// <summary>A value drawn from all that the item takes.</summary>
    public static Answer Any(Item item, Dice dice)
    {
        if (item.Kind == AnswerKind.WholeNumber)
        {
            return item.Minimum + dice.Below(item.Maximum - item.Minimum + 1);
        }

        if (item.Kind != AnswerKind.MultipleChoice)
        {
            return dice.Pick(Of(item));
        }

        var some = Together(item).Where(_ => dice.Chance(40)).ToArray();
        return some.Length > 0 ? Answer.FromCodes(some) : dice.Pick(Of(item));
    }

    /// <summary>Where a value stands among those of its item: 0 for the first, higher for more concern.</summary>
    public static long Rank(Item item, Answer answer)
    {
        switch (answer.Form)
        {
            case AnswerForm.Number:
                return answer.Number - item.Minimum;
            case AnswerForm.Codes:
                return answer.Codes.Sum(code => 1L + item.OptionIndex(code)) - 1;
            case AnswerForm.Text when item.Kind == AnswerKind.Text:
                return Math.Max(0, answer.Text!.Length - 1);
            default:
                return Math.Max(0, item.OptionIndex(answer.Text ?? ""));
        }
    }

    /// <summary>Every way of leaving an item without an answer: nothing, the reasons, and an instrument's own.</summary>
    public static IReadOnlyList<Answer> Missing(RuleSetDefinition definition, Item item)
    {
        List<Answer> ways = [Answer.None, .. item.Options.Where(option => option.IsMissing).Select(option => Answer.FromText(option.Code))];
        if (definition.AllowsStandardMissingReasons)
        {
            ways.AddRange(["unknown", "declined", "not-asked"]);
        }

        if (item.Kind == AnswerKind.MultipleChoice)
        {
            ways.Add(Answer.FromCodes([]));
        }

        return ways;
    }

    /// <summary>A whole range when it is short; of a long one what shrinks well: both ends, halves and steps of one.</summary>
    private static IEnumerable<long> Numbers(Item item)
    {
        var count = (long)item.Maximum - item.Minimum + 1;
        if (count <= 64)
        {
            return Enumerable.Range(item.Minimum, (int)count).Select(number => (long)number);
        }

        var halves = Enumerable.Range(0, 32).Select(power => count >> power).Where(step => step > 0);
        return halves.SelectMany(step => new[] { item.Minimum + step - 1, item.Maximum - step + 1 }).Distinct().OrderBy(number => number);
    }

    private static IEnumerable<string> Codes(Item item) =>
        item.Options.Where(option => !option.IsMissing).Select(option => option.Code);

    private static string[] Together(Item item) =>
        [.. item.Options.Where(option => !option.IsMissing && !option.IsExclusive).Select(option => option.Code)];

    private static List<Answer> Sets(Item item)
    {
        var codes = Together(item);
        var sets = codes.Length <= MostOptionsInSets
            ? Enumerable.Range(1, (1 << codes.Length) - 1).Select(mask => codes.Where((_, i) => (mask >> i & 1) != 0))
            : codes.Select(code => (IEnumerable<string>)[code]).Append(codes);
        var alone = item.Options.Where(option => !option.IsMissing && option.IsExclusive).Select(option => (IEnumerable<string>)[option.Code]);
        return [.. alone.Concat(sets).Select(Answer.FromCodes).OrderBy(answer => Rank(item, answer))];
    }
}
