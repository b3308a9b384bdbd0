using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>The duties of an assessment for a person: what, who, to whom, by when and why.</summary>
internal sealed class DutyText(Page page, IReadOnlyList<DutyResult> duties, string? today)
{
    public void Write()
    {
        Write("What must or may be done now", [.. duties.Where(duty => duty.State == DutyState.Due)]);
        Write("To consider, because a possible level names it", [.. duties.Where(duty => duty.State == DutyState.Consider)]);
    }

    private void Write(string heading, IReadOnlyList<DutyResult> chosen)
    {
        if (chosen.Count == 0)
        {
            return;
        }

        page.Heading(heading);
        foreach (var duty in chosen)
        {
            page.Line($"{DutyWords.Kind(duty.Kind)}: {duty.Action} ({duty.Id})", 2, 2);
            var recipient = duty.Recipient is null ? "" : $"; to: {DutyWords.Code(duty.Recipient)}";
            page.Line($"who: {DutyWords.Code(duty.Actor)}{recipient}", 6, 2);
            page.Line($"when: {DutyWords.Limit(duty.IsImmediate, duty.Within, duty.NoLimit)}", 6, 2);
            WriteDue(duty);

            WriteCause(duty);
            page.Line($"source: {DutyWords.Source(duty.Basis)}", 6, 2);
        }
    }

    private void WriteDue(DutyResult duty)
    {
        if (duty.Due is { } due)
        {
            var isPast = today is not null && string.CompareOrdinal(due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), today) < 0;
            page.Line($"due by: {DutyWords.Time(due)}{(isPast ? ", which is past" : "")}", 6, 2);
        }
        else if (duty is { State: DutyState.Due, Within: { } within })
        {
            page.Line(
                within.Calendar is DutyCalendar.BusinessDays or DutyCalendar.CourtDays
                    ? "due by: needs a calendar of working days, which an agency has"
                    : $"due by: not known until the time of {DutyWords.Code(within.ClockStart ?? duty.Trigger!)} is stated",
                6,
                2);
        }
    }

    private void WriteCause(DutyResult duty)
    {
        if (duty.Trigger is { } trigger)
        {
            page.Line($"because of: {DutyWords.Code(trigger)}", 6, 2);
        }

        foreach (var reason in (duty.Condition ?? []).Where(reason => reason.Holds is null))
        {
            page.Line($"only if {reason.Fact} is {reason.Needs}, which the context does not say", 6, 2);
        }
    }
}
