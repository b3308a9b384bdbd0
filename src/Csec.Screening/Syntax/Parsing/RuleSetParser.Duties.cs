using Csec.Screening.Diagnostics;
using Csec.Screening.Text;

namespace Csec.Screening.Syntax.Parsing;

/// <summary>Events, duties and statuses.</summary>
internal sealed partial class RuleSetParser
{
    private const string FromEvent = " from ";

    private static readonly IReadOnlyList<string> DutyKinds = ["must", "must-not", "may"];

    private static readonly IReadOnlyList<string> DutyKeys =
    [
        .. DutyKinds, "who", "to", "on", "consider-only", "immediately", "within", "for", "from", "until", "screens-for", "basis",
    ];

    private static readonly IReadOnlyList<string> DutyConditionKeys = ["ages", "settings", "jurisdictions"];

    private static readonly IReadOnlyList<string> LimitUnits = ["minutes", "hours", "days", "business days", "court days"];

    private static readonly IReadOnlyList<string> AbsentLimits = ["no statutory limit", "set locally", "not public"];

    private static readonly IReadOnlyList<string> StatusKeys = ["code", "text", "needs-end-date", "basis"];

    private static readonly IReadOnlyList<string> StatusCheckKeys = ["text", "basis"];

    private IReadOnlyList<EventSyntax> ParseEvents(YamlMapping? mapping)
    {
        var events = new List<EventSyntax>();
        foreach (var entry in OwnEntries(mapping).Where(entry => !entry.Value.IsAbsent))
        {
            if (MappingReader.TextOf(entry.Value, _diagnostics) is { } text)
            {
                events.Add(new(TextOf(entry.Key), text));
            }
        }

        return events;
    }

    private IReadOnlyList<DutySyntax> ParseDuties(YamlMapping? mapping) =>
        [.. Groups(mapping, DutyKeys).Where(group => group.Keys is not null).Select(group => ParseDuty(group.Id, group.Keys!))];

    private DutySyntax ParseDuty(TextSyntax id, MappingReader keys)
    {
        var kinds = DutyKinds.Where(keys.Has).ToList();
        if (kinds.Count == 0)
        {
            _diagnostics.MissingKey(id.Span, "must");
        }
        else if (kinds.Count > 1)
        {
            _diagnostics.ConflictingKeys(keys.SpanOf(kinds[1]), kinds[0], kinds[1]);
        }

        var considerOnly = keys.TakeYesOrNo("consider-only") ?? false;
        if (considerOnly && keys.Has("on"))
        {
            _diagnostics.ConflictingKeys(keys.SpanOf("on"), "consider-only", "on");
        }
        else if (!considerOnly && !keys.Has("on"))
        {
            _diagnostics.MissingKey(id.Span, "on");
        }

        var immediately = keys.TakeYesOrNo("immediately") ?? false;
        if (!immediately && !keys.Has("within"))
        {
            _diagnostics.MissingKey(id.Span, "within");
        }

        var conditions = keys.TakeMapping("for");
        return new(id)
        {
            Kind = kinds.FirstOrDefault(),
            Action = kinds.Count == 0 ? null : keys.TakeProse(kinds[0]),
            Who = keys.RequireText("who"),
            To = keys.TakeText("to"),
            On = keys.TakeTexts("on"),
            IsConsiderOnly = considerOnly,
            IsImmediate = immediately,
            Within = ParseLimit(keys.Take("within")),
            For = conditions is null ? null : ParseDutyConditions(new(conditions, _diagnostics, DutyConditionKeys)),
            From = keys.TakeText("from"),
            Until = keys.TakeText("until"),
            ScreensFor = keys.TakeText("screens-for"),
            Basis = ParseBasis(keys.Take("basis")),
        };
    }

    private AppliesToSyntax ParseDutyConditions(MappingReader keys)
    {
        var ages = keys.Take("ages");
        return new()
        {
            Ages = ParseRange(ages),
            AgesText = ages is YamlScalar scalar ? TextOf(scalar) : null,
            Settings = keys.TakeTexts("settings"),
            Jurisdictions = keys.TakeTexts("jurisdictions"),
        };
    }

    /// <summary>Such as <c>36 hours from information-received</c>, or one of the ways to say that there is no limit.</summary>
    private LimitSyntax? ParseLimit(YamlNode? node)
    {
        if (node is not YamlScalar scalar)
        {
            if (node is not null)
            {
                _diagnostics.WrongShape(node.Span, "A time limit such as `36 hours`");
            }

            return null;
        }

        var words = OneSpace(scalar.Value);
        if (AbsentLimits.Contains(words))
        {
            return new(scalar.Span) { Absent = words };
        }

        var from = words.IndexOf(FromEvent, StringComparison.Ordinal);
        var amount = from < 0 ? words : words.Substring(0, from);
        var space = amount.IndexOf(' ');
        var unit = space < 0 ? "" : amount.Substring(space + 1);
        var known = LimitUnits.FirstOrDefault(name => name == unit || (name == unit + "s" && amount.StartsWith("1 ", StringComparison.Ordinal)));
        var number = space < 0 ? amount : amount.Substring(0, space);
        if (known is null || number.Length is 0 or > 4 || number[0] == '0' || !number.All(c => c is >= '0' and <= '9')
            || !TryWholeNumber(number, scalar.Span, out var value))
        {
            _diagnostics.BadLimit(new(scalar.Value, scalar.Span), words, [.. AbsentLimits]);
            return null;
        }

        return new(scalar.Span) { Value = value, Unit = known, ClockStart = from < 0 ? null : PartOf(scalar, words.Substring(from + FromEvent.Length)) };
    }

    /// <summary>The last word of a text with its place, when it stands in the file as it is read.</summary>
    private TextSyntax PartOf(YamlScalar scalar, string end)
    {
        var at = scalar.Value.LastIndexOf(end, StringComparison.Ordinal);
        return at >= 0 && ScalarPlaces.Of(_source, scalar) is { } places
            ? new(end, SourceSpan.FromBounds(places[at], places[at + end.Length]))
            : new(end, scalar.Span);
    }

    private IReadOnlyList<ConsiderSyntax> ParseConsider(YamlMapping? mapping)
    {
        var levels = new List<ConsiderSyntax>();
        foreach (var entry in OwnEntries(mapping).Where(entry => !entry.Value.IsAbsent))
        {
            if (entry.Value is YamlScalar scalar)
            {
                levels.Add(new(TextOf(entry.Key), [TextOf(scalar)]));
            }
            else if (MappingReader.SequenceOf(entry.Value, _diagnostics) is { } duties)
            {
                levels.Add(new(TextOf(entry.Key), MappingReader.TextsOf(duties, _diagnostics)));
            }
        }

        return levels;
    }

    private IReadOnlyList<StatusSyntax> ParseStatuses(YamlMapping? mapping) =>
    [
        .. Groups(mapping, StatusKeys).Where(group => group.Keys is not null).Select(group => new StatusSyntax(group.Id, group.Keys!.RequireText("code"), group.Keys.RequireProse("text"))
        {
            NeedsEndDate = group.Keys.TakeYesOrNo("needs-end-date") ?? false,
            Basis = ParseBasis(group.Keys.Take("basis")),
        }),
    ];

    private IReadOnlyList<StatusCheckSyntax> ParseStatusChecks(YamlMapping? mapping) =>
    [
        .. Groups(mapping, StatusCheckKeys).Where(group => group.Keys is not null)
            .Select(group => new StatusCheckSyntax(group.Id, group.Keys!.RequireProse("text"), ParseBasis(group.Keys.Take("basis")))),
    ];
}
