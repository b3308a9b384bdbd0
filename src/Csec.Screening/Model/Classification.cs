namespace Csec.Screening.Model;

/// <summary>One possible result of a classification.</summary>
public sealed record Level(string Id, string Label);

/// <summary>A level that holds when a condition does.</summary>
internal sealed record LevelRule(int Level, Condition When, string Text)
{
    public Basis? Basis { get; init; }
}

/// <summary>The scores that give one level; a missing bound means without end.</summary>
internal sealed record Band(int Level, string Text)
{
    public NumberExpression? From { get; init; }

    public bool FromIsExclusive { get; init; }

    public NumberExpression? To { get; init; }

    public bool ToIsExclusive { get; init; }
}

/// <summary>How a rule set turns answers into levels, ordered from low to high concern.</summary>
public sealed record Classification(string Id, int Index, string Title, IReadOnlyList<Level> Levels, Basis Basis)
{
    /// <summary>Whether the levels have an order; a pathway's steps have none, so it has no floor.</summary>
    public bool IsOrdered { get; init; } = true;

    /// <summary>Whether its levels tell of what protects a youth, from little to much, and not of concern.</summary>
    public bool IsProtective { get; init; }

    /// <summary>States that the instrument publishes for incomplete forms and that are no level.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>What the instrument reports when answers are missing.</summary>
    public MissingRule MissingRule { get; init; } = MissingRule.None;

    /// <summary>The items of which a higher answer may lower the level, and why; proofs accept no others. In the author's order.</summary>
    public IReadOnlyList<LoweringItem> LoweredBy { get; init; } = [];

    /// <summary>The level from which on every level names a duty to consider, or null.</summary>
    public string? DutiesFrom { get; init; }

    /// <summary>The duties that each level names to consider, low to high; empty when none does. None of them becomes due by it.</summary>
    public IReadOnlyList<IReadOnlyList<Duty>> Consider { get; init; } = [];

    /// <summary>The score that its bands cut, or null when it has no bands.</summary>
    public Score? Of { get; init; }

    /// <summary>How the bands, rules or cells read, in the author's words, one line each.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>The rules that come before everything else, in the author's words; the first that holds decides.</summary>
    public IReadOnlyList<RuleWords> OverrideWords => Words(Overrides);

    /// <summary>The bands, rules or cells, in the author's words and order.</summary>
    public IReadOnlyList<RuleWords> RuleWords =>
        Bands.Count > 0 ? [.. Bands.Select(band => new RuleWords(Levels[band.Level].Id, band.Text))] : Words(Rules);

    /// <summary>The levels below which the result never falls, and when, in the author's words.</summary>
    public IReadOnlyList<RuleWords> FloorWords => Words(Floors);

    /// <summary>The bands on <see cref="Of"/>; empty when it has none.</summary>
    internal IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>Whether the bands are given by their lower edges alone, so that the highest that holds decides.</summary>
    internal bool BandsAreLowerEdges { get; init; }

    /// <summary>Rules that come before everything else; the first that holds decides.</summary>
    internal IReadOnlyList<LevelRule> Overrides { get; init; } = [];

    /// <summary>
    /// The rules of which the first that holds decides. Bands and tables are here too, as one rule for each band or
    /// cell, in an order in which the first that holds is right.
    /// </summary>
    internal IReadOnlyList<LevelRule> Rules { get; init; } = [];

    /// <summary>Levels below which the result never falls while the condition holds.</summary>
    internal IReadOnlyList<LevelRule> Floors { get; init; } = [];

    /// <summary>Whether <see cref="Rules"/> are the cells of a table, of which exactly one must hold.</summary>
    internal bool IsTable { get; init; }

    private IReadOnlyList<RuleWords> Words(IReadOnlyList<LevelRule> rules) =>
        [.. rules.Select(rule => new RuleWords(Levels[rule.Level].Id, rule.Text) { Basis = rule.Basis })];

    /// <summary>The index of a level, or -1.</summary>
    public int LevelIndex(string id)
    {
        for (var i = 0; i < Levels.Count; i++)
        {
            if (Levels[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
