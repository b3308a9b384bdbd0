namespace Csec.Screening.Testing.Sheets;

/// <summary>Complete sheets from which answers are taken away, in every way of giving none.</summary>
internal static class PartialSheets
{
    public static AnswerSheet Of(SheetMaker maker, Dice dice)
    {
        var complete = maker.Complete(dice);
        var share = dice.Below(101);
        var answers = new List<KeyValuePair<string, Answer>>();
        foreach (var item in maker.Definition.Items)
        {
            var given = complete[item.Id];
            if (given.Form != AnswerForm.None && !dice.Chance(share))
            {
                answers.Add(new(item.Id, given));
            }
            else if (dice.Chance(60))
            {
                answers.Add(new(item.Id, dice.Pick(AnswerValues.Missing(maker.Definition, item))));
            }
        }

        var sheet = AnswerSheet.Of(answers);

        // Where gates stay closed, an answer whose gate was taken away is refused: it goes too.
        foreach (var id in answers.Where(entry => maker.Item(entry.Key).AskedWhen is not null).Select(entry => entry.Key))
        {
            if (maker.Assess(sheet) is not null)
            {
                break;
            }

            sheet = AnswerSheet.Of(sheet.Where(entry => entry.Key != id));
        }

        return sheet;
    }
}
