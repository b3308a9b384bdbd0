using System.Collections;

namespace Csec.Screening;

/// <summary>The answers for one youth, by item id, in the order in which they were given. It cannot change.</summary>
/// <example><code>var sheet = AnswerSheet.Of(("ran-away", "yes"), ("partners", 3));</code></example>
public sealed class AnswerSheet : IReadOnlyCollection<KeyValuePair<string, Answer>>
{
    private readonly KeyValuePair<string, Answer>[] _answers;

    private AnswerSheet(KeyValuePair<string, Answer>[] answers) => _answers = answers;

    /// <summary>A sheet on which nothing is answered.</summary>
    public static AnswerSheet Empty { get; } = new([]);

    /// <summary>How many items were named.</summary>
    public int Count => _answers.Length;

    /// <summary>The answer given for an item, or <see cref="Answer.None"/>.</summary>
    public Answer this[string item]
    {
        get
        {
            foreach (var answer in _answers)
            {
                if (answer.Key == item)
                {
                    return answer.Value;
                }
            }

            return Answer.None;
        }
    }

    /// <summary>A sheet of the given answers; an item named twice is an error when the sheet is assessed.</summary>
    public static AnswerSheet Of(params (string Item, Answer Answer)[] answers) =>
        new([.. answers.Select(answer => new KeyValuePair<string, Answer>(answer.Item, answer.Answer))]);

    /// <summary>A sheet of the given answers; an item named twice is an error when the sheet is assessed.</summary>
    public static AnswerSheet Of(IEnumerable<KeyValuePair<string, Answer>> answers) => new([.. answers]);

    /// <summary>A new sheet in which one item is answered so; an earlier answer of that item is replaced.</summary>
    public AnswerSheet With(string item, Answer answer)
    {
        var answers = _answers.ToList();
        var at = answers.FindIndex(other => other.Key == item);
        var entry = new KeyValuePair<string, Answer>(item, answer);
        if (at < 0)
        {
            answers.Add(entry);
        }
        else
        {
            answers[at] = entry;
        }

        return new([.. answers]);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, Answer>>)_answers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal KeyValuePair<string, Answer>[] Entries => _answers;

    /// <summary>Counts the answers only: they are about a youth.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count} answers");
}
