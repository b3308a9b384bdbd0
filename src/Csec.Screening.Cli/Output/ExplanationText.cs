using System.Globalization;

namespace Csec.Screening.Cli.Output;

/// <summary>Which answers decide a level, which others would change it, and what is left to ask, for a person.</summary>
internal sealed class ExplanationText(Page page, Assessment assessment, Func<string, string, string> level, Func<string, string, string> option)
{
    private const int Few = 5;

    /// <summary>What is said of one classification, below its level.</summary>
    public void Write(ClassificationResult result)
    {
        foreach (var forced in assessment.Reasons.OfType<ForcedByReason>().Where(reason => reason.Classification == result.Id))
        {
            WriteForcedBy(forced);
        }

        foreach (var changes in assessment.Reasons.OfType<ChangeReason>().Where(reason => reason.Classification == result.Id).GroupBy(change => change.Level))
        {
            WriteChanges(level(result.Id, changes.Key), [.. changes]);
        }

        if (assessment.Outlook?.Classifications.FirstOrDefault(outlook => outlook.Id == result.Id) is { CanChange: true } left)
        {
            page.Line($"Can still change with: {Several(left.Items, 2 * Few, ", ")}", 2, 2);
        }
    }

    /// <summary>What is left to ask of all.</summary>
    public void WriteOutlook()
    {
        if (assessment.Outlook is { } outlook)
        {
            page.Gap();
            page.Line(outlook.Text);
        }
    }

    private void WriteForcedBy(ForcedByReason forced)
    {
        var answered = assessment.Completeness.Answered;
        page.Line(
            forced.Items.Count == 0
                ? "Decided whatever the answers are."
                : string.Create(CultureInfo.InvariantCulture, $"Already decided by {forced.Items.Count} of {Words.Count(answered, "answer", "answers")}: ")
                  + string.Join(", ", forced.Items) + (forced.IsSmallest ? "" : " (there may be fewer that decide it)"),
            2,
            2);
    }

    private void WriteChanges(string to, IReadOnlyList<ChangeReason> changes)
    {
        var single = changes.Where(change => change.Set.Count == 1).Select(change => Answer(change.Set[0])).ToList();
        if (single.Count > 0)
        {
            page.Line($"Would be {to} with one other answer: {Several(single, Few, "; ")}", 2, 2);
        }

        foreach (var change in changes.Where(change => change.Set.Count > 1))
        {
            page.Line($"Would be {to} with {Words.Count(change.Set.Count, "other answer", "other answers")} together: {Several([.. change.Set.Select(Answer)], 2 * Few, "; ")}", 2, 2);
        }
    }

    private string Answer(KeyValuePair<string, Answer> answer) => answer.Key + ": " + answer.Value.Form switch
    {
        AnswerForm.Number => answer.Value.Number.ToString(CultureInfo.InvariantCulture),
        AnswerForm.Codes => string.Join(" and ", answer.Value.Codes.Select(code => option(answer.Key, code))),
        _ => option(answer.Key, answer.Value.Text!),
    };

    private static string Several(IReadOnlyList<string> words, int most, string between) =>
        string.Join(between, words.Take(most)) + (words.Count > most ? string.Create(CultureInfo.InvariantCulture, $"{between}and {words.Count - most} more") : "");
}
