namespace Csec.Screening.Model;

/// <summary>A human finding that a record may hold, such as a type of the CSEC grid; no score ever sets it.</summary>
public sealed record Status(string Id, string Code, string Text, Basis Basis)
{
    /// <summary>Whether a row with it needs an end date.</summary>
    public bool NeedsEndDate { get; init; }
}

/// <summary>What a record of statuses can be checked for.</summary>
public enum StatusCheckKind
{
    /// <summary>A row whose status needs an end date has one.</summary>
    EndDateWhereNeeded,

    /// <summary>No row ends before it starts.</summary>
    EndNotBeforeStart,

    /// <summary>No two rows of one person have the same status.</summary>
    NoStatusTwice,

    /// <summary>No row has a date in the future.</summary>
    NoDateInTheFuture,

    /// <summary>A person in the victim role has a status, and a start date on each row.</summary>
    VictimHasStatusAndStart,

    /// <summary>A person in the victim role is under 18 on the screening date.</summary>
    VictimUnder18,
}

/// <summary>One rule that a record of statuses must meet, in the author's words and with its source.</summary>
public sealed record StatusCheck(StatusCheckKind Kind, string Id, string Text, Basis Basis);
