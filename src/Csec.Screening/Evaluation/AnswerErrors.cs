using System.Globalization;
using System.Text;
using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>
/// One factory for each thing that can be wrong with answers, parameters and context. A message says which answer by
/// its place and what was expected; it holds ids of the rule set and nothing that was given.
/// </summary>
internal static class AnswerErrors
{
    // Longer lists are cut in messages; `csec show` has them whole.
    private const int MostListed = 12;

    public static AnswerError ItemAnsweredTwice(Item item, int place) =>
        Error(AnswerErrorKind.WrongShape, $"The {Ordinal(place)} answer is for `{item.Id}`, which is answered already.");

    public static AnswerError BrokenId() =>
        Error(AnswerErrorKind.NotJson, $"The caller's own name for the screening holds half of a character pair.");

    public static AnswerError UnknownItem(int place, string? suggestion) =>
        Error(AnswerErrorKind.UnknownItem, $"The {Ordinal(place)} answer is for no item of this rule set.", suggestion);

    public static AnswerError WrongAnswer(Item item, int place, bool allowsStandardReasons, string? suggestion) =>
        Error(
            AnswerErrorKind.WrongAnswer,
            $"The {Ordinal(place)} answer, for `{item.Id}`, is none that the item takes: expected {Expected(item, allowsStandardReasons)}.",
            suggestion);

    public static AnswerError ReasonInArray(Item item, int place) =>
        new(
            AnswerErrorKind.WrongAnswer.Code,
            FormattableString.Invariant($"The {Ordinal(place)} answer, for `{item.Id}`, has a missing reason in its array."),
            "A missing reason is a text, such as `\"unknown\"`, and no element of an array: write it alone and without brackets.");

    public static AnswerError NumberOutOfRange(Item item, int place) =>
        Error(
            AnswerErrorKind.OutOfRange,
            $"The {Ordinal(place)} answer, for `{item.Id}`, is out of range: expected {Expected(item, allowsStandardReasons: false)}.");

    public static AnswerError BrokenText(Item item, int place) =>
        Error(AnswerErrorKind.NotJson, $"The {Ordinal(place)} answer, for `{item.Id}`, holds half of a character pair.");

    public static AnswerError Contradiction(IEnumerable<Item> items) =>
        Error(
            AnswerErrorKind.Contradiction,
            $"The answers for {string.Join(", ", items.Select(item => "`" + item.Id + "`"))} cannot all hold: no complete sheet agrees with them.");

    public static AnswerError ClosedGate(Item item, int place) =>
        Error(
            AnswerErrorKind.ClosedGate,
            $"The {Ordinal(place)} answer is for `{item.Id}`, which is {(item.AskedWhen is { } when ? "asked only when " + when : "not asked after the other answers")}.");

    public static AnswerError UnknownVariant(IReadOnlyList<Variant> variants, string? suggestion) =>
        Error(
            AnswerErrorKind.WrongSetting,
            $"The variant named is none of this rule set: expected {(variants.Count == 0 ? "no variant" : Choice(variants.Select(variant => variant.Id)))}.",
            suggestion);

    public static AnswerError UnknownParameter(int place, string? suggestion) =>
        Error(AnswerErrorKind.WrongSetting, $"The {Ordinal(place)} parameter is none of this rule set.", suggestion);

    public static AnswerError WrongParameterValue(Parameter parameter) =>
        Error(
            AnswerErrorKind.WrongSetting,
            $"The value for the parameter `{parameter.Id}` is not allowed: expected {Choice(parameter.Allowed.Select(value => value.Text))}.");

    public static AnswerError RefusedSetting() =>
        Error(AnswerErrorKind.WrongSetting, $"The values of the parameters do not go together in this rule set.");

    public static AnswerError WrongAge(int most) =>
        Error(AnswerErrorKind.WrongContext, $"The age in the context is out of range: expected whole years from 0 to {most}.");

    public static AnswerError WrongCode(string fact) =>
        Error(AnswerErrorKind.WrongContext, $"The {fact} in the context is not spelled as a code: expected small letters, digits and hyphens, as in `child-welfare`.");

    public static AnswerError WrongDate() =>
        Error(AnswerErrorKind.WrongContext, $"The date in the context is no day of the calendar: expected year, month and day as in 2026-01-31.");

    public static AnswerError MissingEvent(int place) =>
        Error(AnswerErrorKind.WrongContext, $"The {Ordinal(place)} event in the context is empty.");

    private static AnswerError Error(AnswerErrorKind kind, FormattableString message, string? suggestion = null) =>
        new(
            kind.Code,
            message.ToString(CultureInfo.InvariantCulture),
            suggestion is null ? kind.Help : "Did you mean `" + suggestion + "`? " + kind.Help);

    private static string Expected(Item item, bool allowsStandardReasons)
    {
        var text = new StringBuilder(item.Kind switch
        {
            AnswerKind.WholeNumber => FormattableString.Invariant($"a whole number from {item.Minimum} to {item.Maximum}"),
            AnswerKind.Text => FormattableString.Invariant($"a text of at most {item.MaximumLength} characters"),
            AnswerKind.MultipleChoice => "an array, each code once, of " + Choice(item.Options.Select(option => option.Code)),
            _ => Choice(item.Options.Select(option => option.Code)),
        });
        if (item.Kind == AnswerKind.MultipleChoice && item.Options.FirstOrDefault(option => option.IsExclusive) is { } exclusive)
        {
            text.Append(", `").Append(exclusive.Code).Append("` only alone");
        }

        if (allowsStandardReasons)
        {
            text.Append("; or a missing reason, ").Append(Choice(MissingReasons.Standard));
        }

        return text.ToString();
    }

    private static string Choice(IEnumerable<string> ids)
    {
        var listed = ids.Take(MostListed + 1).Select(id => "`" + id + "`").ToList();
        if (listed.Count == 1)
        {
            return listed[0];
        }

        return listed.Count > MostListed
            ? "one of " + string.Join(", ", listed.Take(MostListed)) + " and others"
            : string.Join(", ", listed.Take(listed.Count - 1)) + " or " + listed[listed.Count - 1];
    }

    /// <summary>Such as <c>2nd</c> for the place 1.</summary>
    public static string Ordinal(int place)
    {
        var number = place + 1;
        var ending = (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }
}
