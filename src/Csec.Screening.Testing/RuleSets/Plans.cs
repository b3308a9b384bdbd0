namespace Csec.Screening.Testing.RuleSets;

internal enum PlannedKind
{
    YesNo,
    Choice,
    Several,
    Number,
    Text,
}

/// <summary>One option as it will be written; <paramref name="Meaning"/> is empty or <c>missing</c>, <c>missing when ...</c>, <c>alone</c>.</summary>
internal sealed record PlannedOption(string Code, decimal? Points, string Meaning)
{
    public bool CanBeNamed => Meaning != "missing";
}

/// <summary>What a random rule set will ask, known before its text so that expressions can speak of it.</summary>
internal sealed record PlannedItem(string Id, PlannedKind Kind, string Answers)
{
    public IReadOnlyList<PlannedOption> Options { get; init; } = [];

    public int Minimum { get; init; }

    public int Maximum { get; init; }

    /// <summary>Whether it stands behind a gate; a table's axis must not.</summary>
    public bool IsGated { get; set; }

    public bool IsNumber => Kind == PlannedKind.Number || (Kind != PlannedKind.Text && Options.Any(option => option.Points is not null and not 0));

    /// <summary>How many complete answers it has, roughly; it keeps rule sets small enough to enumerate.</summary>
    public int AnswerCount => Kind switch
    {
        PlannedKind.Number => Maximum - Minimum + 1,
        PlannedKind.Several => 1 << Options.Count(option => option.Meaning.Length == 0),
        PlannedKind.Text => 1,
        _ => Math.Max(1, Options.Count(option => option.CanBeNamed)),
    };

    /// <summary>The item as a number with bounds that need not be tight; an item that is not asked adds 0.</summary>
    public PlannedNumber AsNumber()
    {
        if (Kind == PlannedKind.Number)
        {
            return new(Id, 0, Maximum);
        }

        var points = Options.Where(option => option.CanBeNamed).Select(option => option.Points ?? 0).Append(0).ToList();
        return Kind == PlannedKind.Several
            ? new(Id, points.Where(value => value < 0).Sum(), points.Where(value => value > 0).Sum())
            : new(Id, points.Min(), points.Max());
    }
}

/// <summary>A number in the words of the language, and bounds that hold for it.</summary>
internal sealed record PlannedNumber(string Words, decimal Low, decimal High);

internal sealed record PlannedSection(string Id, IReadOnlyList<PlannedItem> Items)
{
    public PlannedNumber? Score { get; set; }
}
