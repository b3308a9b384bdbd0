using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>Reads the answers given into a bound sheet, or says everything that is wrong with them.</summary>
internal sealed class AnswerReader
{
    // A hostile sheet may hold very many unknown names; only the first get a suggestion.
    private const int MostSuggestions = 16;

    private readonly DefinitionFacts _definition;
    private readonly SettingFacts _facts;
    private readonly CompiledSetting _compiled;
    private readonly bool _allowsStandardReasons;
    private readonly bool _gatesStayClosed;

    public AnswerReader(SettingFacts facts, CompiledSetting compiled)
    {
        _definition = facts.Of;
        _facts = facts;
        _compiled = compiled;
        _allowsStandardReasons = _definition.Definition.AllowsStandardMissingReasons;
        _gatesStayClosed = _definition.Definition.GatesStayClosedWhileMissing;
    }

    private enum Fault : byte
    {
        None,
        Wrong,
        OutOfRange,
        BrokenText,
    }

    /// <summary>
    /// Fills the sheet and <paramref name="asked"/>, what the answers given say of each gate. Null when all is well, else
    /// the errors, at most one an answer: by item in source order, then unknown names in the order in which they were
    /// given. What is wrong with how answers are <paramref name="written"/> comes among them, from the first place on.
    /// </summary>
    public IReadOnlyList<AnswerError>? Read(
        KeyValuePair<string, Answer>[] answers, IReadOnlyList<AnswerFault> written, BoundSheet sheet, Span<Truth> asked)
    {
        sheet.Classes.Fill(CompiledSetting.Missing);
        sheet.Places.Fill(-1);
        AnswerError?[]? faults = null;
        List<AnswerError>? unknown = null;
        List<(int Item, AnswerError Error)>? repeats = null;
        var guess = 0;
        var nextWritten = 0;
        for (var place = 0; place < answers.Length; place++)
        {
            var item = answers[place].Key is { } id ? _definition.ItemIndex(id, guess) : -1;
            guess = item + 1;
            var isWell = nextWritten == written.Count || written[nextWritten].Place != place;
            nextWritten += isWell ? 0 : 1;
            if (item < 0)
            {
                unknown ??= [];
                unknown.Add(AnswerErrors.UnknownItem(place, unknown.Count < MostSuggestions ? NearestItem(answers[place].Key) : null));
                continue;
            }

            if (sheet.Places[item] >= 0)
            {
                (repeats ??= []).Add((item, AnswerErrors.ItemAnsweredTwice(_definition.Items[item], place)));
                continue;
            }

            sheet.Places[item] = place;
            if (!isWell)
            {
                faults ??= new AnswerError?[_definition.Items.Length];
                faults[item] = written[nextWritten - 1].Error;
                continue;
            }

            var fault = ReadOne(_definition.Items[item], answers[place].Value, out sheet.Classes[item], out sheet.Values[item]);
            if (fault != Fault.None)
            {
                sheet.Classes[item] = CompiledSetting.Missing;
                faults ??= new AnswerError?[_definition.Items.Length];
                faults[item] = Describe(fault, _definition.Items[item], place, answers[place].Value);
            }
        }

        if (_definition.HasGates)
        {
            CheckGates(sheet, asked, repeats is null, ref faults);
        }
        else
        {
            asked.Fill(Truth.True);
        }

        return faults is null && unknown is null && repeats is null ? null : InOrder(faults, repeats, unknown);
    }

    /// <summary>The reason shown for a missing item: the code that was given for it, or <c>unanswered</c>.</summary>
    public static string MissingReasonOf(KeyValuePair<string, Answer>[] answers, int place)
    {
        if (place < 0)
        {
            return MissingReasons.Unanswered;
        }

        var answer = answers[place].Value;
        var text = answer.Form == AnswerForm.Codes && answer.Codes.Count > 0 ? answer.Codes[0] : answer.Text;
        return string.IsNullOrEmpty(text) ? MissingReasons.Unanswered : text!;
    }

