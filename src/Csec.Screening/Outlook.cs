namespace Csec.Screening;

/// <summary>
/// What is left to ask, so that nobody is asked more than is needed. An instrument is validated as a whole, and prompts
/// about disclosure or danger hold whatever is left.
/// </summary>
public sealed record Outlook
{
    /// <summary>One outlook a classification, in source order.</summary>
    public IReadOnlyList<ClassificationOutlook> Classifications { get; internal init; } = [];

    /// <summary>The same in words for a person, in the locale of the assessment.</summary>
    public string Text => string.Join(" ", Sentences.Select(sentence => sentence.Text));

    /// <summary>The sentences of the text, so that they can be said in another locale.</summary>
    internal IReadOnlyList<Notice> Sentences { get; init; } = [];

    /// <summary>Names nothing: it is about a youth.</summary>
    public override string ToString() => nameof(Outlook);
}
