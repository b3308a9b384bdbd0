using Csec.Screening.Model;

namespace Csec.Screening.Cases;

/// <summary>Counts what the cases of a rule set exercise.</summary>
internal sealed class CoverageCount(CasesRun run)
{
    private readonly RuleSetDefinition _definition = run.RuleSet.Definition;
    private readonly IReadOnlyList<(AnswerSheet Sheet, Assessment Result)> _cases = [.. run.Sheets.Zip(run.Assessments, (sheet, result) => (sheet, result))];

    public CasesCoverage Count() => new(
    [
        Part("rules", Rules()),
        Part("options", Options()),
        Part("numbers", Numbers()),
        Part("edges", Edges()),
        Part("gates", Gates()),
        Part("published", Published()),
        new DutyCoverage(run).Duties(),
        new DutyCoverage(run).Statuses(),
    ]);

    private CoveragePart Part(string name, IEnumerable<(string What, Func<AnswerSheet, Assessment, bool> IsMet)> needs)
    {
        var all = needs.GroupBy(need => need.What, StringComparer.Ordinal).Select(group => group.First()).ToList();
        var open = all.Where(need => !_cases.Any(one => need.IsMet(one.Sheet, one.Result))).Select(need => need.What);
        return new(name, all.Count, [.. open]);
    }

    /// <summary>A rule decides where it is the only one that can.</summary>
    private IEnumerable<(string, Func<AnswerSheet, Assessment, bool>)> Rules()
    {
        foreach (var classification in _definition.Classifications)
        {
            foreach (var rule in classification.Overrides.Concat(classification.Rules).Concat(classification.Floors))
            {
                var level = classification.Levels[rule.Level].Id;
                yield return ($"`{classification.Id}` {level}: {rule.Text}", (_, result) =>
                    result.Reasons.OfType<RuleReason>().Where(reason => reason.Classification == classification.Id).ToList()
                        is [var only] && only.Rule == rule.Text && only.Level == level);
            }
        }

        foreach (var score in _definition.Scores)
        {
            foreach (var rule in score.Rules)
            {
                var isZero = rule.Value is ConstantNumber { Value: 0 };
                yield return ($"`{score.Id}`: {rule.Text}", (_, result) => result.Score(score.Id).Value is { } value
                    && (isZero ? value == 0 : result.Reasons.OfType<AdjustmentReason>().Any(reason => reason.Score == score.Id && reason.Rule == rule.Text)));
            }
        }
    }

    private IEnumerable<(string, Func<AnswerSheet, Assessment, bool>)> Options() =>
        _definition.Items.SelectMany(item => item.Options.Select(option => (
            $"`{item.Id}` answered `{option.Code}`",
            (Func<AnswerSheet, Assessment, bool>)((sheet, _) => sheet[item.Id] is var answer && (answer.Text == option.Code || answer.Codes.Contains(option.Code))))));

    private IEnumerable<(string, Func<AnswerSheet, Assessment, bool>)> Numbers() =>
        _definition.Items.Where(item => item.Kind == AnswerKind.WholeNumber).SelectMany(item => new[] { item.Minimum, item.Maximum }.Select(number => (
            FormattableString.Invariant($"`{item.Id}` answered {number}"),
            (Func<AnswerSheet, Assessment, bool>)((sheet, _) => HasNumber(sheet, item.Id, [number])))));

    private IEnumerable<(string, Func<AnswerSheet, Assessment, bool>)> Edges() =>
        new EdgeList(run.RuleSet).Find().Select(edge => (edge.ToString(), (Func<AnswerSheet, Assessment, bool>)((sheet, result) =>
            BoundValue.Of(edge.BoundExpression, result.RuleSet.Parameters) == edge.Bound
            && (edge.IsScore ? result.Score(edge.Name).Value is { } value && edge.Values.Contains(value) : HasNumber(sheet, edge.Name, edge.Values)))));

