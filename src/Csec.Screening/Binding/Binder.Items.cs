using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;

namespace Csec.Screening.Binding;

/// <summary>Option sets, items and their gates.</summary>
internal sealed partial class Binder
{
    private static readonly IReadOnlyList<AnswerOption> YesNo = [new("no", "no"), new("yes", "yes")];

    private readonly Dictionary<string, IReadOnlyList<AnswerOption>?> _optionSets = new(StringComparer.Ordinal) { ["yes-no"] = YesNo };
    private bool _isMissingAnswersReported;

    private void BindOptionSets()
    {
        foreach (var set in _syntax.OptionSets)
        {
            BindId(set.Id);
            if (set.Id.Value == "yes-no")
            {
                _diagnostics.Reserved(new(set.Id.Value, set.Id.Span));
                continue;
            }

            _map.Add("option-set " + set.Id.Value, set.Id.Span);
            _optionSets[set.Id.Value] = set.Options is null ? null : BindOptions(set.Options);
        }
    }

    private IReadOnlyList<AnswerOption> BindOptions(IReadOnlyList<OptionSyntax> options)
    {
        if (options.Count > MaximumOptions)
        {
            _diagnostics.TooMany(options[MaximumOptions].Code.Span, "options", MaximumOptions);
        }

        var bound = new List<AnswerOption>();
        foreach (var option in options.Take(MaximumOptions))
        {
            var code = new TextSpan(option.Code.Value, option.Code.Span);
            if (!Spelling.IsCode(code.Text))
            {
                _diagnostics.BadCode(code);
            }
            else if (code.Text == "unanswered")
            {
                _diagnostics.Reserved(code);
            }

            if (code.Text is "unknown" or "declined" or "not-asked" && !option.IsMissing)
            {
                _diagnostics.MissingReasonAsAnswer(code);
            }

            if (bound.Exists(other => other.Code == code.Text))
            {
                _diagnostics.DuplicateId(code, options.First(other => other.Code.Value == code.Text).Code.Span);
                continue;
            }

            bound.Add(new(code.Text, option.Label)
            {
                Points = option.Points,
                IsMissing = option.IsMissing,
                IsExclusive = option.IsExclusive,
                MissingWhenText = option.MissingWhen?.Text,
                MissingWhen = option.MissingWhen is null ? null : BindCondition(option.MissingWhen.Expression, Scope.Parameters),
            });
        }

        return bound.AsReadOnly();
    }

    private Section BindSection(SectionSyntax syntax)
    {
        var symbols = syntax.Items.Select(item => _symbols[item.Id.Value]).Where(symbol => symbol.Kind == SymbolKind.Item).Distinct();
        return new(syntax.Id!.Value, syntax.Title?.Value ?? LabelOf(syntax.Id), BindAll<Item>([.. symbols]).AsReadOnly());
    }

    private Item? BindItem(ItemSyntax syntax, int index, string? section)
    {
        var id = syntax.Id.Value;
        var gates = new List<Condition>();
        foreach (var gate in syntax.Gates)
        {
            if (BindCondition(gate.Expression, Scope.Gate) is { } condition)
            {
                gates.Add(condition);
            }

            _map.Add("gate " + id, gate.Span);
        }

        return BindAnswers(syntax, new(id, index, syntax.Text.Value, AnswerKind.Choice)
        {
            SectionId = section,
            IsScored = syntax.IsScored,
            AboutAGroup = syntax.AboutAGroup?.Value,
            Basis = BasisOf(syntax.Basis, syntax.Id),
            AskedWhen = TextOf(syntax.Gates),
            Gate = gates.Count switch { 0 => null, 1 => gates[0], _ => new AllCondition(gates) },
        });
    }

    private static string? TextOf(IReadOnlyList<WrittenExpression> gates) => gates.Count switch
    {
        0 => null,
        1 => gates[0].Text,
        _ => string.Join(" and ", gates.Select(gate => gate.Expression is JoinSyntax { IsAnd: false } ? $"({gate.Text})" : gate.Text)),
    };

    /// <summary>The item with what it may be answered with, or null when that is unknown.</summary>
    private Item? BindAnswers(ItemSyntax syntax, Item item)
    {
        var answers = syntax.Answers;
        switch (answers?.Form)
        {
            case null:
                ReportMissingAnswers(syntax);
                return null;
            case AnswersForm.Broken:
                return null;
            case AnswersForm.WholeNumber:
                return item with { Kind = AnswerKind.WholeNumber, Minimum = answers.From, Maximum = answers.To };
            case AnswersForm.Text:
                return item with { Kind = AnswerKind.Text, MaximumLength = answers.To, IsScored = false };
            case AnswersForm.Options:
                foreach (var option in answers.Options)
                {
                    _map.Add($"option {item.Id}/{option.Code.Value}", option.Code.Span);
                }

                return item with { Options = ValueOptions(BindOptions(answers.Options), answers) };
        }

        if (!_optionSets.TryGetValue(answers.Set!.Value, out var options))
        {
            _diagnostics.UnknownOptionSet(new(answers.Set.Value, answers.Set.Span), _optionSets.Keys);
        }

        if (options is null)
        {
            return null;
        }

        var several = answers.Form == AnswersForm.SeveralOf;
        if (several && options.Count(option => !option.IsExclusive && !option.IsMissing) > MaximumChoices)
        {
            _diagnostics.TooMany(answers.Span, "options to choose several of", MaximumChoices);
        }

        return item with { Kind = several ? AnswerKind.MultipleChoice : AnswerKind.Choice, Options = ValueOptions(options, answers), OptionSet = answers.Set.Value };
    }

    /// <summary>Once: one line <c>answers:</c> above all items mends them all.</summary>
    private void ReportMissingAnswers(ItemSyntax syntax)
    {
        if (!_isMissingAnswersReported)
        {
            _isMissingAnswersReported = true;
            _diagnostics.MissingKey(syntax.Id.Span, "answers");
        }
    }

    private IReadOnlyList<AnswerOption> ValueOptions(IReadOnlyList<AnswerOption> options, AnswersSyntax answers)
    {
        if (options.All(option => option.IsMissing))
        {
            _diagnostics.BadAnswers(new(answers.Set?.Value ?? "answers", answers.Span));
        }

        return options;
    }

    private static string LabelOf(TextSyntax id) => Spelling.Label(id.Value);
}
