using System.Collections.ObjectModel;

namespace Csec.Screening;

/// <summary>How an answer came to be known; shown in reasons and never altering a result.</summary>
public enum AnswerSource
{
    /// <summary>Not said.</summary>
    Unstated,

    /// <summary>Staff saw it.</summary>
    Observed,

    /// <summary>The youth or another person said it.</summary>
    Reported,

    /// <summary>It stands in a record.</summary>
    Record,
}

/// <summary>What kind of value a caller gave for an item.</summary>
public enum AnswerForm
{
    /// <summary>Nothing; the item is unanswered.</summary>
    None,

    /// <summary>A text: an option code, a missing reason such as <c>declined</c>, or free text for a text item.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Several option codes.</summary>
    Codes,

    /// <summary>Something no item takes, such as <c>3.0</c> or <c>true</c>; always refused with CSEC6005.</summary>
    Other,
}

/// <summary>One answer as a caller gives it; what it means depends on the item it is given for.</summary>
public readonly struct Answer : IEquatable<Answer>
{
    private readonly string? _text;
    private readonly ReadOnlyCollection<string>? _codes;

    private Answer(AnswerForm form, string? text, long number, ReadOnlyCollection<string>? codes, AnswerSource source)
    {
        Form = form;
        _text = text;
        Number = number;
        _codes = codes;
        Source = source;
    }

    /// <summary>No answer; the same as leaving the item out.</summary>
    public static Answer None => default;

    /// <summary>A value of a form that no item takes.</summary>
    public static Answer Other => new(AnswerForm.Other, null, 0, null, AnswerSource.Unstated);

    /// <summary>What kind of value was given.</summary>
    public AnswerForm Form { get; }

    /// <summary>How a value that no item takes was written, such as <c>true</c> or <c>1.0</c>; null when it is unknown.</summary>
    internal string? Written => Form == AnswerForm.Other ? _text : null;

    /// <summary>How the elements of a list were written of which some are no texts, such as <c>[1, true]</c>, or null.</summary>
    internal IReadOnlyList<string>? WrittenCodes => Form == AnswerForm.Other ? _codes : null;

    /// <summary>The text, or null when another form was given.</summary>
    public string? Text => Form == AnswerForm.Text ? _text : null;

    /// <summary>The whole number, or 0 when another form was given.</summary>
    public long Number { get; }

    /// <summary>The option codes, empty when another form was given.</summary>
    public IReadOnlyList<string> Codes => _codes is null || Form != AnswerForm.Codes ? [] : _codes;

    /// <summary>How the answer came to be known.</summary>
    public AnswerSource Source { get; }

    /// <summary>An option code, a missing reason, or free text; null means no answer.</summary>
    public static implicit operator Answer(string? text) => FromText(text);

    /// <summary>A whole number.</summary>
    public static implicit operator Answer(long number) => FromNumber(number);

    /// <summary>Several option codes of a multiple-choice item.</summary>
    public static implicit operator Answer(string[] codes) => FromCodes(codes);

    /// <summary>An option code, a missing reason, or free text; null means no answer.</summary>
    /// <remarks>
    /// For a text item exactly <c>unknown</c>, <c>declined</c> and <c>not-asked</c> are missing reasons too, and an empty
    /// text is no answer.
    /// </remarks>
    public static Answer FromText(string? text) =>
        text is null ? None : new(AnswerForm.Text, text, 0, null, AnswerSource.Unstated);

    /// <summary>A value of a form that no item takes, and how it was written.</summary>
    internal static Answer OtherWritten(string? text, IEnumerable<string>? codes = null) =>
        new(AnswerForm.Other, text, 0, codes is null ? null : Array.AsReadOnly<string>([.. codes]), AnswerSource.Unstated);

    /// <summary>A whole number.</summary>
    public static Answer FromNumber(long number) => new(AnswerForm.Number, null, number, null, AnswerSource.Unstated);

    /// <summary>Several option codes of a multiple-choice item.</summary>
    public static Answer FromCodes(IEnumerable<string> codes) =>
        new(AnswerForm.Codes, null, 0, Array.AsReadOnly<string>([.. codes]), AnswerSource.Unstated);

    /// <summary>Compares values and sources.</summary>
    public static bool operator ==(Answer left, Answer right) => left.Equals(right);

    /// <summary>Compares values and sources.</summary>
    public static bool operator !=(Answer left, Answer right) => !left.Equals(right);

    /// <summary>The same answer with a source.</summary>
    public Answer From(AnswerSource source) => new(Form, _text, Number, _codes, source);

    /// <inheritdoc/>
    public bool Equals(Answer other) =>
        Form == other.Form && Text == other.Text && Number == other.Number && Source == other.Source
        && Codes.SequenceEqual(other.Codes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Answer other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Form * 31) ^ Number.GetHashCode() ^ (Text is null ? 0 : StringComparer.Ordinal.GetHashCode(Text));

    /// <summary>Names the form only: an answer may hold free text about a youth.</summary>
    public override string ToString() => Form.ToString();
}