    private static bool HasNumber(AnswerSheet sheet, string item, IReadOnlyList<decimal> numbers) =>
        sheet[item] is { Form: AnswerForm.Number } answer && numbers.Contains(answer.Number);

    private IEnumerable<(string, Func<AnswerSheet, Assessment, bool>)> Gates()
    {
        foreach (var item in _definition.Items.Where(item => item.Gate is not null))
        {
            var keys = ConditionTree.ItemsOf(item.Gate!).Select(key => key.Id).ToList();
            yield return ($"`{item.Id}` is not asked", (_, result) => result.Completeness.NotApplicable.Contains(item.Id));
            yield return ($"`{item.Id}` is asked", (_, result) =>
                !result.Completeness.NotApplicable.Contains(item.Id)
                && (!IsMissing(result, item.Id) || !keys.Exists(key => IsMissing(result, key))));
        }
    }

    private static bool IsMissing(Assessment result, string item) => result.Completeness.Missing.Any(missing => missing.Item == item);

    /// <summary>What the instrument itself reports: each state, and each outcome of its rules for missing answers.</summary>
    private IEnumerable<(string, Func<AnswerSheet, Assessment, bool>)> Published()
    {
        foreach (var classification in _definition.Classifications)
        {
            var id = classification.Id;
            foreach (var state in classification.States)
            {
                yield return ($"`{id}` published {state}", (_, result) => result.Classification(id).Published == state);
            }

            foreach (var need in Outcomes(id, classification.MissingRule, result => result.Classification(id).Published, result => result.Classification(id).Level))
            {
                yield return need;
            }
        }

        foreach (var score in _definition.Scores)
        {
            foreach (var need in Outcomes(score.Id, score.MissingRule, result => Text(result.Score(score.Id).Published), result => Text(result.Score(score.Id).Value)))
            {
                yield return need;
            }
        }
    }

    private static IEnumerable<(string, Func<AnswerSheet, Assessment, bool>)> Outcomes(
        string id, MissingRule rule, Func<Assessment, string?> published, Func<Assessment, string?> determined)
    {
        if (rule.SaysInsufficientInformation)
        {
            yield return ("insufficient information is said", (_, result) => result.Notices.Any(notice => notice.Code == "insufficient-information"));
        }

        switch (rule.Kind)
        {
            case MissingRuleKind.CountAsNothing or MissingRuleKind.CountAsOption:
                yield return ($"`{id}` published although answers are missing", (_, result) => HasMissing(result) && published(result) is not null);
                break;
            case MissingRuleKind.CompleteCases:
                yield return ($"`{id}` published", (_, result) => published(result) is not null);
                yield return ($"`{id}` not published, because answers are missing", (_, result) => HasMissing(result) && published(result) is null);
                break;
            default:
                foreach (var outcome in rule.Rules)
                {
                    yield return (What(id, outcome), (_, result) => HasMissing(result) && outcome.Outcome switch
                    {
                        PublishedOutcome.Nothing => published(result) is null,
                        PublishedOutcome.TheLevel => published(result) is { } level && level == determined(result),
                        _ => published(result) == outcome.Name,
                    });
                    if (outcome.Provisional is not null)
                    {
                        yield return ($"`{id}` provisional {outcome.Name}", (_, result) =>
                            published(result) == outcome.Name && result.Notices.Any(notice => notice.Code == "provisional"));
                    }
                }

                break;
        }
    }

    private static string What(string id, PublishedRule rule) => rule.Outcome switch
    {
        PublishedOutcome.Nothing => $"`{id}` not published, because answers are missing",
        PublishedOutcome.TheLevel => $"`{id}` published as determined, although answers are missing",
        _ => $"`{id}` published {rule.Name} although answers are missing",
    };

    private static bool HasMissing(Assessment result) => result.Completeness.Missing.Count > 0;

    private static string? Text(decimal? number) => number is { } value ? Serialization.JsonWriting.Text(value) : null;
}
