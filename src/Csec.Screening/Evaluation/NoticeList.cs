using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>What a reader must know before relying on a result, in the order of the contract.</summary>
internal sealed class NoticeList
{
    private const string GeneralLimits =
        "A result is a level of concern and a reason to look closer. It is not a finding about a youth, and a low level does not rule exploitation out.";

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
            .. definition.Parameters.Where(parameter => parameter.Basis.Confidence == Confidence.Unsure).Select(parameter => Unsure(parameter, facts.Values[parameter.Index])),
        ];
        _limits = new("limits-of-use", definition.LimitsOfUse.Length > 0 ? definition.LimitsOfUse : GeneralLimits);
        _outside = new("outside-population", "The rule set is meant for other circumstances than these; see what it applies to.");
        _insufficient = new("insufficient-information", "More than half of the items that are asked have no answer: little is known, which is not the same as little concern.");
        _impliedGates = [.. definition.Items.Select(item => new Notice("gate-implied", $"`{item.Id}` has no answer; an answer that depends on it was read as fixing it.") { Item = item.Id })];
        _differing = [.. definition.Classifications.Select(classification => new Notice("published-differs", $"For `{classification.Id}` the instrument's own rule for missing answers reports something else than the levels that are possible; read what is possible first.") { Classification = classification.Id })];
        _provisional = [.. definition.Classifications.Select(classification => new Notice("provisional", $"What is published for `{classification.Id}` may still rise when the missing answers come in.") { Classification = classification.Id })];
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

    private static IEnumerable<Notice> StatusNotice(RuleSetStatus status)
    {
        var text = status switch
        {
            RuleSetStatus.Draft => "This rule set is a draft: it holds facts that nobody is sure of.",
            RuleSetStatus.Review => "This rule set is under review: some of its facts wait for a person to check them.",
            RuleSetStatus.Superseded => "This version of the rule set was replaced by a later one.",
            RuleSetStatus.Withdrawn => "This rule set was withdrawn and is no longer to be used.",
            _ => null,
        };
        return text is null ? [] : [new("not-published", text)];
    }

    private static Notice Unsure(Parameter parameter, ParameterValue value) =>
        new("unsure-parameter", $"Nobody is sure of `{parameter.Id}`; {value.Text} was used. Another value may give another result.") { Parameter = parameter.Id };
}
