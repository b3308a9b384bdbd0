using Csec.Screening.Model;
using Csec.Screening.Testing.Comparing;

namespace Csec.Screening.Testing;

/// <content>Laws of two rule sets.</content>
public static partial class Laws
{
    /// <summary>
    /// No downgrade: a new version gives a sheet no lower level than the old one, and loses no higher possible level. It also
    /// still takes the sheet and still has the classification.
    /// </summary>
    /// <param name="older">The version in use.</param>
    /// <param name="newer">The version that is to replace it.</param>
    /// <param name="sheet">A sheet of the older version.</param>
    /// <param name="declared">The moves that are meant; null for none.</param>
    public static LawResult NoDowngrade(RuleSetUnderTest older, RuleSetUnderTest newer, AnswerSheet sheet, IReadOnlyCollection<DeclaredMove>? declared = null)
    {
        const string law = "no downgrade";
        if (older.Assess(sheet).Assessment is not { } before)
        {
            return new(law, wasAsked: false, []);
        }

        return newer.Assess(sheet).Assessment is { } after
            ? new(law, wasAsked: true, older.RuleSet.Definition.Classifications.Where(classification => classification is { IsOrdered: true, IsProtective: false })
                .SelectMany(classification => Downgrades(newer.RuleSet.Definition, before.Classification(classification.Id), after, declared ?? [])))
            : new(law, wasAsked: true, ["The new version refuses the sheet."]);
    }

    /// <summary>
    /// Counts agree with items: a form that asks for counts only gives what the form with single answers gives. While answers
    /// are missing, what is possible is what some count in their range gives.
    /// </summary>
    /// <param name="itemised">The form with single answers.</param>
    /// <param name="counted">The form that asks for counts.</param>
    /// <param name="form">Which items each count stands for.</param>
    /// <param name="sheet">A sheet of the form with single answers.</param>
    public static LawResult CountsAgreeWithItems(RuleSetUnderTest itemised, RuleSetUnderTest counted, CountForm form, AnswerSheet sheet)
    {
        const string law = "counts agree with items";
        if (itemised.Assess(sheet).Assessment is not { } byItem)
        {
            return new(law, wasAsked: false, []);
        }

        var missing = new HashSet<string>(byItem.Completeness.Missing.Select(answer => answer.Item), StringComparer.Ordinal);
        var sheets = CountSheets.Of(form, sheet, missing, counted.RuleSet.Definition).Select(counts => counted.Assess(counts).Assessment).ToList();
        if (sheets.Contains(null))
        {
            return new(law, wasAsked: true, ["The count form refuses what the items count to."]);
        }

        return new(law, wasAsked: true, sheets.Count == 1
            ? Differences.Scores(byItem, sheets[0]!).Concat(Differences.Classifications(byItem, sheets[0]!)).Select(difference => "By item and by count: " + difference)
            : CountSheets.Differences(byItem, [.. sheets.OfType<Assessment>()]));
    }

    private static IEnumerable<string> Downgrades(RuleSetDefinition newer, ClassificationResult before, Assessment after, IReadOnlyCollection<DeclaredMove> declared)
    {
        if (newer.Classifications.FirstOrDefault(classification => classification.Id == before.Id) is not { } levels)
        {
            return [$"The new version has no classification {before.Id}."];
        }

        var now = after.Classification(before.Id).Possible;
        (string From, string To)[] moves = [(before.Possible[0], now[0]), (before.Possible[^1], now[^1])];
        return moves.Where(move => !declared.Contains(new(before.Id, move.From, move.To)) && levels.LevelIndex(move.From) is var from && (from < 0 || levels.LevelIndex(move.To) < from))
            .Select(move => levels.LevelIndex(move.From) < 0
                ? $"The new version has no level {move.From} of {before.Id}."
                : $"The new version gives {move.To} where the old one gave {move.From} of {before.Id}.")
            .Distinct(StringComparer.Ordinal);
    }
}
