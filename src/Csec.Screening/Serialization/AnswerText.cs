using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

/// <summary>Answers as a person types them, in YAML or on a command line.</summary>
internal static class AnswerText
{
    private static readonly string[] StandardReasons = ["unknown", "declined", "not-asked"];

    /// <summary>
    /// A whole number for an item that takes one, codes split by commas for multiple choice, and the text itself for the
    /// rest; without an item, the text itself. <c>null</c> and nothing at all are no answer.
    /// </summary>
    public static Answer Read(Item? item, string text)
    {
        if (text.Length == 0 || text == "null")
        {
            return Answer.None;
        }

        if (item is { Kind: AnswerKind.WholeNumber } && IsWholeNumber(text))
        {
            return Answer.FromNumber(Number(text));
        }

        return item is { Kind: AnswerKind.MultipleChoice } && !IsReason(item, text)
            ? Answer.FromCodes(text.Split(',').Select(code => code.Trim()))
            : Answer.FromText(text);
    }

    /// <summary>The missing reasons that every rule set knows, unless it has its own codes only.</summary>
    public static bool IsStandardReason(string text) => StandardReasons.Contains(text);

    /// <summary>Whether a code of an item leaves it missing: its own "no information", or a standard reason.</summary>
    public static bool IsReason(Item item, string text)
    {
        var option = item.OptionIndex(text);
        return option < 0 ? IsStandardReason(text) : item.Options[option].IsMissing;
    }

    private static bool IsWholeNumber(string text)
    {
        var digits = text[0] == '-' ? text.Substring(1) : text;
        return digits.Length > 0 && digits.All(c => c is >= '0' and <= '9') && (digits.Length == 1 || digits[0] != '0');
    }

    /// <summary>Numbers beyond 64 bits are out of every range, and stay so.</summary>
    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : text[0] == '-' ? long.MinValue : long.MaxValue;
}
