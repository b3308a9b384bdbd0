namespace Csec.Screening;

/// <summary>
/// What is left to ask, so that nobody is asked more than is needed. An instrument is validated as a whole, and prompts
/// about disclosure or danger hold whatever is left.
/// </summary>
public sealed record Outlook
{
    /// <summary>One outlook a classification, in source order.</summary>
    public required IReadOnlyList<ClassificationOutlook> Classifications { get; init; }

    /// <summary>The same in words for a person, in the locale of the assessment.</summary>
    public string Text => string.Join(" ", Sentences.Select(sentence => sentence.Text));

    /// <summary>The sentences of the text, so that they can be said in another locale.</summary>
    internal IReadOnlyList<Notice> Sentences { get; init; } = [];

    /// <summary>Names nothing: it is about a youth.</summary>
    public override string ToString() => nameof(Outlook);
}

/// <summary>
/// The items without an answer that can still change a level, in source order, and the one that decides most; none when the
/// level is determined.
/// </summary>
public sealed record ClassificationOutlook(string Id, IReadOnlyList<string> Items, DecidingItem? DecidesMost)
{
    /// <summary>Whether any question that is left can still change the level.</summary>
    public bool CanChange => Items.Count > 0;

    /// <summary>Names the classification only.</summary>
    public override string ToString() => Id;
}

/// <summary>The item that decides most: at most so many levels are left whatever its answer is.</summary>
public sealed record DecidingItem(string Item, int Levels)
{
    /// <summary>Names the item only.</summary>
    public override string ToString() => Item;
}
