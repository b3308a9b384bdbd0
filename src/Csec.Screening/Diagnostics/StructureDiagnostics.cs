using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>CSEC2xxx: keys, shapes and spellings.</summary>
internal static class StructureDiagnostics
{
    private const string Category = "structure";

    private static readonly DiagnosticDescriptor UnknownKeyDescriptor = Error("CSEC2001", "Nothing has this key", "See the language reference for the keys that are known here.");
    private static readonly DiagnosticDescriptor MissingKeyDescriptor = Error("CSEC2002", "A key is missing", "Add the key.");
    private static readonly DiagnosticDescriptor WrongShapeDescriptor = Error("CSEC2003", "A value has the wrong shape", "Write it as the language reference shows.");
    private static readonly DiagnosticDescriptor NotOneOfDescriptor = Error("CSEC2004", "A value is none of the known ones", "Use one of the values that are named.");
    private static readonly DiagnosticDescriptor NotANumberDescriptor = Error("CSEC2005", "A number is expected", "Write digits such as `3` or `11.5`, without leading zeros, quotes, exponents or signs.");
    private static readonly DiagnosticDescriptor BadIdDescriptor = Error("CSEC2006", "An id is spelled wrong", "Use small letters, digits and single hyphens, with at least one letter, such as `ran-away`.");
    private static readonly DiagnosticDescriptor BadVersionDescriptor = Error("CSEC2007", "A version is spelled wrong", "Write three numbers such as `1.0.0`.");
    private static readonly DiagnosticDescriptor UnknownLanguageDescriptor = Error("CSEC2008", "The language version is unknown", "Write `language: 1`.");
    private static readonly DiagnosticDescriptor BadDateDescriptor = Error("CSEC2009", "A date is spelled wrong", "Write year, month and day such as `2026-01-31`.");
    private static readonly DiagnosticDescriptor BadAnswersDescriptor = Error("CSEC2010", "The answers of an item cannot be read", "Write an option set's name, a list of codes, `several of` a set, `whole number 0 to 99` or `text up to 200 characters`.");
    private static readonly DiagnosticDescriptor NotYesOrNoDescriptor = Error("CSEC2011", "Yes or no is expected", "Write `yes` or `no`.");
    private static readonly DiagnosticDescriptor EmptyValueDescriptor = Error("CSEC2012", "A value is missing", "Write the value behind the colon, or take the key out.");
    private static readonly DiagnosticDescriptor TooManyDescriptor = Error("CSEC2013", "There are too many", "Split the instrument into several rule sets, or join answers that act alike.");
    private static readonly DiagnosticDescriptor BadRuleDescriptor = Error("CSEC2014", "A rule cannot be read", "Write `- result: condition`, and `- result: otherwise` as the last rule.");
    private static readonly DiagnosticDescriptor BadTableDescriptor = Error("CSEC2015", "A table has the wrong size", "Give one row for each step down and one cell in it for each step across.");
    private static readonly DiagnosticDescriptor BadRangeDescriptor = Error("CSEC2016", "A range is the wrong way round or too large", "Begin with the smaller number.");
    private static readonly DiagnosticDescriptor ConflictingKeysDescriptor = Error("CSEC2017", "Two keys exclude each other", "Keep one of the two.");
    private static readonly DiagnosticDescriptor BadCodeDescriptor = Error("CSEC2018", "A code is spelled wrong", "Use small letters, digits and single hyphens.");
    private static readonly DiagnosticDescriptor BadOptionDescriptor = Error("CSEC2019", "The meaning of an option cannot be read", "Write a label, then points, then `missing`, `missing when` a condition, or `alone`, with commas between them.");
    private static readonly DiagnosticDescriptor BadLimitDescriptor = Error("CSEC2020", "A time limit cannot be read", "Write `36 hours`, `90 minutes`, `30 days`, `3 business days` or `10 court days`, with ` from event` behind it when the clock does not start at the trigger; or `no statutory limit`, `set locally` or `not public`.");
    private static readonly DiagnosticDescriptor BadIntervalDescriptor = Error("CSEC2052", "How often a screening is repeated cannot be read", "Write for example `every year`, `every 3 months`, `every 2 weeks` or `every 10 days`.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownKeyDescriptor, MissingKeyDescriptor, WrongShapeDescriptor, NotOneOfDescriptor, NotANumberDescriptor,
        BadIdDescriptor, BadVersionDescriptor, UnknownLanguageDescriptor, BadDateDescriptor, BadAnswersDescriptor,
        NotYesOrNoDescriptor, EmptyValueDescriptor, TooManyDescriptor, BadRuleDescriptor, BadTableDescriptor,
        BadRangeDescriptor, ConflictingKeysDescriptor, BadCodeDescriptor, BadOptionDescriptor, BadLimitDescriptor,
        BadIntervalDescriptor,
    ];

    /// <summary>A key that is not known there; <paramref name="meant"/> is the one it is read as, or null.</summary>
    public static void UnknownKey(this DiagnosticBag bag, TextSpan key, string? meant, IReadOnlyList<string> known) =>
        bag.Add(
            UnknownKeyDescriptor,
            key.Span,
            $"`{TextDiagnostics.Shown(key.Text)}` is not known here.",
            meant is not null ? Suggestion.DidYouMean(meant)
                : bag.DidYouMean(key.Text, known) ?? "Known here: " + string.Join(", ", known.Select(name => $"`{name}`")) + ".");

    public static void MissingKey(this DiagnosticBag bag, SourceSpan span, string key) =>
        bag.Add(MissingKeyDescriptor, span, $"`{key}:` is missing here.", $"Add `{key}:`.");

