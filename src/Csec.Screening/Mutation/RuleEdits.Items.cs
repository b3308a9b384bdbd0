using Csec.Screening.Cases;
using Csec.Screening.Compilation;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Mutation;

/// <summary>Edits of gates and of the points of options.</summary>
internal sealed partial class RuleEdits
{
    private void EditItems()
    {
        foreach (var option in _syntax.OptionSets.SelectMany(set => set.Options ?? []))
        {
            EditOption(option);
        }

        var items = _syntax.Sections.SelectMany(section => section.Items).ToList();
        foreach (var gate in items.SelectMany(item => item.Gates).GroupBy(gate => gate.Span).Select(group => group.First()))
        {
            Add(MutationOperator.Gate, gate.Span, $"the gate `{gate.Text}` is always open", new TextEdit(gate.Span, Always));
            Add(MutationOperator.Gate, gate.Span, $"the gate `{gate.Text}` is never open", new TextEdit(gate.Span, Never));
            EditCondition(gate.Expression, new(gate.Span, false));
        }

        foreach (var answers in items.Select(item => item.Answers).OfType<AnswersSyntax>().Where(answers => answers.Form == AnswersForm.Options).Distinct())
        {
            foreach (var option in answers.Options)
            {
                EditOption(option);
            }
        }

        var summed = new HashSet<Item>(Expressions.Of(_definition).SelectMany(Expressions.PartsOf).OfType<AnswerPoints>().Select(points => points.Item));
        foreach (var item in items.Where(item => item.Answers?.Form == AnswersForm.OptionSet && ItemNamed(item.Id.Value) is { } bound && summed.Contains(bound)))
        {
            EditPointsOf(item, ItemNamed(item.Id.Value)!);
        }
    }

    private void EditOption(OptionSyntax option)
    {
        if (option.MissingWhen is { } when)
        {
            EditCondition(when.Expression, new(when.Span, false));
        }

        if (_places.HasValue(option.Code) && _places.ValueOf(option.Code) is YamlScalar words && PointsIn(words, option.Points) is { } number)
        {
            EditNumber(option.Points, number, new(words.Span, false));
        }
    }

    /// <summary>The number before <c>points</c> in what an option says of itself; its label may speak of points too.</summary>
    private SourceSpan? PointsIn(YamlScalar words, decimal points)
    {
        var text = Text(words.Span);
        for (var end = text.LastIndexOf(" point", StringComparison.Ordinal); end > 0; end = text.LastIndexOf(" point", end - 1, StringComparison.Ordinal))
        {
            var start = text.LastIndexOfAny([' ', ',', '"', '\''], end - 1) + 1;
            if (Spelling.TryDecimal(text.Substring(start, end - start), out var number) && number == points)
            {
                return new(words.Span.Start + start, end - start);
            }
        }

        return null;
    }

    /// <summary>An item takes its options from a set, so that its points alone can change it is given options of its own.</summary>
    private void EditPointsOf(ItemSyntax syntax, Item item)
    {
        for (var i = 0; i < item.Options.Count; i++)
        {
            var option = item.Options[i];
            foreach (var points in option.IsMissing ? [] : new[] { option.Points + 1, option.Points - 1 })
            {
                var options = item.Options.Select((other, place) => $"{other.Code}: \"{Meaning(other, place == i ? points : other.Points)}\"");
                Add(
                    MutationOperator.Number, syntax.Id.Span,
                    $"`{item.Id}`: `{option.Code}` is worth {JsonWriting.Text(points)} and not {JsonWriting.Text(option.Points)}",
                    WithAnswers(syntax, "{" + string.Join(", ", options) + "}"));
            }
        }
    }

    private static string Meaning(AnswerOption option, decimal points) =>
        option.IsMissing ? "missing"
        : $"{JsonWriting.Text(points)} points{(option.IsExclusive ? ", alone" : "")}{(option.MissingWhenText is { } when ? ", missing when " + when : "")}";

    private TextEdit WithAnswers(ItemSyntax syntax, string answers)
    {
        switch (_places.ValueOf(syntax.Id))
        {
            case YamlMapping mapping when mapping.Entries.FirstOrDefault(entry => entry.Key.Value == "answers") is { } entry:
                return new(_places.PlaceOf(entry.Value), answers);
            case YamlMapping { IsFlow: true } mapping:
                return new(new(mapping.Span.Start + 1, 0), $"answers: {answers}, ");
            case YamlMapping mapping:
                var first = mapping.Entries[0].Key.Span.Start;
                var indent = first - _content.LastIndexOf('\n', first) - 1;
                return new(new(first, 0), $"answers: {answers}\n{new string(' ', indent)}");
            default:
                return new(_places.PlaceOf(_places.ValueOf(syntax.Id)), $"{{text: {CaseYaml.Quoted(syntax.Text.Value)}, answers: {answers}}}");
        }
    }
}
