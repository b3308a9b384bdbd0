namespace Csec.Screening;

/// <summary>
/// The statuses of one person as an agency's record holds them: human findings that stand beside an assessment and are
/// never produced by one. Days are written as <c>yyyy-MM-dd</c>.
/// </summary>
public sealed record StatusRecord
{
    private readonly IReadOnlyList<StatusRow> _rows = [];

    /// <summary>The rows, in the order of the record.</summary>
    /// <value>Null is read as none.</value>
    public IReadOnlyList<StatusRow> Rows
    {
        get => _rows;
        init => _rows = value ?? [];
    }

    /// <summary>Age in whole years on the screening date, or null when it is not known.</summary>
    public int? AgeOnScreeningDate { get; init; }

    /// <summary>The person's role on the report, such as <c>victim</c>, or null when there is no report.</summary>
    public string? Role { get; init; }

    /// <summary>The day from which the future is counted, or null; the library reads no clock.</summary>
    public string? Today { get; init; }

    /// <summary>Names nothing: a record is about a youth.</summary>
    public override string ToString() => nameof(StatusRecord);
}

/// <summary>One row of a record: the agency's code, and the days on which the status began and ended.</summary>
public sealed record StatusRow(string Code, string? Start, string? End)
{
    /// <summary>Names nothing: a row is about a youth.</summary>
    public override string ToString() => nameof(StatusRow);
}

/// <summary>
/// Something that a record of statuses does not meet. <c>Row</c> counts from 0 and is null for the whole record;
/// <c>Text</c> holds words of the rule set and nothing that was given.
/// </summary>
public sealed record StatusFinding(string Check, int? Row, string Text)
{
    /// <summary>Whether the record does not say enough to tell; such a finding is a question, not a fault.</summary>
    public bool CannotBeTold { get; init; }

    /// <summary>Names the check only.</summary>
    public override string ToString() => Check;
}
