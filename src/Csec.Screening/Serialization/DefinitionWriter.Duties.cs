using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>Events, duties and statuses; a rule set without them has the hash that it had before there were any.</summary>
internal sealed partial class DefinitionWriter
{
    private void WriteDuties(RuleSetDefinition definition)
    {
        WriteListIfAny("events", definition.Events, Write);
        WriteListIfAny("duties", definition.Duties, Write);
        WriteListIfAny("statuses", definition.Statuses, Write);
        WriteListIfAny("statusChecks", definition.StatusChecks, Write);
        if (definition.NotPublic.Count > 0)
        {
            writer.WriteTexts("notPublic", definition.NotPublic);
        }
    }

    private void Write(Event one)
    {
        writer.WriteString("id", one.Id);
        writer.WriteString("text", one.Text);
    }

    private void Write(Duty duty)
    {
        writer.WriteString("id", duty.Id);
        writer.WriteString("kind", DutyWriter.Name(duty.Kind));
        WriteText("action", duty.Action);
        writer.WriteString("actor", duty.Actor);
        writer.WriteIfPresent("recipient", duty.Recipient);
        writer.WriteTexts("on", [.. duty.Triggers.Select(trigger => trigger.Id)]);
        writer.WriteBoolean("immediately", duty.IsImmediate);
        if (duty.Within is { } limit)
        {
            writer.WriteNumber("value", limit.Value);
            writer.WriteString("unit", DutyWriter.Name(limit.Unit));
            writer.WriteString("calendar", DutyWriter.Name(limit.Calendar));
            writer.WriteIfPresent("clockStart", limit.ClockStart);
        }

        writer.WriteIfPresent("noLimit", duty.NoLimit is { } noLimit ? DutyWriter.Name(noLimit) : null);
        if (duty.For is not null)
        {
            Write(duty.For);
        }

        writer.WriteIfPresent("from", duty.EffectiveFrom);
        writer.WriteIfPresent("until", duty.EffectiveUntil);
        writer.WriteIfPresent("screensFor", Purposes.Name(duty.ScreensFor));
        WriteBasis(duty.Basis);
    }

    /// <summary>The duties to consider at the levels of a classification.</summary>
    private void WriteConsider(Classification classification)
    {
        writer.WriteIfPresent("dutiesFrom", classification.DutiesFrom);
        if (classification.Consider.Count > 0)
        {
            writer.WriteStartObject("consider");
            for (var i = 0; i < classification.Consider.Count; i++)
            {
                writer.WriteTexts(classification.Levels[i].Id, [.. classification.Consider[i].Select(duty => duty.Id)]);
            }

            writer.WriteEndObject();
        }
    }

    private void Write(Status status)
    {
        writer.WriteString("id", status.Id);
        writer.WriteString("code", status.Code);
        WriteText("text", status.Text);
        writer.WriteBoolean("needsEndDate", status.NeedsEndDate);
        WriteBasis(status.Basis);
    }

    private void Write(StatusCheck check)
    {
        writer.WriteString("id", check.Id);
        WriteText("text", check.Text);
        WriteBasis(check.Basis);
    }

    private void WriteListIfAny<T>(string name, IReadOnlyList<T> list, Action<T> writeMembers)
    {
        if (list.Count > 0)
        {
            WriteList(name, list, writeMembers);
        }
    }
}
