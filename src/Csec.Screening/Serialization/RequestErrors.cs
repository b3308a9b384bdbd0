using System.Globalization;
using Csec.Screening.Diagnostics;

namespace Csec.Screening.Serialization;

/// <summary>What is wrong with how a request is written. Messages name places and our own names, never what was given.</summary>
internal static class RequestErrors
{
    public const int MaximumBytes = 1 << 20;
    public const int MaximumDepth = 64;

    public static AnswerError NotJson() =>
        new("CSEC6001", "The text is not one JSON object in UTF-8.", "Write one JSON object, nested 64 deep at most, in UTF-8 without lone surrogates.");

    public static AnswerError NoText() =>
        new("CSEC6001", "The text is empty: no answers are in it.", "Write the answers as JSON or YAML; `{}` gives none.");

    public static AnswerError NoMapping() =>
        new("CSEC6002", "The text is YAML but not a mapping.", "Write `item: code` on a line for each answer.");

    public static AnswerError NotAnObject() =>
        new("CSEC6002", "The text is JSON but not an object.", "Write an object with `answers`.");

    public static AnswerError UnknownProperty(int position, string written) =>
        new("CSEC6002", $"The {Ordinal(position)} property is not known here.", Meant(written, RequestNames.All));

    public static AnswerError DuplicateProperty(int position) =>
        new("CSEC6002", $"The {Ordinal(position)} property has the same name as an earlier one.", "Keep one of the two.");

    public static AnswerError DuplicateInside(string place) =>
        new("CSEC6002", $"A name stands twice in {place}.", "Keep one of the two.");

    public static AnswerError DuplicateInside(int position) => DuplicateInside($"the {Ordinal(position)} answer");

    public static AnswerError DuplicateAnswer(int position) =>
        new("CSEC6002", $"The {Ordinal(position)} answer is for the same item as an earlier one.", "Answer each item once.");

    public static AnswerError LastScreeningDay(int position) =>
        new("CSEC6012", $"The date of the {Ordinal(position)} screening named is no day.", "Write a day such as `2026-01-31`, or a time with its offset such as `2026-01-31T09:30-08:00`.");

    public static AnswerError LastScreeningAfter(int position) =>
        new("CSEC6012", $"The {Ordinal(position)} screening named lies after the date given.", "Correct one of the two dates.");

    public static AnswerError MissingProperty(string name) =>
        new("CSEC6002", $"`{name}` is missing.", $"Add `{name}`.");

    public static AnswerError WrongShape(string name, string expected) =>
        new("CSEC6002", $"`{name}` must be {expected}.", $"Write {expected}.");

    public static AnswerError AnswerShape(int position) =>
        new(
            "CSEC6002",
            $"The {Ordinal(position)} answer is an object of the wrong shape.",
            "Write `{\"value\": ..., \"source\": \"observed\"}`, with a value that is no object; `source` may be left out.");

    public static AnswerError AnswerSource(int position) =>
        new(
            "CSEC6005",
            $"The {Ordinal(position)} answer has a source that is not known.",
            "Write `observed`, `reported` or `record`, or leave `source` out.");

    public static AnswerError ParametersShape() =>
        new("CSEC6009", "`parameters` must be an object.", "Write the parameters as an object from name to value.");

    public static AnswerError ParameterShape(int position) =>
        new("CSEC6009", $"The {Ordinal(position)} parameter is neither a number, true or false, nor a code.", "Write a number, `true` or `false`, or a code in quotes.");

    public static AnswerError ParameterType(string id, string expected) =>
        new("CSEC6009", $"Parameter `{id}` must be {expected}.", $"Write {expected}.");

    public static AnswerError VariantShape() =>
        new("CSEC6009", "`variant` must be a text.", "Write the name of a variant in quotes, or leave `variant` out.");

    public static AnswerError BlankLine() => new("CSEC6010", "The line is blank.", "Write one request a line.");

    public static AnswerError TooLong() => new("CSEC6011", "The line is longer than 1 MiB.", "Write one request a line; no rule set needs so many bytes.");

    public static AnswerError ContextShape() =>
        new("CSEC6012", "`context` must be an object.", "Write the facts as an object from name to value.");

    public static AnswerError UnknownFact(int position, string written) =>
        new("CSEC6012", $"The {Ordinal(position)} fact of `context` is not known.", Meant(written, RequestNames.Facts));

    public static AnswerError FactType(string fact, string expected) =>
        new("CSEC6012", $"`{fact}` of `context` must be {expected}.", $"Write {expected}, or leave `{fact}` out.");

    public static AnswerError EventShape(int position) =>
        new(
            "CSEC6012",
            $"The {Ordinal(position)} event of `context` is neither a code nor an object with `event` and `at`.",
            "Write the code of the event, or `{\"event\": \"return\", \"at\": \"2026-11-20T14:30:00-08:00\"}` with nothing else in it.");

    public static AnswerError EventTime(int position) =>
        new(
            "CSEC6012",
            $"The {Ordinal(position)} event of `context` has a time that cannot be read.",
            "Write date, time and offset, such as `2026-11-20T14:30:00-08:00`, or give the event without a time.");

    public static AnswerError UnknownRuleSet(string written, IReadOnlyList<string> ids) =>
        new(
            "CSEC6003",
            "No rule set has this id.",
            Suggestion.For(written, ids) ?? "`csec list` shows the rule sets that there are.");

    public static AnswerError UnknownVersion(string id, IEnumerable<string> versions) =>
        new("CSEC6003", $"`{id}` has no such version.", "There is " + string.Join(", ", versions.Select(version => $"`{id}@{version}`")) + ".");

    public static AnswerError NotPinned() =>
        new("CSEC6003", "The line names its rule set without a version, and every line must name one.", "Write id@version, such as `sscst@1.0.0`; `csec list` shows the versions.");

    public static AnswerError OtherRuleSet(string id, string version) =>
        new(
            "CSEC6003",
            $"The answers name another rule set or version than the one chosen, `{id}@{version}`.",
            $"Choose the rule set that the answers are for; if they are for this one, write `{id}@{version}` in `ruleSet`.");

    public static AnswerError OnlyByVersion(string id, IEnumerable<string> versions) =>
        new(
            "CSEC6003",
            $"Every version of `{id}` is superseded or withdrawn; such a version is found by id@version only.",
            "There is " + string.Join(", ", versions.Select(version => $"`{id}@{version}`")) + ".");

    public static AnswerError NotInForce(string id) =>
        new("CSEC6003", $"No version of `{id}` is in force then.", "Name a version as id@version, or correct the date.");

    private static string Ordinal(int number)
    {
        var ending = (number % 100) is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return number.ToString(CultureInfo.InvariantCulture) + ending;
    }

    private static string Meant(string written, IReadOnlyList<string> known) =>
        Suggestion.For(written, known) ?? "Known here: " + string.Join(", ", known.Select(name => $"`{name}`")) + ".";
}