    private static List<AnswerError> InOrder(
        AnswerError?[]? faults, List<(int Item, AnswerError Error)>? repeats, List<AnswerError>? unknown)
    {
        var ofItems = (faults ?? []).Select((fault, item) => (Item: item, Error: fault)).Where(fault => fault.Error is not null);
        var repeated = (repeats ?? []).Select(fault => (fault.Item, Error: (AnswerError?)fault.Error));
        return [.. ofItems.Concat(repeated).OrderBy(fault => fault.Item).Select(fault => fault.Error!), .. unknown ?? []];
    }

    private Fault ReadOne(Item item, in Answer answer, out ushort answerClass, out long value)
    {
        answerClass = CompiledSetting.Missing;
        value = 0;
        switch (answer.Form)
        {
            case AnswerForm.None:
                return Fault.None;
            case AnswerForm.Text when item.Kind == AnswerKind.Text:
                return ReadFreeText(item, answer.Text!, out answerClass);
            case AnswerForm.Text:
                return ReadCode(item, answer.Text!, out answerClass, out value);
            case AnswerForm.Number when item.Kind == AnswerKind.WholeNumber:
                if (answer.Number < item.Minimum || answer.Number > item.Maximum)
                {
                    return Fault.OutOfRange;
                }

                value = answer.Number;
                answerClass = _facts.Classes.OfNumber(item.Index, (int)value);
                return Fault.None;
            case AnswerForm.Codes when item.Kind == AnswerKind.MultipleChoice:
                return ReadCodes(item, answer.Codes, out answerClass, out value);
            default:
                return Fault.Wrong;
        }
    }

    private Fault ReadCode(Item item, string code, out ushort answerClass, out long value)
    {
        answerClass = CompiledSetting.Missing;
        value = 0;
        var option = OptionIndex(_definition.Codes[item.Index], code);
        if (option < 0)
        {
            return _allowsStandardReasons && MissingReasons.IsStandard(code) ? Fault.None : Fault.Wrong;
        }

        if (!_facts.OptionIsValue[item.Index][option])
        {
            return Fault.None;
        }

        value = option;
        answerClass = _facts.OptionClass[item.Index][option];
        return item.Kind == AnswerKind.Choice ? Fault.None : Fault.Wrong;
    }

