using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis;

/// <summary>For each score and classification of two versions one incomplete form for which they publish something else.</summary>
internal sealed class PublishedExamples(RuleSet old, RuleSet @new, SheetPairs pairs, ComparedSetting setting, SettingCall call, List<string> notProved)
{
    private readonly PublishedDifference _published = new(old, @new, pairs, new(pairs), call) { AreVersions = true };
    private readonly List<string> _open = [];
    private bool _isFound;

    /// <summary>The difference with the examples, and what they leave open.</summary>
    public RuleSetDifference AddTo(RuleSetDifference difference)
    {
        var scores = difference.Scores.ToDictionary(score => score.Id, StringComparer.Ordinal);
        foreach (var (one, other) in StructureLosses.Common(old.Definition.Scores, @new.Definition.Scores, score => score.Id).Where(pair => scores.ContainsKey(pair.Old.Id)))
        {
            scores[one.Id] = scores[one.Id] with { Published = Change(one.Id, () => _published.Find(one, other), assessment => PublishedDifference.OfScore(assessment, one.Id), one.MissingRule, other.MissingRule) };
        }

        var classifications = difference.Classifications.ToDictionary(one => one.Id, StringComparer.Ordinal);
        foreach (var (one, other) in StructureLosses.Common(old.Definition.Classifications, @new.Definition.Classifications, one => one.Id))
        {
            classifications[one.Id] = classifications[one.Id] with { Published = Change(one.Id, () => _published.Find(one, other), assessment => PublishedDifference.OfClassification(assessment, one.Id), one.MissingRule, other.MissingRule) };
        }

        if (_isFound)
        {
            notProved.Add("How many incomplete forms are published otherwise is not counted; one example each is shown.");
        }

        if (_open.Count > 0)
        {
            notProved.Add($"No incomplete form was found for which {Sentences.List(_open, "or")} is published otherwise. There may be one.");
        }

        return difference with
        {
            Scores = [.. difference.Scores.Select(score => scores[score.Id])],
            Classifications = [.. difference.Classifications.Select(one => classifications[one.Id])],
        };
    }

    private PublishedChange? Change(
        string id, Func<(AnswerSheet? Sheet, bool IsProved)> find, Func<Assessment, IEnumerable<string?>> published, MissingRule one, MissingRule other)
    {
        if (one.Kind == MissingRuleKind.None && other.Kind == MissingRuleKind.None)
        {
            return null;
        }

        var (sheet, isProved) = Found(find);
        _isFound |= sheet is not null;
        // Classes of forms do not tell how many answers are missing.
        if (sheet is null && (!isProved || one.SaysInsufficientInformation != other.SaysInsufficientInformation))
        {
            _open.Add(id);
        }

        return sheet is null ? null : new(Text(old, sheet, published), Text(@new, sheet, published), Example(sheet));
    }

    private static (AnswerSheet? Sheet, bool IsProved) Found(Func<(AnswerSheet? Sheet, bool IsProved)> find)
    {
        try
        {
            return find();
        }
        catch (Exception exception) when (exception is CompilationException or DiagramLimitException)
        {
            return (null, false);
        }
    }

    private string? Text(RuleSet ruleSet, AnswerSheet sheet, Func<Assessment, IEnumerable<string?>> published)
    {
        var own = AnswerSheet.Of(sheet.Where(answer => ruleSet.Definition.Items.Any(item => item.Id == answer.Key)));
        var texts = published(ruleSet.AssessOrThrow(own, null, call.Options)).ToList();
        var text = string.Join(" and ", texts.Select((text, i) => i == 0 ? text ?? "nothing" : $"the notice {text}"));
        return texts.Count == 1 ? texts[0] : text;
    }

    private ExampleSheet Example(AnswerSheet sheet)
    {
        var answered = pairs.Items.Where(item => sheet[item.Either.Id].Form != AnswerForm.None).ToList();
        var changed = answered.Where(item => !item.Answers.Any(answer => answer is { IsAnswer: true, IsFirst: true } && RawAnswers.Spelled(answer.Of, answer.Raw).Equals(sheet[item.Either.Id])));
        return setting.Shown(new(sheet, [.. changed.Select(item => item.Either.Id)]) { Unanswered = [.. pairs.Items.Except(answered).Select(item => item.Either.Id)] });
    }
}
