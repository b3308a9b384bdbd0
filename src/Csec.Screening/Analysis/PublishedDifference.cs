using Csec.Screening.Cases;
using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>
/// Whether a mutant whose scores and levels are those of the original publishes the same for incomplete forms. Without
/// gates that is proved: all sheets, the incomplete ones among them, are walked in classes of which a rule for missing
/// answers cannot tell two members apart, and one sheet of each class is assessed.
/// </summary>
internal sealed class PublishedDifference(RuleSet original, RuleSet mutant, SheetPairs pairs, CompleteDifference complete, SettingCall call)
{
    private readonly CompiledSetting _first = pairs.First.Setting(call.First);
    private readonly CompiledSetting _second = pairs.Second.Setting(call.Second!.Value);

    /// <summary>Whether the two are versions with items of their own, of which only forms that both take, incomplete in both, are compared.</summary>
    public bool AreVersions { get; init; }

    /// <summary>A sheet on which they publish something else, and whether there is none where none is found.</summary>
    public (AnswerSheet? Sheet, bool IsProved) Find()
    {
        var definition = original.Definition;
        var isProved = true;
        foreach (var found in definition.Scores.Select(score => Find(score, mutant.Definition.Scores[score.Index]))
            .Concat(definition.Classifications.Select(one => Find(one, mutant.Definition.Classifications[one.Index]))))
        {
            isProved &= found.IsProved;
            if (found.Sheet is not null)
            {
                return found;
            }
        }

        return (null, isProved);
    }

    /// <summary>The same of one score.</summary>
    public (AnswerSheet? Sheet, bool IsProved) Find(Score one, Score other) =>
        AreSame((one.MissingRule, other.MissingRule), _first.Score(one.Index), _second.Score(other.Index))
            ? (null, true)
            : Find(walk => walk.Read(one.Index, other.Index, isScore: true), assessment => OfScore(assessment, one.Id));

    /// <summary>The same of one classification.</summary>
    public (AnswerSheet? Sheet, bool IsProved) Find(Classification one, Classification other) =>
        AreSame((one.MissingRule, other.MissingRule), _first.Classification(one.Index).Level, _second.Classification(other.Index).Level)
            ? (null, true)
            : Find(walk => walk.Read(one.Index, other.Index, isScore: false), assessment => OfClassification(assessment, one.Id));

    /// <summary>What is published of a score.</summary>
    public static IEnumerable<string?> OfScore(Assessment assessment, string id) => [Text(assessment.Score(id).Published)];

    /// <summary>What is published of a classification, and the notices that go with it.</summary>
    public static IEnumerable<string?> OfClassification(Assessment assessment, string id) => [assessment.Classification(id).Published, .. CaseYaml.Notices(assessment)];

    /// <summary>
    /// Without a rule what is determined is published, and that is the same in both; what counts as nothing is a function
    /// of the sheet too, whatever is missing.
    /// </summary>
    private bool AreSame((MissingRule First, MissingRule Second) rules, CompiledFunction one, CompiledFunction other) =>
        rules.First.Kind == rules.Second.Kind
        && rules.First.SaysInsufficientInformation == rules.Second.SaysInsufficientInformation
        && (rules.First.Kind == MissingRuleKind.None || (rules.First.Kind == MissingRuleKind.CountAsNothing && AreSame(one.AnySheet, other.AnySheet)));

    /// <summary>Functions of versions with other items can only be walked together.</summary>
    private bool AreSame(Diagram one, Diagram other) =>
        AreVersions ? !new PairWalk(pairs, one, other).Any((first, second) => one.ValueAt(first) != other.ValueAt(second)) : complete.AreSame(one, other);

    private (AnswerSheet? Sheet, bool IsProved) Find(Action<IncompleteSheets> read, Func<Assessment, IEnumerable<string?>> published)
    {
        var hasGates = original.Definition.Items.Concat(mutant.Definition.Items).Any(item => item.Gate is not null);
        var walk = new IncompleteSheets(original, mutant, pairs, call);
        read(walk);
        var sheets = hasGates ? SomeSheets.Of(pairs, original, call) : walk.OnePerClass();
        foreach (var sheet in (sheets ?? SomeSheets.Of(pairs, original, call)).Append(AnswerSheet.Empty))
        {
            var (one, other) = (Assess(original, sheet), Assess(mutant, sheet));
            if (one is not null && (other is null ? !AreVersions : (!AreVersions || IsIncomplete(one, other)) && !published(one).SequenceEqual(published(other))))
            {
                return (sheet, true);
            }
        }

        return (null, !hasGates && sheets is not null);
    }

    private static bool IsIncomplete(Assessment one, Assessment other) => one.Completeness.Missing.Count > 0 && other.Completeness.Missing.Count > 0;

    /// <summary>A version is given what it asks; a mutant that refuses an answer is another one.</summary>
    private Assessment? Assess(RuleSet ruleSet, AnswerSheet sheet) => ruleSet.Assess(
        AreVersions ? AnswerSheet.Of(sheet.Where(answer => ruleSet.Definition.Items.Any(item => item.Id == answer.Key))) : sheet, null, call.Options).Assessment;

    private static string? Text(decimal? number) => number is { } value ? FormattableString.Invariant($"{value}") : null;
}
