using Csec.Screening.Text;

namespace Csec.Screening.Mutation;

/// <summary>What stands in place of a piece of a text.</summary>
internal readonly record struct TextEdit(SourceSpan Span, string Text);

/// <summary>One mutant before it is read: where it is, what it changes, and the edits that make it.</summary>
internal sealed record RuleEdit(MutationOperator Operator, SourceSpan Place, string Change, IReadOnlyList<TextEdit> Edits)
{
    /// <summary>The text with the edits, which do not overlap.</summary>
    public string Apply(string text)
    {
        foreach (var edit in Edits.OrderByDescending(edit => edit.Span.Start))
        {
            text = text.Substring(0, edit.Span.Start) + edit.Text + text.Substring(edit.Span.End);
        }

        return text;
    }
}
