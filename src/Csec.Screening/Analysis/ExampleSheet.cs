namespace Csec.Screening.Analysis;

/// <summary>A made-up sheet that shows something: complete and valid, and as close to every item's first option as can be.</summary>
/// <param name="Answers">The answers to all items that are asked.</param>
/// <param name="Changed">The items whose answer is not their first option, in the order in which they are asked.</param>
public sealed record ExampleSheet(AnswerSheet Answers, IReadOnlyList<string> Changed)
{
    /// <summary>The answers that matter, in words: <c>`ran-away` yes, and the first answer to everything else</c>.</summary>
    public string Words => Changed.Count == 0
        ? "the first answer to every item"
        : string.Join(", ", Changed.Select(item => $"`{item}` {Spelled(Answers[item])}"))
            + (Changed.Count == Answers.Count ? "" : ", and the first answer to everything else");

    /// <summary>The same as <see cref="Words"/>; nothing in it is about a youth.</summary>
    public override string ToString() => Words;

    private static string Spelled(Answer answer) => answer.Form switch
    {
        AnswerForm.Number => FormattableString.Invariant($"{answer.Number}"),
        AnswerForm.Codes => string.Join(" and ", answer.Codes),
        _ => answer.Text ?? "",
    };
}
