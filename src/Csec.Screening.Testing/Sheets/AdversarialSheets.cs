using Csec.Screening.Model;

namespace Csec.Screening.Testing.Sheets;

/// <summary>Sheets with one to three faults: what a careless form, an old export or a hostile caller would send.</summary>
internal static class AdversarialSheets
{
    private static readonly string[] Strange =
    [
        "", " ", "\0", "\ud800", "\udc00x", "e\u0301", "\u202eno", "\ud83d\udc69\u200d\ud83d\udc67", "\ud835\udfd9", "\uff11", "yes ", "YES", "-0", "1.0", "null", "true", "unanswered", "{}",
        "'; drop table youth; --", "ЖёΩ§漢ЖёΩ§漢", new('x', 10_000),
    ];

    public static AnswerSheet Of(SheetMaker maker, Dice dice)
    {
        var answers = (dice.Chance(50) ? maker.Complete(dice) : PartialSheets.Of(maker, dice)).ToList();
        for (var faults = 1 + dice.Below(3); faults > 0; faults--)
        {
            AddFault(maker.Definition, answers, dice);
        }

        return AnswerSheet.Of(answers);
    }

    private static void AddFault(RuleSetDefinition definition, List<KeyValuePair<string, Answer>> answers, Dice dice)
    {
        if (definition.Items.Count == 0 || dice.Chance(20))
        {
            answers.Insert(dice.Below(answers.Count + 1), new(UnknownItem(definition, dice), AnyAnswer(dice)));
            return;
        }

        var item = dice.Pick(definition.Items);
        if (!dice.Chance(15))
        {
            // Not so where an item is to be answered twice.
            answers.RemoveAll(entry => entry.Key == item.Id);
        }

        answers.Insert(dice.Below(answers.Count + 1), new(item.Id, Wrong(item, dice)));
    }

    private static string UnknownItem(RuleSetDefinition definition, Dice dice) => definition.Items.Count > 0 && dice.Chance(40)
        ? dice.Pick(definition.Items).Id + dice.Pick(["s", " ", "-", "\u200b"])
        : dice.Pick(Strange);

    private static Answer Wrong(Item item, Dice dice) => dice.Below(8) switch
    {
        0 => dice.Pick(Strange),
        1 => Answer.Other,
        2 => Answer.FromCodes([.. item.Options.Select(option => option.Code)]),
        3 => Answer.FromCodes([dice.Pick(Strange), dice.Pick(Strange)]),
        4 => item.Kind == AnswerKind.WholeNumber ? dice.Pick<long>([item.Minimum - 1L, item.Maximum + 1L, long.MinValue, long.MaxValue]) : 1,
        5 => item.Kind == AnswerKind.Text ? new string('x', item.MaximumLength + 1) : dice.Pick(Strange),

        // A value as good as any; behind a closed gate, or beside other answers, there may be no place for it.
        6 => AnswerValues.Any(item, dice),
        _ => AnyAnswer(dice),
    };

    private static Answer AnyAnswer(Dice dice) => dice.Below(4) switch
    {
        0 => dice.Pick(Strange),
        1 => dice.Below(200) - 50,
        2 => Answer.FromCodes([dice.Pick(Strange)]),
        _ => dice.Pick(["yes", "no", "unknown", "declined", "not-asked"]),
    };
}
