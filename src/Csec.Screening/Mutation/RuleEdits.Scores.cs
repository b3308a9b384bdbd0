using Csec.Screening.Syntax;

namespace Csec.Screening.Mutation;

/// <summary>Edits of categories and scores.</summary>
internal sealed partial class RuleEdits
{
    private const string Unbounded = "1000000000";

    private void EditScores()
    {
        foreach (var category in _syntax.Categories)
        {
            EditCondition(category.When!);
        }

        foreach (var section in _syntax.Sections.Where(section => section.Score is not null))
        {
            EditScore(section.Score!, section.Id!.Value);
        }

        foreach (var score in _syntax.Scores)
        {
            EditScore(score, null);
        }
    }

    private void EditScore(ScoreSyntax score, string? section)
    {
        if (score.Everything is { } everything)
        {
            EditEverything(everything, section, score);
        }

        foreach (var term in score.Terms)
        {
            EditTerm(term, score, section);
        }

        EditPointRules(score, section);
        if (score.Value is { } value)
        {
            EditNumber(value.Expression, Piece.Of(value, section));
        }

        EditBound(score, score.AtMost, "at most", Unbounded);
        EditBound(score, score.AtLeast, "at least", "-" + Unbounded);
        EditMissingRule(score.MissingRule, null);
    }

    private void EditEverything(OperandsSyntax everything, string? section, ScoreSyntax score)
    {
        var names = Names(everything, new(everything.Span, false) { Section = section }, score.Form == ScoreForm.Sum);
        for (var i = 0; names.Count > 1 && i < names.Count; i++)
        {
            Add(
                MutationOperator.Dropped, everything.Span, $"`{names[i]}` dropped from {Quoted(Text(everything.Span))}",
                new TextEdit(everything.Span, "[" + string.Join(", ", names.Where((_, other) => other != i)) + "]"));
        }
    }

    private void EditTerm(WrittenExpression term, ScoreSyntax score, string? section)
    {
        var isSum = score.Form == ScoreForm.Sum;
        if (score.Terms.Count > 1)
        {
            Drop(term, score.Id, isSum ? "0" : Never);
        }

        if (term.Expression is NameSyntax name && SectionNamed(name.Name) is not null)
        {
            var names = Names(new(OperandsKind.Named, [name], name.Span), Piece.Of(term), isSum);
            for (var i = 0; names.Count > 1 && i < names.Count; i++)
            {
                var rest = string.Join(", ", names.Where((_, other) => other != i));
                Add(
                    MutationOperator.Dropped, term.Span, $"`{names[i]}` dropped from {Quoted(Text(term.Span))}",
                    new TextEdit(term.Span, $"\"{(isSum ? "sum" : "count")} of {rest}\""));
            }
        }
        else if (isSum)
        {
            EditNumber(term.Expression, Piece.Of(term, section));
        }
        else
        {
            EditCondition(term, section);
        }
    }

    private void EditPointRules(ScoreSyntax score, string? section)
    {
        foreach (var rule in score.Rules)
        {
            if (score.Form == ScoreForm.Add && score.Rules.Count > 1)
            {
                Drop(rule.When, score.Id, Never);
            }

            EditCondition(rule.When, section);
            EditNumber(rule.Points, new(rule.Points.Span, false) { Section = section });
        }

        if (score.Form == ScoreForm.FirstMatch)
        {
            EditOrder([.. score.Rules.Select(rule => rule.Points.Span.Start).Take(score.Rules.Count - 1)]);
        }
    }

    /// <summary>What holds never or adds nothing is as good as left out, wherever it stands in a list.</summary>
    private void Drop(WrittenExpression part, TextSyntax of, string nothing) =>
        Add(MutationOperator.Dropped, part.Span, $"{Quoted(Text(part.Span))} dropped from `{of.Value}`", new TextEdit(part.Span, nothing));

    private void EditBound(ScoreSyntax score, ExpressionSyntax? bound, string words, string without)
    {
        if (bound is not null)
        {
            var piece = new Piece(bound.Span, false);
            Add(MutationOperator.Bound, bound.Span, $"`{words} {Text(bound.Span)}` of `{score.Id.Value}` removed", new TextEdit(bound.Span, without));
            EditNumber(bound, piece);
        }
    }

    /// <summary>Neighbours of a list of rules change places, each with its details; the numbers are where the rules begin.</summary>
    private void EditOrder(IReadOnlyList<int> starts)
    {
        for (var i = 1; i < starts.Count; i++)
        {
            var (first, second) = (_places.RuleAt(new(starts[i - 1], 0)), _places.RuleAt(new(starts[i], 0)));
            Add(
                MutationOperator.Order, first, $"{Quoted(Text(first))} and {Quoted(Text(second))} changed places",
                new TextEdit(first, Text(second)), new TextEdit(second, Text(first)));
        }
    }
}
