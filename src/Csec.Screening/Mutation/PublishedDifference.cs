using Csec.Screening.Analysis;
using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Mutation;

/// <summary>
/// Whether a mutant whose scores and levels are those of the original publishes the same for incomplete forms. Without
/// gates that is proved: all sheets, the incomplete ones among them, are walked in classes of which a rule for missing
/// answers cannot tell two members apart, and one sheet of each class is assessed.
/// </summary>
internal sealed class PublishedDifference(RuleSet original, RuleSet mutant, SheetPairs pairs, CompleteDifference complete, SettingCall call)
{
    private readonly CompiledSetting _first = pairs.First.Setting(call.First);
    private readonly CompiledSetting _second = pairs.Second.Setting(call.Second!.Value);

    /// <summary>A sheet on which they publish something else, and whether there is none where none is found.</summary>
    public (AnswerSheet? Sheet, bool IsProved) Find()
    {
        var definition = original.Definition;
        var isProved = true;
        foreach (var score in definition.Scores)
        {
            var rules = (score.MissingRule, mutant.Definition.Scores[score.Index].MissingRule);
            if (!AreSame(rules, _first.Score(score.Index), _second.Score(score.Index)))
            {
                var found = Find(walk => walk.Read(score.Index, isScore: true), assessment => [Text(assessment.Score(score.Id).Published)]);
                isProved &= found.IsProved;
                if (found.Sheet is not null)
                {
                    return found;
                }
            }
        }

        foreach (var classification in definition.Classifications)
        {
            var rules = (classification.MissingRule, mutant.Definition.Classifications[classification.Index].MissingRule);
            if (!AreSame(rules, _first.Classification(classification.Index).Level, _second.Classification(classification.Index).Level))
            {
                var found = Find(walk => walk.Read(classification.Index, isScore: false), assessment => [assessment.Classification(classification.Id).Published, .. Notices(assessment)]);
                isProved &= found.IsProved;
                if (found.Sheet is not null)
                {
                    return found;
                }
            }
        }

        return (null, isProved);
    }

    /// <summary>The notices that a rule for missing answers adds.</summary>
    public static IEnumerable<string> Notices(Assessment assessment) =>
        assessment.Notices.Select(notice => notice.Code).Where(code => code is "provisional" or "insufficient-information").Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Without a rule what is determined is published, and that is the same in both; what counts as nothing is a function
    /// of the sheet too, whatever is missing.
    /// </summary>
    private bool AreSame((MissingRule First, MissingRule Second) rules, CompiledFunction one, CompiledFunction other) =>
        rules.First.Kind == rules.Second.Kind
        && rules.First.SaysInsufficientInformation == rules.Second.SaysInsufficientInformation
        && (rules.First.Kind == MissingRuleKind.None || (rules.First.Kind == MissingRuleKind.CountAsNothing && complete.AreSame(one.AnySheet, other.AnySheet)));

    private (AnswerSheet? Sheet, bool IsProved) Find(Action<IncompleteSheets> read, Func<Assessment, IEnumerable<string?>> published)
    {
        var hasGates = original.Definition.Items.Concat(mutant.Definition.Items).Any(item => item.Gate is not null);
        var walk = new IncompleteSheets(original, mutant, pairs, call);
        read(walk);
        var sheets = hasGates ? SomeSheets.Of(pairs, original, call) : walk.OnePerClass();
        foreach (var sheet in sheets ?? SomeSheets.Of(pairs, original, call))
        {
            var (one, other) = (original.Assess(sheet, null, call.Options).Assessment, mutant.Assess(sheet, null, call.Options).Assessment);
            if (one is not null && (other is null || !published(one).SequenceEqual(published(other))))
            {
                return (sheet, true);
            }
        }

        return (null, !hasGates && sheets is not null);
    }

    private static string? Text(decimal? number) => number is { } value ? FormattableString.Invariant($"{value}") : null;
}
