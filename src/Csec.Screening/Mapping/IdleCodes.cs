using System.Globalization;
using Csec.Screening.Model;
using Csec.Screening.Serialization;

namespace Csec.Screening.Mapping;

/// <summary>Codes of a map that never apply: an item's own numbers and codes always win.</summary>
internal static class IdleCodes
{
    /// <summary>The ids of the items that have such a code, in the order of the rule set.</summary>
    public static IReadOnlyList<string> Of(AnswerMap map, RuleSetDefinition definition) =>
        [.. definition.Items.Where(item => IsIdleFor(item, map, definition)).Select(item => item.Id)];

    private static bool IsIdleFor(Item item, AnswerMap map, RuleSetDefinition definition) =>
        map.Items.Where(entry => (entry.Value.Item ?? entry.Key) == item.Id)
            .SelectMany(entry => entry.Value.Codes).Any(code => code.Key != code.Value && IsOwn(item, code.Key))
        || map.EveryItem.Codes.Any(code => IsOwnNumber(item, code.Key) && IsMeant(item, code.Value, definition));

    /// <summary>What a map says of every item holds for those that have the code.</summary>
    private static bool IsMeant(Item item, string code, RuleSetDefinition definition) =>
        code == AnswerMapParser.Unanswered || item.OptionIndex(code) >= 0 || (definition.AllowsStandardMissingReasons && AnswerText.IsStandardReason(code));

    private static bool IsOwn(Item item, string code) => item.Kind == AnswerKind.Text || item.OptionIndex(code) >= 0 || IsOwnNumber(item, code);

    private static bool IsOwnNumber(Item item, string code) =>
        item.Kind == AnswerKind.WholeNumber && decimal.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= item.Minimum && number <= item.Maximum;
}
