using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>Checks a record of human findings against the rules that a rule set names. It changes and infers nothing.</summary>
internal sealed class StatusChecker(RuleSetDefinition definition, StatusRecord record, StatusCodeMap? map)
{
    private const string Victim = "victim";
    private const int Adult = 18;

    // A role that the rules do not know may be another word for the one that they do.
    private readonly bool _isVictim = string.Equals(record.Role?.Trim(), Victim, StringComparison.OrdinalIgnoreCase);
    private readonly List<StatusFinding> _findings = [];
    private readonly Status?[] _statuses = new Status?[record.Rows.Count];
    private readonly DateTime?[] _starts = new DateTime?[record.Rows.Count];
    private readonly DateTime?[] _ends = new DateTime?[record.Rows.Count];

    /// <summary>What the record does not meet: first what cannot be read, then check by check in source order.</summary>
    public IReadOnlyList<StatusFinding> Check()
    {
        for (var row = 0; row < record.Rows.Count; row++)
        {
            Read(row);
        }

        foreach (var check in definition.StatusChecks)
        {
            Run(check);
        }

        return _findings.AsReadOnly();
    }

    private void Read(int row)
    {
        var written = record.Rows[row];
        var id = map is null ? definition.Statuses.FirstOrDefault(status => status.Code == written.Code)?.Id : map.StatusOf(written.Code ?? "");
        _statuses[row] = definition.Statuses.FirstOrDefault(status => status.Id == id);
        if (_statuses[row] is null)
        {
            _findings.Add(new("known-code", row, "The code stands for no status of this rule set."));
        }

        _starts[row] = Day(written.Start, row, "start-date", "The start date is no day written as year, month and day.");
        _ends[row] = Day(written.End, row, "end-date", "The end date is no day written as year, month and day.");
    }

    private DateTime? Day(string? text, int row, string check, string fault)
    {
        if (text is null)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _findings.Add(new(check, row, fault));
        return null;
    }

    private void Run(StatusCheck check)
    {
        switch (check.Kind)
        {
            case StatusCheckKind.EndDateWhereNeeded:
                EachRow(check, row => _statuses[row]?.NeedsEndDate == true && record.Rows[row].End is null);
                break;
            case StatusCheckKind.EndNotBeforeStart:
                EachRow(check, row => _ends[row] < _starts[row]);
                break;
            case StatusCheckKind.NoStatusTwice:
                EachRow(check, row => _statuses[row] is { } status && Array.IndexOf(_statuses, status) < row);
                break;
            case StatusCheckKind.NoDateInTheFuture:
                CheckFuture(check);
                break;
            case StatusCheckKind.VictimHasStatusAndStart:
                CheckVictim(check);
                break;
            default:
                CheckAge(check);
                break;
        }
    }

    private void CheckFuture(StatusCheck check)
    {
        var isDay = DateTime.TryParseExact(record.Today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var today);
        if (isDay)
        {
            EachRow(check, row => _starts[row] > today || _ends[row] > today);
        }
        else if (Array.Exists(_starts, day => day is not null) || Array.Exists(_ends, day => day is not null))
        {
            Open(check);
        }
    }

    private void CheckVictim(StatusCheck check)
    {
        if (!_isVictim)
        {
            Open(check);
        }
        else if (record.Rows.Count == 0)
        {
            _findings.Add(new(check.Id, null, "Not met: " + check.Text));
        }
        else
        {
            EachRow(check, row => record.Rows[row].Start is null);
        }
    }

    private void CheckAge(StatusCheck check)
    {
        if (record.AgeOnScreeningDate < Adult)
        {
            return;
        }

        if (!_isVictim || record.AgeOnScreeningDate is null)
        {
            Open(check);
        }
        else
        {
            _findings.Add(new(check.Id, null, "Not met: " + check.Text));
        }
    }

    private void EachRow(StatusCheck check, Func<int, bool> isBroken)
    {
        for (var row = 0; row < record.Rows.Count; row++)
        {
            if (isBroken(row))
            {
                _findings.Add(new(check.Id, row, "Not met: " + check.Text));
            }
        }
    }

    private void Open(StatusCheck check) => _findings.Add(new(check.Id, null, "Cannot be told: " + check.Text) { CannotBeTold = true });
}
