namespace Csec.Screening;

/// <summary>One kind of error in answers: its stable code, what it means, and what to do about it.</summary>
public sealed record AnswerErrorKind(string Code, string Title, string Help)
{
    internal static readonly AnswerErrorKind NotJson = new(
        "CSEC6001", "Not JSON, or not UTF-8", "Send one JSON object in UTF-8, at most 64 levels deep, without half of a character pair.");

    internal static readonly AnswerErrorKind WrongShape = new(
        "CSEC6002", "Unknown property, duplicate key or wrong shape", "Name every item once.");

    internal static readonly AnswerErrorKind UnknownRuleSet = new(
        "CSEC6003", "Unknown rule set or version", "`csec list` shows the rule sets and their versions.");

    internal static readonly AnswerErrorKind UnknownItem = new(
        "CSEC6004", "Unknown item", "`csec show` lists the items of a rule set.");

    internal static readonly AnswerErrorKind WrongAnswer = new(
        "CSEC6005", "Unknown code or wrong type", "Codes are texts, numbers are whole numbers, several codes are an array; leave an item out when it is unanswered.");

    internal static readonly AnswerErrorKind OutOfRange = new(
        "CSEC6006", "Number out of range", "Check the number; when it is not known, give a missing reason or leave the item out.");

    internal static readonly AnswerErrorKind Contradiction = new(
        "CSEC6007", "No completion agrees with the answers", "Correct one of the answers, or take one out.");

    internal static readonly AnswerErrorKind ClosedGate = new(
        "CSEC6008", "Value behind a closed gate", "Take the answer out, or correct the answer on which it depends.");

    internal static readonly AnswerErrorKind WrongSetting = new(
        "CSEC6009", "Parameter or variant", "`csec show` lists the parameters, their values and the variants.");

    internal static readonly AnswerErrorKind BlankLine = new(
        "CSEC6010", "Blank line", "Every line holds one JSON object.");

    internal static readonly AnswerErrorKind LineTooLong = new(
        "CSEC6011", "Line too long", "A line holds at most 1 MiB.");

    internal static readonly AnswerErrorKind WrongContext = new(
        "CSEC6012", "Context", "Correct the circumstances or leave them out; none changes a score or a level.");

    /// <summary>Every kind, by code.</summary>
    public static IReadOnlyList<AnswerErrorKind> All { get; } =
    [
        NotJson, WrongShape, UnknownRuleSet, UnknownItem, WrongAnswer, OutOfRange, Contradiction, ClosedGate, WrongSetting,
        BlankLine, LineTooLong, WrongContext,
    ];
}
