using Csec.Screening.Model;

namespace Csec.Screening.Testing.Sheets;

/// <summary>
/// Makes sheets of a rule set under one setting. What is asked is learnt by asking the rule set, as a form would: it
/// knows of no gate but by its effect.
/// </summary>
internal sealed class SheetMaker(RuleSet ruleSet, AssessmentOptions? options)
{
    private const int MostTries = 100;

    // Their answers can be given at once: no gate asks about them and no setting makes an option of theirs missing.
    private readonly Item[] _alwaysAsked =
        [.. ruleSet.Definition.Items.Where(item => item.AskedWhen is null && !item.Options.Any(option => option.IsSometimesMissing))];

    private readonly Dictionary<string, Item> _items = ruleSet.Definition.Items.ToDictionary(item => item.Id, StringComparer.Ordinal);

    public RuleSetDefinition Definition => ruleSet.Definition;

    public Item Item(string id) => _items[id];

    /// <summary>What the rule set says of a sheet, or null when it refuses it.</summary>
    public Assessment? Assess(AnswerSheet sheet) => ruleSet.Assess(sheet, null, options).Assessment;

    /// <summary>A complete valid sheet.</summary>
    public AnswerSheet Complete(Dice dice)
    {
        for (var i = 0; i < MostTries; i++)
        {
            if (Complete(AnswerSheet.Empty, item => [AnswerValues.Any(item, dice), .. dice.Shuffled(AnswerValues.Of(item))]) is { } sheet)
            {
                return sheet;
            }
        }

        throw new InvalidOperationException("No complete sheet was found: the rule set can hardly be answered under this setting.");
    }

    /// <summary>The lowest complete sheet, each item answered by its first option, or the highest; null when it is refused.</summary>
    public AnswerSheet? AtEnd(bool isHighest) =>
        Complete(AnswerSheet.Empty, item => isHighest ? AnswerValues.Of(item).Reverse() : AnswerValues.Of(item));

    /// <summary>
    /// The sheet with every answer that is still asked for, each the first of those given that the rule set takes; null
    /// when it takes none.
    /// </summary>
    public AnswerSheet? Complete(AnswerSheet sheet, Func<Item, IEnumerable<Answer>> valuesOf)
    {
        var start = AnswerSheet.Of(sheet.Concat(_alwaysAsked.Where(item => !IsGiven(sheet, item))
            .Select(item => new KeyValuePair<string, Answer>(item.Id, valuesOf(item).First()))));
        var (answers, assessment) = (start, Assess(start));
        while (assessment is { Completeness.Missing.Count: > 0 })
        {
            if (Answered(answers, assessment, valuesOf) is not { } next)
            {
                return null;
            }

            (answers, assessment) = next;
        }

        return assessment is null ? null : Tidy(answers);
    }

    /// <summary>The sheet without the answers that its gates no longer ask for, and with what they ask for now.</summary>
    public AnswerSheet? Fitted(AnswerSheet sheet, Func<Item, IEnumerable<Answer>> valuesOf)
    {
        var left = sheet.Where(entry => _items[entry.Key].AskedWhen is not null).Select(entry => entry.Key).ToList();
        var answers = AnswerSheet.Of(sheet.Where(entry => _items[entry.Key].AskedWhen is null));

        // A gate may read a gated item, so answers come back one by one, as a form would ask for them.
        for (var i = 0; i < left.Count && Assess(answers) is { } now; i++)
        {
            var found = left.FirstOrDefault(id => answers[id].Form == AnswerForm.None && now.Completeness.Missing.Any(missing => missing.Item == id)
                && IsTaken(Assess(answers.With(id, sheet[id])), id));
            if (found is null)
            {
                break;
            }

            answers = answers.With(found, sheet[found]);
        }

        return Complete(answers, valuesOf);
    }

    /// <summary>The sheet in source order.</summary>
    public AnswerSheet Tidy(AnswerSheet sheet) => AnswerSheet.Of(sheet.OrderBy(entry => _items[entry.Key].Index));

    private static bool IsGiven(AnswerSheet sheet, Item item) => sheet[item.Id].Form != AnswerForm.None;

    /// <summary>One more answer, to the first item that is certainly asked.</summary>
    private (AnswerSheet Sheet, Assessment Assessment)? Answered(AnswerSheet sheet, Assessment now, Func<Item, IEnumerable<Answer>> valuesOf)
    {
        foreach (var item in now.Completeness.Missing.Select(missing => _items[missing.Item]))
        {
            foreach (var answer in valuesOf(item))
            {
                var next = sheet.With(item.Id, answer);
                if (Assess(next) is { } later && IsTaken(later, item.Id))
                {
                    return (next, later);
                }
            }
        }

        return null;
    }

    /// <summary>Whether the answer counts as one and says nothing of a gate that is still open.</summary>
    private static bool IsTaken(Assessment? later, string item) =>
        later is not null && !later.Completeness.Missing.Any(missing => missing.Item == item) && !later.Notices.Any(notice => notice.Code == "gate-implied");
}
