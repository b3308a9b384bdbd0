using Csec.Screening.Model;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;
using Csec.Screening.Text;

namespace Csec.Screening.Mutation;

/// <summary>Edits of levels: bands, rules, tables, overrides and floors.</summary>
internal sealed partial class RuleEdits
{
    private void EditClassifications()
    {
        foreach (var classification in _syntax.Classifications)
        {
            foreach (var level in classification.Levels.Where(level => level.Range is not null))
            {
                EditRange(level.Range!, level.RangeText!.Span);
            }

            EditRules(classification.Overrides, MutationOperator.Override);
            EditRules(classification.Rules, null);
            EditRules(classification.Floors, MutationOperator.Floor);
            if (classification.Table is { } table)
            {
                EditAxis(table.Across);
                EditAxis(table.Down);
            }

            EditMissingRule(classification.MissingRule, classification);
        }

        EditMissingRule(_syntax.MissingRule, null);
        EditAbsentMissingRule();
    }

    /// <param name="rules">The rules.</param>
    /// <param name="removed">What it is when one of them is taken away, or null when one of them must hold.</param>
    private void EditRules(IReadOnlyList<LevelRuleSyntax> rules, MutationOperator? removed)
    {
        foreach (var rule in rules)
        {
            if (removed is { } kind)
            {
                Add(kind, rule.When.Span, $"`{rule.Outcome.Value}: {rule.When.Text}` removed", new TextEdit(rule.When.Span, Never));
            }

            EditCondition(rule.When);
            if (rule.Provisional is { } provisional)
            {
                EditCondition(provisional);
            }
        }

        EditOrder([.. rules.Where(rule => rule.When.Expression is not OtherwiseSyntax).Select(rule => rule.Outcome.Span.Start)]);
    }

    private void EditRange(RangeSyntax range, SourceSpan span)
    {
        var piece = new Piece(span, true);
        if (range.From is not null)
        {
            EditNumber(range.From, piece);
        }

        if (range.To is not null && range.To != range.From)
        {
            EditNumber(range.To, piece);
        }

        foreach (var shape in Shapes(range).Where(shape => shape != Text(span)))
        {
            Replace(MutationOperator.Comparison, piece, span, shape);
        }
    }

    /// <summary>The same bounds with other words around them.</summary>
    private string[] Shapes(RangeSyntax range)
    {
        if (range.From is null || range.To is null || ReferenceEquals(range.From, range.To))
        {
            var edge = Text((range.From ?? range.To)!.Span);
            var shapes = new[] { edge, edge + " or more", edge + " or less", "over " + edge, "under " + edge };

            // `up to x` says the same as `x or less`.
            return range is { From: null, ToIsExclusive: false } ? [.. shapes.Where(shape => shape != edge + " or less")] : shapes;
        }

        var (from, to) = (Text(range.From.Span), Text(range.To.Span));
        return
        [
            $"{(range.FromIsExclusive ? "" : "over ")}{from} to {(range.ToIsExclusive ? "under " : "")}{to}",
            $"{(range.FromIsExclusive ? "over " : "")}{from} to {(range.ToIsExclusive ? "" : "under ")}{to}",
        ];
    }

    private void EditAxis(TableAxisSyntax axis)
    {
        var item = ItemNamed(axis.Of.Value);
        foreach (var step in axis.Steps)
        {
            if (item is not { Kind: AnswerKind.Choice })
            {
                EditRange(ExpressionParser.ParseRange(_syntax.Source, step, new(_syntax.Source))!, step.Span);
                continue;
            }

            foreach (var other in item.Options.Where(option => !option.IsMissing && option.Code != step.Value))
            {
                Replace(MutationOperator.Option, new(step.Span, true), step.Span, other.Code);
            }
        }
    }

    private void EditMissingRule(MissingRuleSyntax? rule, ClassificationSyntax? classification)
    {
        if (rule is null)
        {
            return;
        }

        EditRules(rule.Rules, null);
        var place = _places.Whole(rule.Span);
        var known = rule.CountAs ?? rule.Only ?? rule.State;
        var too = rule.InsufficientInformation is { } notice ? $", insufficient-information: {notice.Value}" : "";
        foreach (var (key, value) in WaysOfMissing(classification).Where(way => way.Value != known?.Value))
        {
            Add(MutationOperator.MissingRule, place, $"{Quoted(Text(place))} became `{key}: {value}`", new TextEdit(place, $"{{{key}: {value}{too}}}"));
        }

        if (!rule.IsNone)
        {
            Add(MutationOperator.MissingRule, place, $"{Quoted(Text(place))} became `none`", new TextEdit(place, "none"));
        }
    }

    /// <summary>Where a rule set says nothing of missing answers, it says `none`, and that can be another rule too.</summary>
    private void EditAbsentMissingRule()
    {
        if (_syntax.MissingRule is not null || _syntax.Extends is not null || _definition.Scores.Count + _definition.Classifications.Count == 0)
        {
            return;
        }

        var end = new SourceSpan(_ownLength, 0);
        foreach (var (key, value) in WaysOfMissing(null))
        {
            Add(
                MutationOperator.MissingRule, new(_syntax.Id!.Span.Start, 0), $"`if-answers-are-missing: {{{key}: {value}}}` added",
                new TextEdit(end, $"\nif-answers-are-missing: {{{key}: {value}}}\n"));
        }
    }

    private IEnumerable<(string Key, string Value)> WaysOfMissing(ClassificationSyntax? classification)
    {
        var codes = _definition.Items.SelectMany(item => item.Options).Where(option => !option.IsMissing).Select(option => option.Code).Distinct(StringComparer.Ordinal);
        return new[] { ("count-as", "no points"), ("only", "complete cases") }
            .Concat(codes.Select(code => ("count-as", code)))
            .Concat(classification?.States.Select(state => ("state", state.Value)) ?? []);
    }
}
