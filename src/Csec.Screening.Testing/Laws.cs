using Csec.Screening.Testing.Comparing;
using Csec.Screening.Testing.Sheets;

namespace Csec.Screening.Testing;

/// <summary>
/// What must hold of every assessment, for one rule set and one sheet each. A result says what broke the law and throws
/// nothing; <see cref="LawResult.OrThrow"/> is the throwing twin.
/// </summary>
/// <example>
/// <code>
/// var sheet = AnswerSheet.Of(("ran-away", "yes"));
/// foreach (var result in Laws.OfOneSheet(RuleSetCatalog.Embedded().FindOrThrow("sscst"), sheet))
/// {
///     result.OrThrow();
/// }
/// </code>
/// </example>
public static partial class Laws
{
    private const int Orders = 3;

    /// <summary>
    /// Every law that one sheet can be put to: all but those that need a second rule set, and
    /// <see cref="MonotoneIndicators"/>, which holds only where a rule set means it.
    /// </summary>
    public static IReadOnlyList<LawResult> OfOneSheet(RuleSetUnderTest subject, AnswerSheet sheet) => Array.AsReadOnly<LawResult>(
    [
        Determinism(subject, sheet),
        OrderIndependence(subject, sheet),
        ReasonIndependence(subject, sheet),
        AnsweringNarrows(subject, sheet),
        LevelIsTheOnlyOne(subject, sheet),
        CompleteSheetsPublishTheirResult(subject, sheet),
        ExplanationAddsUp(subject, sheet),
        ReceiptsReplay(subject, sheet),
        ErrorsRepeatNothing(subject, sheet),
    ]);

    /// <summary>Determinism: the same sheet gives the same result to the byte, however often it is assessed.</summary>
    public static LawResult Determinism(RuleSetUnderTest subject, AnswerSheet sheet)
    {
        var first = subject.Assess(sheet).Assessment;
        var second = subject.Assess(AnswerSheet.Of(sheet.ToArray())).Assessment;
        return new("determinism", first is not null, Differences.Between(first, second, "Assessed twice"));
    }

    /// <summary>Order independence: in which order answers are given is of no matter.</summary>
    public static LawResult OrderIndependence(RuleSetUnderTest subject, AnswerSheet sheet)
    {
        var dice = new Dice(sheet.Count);
        var first = subject.Assess(sheet).Assessment;
        IEnumerable<IEnumerable<KeyValuePair<string, Answer>>> orders =
        [
            sheet.Reverse(),
            sheet.OrderBy(entry => entry.Key, StringComparer.Ordinal),
            .. Enumerable.Range(0, Orders).Select(_ => dice.Shuffled(sheet)),
        ];
        return new("order independence", first is not null, orders.SelectMany(order =>
            Differences.Between(first, subject.Assess(AnswerSheet.Of(order)).Assessment, "In another order")).Distinct(StringComparer.Ordinal));
    }

    /// <summary>
    /// Reason independence: which missing reason it was is of no matter, whether <c>unknown</c>, <c>declined</c>,
    /// <c>not-asked</c>, an instrument's own, or that the item was left out.
    /// </summary>
    public static LawResult ReasonIndependence(RuleSetUnderTest subject, AnswerSheet sheet)
    {
        const string law = "reason independence";
        if (subject.Assess(sheet).Assessment is not { } assessment)
        {
            return new(law, wasAsked: false, []);
        }

        var breaches = new List<string>();
        var definition = subject.RuleSet.Definition;
        var missing = new HashSet<string>(assessment.Completeness.Missing.Select(answer => answer.Item), StringComparer.Ordinal);
        foreach (var item in definition.Items.Where(item => missing.Contains(item.Id)))
        {
            foreach (var reason in AnswerValues.Missing(definition, item))
            {
                var other = subject.Assess(sheet.With(item.Id, reason)).Assessment;
                breaches.AddRange(Differences.Between(WithoutReasons(assessment), other is null ? null : WithoutReasons(other), $"With another reason at {item.Id}"));
            }
        }

        return new(law, wasAsked: true, breaches.Distinct(StringComparer.Ordinal));
    }

    /// <summary>Errors repeat nothing: a refused sheet gives coded errors, and no message says a key or a text that was given.</summary>
    public static LawResult ErrorsRepeatNothing(RuleSetUnderTest subject, AnswerSheet sheet)
    {
        var outcome = subject.Assess(sheet);
        string[] uncoded = [.. outcome.Errors.Where(error => !error.Code.StartsWith("CSEC6", StringComparison.Ordinal)).Select(error => $"The code {error.Code} is none of an answer.")];
        string[] silent = outcome.Assessment is null && outcome.Errors.Count == 0 ? ["The sheet is refused without an error."] : [];
        var repeated = outcome.Errors.Where(error => GivenWords.Of(subject.RuleSet.Definition, sheet).Any((error.Message + " " + error.Help).Contains))
            .Select(error => $"A message of {error.Code} repeats what was given.");
        return new("errors repeat nothing", wasAsked: true, [.. uncoded, .. silent, .. repeated]);
    }

    private static Assessment WithoutReasons(Assessment assessment) => assessment with
    {
        Completeness = assessment.Completeness with { Missing = [.. assessment.Completeness.Missing.Select(missing => missing with { Reason = "" })] },
    };
}
