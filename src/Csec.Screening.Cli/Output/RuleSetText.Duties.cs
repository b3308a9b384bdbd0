using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>Events, duties and statuses of a rule set in plain words.</summary>
internal sealed partial class RuleSetText
{
    private void WriteDuties()
    {
        if (_definition.Events.Count > 0)
        {
            page.Heading("Events that a person may state");
            foreach (var one in _definition.Events)
            {
                page.Line($"{one.Id}: {texts.Event(one.Id)}", 2, 2);
            }
        }

        if (_definition.Duties.Count > 0)
        {
            page.Heading($"Duties ({_definition.Duties.Count}); a person states what sets them off, no level does");
            foreach (var duty in _definition.Duties)
            {
                WriteDuty(duty);
            }
        }
    }

    private void WriteDuty(Duty duty)
    {
        page.Line($"{duty.Id}: {DutyWords.Kind(duty.Kind)}: {texts.Duty(duty.Id)}", 2, 2);
        var recipient = duty.Recipient is null ? "" : $"; to: {DutyWords.Code(duty.Recipient)}";
        page.Line($"who: {DutyWords.Code(duty.Actor)}{recipient}", 6, 2);
        page.Line(
            duty.Triggers.Count == 0
                ? "when: only to be considered"
                : $"when: {Words.List([.. duty.Triggers.Select(trigger => DutyWords.Code(trigger.Id))], "or")}",
            6,
            2);
        page.Line($"time: {DutyWords.Limit(duty.IsImmediate, duty.Within, duty.NoLimit)}", 6, 2);
        if (duty.For is { } population)
        {
            var bounds = new[] { DutyWords.Ages(population), string.Join(", ", population.Settings), string.Join(", ", population.Jurisdictions) };
            page.Line($"for: {string.Join("; ", bounds.Where(bound => bound.Length > 0))}", 6, 2);
        }

        var effect = Words.InForce(new Lifecycle(RuleSetStatus.Published) { EffectiveFrom = duty.EffectiveFrom, EffectiveUntil = duty.EffectiveUntil });
        if (effect.Length > 0)
        {
            page.Line(effect, 6, 2);
        }

        if (duty.ScreensFor is not null)
        {
            page.Line($"asks for a screening for {Words.Subject(duty.ScreensFor)}", 6, 2);
        }

        page.Line($"source: {Words.Basis(duty.Basis)}", 6, 2);
    }

    private void WriteStatuses()
    {
        if (_definition.Statuses.Count == 0)
        {
            return;
        }

        page.Heading("Statuses: human findings that no score sets");
        foreach (var status in _definition.Statuses)
        {
            var end = status.NeedsEndDate ? "; needs an end date" : "";
            page.Line($"{status.Code} {status.Id}: {texts.Status(status.Id)}{end} ({Words.Basis(status.Basis)})", 2, 2);
        }

        if (_definition.StatusChecks.Count > 0)
        {
            page.Line("A record is checked for:", 2);
        }

        foreach (var check in _definition.StatusChecks)
        {
            page.Line($"{check.Id}: {check.Text} ({Words.Basis(check.Basis)})", 4, 2);
        }
    }

    /// <summary>The duties that levels name; none of them becomes due by a level.</summary>
    private void WriteConsider(Classification classification)
    {
        for (var i = 0; i < classification.Consider.Count; i++)
        {
            if (classification.Consider[i].Count > 0)
            {
                var duties = string.Join(", ", classification.Consider[i].Select(duty => duty.Id));
                page.Line($"At {classification.Levels[i].Id}, to consider: {duties}", 2, 2);
            }
        }
    }

    private void WriteNotPublic()
    {
        if (_definition.NotPublic.Count == 0)
        {
            return;
        }

        page.Heading("Not public, and so not here");
        foreach (var fact in _definition.NotPublic)
        {
            page.Line(fact, 2, 2);
        }
    }
}
