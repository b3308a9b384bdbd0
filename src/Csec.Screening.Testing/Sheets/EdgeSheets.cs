namespace Csec.Screening.Testing.Sheets;

/// <summary>
/// Complete sheets one answer away from another level. Random sheets alone do not come near an edge where nearly all of
/// them have one level, so the search walks from one sheet to another, answer by answer, and stops where a level changes.
/// </summary>
internal static class EdgeSheets
{
    private const int MostWalks = 6;

    public static AnswerSheet Of(SheetMaker maker, Dice dice)
    {
        for (var i = 0; i < MostWalks; i++)
        {
            // From the lowest sheet upwards most cut-offs are passed; from others each rule comes into play.
            var isFullRange = i > MostWalks / 2;
            var from = (isFullRange ? maker.AtEnd(false) : dice.Below(3) switch { 0 => maker.AtEnd(false), 1 => maker.AtEnd(true), _ => null }) ?? maker.Complete(dice);
            var to = (isFullRange ? maker.AtEnd(true) : null) ?? maker.Complete(dice);
            if (Crossings(maker, from, to, dice) is { Count: > 0 } crossings)
            {
                return dice.Pick(crossings);
            }
        }

        return maker.Complete(dice);
    }

    /// <summary>Whether changing one answer, and what its gates then ask, gives another level of some classification.</summary>
    public static bool IsAtEdge(SheetMaker maker, AnswerSheet sheet)
    {
        if (maker.Assess(sheet) is not { } assessment)
        {
            return false;
        }

        return sheet.Any(entry => AnswerValues.Of(maker.Item(entry.Key)).Any(value =>
            value != entry.Value && maker.Fitted(sheet.With(entry.Key, value), AnswerValues.Of) is { } other
            && maker.Assess(other) is { } changed && !HasSameLevels(assessment, changed)));
    }

    private static List<AnswerSheet> Crossings(SheetMaker maker, AnswerSheet from, AnswerSheet to, Dice dice)
    {
        var found = new List<AnswerSheet>();
        var (sheet, assessment) = (from, maker.Assess(from));
        foreach (var item in dice.Shuffled(maker.Definition.Items))
        {
            if (sheet[item.Id].Form == AnswerForm.None || to[item.Id].Form == AnswerForm.None || sheet[item.Id] == to[item.Id]
                || maker.Fitted(sheet.With(item.Id, to[item.Id]), AnswerValues.Of) is not { } next
                || maker.Assess(next) is not { } later)
            {
                continue;
            }

            if (!HasSameLevels(assessment!, later))
            {
                found.Add(sheet);
                found.Add(next);
            }

            (sheet, assessment) = (next, later);
        }

        return found;
    }

    private static bool HasSameLevels(Assessment one, Assessment other) =>
        one.Classifications.Zip(other.Classifications, (first, second) => first.Level == second.Level).All(same => same);
}
