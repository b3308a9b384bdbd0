using System.Text.Json;
using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>Writes the duties of an assessment; what is there only now and then comes last.</summary>
internal static class DutyWriter
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<DutyResult> duties)
    {
        writer.WriteStartArray("duties");
        foreach (var duty in duties)
        {
            Write(writer, duty);
        }

        writer.WriteEndArray();
    }

    public static string Name(DutyKind kind) => kind switch
    {
        DutyKind.Must => "must",
        DutyKind.MustNot => "must-not",
        _ => "may",
    };

    public static string Name(DutyUnit unit) => unit switch
    {
        DutyUnit.Minutes => "minutes",
        DutyUnit.Hours => "hours",
        _ => "days",
    };

    public static string Name(DutyCalendar calendar) => calendar switch
    {
        DutyCalendar.ClockHours => "clock-hours",
        DutyCalendar.CalendarDays => "calendar-days",
        DutyCalendar.BusinessDays => "business-days",
        _ => "court-days",
    };

    public static string Name(DutyNoLimit noLimit) => noLimit switch
    {
        DutyNoLimit.NoStatutoryLimit => "no-statutory-limit",
        DutyNoLimit.SetLocally => "set-locally",
        _ => "not-public",
    };

    private static void Write(Utf8JsonWriter writer, DutyResult duty)
    {
        writer.WriteStartObject();
        writer.WriteString("id", duty.Id);
        writer.WriteString("action", duty.Action);
        writer.WriteString("actor", duty.Actor);
        writer.WriteString("recipient", duty.Recipient);
        writer.WriteString("kind", Name(duty.Kind));
        writer.WriteString("trigger", duty.Trigger);
        WriteCondition(writer, duty.Condition);
        writer.WriteBoolean("immediately", duty.IsImmediate);
        WriteLimit(writer, duty.Within);
        WriteBasis(writer, duty.Basis);
        writer.WriteString("due", duty.Due is { } due ? EventTime.Text(due) : null);
        writer.WriteString("state", duty.State == DutyState.Due ? "due" : "consider");
        writer.WriteIfPresent("noLimit", duty.NoLimit is { } noLimit ? Name(noLimit) : null);
        if (duty.ConsiderFor is { } level)
        {
            writer.WriteStartObject("considerFor");
            writer.WriteString("classification", level.Classification);
            writer.WriteString("level", level.Level);
            writer.WriteEndObject();
        }

        writer.WriteIfPresent("screensFor", Purposes.Name(duty.ScreensFor));
        writer.WriteEndObject();
    }

    private static void WriteCondition(Utf8JsonWriter writer, IReadOnlyList<ApplicabilityReason>? condition)
    {
        if (condition is null)
        {
            writer.WriteNull("condition");
            return;
        }

        writer.WriteStartArray("condition");
        foreach (var reason in condition)
        {
            AssessmentWriter.WriteReason(writer, reason);
        }

        writer.WriteEndArray();
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
        writer.WriteString("unit", Name(limit.Unit));
        writer.WriteString("clockStart", limit.ClockStart);
        writer.WriteString("calendar", Name(limit.Calendar));
        writer.WriteEndObject();
    }

    public static void WriteBasis(Utf8JsonWriter writer, Basis? basis)
    {
        if (basis is null)
        {
            writer.WriteNull("basis");
            return;
        }

        writer.WriteStartObject("basis");
        writer.WriteString("source", basis.Source.Id);
        writer.WriteIfPresent("citation", basis.Source.Citation);
        writer.WriteIfPresent("doi", basis.Source.Doi);
        writer.WriteIfPresent("url", basis.Source.Url);
        writer.WriteString("confidence", DefinitionWriter.Letter(basis.Confidence));
        writer.WriteEndObject();
    }
}
