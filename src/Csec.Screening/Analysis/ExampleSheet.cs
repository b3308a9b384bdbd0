namespace Csec.Screening.Analysis;

/// <summary>A made-up sheet that shows something: complete and valid, and as close to every item's first option as can be.</summary>
/// <param name="Answers">The answers to all items that are asked.</param>
/// <param name="Changed">The items whose answer is not their first option, in the order in which they are asked.</param>
public sealed record ExampleSheet(AnswerSheet Answers, IReadOnlyList<string> Changed)
{
    /// <summary>Whether every item that is asked is answered; an example about missing answers leaves some out.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The answers that matter, in words: <c>`ran-away` yes, and the first answer to everything else</c>.</summary>
    public string Words
    {
        get
        {
            var shown = IsComplete ? Changed : [.. Answers.Select(answer => answer.Key)];
            var rest = (IsComplete, shown.Count) switch
            {
                (true, 0) => "the first answer to every item",
                (false, 0) => "no answer at all",
                (true, var count) => count == Answers.Count ? "" : ", and the first answer to everything else",
                _ => ", and no other answer",
            };
            return string.Join(", ", shown.Select(item => $"`{item}` {Spelled(Answers[item])}")) + rest;
        }
    }

    /// <summary>The same as <see cref="Words"/>; nothing in it is about a youth.</summary>
    public override string ToString() => Words;

    private static string Spelled(Answer answer) => answer.Form switch
    {
        AnswerForm.Number => FormattableString.Invariant($"{answer.Number}"),
        AnswerForm.Codes => string.Join(" and ", answer.Codes),
        _ => answer.Text ?? "",
    };
}
