using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Analysis;

/// <summary>Categories, scores, classifications, and what is reported for incomplete forms.</summary>
internal sealed partial class RuleSetChanges
{
    private void AddScores()
    {
        Each("category", "", _old.Categories, _new.Categories, category => category.Id, (one, other) =>
        {
            Became("category", $"Category `{one.Id}`", one.Words, other.Words, one.Id);
            Became("text", $"Text of the category `{one.Id}`", one.Text, other.Text, one.Id);
            Basis("source", $"the category `{one.Id}`", one.Basis, other.Basis);
        });
        Each("score", "", _old.Scores, _new.Scores, score => score.Id, (one, other) =>
        {
            Became("score", $"Score `{one.Id}`", one.Text, other.Text, one.Id);
            Rules("rule", one.Id, one.RuleWords, other.RuleWords);
            Became("score", $"Cap of `{one.Id}`", one.AtMostText, other.AtMostText, one.Id);
            Became("score", $"Least value of `{one.Id}`", one.AtLeastText, other.AtLeastText, one.Id);
            Became("score", $"Declared range of `{one.Id}`", Range(one), Range(other), one.Id);
            Became("score", $"Purpose of `{one.Id}`", Purpose(one), Purpose(other), one.Id);
            Became("text", $"Title of `{one.Id}`", one.Title, other.Title, one.Id);
            Basis("source", $"the score `{one.Id}`", one.Basis, other.Basis);
            Missing(one.Id, one.MissingRule, other.MissingRule);
        });
    }

    private void AddClassifications() =>
        Each("classification", "", _old.Classifications, _new.Classifications, one => one.Id, (one, other) =>
        {
            Each("level", $" of `{one.Id}`", one.Levels, other.Levels, level => level.Id, (level, same) =>
                Became("text", $"Label of `{level.Id}` of `{one.Id}`", level.Label, same.Label, one.Id));
            Became("classification", $"The levels of `{one.Id}`", one.IsOrdered ? "ordered" : "without an order", other.IsOrdered ? "ordered" : "without an order", one.Id);
            Became("classification", $"What `{one.Id}` cuts", one.Of?.Id, other.Of?.Id, one.Id);
            Rules("override", one.Id, one.OverrideWords, other.OverrideWords);
            Rules(one.Bands.Count > 0 && other.Bands.Count > 0 ? "band" : one.IsTable && other.IsTable ? "cell" : "rule", one.Id, one.RuleWords, other.RuleWords);
            Rules("floor", one.Id, one.FloorWords, other.FloorWords);
            Became("state", $"Published states of `{one.Id}`", List(one.States), List(other.States), one.Id);
            Became("classification", $"Purpose of `{one.Id}`", one.IsProtective ? "protective" : "concern", other.IsProtective ? "protective" : "concern", one.Id);
            Became("duty", $"Level of `{one.Id}` from which duties are named", one.DutiesFrom, other.DutiesFrom, one.Id);
            Became("duty", $"Duties to consider at the levels of `{one.Id}`", Considered(one), Considered(other), one.Id);
            Became("text", $"Title of `{one.Id}`", one.Title, other.Title, one.Id);
            Basis("source", $"the classification `{one.Id}`", one.Basis, other.Basis);
            Missing(one.Id, one.MissingRule, other.MissingRule);
        });

    private void Missing(string owner, MissingRule old, MissingRule @new)
    {
        Became("missing answers", $"Forms with missing answers, `{owner}`", Text(old), Text(@new), owner);
        Rules("rule for missing answers", owner, [.. old.Words.Select(Whole)], [.. @new.Words.Select(Whole)]);
        Basis("source", $"the missing answers of `{owner}`", old.Basis, @new.Basis);
    }

    private static RuleWords Whole(RuleWords rule) => new(
        rule.Result,
        rule.When + (rule.Provisional is { } when ? ", provisional when " + when : "") + (rule.AlthoughDecided is { } reason ? ", although the level is decided: " + reason : ""));

    private static string Text(MissingRule rule) => (rule.Kind switch
    {
        MissingRuleKind.None => "nothing is published",
        MissingRuleKind.CountAsNothing => "a missing answer counts as no points",
        MissingRuleKind.CountAsOption => $"a missing answer counts as {rule.Option}",
        MissingRuleKind.CompleteCases => "complete forms only",
        MissingRuleKind.State => $"the state {rule.State}",
        _ => "rules",
    }) + (rule.SaysInsufficientInformation ? ", insufficient information when over half are missing" : "");

    private static string? Range(Score score) => score.DeclaredMinimum is { } from && score.DeclaredMaximum is { } to
        ? $"{JsonWriting.Text(from)} to {JsonWriting.Text(to)}"
        : null;

    private static string Purpose(Score score) => (score.IsProtective ? "protective" : "concern") + (score.IsLifetime ? ", over a lifetime" : "");

    private static string? Considered(Classification one) =>
        string.Join("; ", one.Consider.Select((duties, level) => (duties, level)).Where(pair => pair.duties.Count > 0)
            .Select(pair => $"{one.Levels[pair.level].Id}: {List(pair.duties.Select(duty => duty.Id))}"));
}
