using Csec.Screening.Model;
using Csec.Screening.Testing.Comparing;
using Csec.Screening.Testing.Sheets;

namespace Csec.Screening.Testing;

/// <content>Laws of one more answer, and of a higher one.</content>
public static partial class Laws
{
    private const string Narrowing = "answering narrows";

    /// <summary>
    /// Answering narrows: answering a missing item never adds a possible level and never widens a score range. Each missing
    /// item is given each of its answers.
    /// </summary>
    public static LawResult AnsweringNarrows(RuleSetUnderTest subject, AnswerSheet sheet)
    {
        if (subject.Assess(sheet).Assessment is not { } assessment)
        {
            return new(Narrowing, wasAsked: false, []);
        }

        var breaches = new List<string>();
        var missing = new HashSet<string>(assessment.Completeness.Missing.Select(answer => answer.Item), StringComparer.Ordinal);
        foreach (var item in subject.RuleSet.Definition.Items.Where(item => missing.Contains(item.Id) || sheet[item.Id].Form == AnswerForm.None))
        {
            // An answer behind a closed gate, or with which no completion agrees, is refused and narrows nothing.
            breaches.AddRange(AnswerValues.Of(item).Select(answer => subject.Assess(sheet.With(item.Id, answer)).Assessment).OfType<Assessment>()
                .SelectMany(later => Widened(assessment, later, $"Answering {item.Id}")));
        }

        return new(Narrowing, wasAsked: true, breaches.Distinct(StringComparer.Ordinal));
    }

    /// <summary>Answering narrows, from a sheet to the same sheet with more of its answers given, of which there is a completion.</summary>
    public static LawResult AnsweringNarrows(RuleSetUnderTest subject, AnswerSheet sheet, AnswerSheet fuller)
    {
        if (subject.Assess(sheet).Assessment is not { } assessment)
        {
            return new(Narrowing, wasAsked: false, []);
        }

        if (subject.Assess(fuller).Assessment is { } later)
        {
            return new(Narrowing, wasAsked: true, Widened(assessment, later, "Answering more"));
        }

        // Where gates stay closed, an answer may come too early; it is then refused and narrows nothing.
        var mayRefuse = subject.RuleSet.Definition.GatesStayClosedWhileMissing;
        return new(Narrowing, wasAsked: !mayRefuse, mayRefuse ? [] : ["One more answer of a completion is refused."]);
    }

    /// <summary>
    /// Monotone indicators: raising an answer never lowers a level of concern, neither the lowest possible nor the highest.
    /// Each answer is raised to each higher one; answers that are then asked no more are dropped. Levels without an order and
    /// levels of what protects are left out.
    /// </summary>
    /// <param name="subject">The rule set under test.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="exceptItems">
    /// Ids of items that may lower a level; empty for none, and null for those that each classification declares with
    /// <c>lowered-by:</c>.
    /// </param>
    public static LawResult MonotoneIndicators(RuleSetUnderTest subject, AnswerSheet sheet, IReadOnlyCollection<string>? exceptItems = null)
    {
        const string law = "monotone indicators";
        if (subject.Assess(sheet).Assessment is not { } assessment)
        {
            return new(law, wasAsked: false, []);
        }

        var breaches = new List<string>();
        var definition = subject.RuleSet.Definition;
        var missing = new HashSet<string>(assessment.Completeness.Missing.Select(answer => answer.Item), StringComparer.Ordinal);
        foreach (var item in definition.Items.Where(item =>
            sheet[item.Id].Form != AnswerForm.None && !missing.Contains(item.Id) && item.Kind != AnswerKind.Text && exceptItems?.Contains(item.Id) != true))
        {
            foreach (var higher in AnswerValues.Of(item).Where(value => IsHigher(item, sheet[item.Id], value)))
            {
                // An option that counts as missing under this setting is no higher answer.
                if (Raised(subject, sheet, item, higher) is { } raised && !raised.Completeness.Missing.Any(answer => answer.Item == item.Id))
                {
                    breaches.AddRange(Lowered(definition.Classifications.Where(classification => exceptItems is not null || !IsDeclared(classification, item)), assessment, raised, item));
                }
            }
        }

        return new(law, wasAsked: true, breaches.Distinct(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Widened(Assessment before, Assessment later, string what) =>
    [
        .. from score in before.Scores
           let now = later.Score(score.Id)
           where now.Minimum < score.Minimum || now.Maximum > score.Maximum
           select $"{what} widens the score {score.Id} from {Words.Of(score)} to {Words.Of(now)}.",
        .. from result in before.Classifications
           let added = later.Classification(result.Id).Possible.Except(result.Possible, StringComparer.Ordinal).ToList()
           where added.Count > 0
           select $"{what} adds {string.Join(" and ", added)} to {result.Id}.",
    ];

    /// <summary>Of several options a set is higher when it holds all that the other holds; "none of these" is no part of either.</summary>
    private static bool IsHigher(Item item, Answer given, Answer value) => item.Kind == AnswerKind.MultipleChoice
        ? given.Codes.All(code => value.Codes.Contains(code, StringComparer.Ordinal)) && value.Codes.Count > given.Codes.Count
        : AnswerValues.Rank(item, value) > AnswerValues.Rank(item, given);

    /// <summary>The sheet with a higher answer and without those that are then refused, or null when it is refused all the same.</summary>
    private static Assessment? Raised(RuleSetUnderTest subject, AnswerSheet sheet, Item item, Answer higher)
    {
        var raised = sheet.With(item.Id, higher);
        foreach (var gated in subject.RuleSet.Definition.Items.Where(other => other.AskedWhen is not null && other.Id != item.Id).Reverse())
        {
            if (subject.Assess(raised).Assessment is { } assessment)
            {
                return assessment;
            }

            raised = AnswerSheet.Of(raised.Where(entry => entry.Key != gated.Id));
        }

        return subject.Assess(raised).Assessment;
    }

    private static bool IsDeclared(Classification classification, Item item) => classification.LoweredBy.Any(declared => declared.Item == item);

    private static IEnumerable<string> Lowered(IEnumerable<Classification> classifications, Assessment before, Assessment later, Item item) =>
        from classification in classifications
        where classification.IsOrdered && !classification.IsProtective
        let one = before.Classification(classification.Id)
        let other = later.Classification(classification.Id)
        where classification.LevelIndex(other.Possible[0]) < classification.LevelIndex(one.Possible[0])
            || classification.LevelIndex(other.Possible[^1]) < classification.LevelIndex(one.Possible[^1])
        select $"Raising {item.Id} lowers {classification.Id} from {Words.Of(one)} to {Words.Of(other)}.";
}
