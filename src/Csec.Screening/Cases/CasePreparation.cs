using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Serialization;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Cases;

/// <summary>A case with its answers written out item by item.</summary>
internal sealed record PreparedCase(string Name, SourceSpan Span, AnswerSheet Answers, Expectations Expectations)
{
    public required ScreeningContext Context { get; init; }

    public required AssessmentOptions Options { get; init; }

    /// <summary>The record of statuses to check, or null.</summary>
    public StatusRecord? Record { get; init; }

    /// <summary>Whether something in the case is wrong, which is reported; it is not run then.</summary>
    public bool IsBroken { get; init; }

    public AssessmentResult Assess(RuleSet ruleSet) => ruleSet.Assess(Answers, Context, Options);
}

/// <summary>
/// Writes out the answers of a case: an item that is named wins over its section, a section over <c>every item</c>.
/// </summary>
internal sealed class CasePreparation(RuleSet ruleSet, CaseSyntax syntax, DiagnosticBag diagnostics)
{
    private readonly RuleSetDefinition _definition = ruleSet.Definition;
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    public PreparedCase Prepare()
    {
        var faults = diagnostics.Faults;
        var options = new AssessmentOptions { Variant = syntax.Variant?.Value, Parameters = Parameters() };
        var context = Context();
        foreach (var entry in syntax.Answers)
        {
            ReadLetters(entry);
        }

        foreach (var entry in syntax.Answers)
        {
            ReadItem(entry);
        }

        foreach (var entry in syntax.Answers.Where(entry => entry.Key.Value == CasesParser.EveryItem))
        {
            GiveEveryItem(entry, context, options);
        }

        var record = StatusRecordYaml.Read(syntax.Record, diagnostics);
        var expectations = Expectations.Read(ruleSet, syntax, record, diagnostics);
        return new(syntax.Name, syntax.Span, Sheet(), expectations)
        {
            Context = context,
            Options = options,
            Record = record,
            IsBroken = syntax.IsBroken || diagnostics.Faults > faults,
        };
    }

    /// <summary>In the order of the rule set, then what it does not have, in the order given.</summary>
    private AnswerSheet Sheet()
    {
        var known = _definition.Items.Where(item => _answers.ContainsKey(item.Id)).Select(item => item.Id).ToList();
        return AnswerSheet.Of(known.Concat(_answers.Keys.Except(known)).Select(id => new KeyValuePair<string, Answer>(id, _answers[id])));
    }

    private Dictionary<string, string> Parameters()
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in syntax.Parameters)
        {
            var isKnown = _definition.Parameters.Any(parameter => parameter.Id == entry.Key.Value);
            if (!isKnown && !syntax.ExpectsError)
            {
                diagnostics.UnknownName(entry.Key.Span, entry.Key.Value, [.. _definition.Parameters.Select(parameter => parameter.Id)]);
            }
            else if (entry.Value is YamlScalar value)
            {
                parameters[entry.Key.Value] = value.Value;
            }
            else
            {
                diagnostics.WrongCasesShape(entry.Value.Span, "A value of the parameter");
            }
        }

        return parameters;
    }

    private ScreeningContext Context()
    {
        var context = ScreeningContext.Empty;
        foreach (var entry in syntax.Context)
        {
            if (entry is { Key.Value: "events", Value: YamlSequence sequence })
            {
                var events = RequestYaml.Events(sequence, out var errors);
                foreach (var error in errors)
                {
                    diagnostics.WrongContext(entry.Value.Span, error);
                }

                context = context with { Events = events };
            }
            else if (ContextFacts.TryWith(context, entry.Key.Value, RequestYaml.Text(entry.Value), out context) is { } fault)
            {
                diagnostics.WrongContext(entry.Value.Span, fault);
            }
        }

        return context;
    }

    private void ReadLetters(YamlEntry entry)
    {
        var name = entry.Key.Value;
        var isItem = _definition.Items.Any(item => item.Id == name);
        var items = name == CasesParser.AllItems
            ? _definition.Items
            : isItem ? null : _definition.Sections.FirstOrDefault(section => section.Id == name)?.Items;
        if (items is null)
        {
            return;
        }

        if (entry.Value is not YamlScalar letters)
        {
            diagnostics.WrongCasesShape(entry.Value.Span, "One letter for each item");
            return;
        }

        if (letters.Value.Length != items.Count)
        {
            diagnostics.WrongLetters(letters.Span, name, letters.Value.Length, items.Count);
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            ReadLetter(items[i], letters, i);
        }
    }

    private void ReadLetter(Item item, YamlScalar letters, int place)
    {
        var letter = letters.Value[place];
        var code = syntax.Letters.TryGetValue(letter, out var named) ? named : letter.ToString();
        _named.Add(item.Id);
        if (code == CasesParser.Unanswered)
        {
            _answers.Remove(item.Id);
        }
        else if (Takes(item, code) || (item.Kind == AnswerKind.WholeNumber && code.All(c => c is >= '0' and <= '9')))
        {
            _answers[item.Id] = AnswerText.Read(item, code);
        }
        else
        {
            diagnostics.UnknownLetter(letters.Span, place + 1, item.Id);
        }
    }

    private void ReadItem(YamlEntry entry)
    {
        var name = entry.Key.Value;
        if (name is CasesParser.AllItems or CasesParser.EveryItem)
        {
            return;
        }

        var item = _definition.Items.FirstOrDefault(other => other.Id == name);
        if (item is null && _definition.Sections.Any(section => section.Id == name))
        {
            return;
        }

        if (item is null && !syntax.ExpectsError)
        {
            diagnostics.UnknownName(entry.Key.Span, name, [.. _definition.Items.Select(other => other.Id), .. _definition.Sections.Select(section => section.Id)]);
            return;
        }

        _named.Add(name);
        switch (entry.Value)
        {
            case YamlScalar { Value: CasesParser.Unanswered }:
                _answers.Remove(name);
                break;
            case YamlScalar scalar:
                _answers[name] = AnswerText.Read(item, scalar.Value);
                break;
            case YamlSequence sequence when sequence.Items.All(code => code is YamlScalar):
                _answers[name] = Answer.FromCodes(sequence.Items.Select(code => ((YamlScalar)code).Value));
                break;
            default:
                diagnostics.WrongCasesShape(entry.Value.Span, "A code, a number or a list of codes");
                break;
        }
    }

    /// <summary>Gives a code to every item that takes it, is not named, and may still be asked.</summary>
    private void GiveEveryItem(YamlEntry entry, ScreeningContext context, AssessmentOptions options)
    {
        if (entry.Value is not YamlScalar code)
        {
            diagnostics.WrongCasesShape(entry.Value.Span, "A code");
            return;
        }

        if (!_definition.Items.Any(item => Takes(item, code.Value)))
        {
            diagnostics.NobodyHasCode(code.Span, code.Value);
            return;
        }

        foreach (var item in _definition.Items.Where(item => !_named.Contains(item.Id) && Takes(item, code.Value)))
        {
            var isClosed = item.Gate is not null
                && ruleSet.Assess(Sheet(), context, options).Assessment?.Completeness.NotApplicable.Contains(item.Id) == true;
            if (!isClosed)
            {
                _answers[item.Id] = AnswerText.Read(item, code.Value);
            }
        }
    }

    private bool Takes(Item item, string code) =>
        item.OptionIndex(code) >= 0 || (_definition.AllowsStandardMissingReasons && AnswerText.IsStandardReason(code));
}
