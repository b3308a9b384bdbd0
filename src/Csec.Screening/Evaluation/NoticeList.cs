using Csec.Screening.Model;
using Csec.Screening.Texts;

namespace Csec.Screening.Evaluation;

/// <summary>What a reader must know before relying on a result, in the order of the contract.</summary>
internal sealed class NoticeList
{
    private readonly Notice[] _first;
    private readonly Notice _limits;
    private readonly Notice _outside;
    private readonly Notice _insufficient;
    private readonly Notice[] _impliedGates;
    private readonly Notice[] _differing;
    private readonly Notice[] _provisional;
    private readonly IReadOnlyList<Notice> _usual;

    public NoticeList(SettingFacts facts)
    {
        var definition = facts.Of.Definition;
        _first =
        [
            .. StatusNotice(definition.Lifecycle.Status),
            .. ScoringChangeNotice(definition),
            .. definition.Parameters.Where(parameter => parameter.Basis.Confidence == Confidence.Unsure).Select(parameter => Unsure(parameter, facts.Values[parameter.Index])),
        ];
        _limits = new("limits-of-use", definition.LimitsOfUse.Length > 0 ? definition.LimitsOfUse : CommonTexts.Notice("limits-of-use"));
        _outside = Plain("outside-population");
        _insufficient = Plain("insufficient-information");
        _impliedGates = [.. definition.Items.Select(item => new Notice("gate-implied", CommonTexts.Notice("gate-implied", ("item", item.Id))) { Item = item.Id })];
        _differing = [.. definition.Classifications.Select(classification => OfClassification("published-differs", classification))];
        _provisional = [.. definition.Classifications.Select(classification => OfClassification("provisional", classification))];
        _usual = Array.AsReadOnly<Notice>([.. _first, _limits]);
    }

    /// <summary>The notices of a result about which there is nothing special to say.</summary>
    public IReadOnlyList<Notice> Usual => _usual;

    /// <summary>Collects the notices of one result; the flags are by item and by classification.</summary>
    public IReadOnlyList<Notice> Of(
        ReadOnlySpan<bool> impliedGates, bool isOutside, ReadOnlySpan<bool> differs, bool isInsufficient, ReadOnlySpan<bool> provisional)
    {
        var special = Count(impliedGates) + Count(differs) + Count(provisional) + (isOutside ? 1 : 0) + (isInsufficient ? 1 : 0);
        if (special == 0)
        {
            return _usual;
        }

        var notices = new Notice[_first.Length + special + 1];
        var at = _first.Length;
        _first.CopyTo(notices, 0);
        AddEach(notices, ref at, impliedGates, _impliedGates);
        if (isOutside)
        {
            notices[at++] = _outside;
        }

        AddEach(notices, ref at, differs, _differing);
        if (isInsufficient)
        {
            notices[at++] = _insufficient;
        }

        AddEach(notices, ref at, provisional, _provisional);
        notices[at] = _limits;
        return Array.AsReadOnly(notices);
    }

    /// <summary>The notices with others before the last, which says what a result does not mean.</summary>
    public static IReadOnlyList<Notice> With(IReadOnlyList<Notice> notices, IReadOnlyList<Notice> others) =>
        others.Count == 0 ? notices : Array.AsReadOnly<Notice>([.. notices.Take(notices.Count - 1), .. others, notices[notices.Count - 1]]);

    /// <summary>Which items were left blank and count as answered, because a map of another system's names says so.</summary>
    public static Notice BlankAsValue(IReadOnlyList<string> items, RuleSetTexts? texts)
    {
        const string Code = "blank-as-value";
        (string Name, string Value)[] values = [("items", string.Join(", ", items.Select(item => $"`{item}`")))];
        var english = CommonTexts.Notice(Code, values);
        return new(Code, texts?.Notice(Code, english, values).Text ?? english);
    }

    private static int Count(ReadOnlySpan<bool> flags)
    {
        var count = 0;
        foreach (var flag in flags)
        {
            count += flag ? 1 : 0;
        }

        return count;
    }

    private static void AddEach(Notice[] notices, ref int at, ReadOnlySpan<bool> flags, Notice[] texts)
    {
        for (var i = 0; i < flags.Length; i++)
        {
            if (flags[i])
            {
                notices[at++] = texts[i];
            }
        }
    }

    private static Notice Plain(string code) => new(code, CommonTexts.Notice(code));

    private static Notice OfClassification(string code, Classification classification) =>
        new(code, CommonTexts.Notice(code, ("classification", classification.Id))) { Classification = classification.Id };

    private static IEnumerable<Notice> StatusNotice(RuleSetStatus status)
    {
        if (status == RuleSetStatus.Published)
        {
            return [];
        }

        var sentence = "not-published-" + status.ToString().ToLowerInvariant();
        return [new("not-published", CommonTexts.Notice(sentence)) { Sentence = sentence }];
    }

    /// <summary>Whoever reads a level must know that it is not the instrument's own.</summary>
    private static IEnumerable<Notice> ScoringChangeNotice(RuleSetDefinition definition)
    {
        if (definition is { ChangesScoring: { } change, Extends: { } extends })
        {
            (string Name, string Value)[] values = [("base", extends), ("reason", change.Reason)];
            yield return new("scoring-changed", CommonTexts.Notice("scoring-changed", values)) { Values = values };
        }
    }

    private static Notice Unsure(Parameter parameter, ParameterValue value) =>
        new("unsure-parameter", CommonTexts.Notice("unsure-parameter", ("parameter", parameter.Id), ("value", value.Text))) { Parameter = parameter.Id };
}
