using Csec.Screening.Model;

namespace Csec.Screening.Testing.Sheets;

/// <summary>
/// Simpler sheets: towards the first option of each item, and towards fewer answers. Each step lowers one answer or takes
/// one away, and changes besides only what gates ask after it, so that shrinking ends.
/// </summary>
internal static class SheetShrinking
{
    /// <summary>Complete sheets that are simpler; they stay complete and valid.</summary>
    public static IEnumerable<AnswerSheet> Complete(SheetMaker maker, AnswerSheet sheet) =>
        Lowered(maker, sheet).Select(lower => maker.Fitted(lower, AnswerValues.Of)).OfType<AnswerSheet>();

    /// <summary>Valid sheets with an answer less, or a lower one.</summary>
    public static IEnumerable<AnswerSheet> Partial(SheetMaker maker, AnswerSheet sheet) =>
        Fewer(sheet).Concat(Lowered(maker, sheet)).Where(simpler => maker.Assess(simpler) is not null);

    /// <summary>The sheet without one of its answers.</summary>
    public static IEnumerable<AnswerSheet> Fewer(AnswerSheet sheet) =>
        Enumerable.Range(0, sheet.Count).Select(place => AnswerSheet.Of(sheet.Where((_, i) => i != place)));

    private static IEnumerable<AnswerSheet> Lowered(SheetMaker maker, AnswerSheet sheet)
    {
        foreach (var entry in sheet)
        {
            var item = maker.Item(entry.Key);
            if (!IsValue(item, entry.Value))
            {
                continue;
            }

            var rank = AnswerValues.Rank(item, entry.Value);
            foreach (var lower in AnswerValues.Of(item).Where(value => AnswerValues.Rank(item, value) < rank))
            {
                yield return sheet.With(entry.Key, lower);
            }
        }
    }

    private static bool IsValue(Item item, Answer answer) => answer.Form switch
    {
        AnswerForm.Text => item.Kind == AnswerKind.Text || (item.OptionIndex(answer.Text!) is >= 0 and var option && !item.Options[option].IsMissing),
        AnswerForm.Codes => answer.Codes.Count > 0,
        AnswerForm.Number => true,
        _ => false,
    };
}