    public static void WrongShape(this DiagnosticBag bag, SourceSpan span, string expected) =>
        bag.Add(WrongShapeDescriptor, span, $"{expected} is expected here.");

    public static void NotOneOf(this DiagnosticBag bag, TextSpan value, IReadOnlyList<string> known) =>
        bag.Add(
            NotOneOfDescriptor,
            value.Span,
            $"`{TextDiagnostics.Shown(value.Text)}` is none of " + string.Join(", ", known.Take(12).Select(name => $"`{name}`")) + (known.Count > 12 ? " and others." : "."),
            bag.DidYouMean(value.Text, known));

    public static void BadInterval(this DiagnosticBag bag, TextSpan text) =>
        bag.Add(BadIntervalDescriptor, text.Span, $"`{TextDiagnostics.Shown(text.Text)}` is no interval.");

    public static void NotANumber(this DiagnosticBag bag, TextSpan value, string expected) =>
        bag.Add(NotANumberDescriptor, value.Span, $"`{TextDiagnostics.Shown(value.Text)}` is not {expected}.");

    public static void BadId(this DiagnosticBag bag, TextSpan id) =>
        bag.Add(BadIdDescriptor, id.Span, $"`{TextDiagnostics.Shown(id.Text)}` is not spelled as an id.", Respelt(id.Text));

    public static void BadCode(this DiagnosticBag bag, TextSpan code) =>
        bag.Add(BadCodeDescriptor, code.Span, $"`{TextDiagnostics.Shown(code.Text)}` is not spelled as a code.", Respelt(code.Text));

    public static void BadVersion(this DiagnosticBag bag, TextSpan version, string? help = null) =>
        bag.Add(BadVersionDescriptor, version.Span, $"`{TextDiagnostics.Shown(version.Text)}` is not a version.", help);

    public static void UnknownLanguage(this DiagnosticBag bag, TextSpan language) =>
        bag.Add(UnknownLanguageDescriptor, language.Span, $"Language version `{TextDiagnostics.Shown(language.Text)}` is unknown.");

    public static void BadDate(this DiagnosticBag bag, TextSpan date) =>
        bag.Add(BadDateDescriptor, date.Span, $"`{TextDiagnostics.Shown(date.Text)}` is not a date.");

    public static void BadAnswers(this DiagnosticBag bag, TextSpan answers, string? meant = null) =>
        bag.Add(
            BadAnswersDescriptor,
            answers.Span,
            $"`{TextDiagnostics.Shown(answers.Text)}` does not say how an item is answered.",
            meant is null ? null : Suggestion.DidYouMean(meant));

    public static void BadOption(this DiagnosticBag bag, TextSpan piece, string? meant) =>
        bag.Add(
            BadOptionDescriptor,
            piece.Span,
            $"`{TextDiagnostics.Shown(piece.Text)}` cannot stand here in the meaning of an option.",
            meant is null ? null : Suggestion.DidYouMean(meant));

    public static void BadLimit(this DiagnosticBag bag, TextSpan limit, string words, IReadOnlyList<string> known) =>
        bag.Add(BadLimitDescriptor, limit.Span, $"`{TextDiagnostics.Shown(limit.Text)}` is no time limit.", bag.DidYouMean(words, known));

    /// <summary>Its options all count as missing under some setting, so that no sheet could be complete.</summary>
    public static void NoAnswerLeft(this DiagnosticBag bag, SourceSpan span, string item, string? setting) =>
        bag.Add(
            BadAnswersDescriptor,
            span,
            $"Every answer of `{item}` counts as missing{(setting is null ? "" : " with " + setting)}.",
            "Leave at least one option that is not missing.");

    public static void NotYesOrNo(this DiagnosticBag bag, TextSpan value) =>
        bag.Add(NotYesOrNoDescriptor, value.Span, $"`{TextDiagnostics.Shown(value.Text)}` is neither `yes` nor `no`.", bag.DidYouMean(value.Text, ["yes", "no"]));

    public static void EmptyValue(this DiagnosticBag bag, SourceSpan span, string key) =>
        bag.Add(EmptyValueDescriptor, span, $"`{TextDiagnostics.Shown(key)}` has no value.");

    public static void TooMany(this DiagnosticBag bag, SourceSpan span, string what, int limit) =>
        bag.Add(TooManyDescriptor, span, FormattableString.Invariant($"There are more than {limit} {what}."));

    public static void BadRule(this DiagnosticBag bag, SourceSpan span, string message) =>
        bag.Add(BadRuleDescriptor, span, message);

    public static void BadTable(this DiagnosticBag bag, SourceSpan span, int across, int down) =>
        bag.Add(BadTableDescriptor, span, FormattableString.Invariant($"The cells are not {down} rows of {across}."));

    public static void BadRange(this DiagnosticBag bag, SourceSpan span, string message, string? help = null) =>
        bag.Add(BadRangeDescriptor, span, message, help);

    public static void ConflictingKeys(this DiagnosticBag bag, SourceSpan span, string first, string second) =>
        bag.Add(ConflictingKeysDescriptor, span, $"`{first}` and `{second}` exclude each other.");

    /// <summary>The same in small letters with hyphens, when that alone is what was wrong.</summary>
    private static string? Respelt(string text)
    {
        var small = text.ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        var isPlain = small.Length <= 64 && small.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')) && small.Any(c => c is >= 'a' and <= 'z');
        return isPlain && small != text && !small.Contains("--") ? Suggestion.DidYouMean(small.Trim('-')) : null;
    }

    private static DiagnosticDescriptor Error(string id, string title, string help) => new(id, title, Severity.Error, Category, help);
}
