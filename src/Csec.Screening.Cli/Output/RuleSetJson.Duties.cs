using System.Text.Json;
using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>Events, duties and statuses of a rule set as JSON.</summary>
internal sealed partial class RuleSetJson
{
    private void WriteDuties(Utf8JsonWriter writer, RuleSetDefinition definition)
    {
        List(writer, "events", definition.Events, (inner, one) =>
        {
            inner.WriteString("id", one.Id);
            inner.WriteString("text", texts.Event(one.Id).Text);
        });
        List(writer, "duties", definition.Duties, Write);
        List(writer, "statuses", definition.Statuses, (inner, status) =>
        {
            inner.WriteString("id", status.Id);
            inner.WriteString("code", status.Code);
            inner.WriteString("text", texts.Status(status.Id).Text);
            inner.WriteBoolean("needsEndDate", status.NeedsEndDate);
            Basis(inner, status.Basis);
        });
        List(writer, "statusChecks", definition.StatusChecks, (inner, check) =>
        {
            inner.WriteString("id", check.Id);
            inner.WriteString("text", check.Text);
            Basis(inner, check.Basis);
        });
        Texts(writer, "notPublic", definition.NotPublic);
    }

    private void Write(Utf8JsonWriter writer, Duty duty)
    {
        writer.WriteString("id", duty.Id);
        writer.WriteString("kind", duty.Kind switch { DutyKind.Must => "must", DutyKind.MustNot => "must-not", _ => "may" });
        writer.WriteString("action", texts.Duty(duty.Id).Text);
        writer.WriteString("actor", duty.Actor);
        writer.WriteString("recipient", duty.Recipient);
        Texts(writer, "on", duty.Triggers.Select(trigger => trigger.Id));
        writer.WriteBoolean("immediately", duty.IsImmediate);
        WriteLimit(writer, duty.Within);
        writer.WriteString("noLimit", duty.NoLimit switch
        {
            DutyNoLimit.NoStatutoryLimit => "no-statutory-limit",
            DutyNoLimit.SetLocally => "set-locally",
            DutyNoLimit.NotPublic => "not-public",
            _ => null,
        });
        WriteConditions(writer, duty.For);
        writer.WriteString("from", duty.EffectiveFrom);
        writer.WriteString("until", duty.EffectiveUntil);
        writer.WriteString("screensFor", Words.Subject(duty.ScreensFor)?.Replace(' ', '-'));
        Basis(writer, duty.Basis);
    }

    private static void WriteLimit(Utf8JsonWriter writer, DutyLimit? limit)
    {
        if (limit is null)
        {
            writer.WriteNull("within");
            return;
        }

        writer.WriteStartObject("within");
        writer.WriteNumber("value", limit.Value);
        writer.WriteString("unit", limit.Unit switch { DutyUnit.Minutes => "minutes", DutyUnit.Hours => "hours", _ => "days" });
        writer.WriteString("clockStart", limit.ClockStart);
        writer.WriteString("calendar", limit.Calendar switch
        {
            DutyCalendar.ClockHours => "clock-hours",
            DutyCalendar.CalendarDays => "calendar-days",
            DutyCalendar.BusinessDays => "business-days",
            _ => "court-days",
        });
        writer.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter writer, Population? population)
    {
        if (population is null)
        {
            writer.WriteNull("for");
            return;
        }

        writer.WriteStartObject("for");
        Number(writer, "minimumAge", population.MinimumAge);
        Number(writer, "maximumAge", population.MaximumAge);
        Texts(writer, "settings", population.Settings);
        Texts(writer, "jurisdictions", population.Jurisdictions);
        writer.WriteEndObject();
    }

    private static void WriteConsider(Utf8JsonWriter writer, Classification classification)
    {
        writer.WriteString("dutiesFrom", classification.DutiesFrom);
        writer.WriteStartObject("consider");
        for (var i = 0; i < classification.Consider.Count; i++)
        {
            Texts(writer, classification.Levels[i].Id, classification.Consider[i].Select(duty => duty.Id));
        }

        writer.WriteEndObject();
    }
}
