using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Analysis;

/// <summary>What computes nothing: the header, the life cycle, prompts, duties, statuses and sources.</summary>
internal sealed partial class RuleSetChanges
{
    private void AddHeader()
    {
        Became("rule set", "Id", _old.Id, _new.Id);
        Became("version", "Version", _old.Version.ToString(), _new.Version.ToString());
        Became("rule set", "Base", _old.Extends, _new.Extends);
        Became("rule set", "Declared change of scoring", _old.ChangesScoring?.Reason, _new.ChangesScoring?.Reason);
        Became("text", "Title", _old.Title, _new.Title);
        Became("text", "Owner", _old.Owner, _new.Owner);
        Became("text", "Wording", _old.Wording, _new.Wording);
        Became("text", "Limits of use", _old.LimitsOfUse, _new.LimitsOfUse);
        Became("rule set", "Jurisdiction", _old.Jurisdiction, _new.Jurisdiction);
        Became("rule set", "What it screens for", Purposes.Name(_old.ScreensFor), Purposes.Name(_new.ScreensFor));
        Became("rule set", "Rule sets it is merged with", List(_old.MergesWith?.RuleSets ?? []), List(_new.MergesWith?.RuleSets ?? []));
        Became("population", "For whom it is meant", Text(_old.AppliesTo), Text(_new.AppliesTo));
        Basis("source", "the population", _old.AppliesTo.Basis, _new.AppliesTo.Basis);
    }

    private void AddLifecycle()
    {
        var (one, other) = (_old.Lifecycle, _new.Lifecycle);
        Became("life cycle", "Status", one.Status.ToString().ToLowerInvariant(), other.Status.ToString().ToLowerInvariant());
        Became("life cycle", "In force from", one.EffectiveFrom, other.EffectiveFrom);
        Became("life cycle", "In force until", one.EffectiveUntil, other.EffectiveUntil);
        Became("life cycle", "Superseded by", one.SupersededBy, other.SupersededBy);
        Became("life cycle", "Approvals", List(one.Approvals), List(other.Approvals));
        Became("life cycle", "Change notes", List(one.Changes), List(other.Changes));
    }

    private void AddPrompts() => Each("prompt", "", _old.Prompts, _new.Prompts, prompt => prompt.Id, (one, other) =>
    {
        Became("prompt", $"When the prompt `{one.Id}` is shown", one.WhenText ?? "always", other.WhenText ?? "always");
        Became("prompt", $"Whether the prompt `{one.Id}` ends the screening", one.Stops ? "yes" : "no", other.Stops ? "yes" : "no");
        Became("prompt", $"Evidence of the prompt `{one.Id}`", Purposes.Name(one.Evidence), Purposes.Name(other.Evidence));
        Became("text", $"Text of the prompt `{one.Id}`", one.Text, other.Text);
        Became("source", $"The source of the prompt `{one.Id}`", one.Source.Id, other.Source.Id);
    });

    private void AddDuties()
    {
        Each("event", "", _old.Events, _new.Events, one => one.Id, (one, other) => Became("text", $"Text of the event `{one.Id}`", one.Text, other.Text));
        Each("duty", "", _old.Duties, _new.Duties, duty => duty.Id, (one, other) =>
        {
            var of = $"of the duty `{one.Id}`";
            Became("duty", $"Kind {of}", DutyWriter.Name(one.Kind), DutyWriter.Name(other.Kind));
            Became("duty", $"Actor {of}", one.Actor, other.Actor);
            Became("duty", $"Recipient {of}", one.Recipient, other.Recipient);
            Became("duty", $"Triggers {of}", List(one.Triggers.Select(trigger => trigger.Id)), List(other.Triggers.Select(trigger => trigger.Id)));
            Became("duty", $"Time limit {of}", Limit(one), Limit(other));
            Became("duty", $"For whom the duty `{one.Id}` holds", one.For is null ? "all" : Text(one.For), other.For is null ? "all" : Text(other.For));
            Became("duty", $"In effect {of}", $"{one.EffectiveFrom} to {one.EffectiveUntil}", $"{other.EffectiveFrom} to {other.EffectiveUntil}");
            Became("duty", $"Screening asked for by the duty `{one.Id}`", Purposes.Name(one.ScreensFor), Purposes.Name(other.ScreensFor));
            Became("text", $"Text {of}", one.Action, other.Action);
            Basis("source", $"the duty `{one.Id}`", one.Basis, other.Basis);
        });
    }

    private void AddStatuses()
    {
        Each("status", "", _old.Statuses, _new.Statuses, status => status.Id, (one, other) =>
            Became("status", $"Status `{one.Id}`", $"{one.Code}, {one.Text}, {(one.NeedsEndDate ? "needs an end date" : "no end date")}", $"{other.Code}, {other.Text}, {(other.NeedsEndDate ? "needs an end date" : "no end date")}"));
        Each("status check", "", _old.StatusChecks, _new.StatusChecks, check => check.Id, (one, other) => Became("text", $"Status check `{one.Id}`", one.Text, other.Text));
    }

    private void AddSources()
    {
        Each("source", "", _old.Sources, _new.Sources, source => source.Id, (one, other) => Became("source", $"Source `{one.Id}`", Text(one), Text(other)));
        Each("study", "", _old.Evidence, _new.Evidence, study => study.Id, (one, other) => Became("evidence", $"Study `{one.Id}`", Text(one), Text(other)));
        Became("source", "What is not public", List(_old.NotPublic), List(_new.NotPublic));
    }

    private static string? Limit(Duty duty) => duty switch
    {
        { IsImmediate: true } => "at once",
        { Within: { } limit } => FormattableString.Invariant($"{limit.Value} {limit.Unit}, {limit.Calendar}, from {limit.ClockStart ?? "the trigger"}").ToLowerInvariant(),
        _ => duty.NoLimit?.ToString(),
    };

    private static string? Text(Source source) =>
        List(new[] { source.Citation, source.Doi, source.Url, source.Repository, source.Seen, source.Note }.OfType<string>());

    private static string Text(ValidationStudy study) =>
        FormattableString.Invariant($"{study.Population}; n {study.Size}, sensitivity {study.Sensitivity}, specificity {study.Specificity}, prevalence {study.Prevalence}; {study.Source.Id}; {study.Note}");

    private static string? Text(Population population) => List(new[]
    {
        population.MinimumAge is null && population.MaximumAge is null ? null : FormattableString.Invariant($"ages {population.MinimumAge} to {population.MaximumAge}"),
        Named("settings", population.Settings),
        Named("respondents", population.Respondents),
        Named("jurisdictions", population.Jurisdictions),
        population.CompletedBy is null ? null : "completed by " + population.CompletedBy,
        population.Rescreen?.ToString(),
        Named("triggers", population.Triggers),
        Named("after", population.After),
    }.OfType<string>());

    private static string? Named(string name, IReadOnlyList<string> list) => list.Count == 0 ? null : name + " " + string.Join(" ", list);
}
