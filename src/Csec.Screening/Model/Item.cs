namespace Csec.Screening.Model;

/// <summary>What an item may be answered with.</summary>
public enum AnswerKind
{
    /// <summary>Exactly one option.</summary>
    Choice,

    /// <summary>One or more options, or the exclusive option alone.</summary>
    MultipleChoice,

    /// <summary>A whole number in a range.</summary>
    WholeNumber,

    /// <summary>Free text, never scored and never kept in a receipt.</summary>
    Text,
}

/// <summary>One answer that an item offers.</summary>
public sealed record AnswerOption(string Code, string Label)
{
    /// <summary>Points that the option is worth; 0 when the author names none.</summary>
    public decimal Points { get; init; }

    /// <summary>Whether choosing it leaves the item missing, as the instrument's own "no information" does.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether it excludes the others, as "none of these" does; multiple choice only.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>The parameter setting under which it counts as missing, in the author's words, or null.</summary>
    public string? MissingWhenText { get; init; }

    /// <summary>The parameter setting under which it counts as missing, or null.</summary>
    internal Condition? MissingWhen { get; init; }

    /// <summary>Whether it leaves the item missing under some setting of the parameters.</summary>
    public bool IsSometimesMissing => MissingWhen is not null;
}

/// <summary>One question or observation of an instrument.</summary>
public sealed record Item(string Id, int Index, string Text, AnswerKind Kind)
{
    /// <summary>The options low to high, as the author lists them; empty for numbers and text.</summary>
    public IReadOnlyList<AnswerOption> Options { get; init; } = [];

    /// <summary>The option set that its options come from, or null when it has its own.</summary>
    public string? OptionSet { get; init; }

    /// <summary>Smallest whole number allowed; whole numbers only.</summary>
    public int Minimum { get; init; }

    /// <summary>Largest whole number allowed; whole numbers only.</summary>
    public int Maximum { get; init; }

    /// <summary>Most characters (Unicode scalar values) allowed; text only.</summary>
    public int MaximumLength { get; init; }

    /// <summary>The section that holds it, or null.</summary>
    public string? SectionId { get; init; }

    /// <summary>Whether it is meant to change a result; items that say <c>scored: no</c> are not.</summary>
    public bool IsScored { get; init; } = true;

    /// <summary>Why an item about gender, race, ethnicity or language is scored on purpose, or null.</summary>
    public string? AboutAGroup { get; init; }

    /// <summary>What the item rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>When the item is asked, in the author's words, or null when always.</summary>
    public string? AskedWhen { get; init; }

    /// <summary>When the item is asked; null when always. Reads only other items and parameters.</summary>
    internal Condition? Gate { get; init; }

    /// <summary>The index of an option, or -1.</summary>
    public int OptionIndex(string code)
    {
        for (var i = 0; i < Options.Count; i++)
        {
            if (Options[i].Code == code)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>It equals itself alone; to compare what it reads would walk through the whole rule set.</summary>
    public bool Equals(Item? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;
}

/// <summary>A named group of items that belong together.</summary>
public sealed record Section(string Id, string Title, IReadOnlyList<Item> Items);

/// <summary>A named condition over one or more items that counts once, such as an OR-ed category.</summary>
public sealed record Category(string Id, string Text, Basis Basis)
{
    /// <summary>The items that it reads, in source order.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>When it counts, in the author's words.</summary>
    public string Words { get; init; } = "";

    internal Condition Condition { get; init; } = ConstantCondition.Never;

    /// <summary>It equals itself alone; to compare what it reads would walk through the whole rule set.</summary>
    public bool Equals(Category? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