    private static int OptionIndex(string[] codes, string code)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] == code)
            {
                return i;
            }
        }

        return -1;
    }

    private Fault ReadCodes(Item item, IReadOnlyList<string> codes, out ushort answerClass, out long value)
    {
        answerClass = CompiledSetting.Missing;
        value = 0;
        var mask = 0UL;
        foreach (var code in codes)
        {
            var option = code is null ? -1 : item.OptionIndex(code);
            if (option < 0 || (mask >> option & 1) != 0)
            {
                return Fault.Wrong;
            }

            mask |= 1UL << option;
            var standsAlone = item.Options[option].IsExclusive || !_facts.OptionIsValue[item.Index][option];
            if (standsAlone && codes.Count > 1)
            {
                return Fault.Wrong;
            }

            if (!_facts.OptionIsValue[item.Index][option])
            {
                return Fault.None;
            }
        }

        if (mask != 0)
        {
            value = unchecked((long)mask);
            answerClass = _facts.Classes.OfOptions(item.Index, mask);
        }

        return Fault.None;
    }

    private Fault ReadFreeText(Item item, string text, out ushort answerClass)
    {
        answerClass = CompiledSetting.Missing;
        if (text.Length == 0 || (_allowsStandardReasons && MissingReasons.IsStandard(text)))
        {
            return Fault.None;
        }

        var length = 0;
        for (var i = 0; i < text.Length; i++, length++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return Fault.BrokenText;
            }
        }

        if (length > item.MaximumLength || text == MissingReasons.Unanswered)
        {
            return Fault.Wrong;
        }

        answerClass = 0;
        return Fault.None;
    }

    private AnswerError Describe(Fault fault, Item item, int place, in Answer answer) => fault switch
    {
        Fault.OutOfRange => AnswerErrors.NumberOutOfRange(item, place),
        Fault.BrokenText => AnswerErrors.BrokenText(item, place),
        _ when HoldsReason(answer) => AnswerErrors.ReasonInArray(item, place),
        _ => AnswerErrors.WrongAnswer(item, place, _allowsStandardReasons, NearestCode(item, answer)),
    };

    private bool HoldsReason(in Answer answer) =>
        _allowsStandardReasons && answer.Form == AnswerForm.Codes && answer.Codes.Any(code => code is not null && MissingReasons.IsStandard(code));

    private string? NearestItem(string? given) =>
        given is null ? null : NearestId.For(given, _definition.Items.Select(item => item.Id));

    private string? NearestCode(Item item, in Answer answer)
    {
        if (item.Kind is not (AnswerKind.Choice or AnswerKind.MultipleChoice) || answer.Form is not (AnswerForm.Text or AnswerForm.Codes))
        {
            return null;
        }

        var codes = item.Options.Select(option => option.Code);
        codes = _allowsStandardReasons && answer.Form == AnswerForm.Text ? codes.Concat(MissingReasons.Standard) : codes;
        var given = answer.Form == AnswerForm.Text ? answer.Text : answer.Codes.FirstOrDefault(code => code is not null && item.OptionIndex(code) < 0);
        // A code that is right and only stands in a wrong place was meant as it is.
        return given is null || NearestId.For(given, codes) is not { } nearest || nearest == given ? null : nearest;
    }

    private void CheckGates(BoundSheet sheet, Span<Truth> asked, bool isWell, ref AnswerError?[]? faults)
    {
        var given = new GivenAnswers(sheet, _facts);
        given.ReadGates(asked, staysClosed: _gatesStayClosed && isWell && faults is null);
        var isGated = false;
        var isClosed = false;
        foreach (var item in _definition.GatedItems)
        {
            if (!sheet.IsGiven(item))
            {
                continue;
            }

            isGated = true;
            if (asked[item] == Truth.False)
            {
                isClosed = true;
                faults ??= new AnswerError?[_definition.Items.Length];
                faults[item] ??= AnswerErrors.ClosedGate(_definition.Items[item], sheet.Places[item]);
            }
        }

        if (isGated && !isClosed && !_compiled.IsFeasible(sheet.Classes))
        {
            faults ??= new AnswerError?[_definition.Items.Length];
            DescribeContradiction(sheet, faults);
        }
    }

    /// <summary>
    /// No single gate is seen to be closed, and yet no sheet agrees: closed gates that only the exact answer shows, else
    /// a smallest set of answers that contradict each other.
    /// </summary>
    private void DescribeContradiction(BoundSheet sheet, AnswerError?[] faults)
    {
        var classes = sheet.Classes.ToArray();
        foreach (var item in _definition.GatedItems)
        {
            classes[item] = CompiledSetting.Missing;
        }

        var asked = new bool[classes.Length];
        _compiled.Asked(classes, asked);
        var isClosed = false;
        foreach (var item in _definition.GatedItems)
        {
            if (sheet.IsGiven(item) && !asked[item])
            {
                isClosed = true;
                faults[item] ??= AnswerErrors.ClosedGate(_definition.Items[item], sheet.Places[item]);
            }
        }

        if (isClosed)
        {
            return;
        }

        classes = sheet.Classes.ToArray();
        var named = new List<Item>();
        for (var item = 0; item < classes.Length; item++)
        {
            if (classes[item] == CompiledSetting.Missing)
            {
                continue;
            }

            var kept = classes[item];
            classes[item] = CompiledSetting.Missing;
            if (_compiled.IsFeasible(classes))
            {
                classes[item] = kept;
                named.Add(_definition.Items[item]);
            }
        }

        faults[named[0].Index] ??= AnswerErrors.Contradiction(named);
    }
}
