namespace Csec.Screening.Analysis;

/// <summary>A made-up sheet that shows something: complete and valid, and as close to every item's first option as can be.</summary>
/// <param name="Answers">The answers to all items that are asked.</param>
/// <param name="Changed">The items whose answer is not their first option, in the order in which they are asked.</param>
public sealed record ExampleSheet(AnswerSheet Answers, IReadOnlyList<string> Changed)
{
    /// <summary>More unanswered items than these are not named one by one.</summary>
    private const int Few = 3;

    /// <summary>Of an incomplete sheet the items that may be asked and are without an answer, in the same order.</summary>
    public IReadOnlyList<string> Unanswered { get; internal init; } = [];

    /// <summary>The answers that matter, in words: <c>`ran-away` yes, and the first answer to everything else</c>.</summary>
    public string Words => string.Join(", ", Parts());

    /// <summary>The same as <see cref="Words"/>; nothing in it is about a youth.</summary>
    public override string ToString() => Words;

    private IEnumerable<string> Parts()
    {
        foreach (var item in Changed)
        {
            yield return $"`{item}` {Spelled(Answers[item])}";
        }

        if (Unanswered.Count > 0)
        {
            yield return Answers.Count == 0 ? "no answer to any item"
                : Unanswered.Count > Few && Changed.Count == Answers.Count ? "and no other answer"
                : "no answer to " + Sentences.List(Unanswered);
        }

        if (Changed.Count < Answers.Count || (Answers.Count == 0 && Unanswered.Count == 0))
        {
            yield return Changed.Count == 0 && Unanswered.Count == 0 ? "the first answer to every item" : "and the first answer to everything else";
        }
    }

    private static string Spelled(Answer answer) => answer.Form switch
    {
        AnswerForm.Number => FormattableString.Invariant($"{answer.Number}"),
        AnswerForm.Codes => string.Join(" and ", answer.Codes),
        _ => answer.Text ?? "",
    };
}
