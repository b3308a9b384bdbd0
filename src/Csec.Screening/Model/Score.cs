namespace Csec.Screening.Model;

/// <summary>What one part of a score is, for the explanation of its points.</summary>
internal enum ScoreTermKind
{
    /// <summary>One item: its points, its number, or 1 when a condition on it alone holds.</summary>
    Item,

    /// <summary>A category or another score; its items then carry no points of this score.</summary>
    Part,

    /// <summary>Anything else, named by the author's words.</summary>
    Rule,
}

/// <summary>One summand of a score.</summary>
internal sealed record ScoreTerm(ScoreTermKind Kind, string Name, NumberExpression Value)
{
    /// <summary>The items that the term reads, in source order.</summary>
    public required IReadOnlyList<Item> Items { get; init; }
}

/// <summary>An exact number that a rule set computes from the answers.</summary>
public sealed record Score(string Id, int Index, string Title, Basis Basis)
{
    /// <summary>The section whose score it is, or null.</summary>
    public string? SectionId { get; init; }

    /// <summary>How it is computed, in the author's words.</summary>
    public string Text { get; init; } = "";

    /// <summary>The points and when they are given, in the author's words; empty for a count, a sum or a formula.</summary>
    public IReadOnlyList<RuleWords> RuleWords { get; init; } = [];

    /// <summary>The cap on the score in the author's words, or null.</summary>
    public string? AtMostText { get; init; }

    /// <summary>The least that the score can be in the author's words, or null.</summary>
    public string? AtLeastText { get; init; }

    /// <summary>The declared least value over all complete sheets, or null.</summary>
    public decimal? DeclaredMinimum { get; init; }

    /// <summary>The declared greatest value over all complete sheets, or null.</summary>
    public decimal? DeclaredMaximum { get; init; }

    /// <summary>Whether it counts what protects a youth: more is better, and it never moves a level of concern.</summary>
    public bool IsProtective { get; init; }

    /// <summary>Whether it counts over a whole life, so that it cannot fall from one screening to the next.</summary>
    public bool IsLifetime { get; init; }

    /// <summary>What the instrument reports when answers are missing.</summary>
    public MissingRule MissingRule { get; init; } = MissingRule.None;

    /// <summary>The summands; empty when the score is chosen by <see cref="Rules"/>.</summary>
    internal IReadOnlyList<ScoreTerm> Terms { get; init; } = [];

    /// <summary>The rules of which the first that holds gives the score; empty for a sum.</summary>
    internal IReadOnlyList<PointRule> Rules { get; init; } = [];

    /// <summary>The cap on the sum, or null.</summary>
    internal NumberExpression? AtMost { get; init; }

    /// <summary>The least that the sum can be, or null.</summary>
    internal NumberExpression? AtLeast { get; init; }

    /// <summary>The items that the score reads, in source order, through its parts too.</summary>
    internal IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>The whole score as one expression.</summary>
    internal NumberExpression Value
    {
        get
        {
            NumberExpression value = Rules.Count > 0
                ? new FirstMatchNumber(Rules)
                : new SumNumber([.. Terms.Select(term => term.Value)]);
            value = AtMost is null ? value : new SmallestNumber([value, AtMost]);
            return AtLeast is null ? value : new LargestNumber([value, AtLeast]);
        }
    }

    /// <summary>It equals itself alone; to compare what it reads would walk through the whole rule set.</summary>
    public bool Equals(Score? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;
}
