using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;

namespace Csec.Screening.Binding;

/// <summary>Option sets, items and their gates.</summary>
internal sealed partial class Binder
{
    private static readonly IReadOnlyList<AnswerOption> YesNo = [new("no", "no"), new("yes", "yes")];

    private readonly Dictionary<string, IReadOnlyList<AnswerOption>> _optionSets = new(StringComparer.Ordinal) { ["yes-no"] = YesNo };
    private readonly Dictionary<string, (ItemSyntax Syntax, int Index, string? Section)> _itemSyntax = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Item> _itemsById = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gatesBeingBound = new(StringComparer.Ordinal);
    private readonly HashSet<string> _brokenItems = new(StringComparer.Ordinal);
    private readonly List<Item> _items = [];
    private readonly List<Section> _sections = [];

    private void BindOptionSets()
    {
        foreach (var set in _syntax.OptionSets)
        {
            BindId(set.Id);
            if (set.Id.Value == "yes-no")
            {
                _diagnostics.Reserved(new(set.Id.Value, set.Id.Span));
            }

            _optionSets[set.Id.Value] = BindOptions(set.Options);
        }
    }

    private List<AnswerOption> BindOptions(IReadOnlyList<OptionSyntax> options)
    {
        if (options.Count > MaximumOptions)
        {
            _diagnostics.TooMany(options[MaximumOptions].Code.Span, "options", MaximumOptions);
        }

        var bound = new List<AnswerOption>();
        foreach (var option in options)
        {
            if (!Spelling.IsCode(option.Code.Value) || option.Code.Value == "unanswered")
            {
                _diagnostics.BadCode(new(option.Code.Value, option.Code.Span));
            }

            if (bound.Exists(other => other.Code == option.Code.Value))
            {
                _diagnostics.DuplicateId(new(option.Code.Value, option.Code.Span), options[0].Code.Span);
                continue;
            }

            bound.Add(new(option.Code.Value, option.Label)
            {
                Points = option.Points,
                IsMissing = option.IsMissing,
                IsExclusive = option.IsExclusive,
                MissingWhen = option.MissingWhen is null ? null : BindCondition(option.MissingWhen.Expression, Scope.Parameters),
            });
        }

        return bound;
    }

    private void BindItems()
    {
        var index = 0;
        foreach (var section in _syntax.Sections)
        {
            foreach (var item in section.Items)
            {
                if (!_itemSyntax.ContainsKey(item.Id.Value))
                {
                    _itemSyntax.Add(item.Id.Value, (item, index++, section.Id?.Value));
                }
            }
        }

        if (index > MaximumItems)
        {
            _diagnostics.TooMany(_itemSyntax.Values.First(entry => entry.Index == MaximumItems).Syntax.Id.Span, "items", MaximumItems);
            return;
        }

        foreach (var entry in _itemSyntax.Values)
        {
            if (ItemOf(entry.Syntax.Id.Value) is { } item)
            {
                _items.Add(item);
            }
        }

        foreach (var section in _syntax.Sections.Where(section => section.Id is not null))
        {
            var items = section.Items.Select(item => ItemOf(item.Id.Value)).OfType<Item>().Distinct().ToList();
            _sections.Add(new(section.Id!.Value, section.Title?.Value ?? section.Id.Value.Replace('-', ' '), items));
        }
    }

    /// <summary>The item with its gate, bound after the items that the gate reads; null when it is unknown or broken.</summary>
    private Item? ItemOf(string id)
    {
        if (_itemsById.TryGetValue(id, out var known))
        {
            return known;
        }

        if (!_itemSyntax.TryGetValue(id, out var entry) || _brokenItems.Contains(id))
        {
            return null;
        }

        if (!_gatesBeingBound.Add(id))
        {
            _diagnostics.GateCycle(new(id, entry.Syntax.Id.Span));
            _brokenItems.Add(id);
            return null;
        }

        var gates = new List<Condition>();
        foreach (var gate in entry.Syntax.Gates)
        {
            if (BindCondition(gate.Expression, Scope.Gate) is { } condition)
            {
                gates.Add(condition);
            }

            _map.Add("gate " + id, gate.Span);
        }

        _gatesBeingBound.Remove(id);
        var item = BindAnswers(entry.Syntax, new(id, entry.Index, entry.Syntax.Text.Value, AnswerKind.Choice)
        {
            SectionId = entry.Section,
            IsScored = entry.Syntax.IsScored,
            Basis = BasisOf(entry.Syntax.Basis, entry.Syntax.Id),
            AskedWhen = entry.Syntax.Gates.Count == 0 ? null : string.Join(" and ", entry.Syntax.Gates.Select(gate => gate.Text)),
            Gate = gates.Count switch { 0 => null, 1 => gates[0], _ => new AllCondition(gates) },
        });
        _itemsById[id] = item;
        return item;
    }

    private Item BindAnswers(ItemSyntax syntax, Item item)
    {
        var answers = syntax.Answers;
        switch (answers?.Form)
        {
            case null:
                _diagnostics.MissingKey(syntax.Id.Span, "answers");
                return item with { Options = YesNo };
            case AnswersForm.WholeNumber:
                return item with { Kind = AnswerKind.WholeNumber, Minimum = answers.From, Maximum = answers.To };
            case AnswersForm.Text:
                return item with { Kind = AnswerKind.Text, MaximumLength = answers.To, IsScored = false };
            case AnswersForm.Options:
                return item with { Options = ValueOptions(BindOptions(answers.Options), answers) };
        }

        if (!_optionSets.TryGetValue(answers.Set!.Value, out var options))
        {
            _diagnostics.UnknownOptionSet(new(answers.Set.Value, answers.Set.Span), _optionSets.Keys);
            _optionSets.Add(answers.Set.Value, YesNo); // reported once
            return item with { Options = YesNo };
        }

        var several = answers.Form == AnswersForm.SeveralOf;
        if (several && options.Count(option => !option.IsExclusive && !option.IsMissing) > MaximumChoices)
        {
            _diagnostics.TooMany(answers.Span, "options to choose several of", MaximumChoices);
        }

        return item with { Kind = several ? AnswerKind.MultipleChoice : AnswerKind.Choice, Options = ValueOptions(options, answers) };
    }

    private IReadOnlyList<AnswerOption> ValueOptions(IReadOnlyList<AnswerOption> options, AnswersSyntax answers)
    {
        if (options.All(option => option.IsMissing))
        {
            _diagnostics.BadAnswers(new(answers.Set?.Value ?? "answers", answers.Span));
        }

        return options;
    }
}
