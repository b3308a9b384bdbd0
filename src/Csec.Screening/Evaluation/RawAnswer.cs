namespace Csec.Screening.Evaluation;

/// <summary>What a raw answer holds.</summary>
internal enum RawAnswerKind
{
    None,
    Option,
    Number,
    Options,
    Text,
}

/// <summary>One answer as the reference evaluator reads it: an option, a number, a set of options, a text, or nothing.</summary>
internal readonly record struct RawAnswer(RawAnswerKind Kind, long Value)
{
    public static RawAnswer None => default;

    public static RawAnswer Text => new(RawAnswerKind.Text, 0);

    public bool IsNone => Kind == RawAnswerKind.None;

    /// <summary>The chosen options as bits, for multiple choice.</summary>
    public ulong Mask => unchecked((ulong)Value);

    public static RawAnswer Option(int index) => new(RawAnswerKind.Option, index);

    public static RawAnswer Number(int number) => new(RawAnswerKind.Number, number);

    public static RawAnswer Options(ulong mask) => new(RawAnswerKind.Options, unchecked((long)mask));
}
