using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;

namespace Csec.Screening.Cases;

/// <summary>What a case expects of duties, and of the record of statuses in it.</summary>
internal sealed partial class Expectations
{
    private const string DueTime = "due ";
    private const string AtLeast = "duties at least";
    private const string ToConsider = "duties to consider";

    private static readonly string[] DutyLists = ["duties", AtLeast, ToConsider];
    private static readonly string[] FindingLists = ["findings", "open findings"];

    /// <summary>Whether the key speaks of duties or of a record; it is read then.</summary>
    private bool TryReadDuties(string key, YamlEntry entry)
    {
        if (DutyLists.Contains(key))
        {
            ReadDuties(key, entry.Value);
        }
        else if (FindingLists.Contains(key) && _record is not null)
        {
            ReadFindings(key, entry.Value, _record);
        }
        else if (key.StartsWith(DueTime, StringComparison.Ordinal) && _definition.Duties.FirstOrDefault(duty => duty.Id == key.Substring(DueTime.Length)) is { } duty)
        {
            ReadDueTime(key, duty, entry.Value);
        }
        else
        {
            return false;
        }

        return true;
    }

    private void ReadDuties(string key, YamlNode value)
    {
        if (Names(value, [.. _definition.Duties.Select(duty => duty.Id)]) is not { } names)
        {
            return;
        }

        var state = key == ToConsider ? DutyState.Consider : DutyState.Due;
        Add(key, DutySet(names), value, assessment =>
        {
            var came = assessment.Duties.Where(duty => duty.State == state).Select(duty => duty.Id);
            return DutySet(key == AtLeast ? names.Where(came.Contains) : came);
        });
    }

    private void ReadFindings(string key, YamlNode value, StatusRecord record)
    {
        if (Names(value, [.. _definition.StatusChecks.Select(check => check.Id), "known-code", "start-date", "end-date"]) is not { } names)
        {
            return;
        }

        var isOpen = key == FindingLists[1];
        Add(key, FindingSet(names), value, _ => FindingSet(_ruleSet.CheckStatuses(record).Where(finding => finding.CannotBeTold == isOpen).Select(finding => finding.Check)));
    }

    private void ReadDueTime(string key, Duty duty, YamlNode value)
    {
        var text = Text(value) ?? "";
        if (text != Nothing && !EventTime.TryRead(text, out _))
        {
            _diagnostics.WrongCasesShape(value.Span, "A time such as `2026-11-20T14:30:00-08:00`, or `none`");
            return;
        }

        Add(key, text == Nothing ? text : Whole(text), value, assessment =>
            assessment.Duties.FirstOrDefault(other => other.Id == duty.Id)?.Due is { } due ? EventTime.Text(due) : Nothing);
    }

    private static string Whole(string time) => EventTime.TryRead(time, out var read) ? EventTime.Text(read) : time;

    private List<string>? Names(YamlNode value, IReadOnlyList<string> known)
    {
        if (value is not YamlSequence sequence || !sequence.Items.All(item => item is YamlScalar))
        {
            _diagnostics.WrongCasesShape(value.Span, "A list");
            return null;
        }

        var names = sequence.Items.Cast<YamlScalar>().ToList();
        foreach (var unknown in names.Where(name => !known.Contains(name.Value)))
        {
            _diagnostics.UnknownName(unknown.Span, unknown.Value, known);
        }

        return names.ConvertAll(name => name.Value);
    }

    private string DutySet(IEnumerable<string> names)
    {
        var set = new HashSet<string>(names, StringComparer.Ordinal);
        return "[" + string.Join(", ", _definition.Duties.Select(duty => duty.Id).Where(set.Contains)) + "]";
    }

    private static string FindingSet(IEnumerable<string> names) =>
        "[" + string.Join(", ", names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)) + "]";
}
