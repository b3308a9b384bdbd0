using Csec.Screening.Model;

namespace Csec.Screening;

/// <summary>Whether a duty is due or to be considered.</summary>
public enum DutyState
{
    /// <summary>A person stated an event that set it off.</summary>
    Due,

    /// <summary>A level that is still possible names it; a person decides whether it applies.</summary>
    Consider,
}

/// <summary>A duty that follows from what a person stated, or that a possible level names to consider.</summary>
public sealed record DutyResult(string Id, DutyKind Kind, string Action, string Actor, Basis Basis)
{
    /// <summary>To whom, as a code, or null.</summary>
    public string? Recipient { get; init; }

    /// <summary>The stated event that set it off, the first in the duty's own order; null when it is to be considered.</summary>
    public string? Trigger { get; init; }

    /// <summary>Its conditions against the circumstances, or null when it has none; one that cannot be told holds null.</summary>
    public IReadOnlyList<ApplicabilityReason>? Condition { get; init; }

    /// <summary>Whether it is to be done at once.</summary>
    public bool IsImmediate { get; init; }

    /// <summary>The time limit with the event from which it runs, or null.</summary>
    public DutyLimit? Within { get; init; }

    /// <summary>When it is due, in the offset of the clock start; null when that cannot be told.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Whether it is due or to be considered.</summary>
    public DutyState State { get; init; }

    /// <summary>Why there is no time limit, or null.</summary>
    public DutyNoLimit? NoLimit { get; init; }

    /// <summary>The lowest possible level that names it to consider, or null when it is due.</summary>
    public ConsiderReason? ConsiderFor { get; init; }

    /// <summary>What kind of screening it asks for, or null for none.</summary>
    public ScreeningSubject? ScreensFor { get; init; }

    /// <summary>Names the duty only, not what set it off.</summary>
    public override string ToString() => Id;
}

/// <summary>A level that names a duty to consider.</summary>
public sealed record ConsiderReason(string Classification, string Level)
{
    /// <summary>Names the classification only: a level is about a youth.</summary>
    public override string ToString() => Classification;
}
