using Csec.Screening.Text;

namespace Csec.Screening.Syntax;

internal sealed record EventSyntax(TextSyntax Id, TextSyntax Text);

/// <summary>What somebody must, must not or may do.</summary>
internal sealed record DutySyntax(TextSyntax Id)
{
    /// <summary>The key that names the action: <c>must</c>, <c>must-not</c> or <c>may</c>; null when there is none.</summary>
    public string? Kind { get; init; }

    public TextSyntax? Action { get; init; }

    public TextSyntax? Who { get; init; }

    public TextSyntax? To { get; init; }

    public IReadOnlyList<TextSyntax> On { get; init; } = [];

    public bool IsConsiderOnly { get; init; }

    public bool IsImmediate { get; init; }

    public LimitSyntax? Within { get; init; }

    public AppliesToSyntax? For { get; init; }

    public TextSyntax? From { get; init; }

    public TextSyntax? Until { get; init; }

    public TextSyntax? ScreensFor { get; init; }

    public BasisSyntax? Basis { get; init; }
}

/// <summary>A time limit: an amount with its words, or the reason why there is none.</summary>
internal sealed record LimitSyntax(SourceSpan Span)
{
    public int Value { get; init; }

    /// <summary><c>minutes</c>, <c>hours</c>, <c>days</c>, <c>business days</c> or <c>court days</c>; null when there is no limit.</summary>
    public string? Unit { get; init; }

    /// <summary>The event from which it runs, or null.</summary>
    public TextSyntax? ClockStart { get; init; }

    /// <summary><c>no statutory limit</c>, <c>set locally</c> or <c>not public</c>; null when there is a limit.</summary>
    public string? Absent { get; init; }
}

/// <summary>The duties that a level of a classification names to consider.</summary>
internal sealed record ConsiderSyntax(TextSyntax Level, IReadOnlyList<TextSyntax> Duties);

internal sealed record StatusSyntax(TextSyntax Id, TextSyntax? Code, TextSyntax? Text)
{
    public bool NeedsEndDate { get; init; }

    public BasisSyntax? Basis { get; init; }
}

internal sealed record StatusCheckSyntax(TextSyntax Id, TextSyntax? Text, BasisSyntax? Basis);
