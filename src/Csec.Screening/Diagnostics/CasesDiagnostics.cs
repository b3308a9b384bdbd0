using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>CSEC27xx: cases files.</summary>
internal static class CasesDiagnostics
{
    private static readonly DiagnosticDescriptor UnknownKeyDescriptor = Error("CSEC2700", "A cases file has no such key", "See the cases files that are shipped.");
    private static readonly DiagnosticDescriptor MissingKeyDescriptor = Error("CSEC2701", "A cases file lacks a key", "Add the key.");
    private static readonly DiagnosticDescriptor WrongShapeDescriptor = Error("CSEC2702", "A value in a cases file has the wrong shape", "See the cases files that are shipped.");
    private static readonly DiagnosticDescriptor OtherRuleSetDescriptor = Error("CSEC2703", "The cases are for another rule set", "Name the rule set that lies beside the cases file.");
    private static readonly DiagnosticDescriptor UnknownNameDescriptor = Error("CSEC2704", "The rule set has nothing of this name", "Name an item, a section, a score, a classification or a parameter of the rule set.");
    private static readonly DiagnosticDescriptor LettersDescriptor = Error("CSEC2705", "The letters do not fit the items", "Write one letter for each item, in their order; `letters:` says what each letter stands for.");
    private static readonly DiagnosticDescriptor UnknownLevelDescriptor = Error("CSEC2706", "The classification has no such level", "Name a level of the classification, or for `published` one of its states, or `none`.");
    private static readonly DiagnosticDescriptor NotANumberDescriptor = Error("CSEC2707", "A number is expected of a score", "Write a number such as `3`, or a range such as `2 to 4`.");
    private static readonly DiagnosticDescriptor NobodyHasCodeDescriptor = Error("CSEC2708", "No item has this code", "Write a code that at least one item has.");
    private static readonly DiagnosticDescriptor RowDescriptor = Error("CSEC2709", "A row does not fit the columns", "Write one cell for each column.");
    private static readonly DiagnosticDescriptor ContextDescriptor = Error("CSEC2710", "The context of a case cannot be read", "Write facts such as `age: 14`, `setting: health` or `date: 2026-01-31`.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownKeyDescriptor, MissingKeyDescriptor, WrongShapeDescriptor, OtherRuleSetDescriptor, UnknownNameDescriptor,
        LettersDescriptor, UnknownLevelDescriptor, NotANumberDescriptor, NobodyHasCodeDescriptor, RowDescriptor, ContextDescriptor,
    ];

    public static void UnknownCasesKey(this DiagnosticBag bag, SourceSpan span, string key, IReadOnlyList<string> known) =>
        bag.Add(UnknownKeyDescriptor, span, $"`{Shown(key)}` is not known here.", Suggestion.For(key, known) ?? Known(known));

    public static void MissingCasesKey(this DiagnosticBag bag, SourceSpan span, string key) =>
        bag.Add(MissingKeyDescriptor, new(span.Start, 0), $"`{key}:` is missing here.", $"Add `{key}:`.");

    public static void WrongCasesShape(this DiagnosticBag bag, SourceSpan span, string expected) =>
        bag.Add(WrongShapeDescriptor, span, $"{expected} is expected here.");

    public static void OtherRuleSet(this DiagnosticBag bag, SourceSpan span, string ruleSet) =>
        bag.Add(OtherRuleSetDescriptor, span, $"The rule set beside this file is `{ruleSet}`.", $"Write `cases-for: {ruleSet}`.");

    public static void UnknownName(this DiagnosticBag bag, SourceSpan span, string name, IReadOnlyList<string> known) =>
        bag.Add(UnknownNameDescriptor, span, $"`{Shown(name)}` is nothing of this rule set that can stand here.", Suggestion.For(name, known));

    public static void WrongLetters(this DiagnosticBag bag, SourceSpan span, string name, int letters, int items) =>
        bag.Add(LettersDescriptor, span, FormattableString.Invariant($"`{name}` has {items} items, but there are {letters} letters."));

    public static void UnknownLetter(this DiagnosticBag bag, SourceSpan span, int place, string item) =>
        bag.Add(LettersDescriptor, span, FormattableString.Invariant($"Letter {place} stands for no answer of `{item}`."));

    public static void UnknownLevel(this DiagnosticBag bag, SourceSpan span, string level, string classification, IReadOnlyList<string> known) =>
        bag.Add(UnknownLevelDescriptor, span, $"`{Shown(level)}` is no level of `{classification}`.", Suggestion.For(level, known) ?? Known(known));

    public static void NoScore(this DiagnosticBag bag, SourceSpan span, string text) =>
        bag.Add(NotANumberDescriptor, span, $"`{Shown(text)}` is neither a number nor a range.");

    public static void NobodyHasCode(this DiagnosticBag bag, SourceSpan span, string code) =>
        bag.Add(NobodyHasCodeDescriptor, span, $"No item takes `{Shown(code)}`.");

    public static void WrongRow(this DiagnosticBag bag, SourceSpan span, int cells, int columns) =>
        bag.Add(RowDescriptor, span, FormattableString.Invariant($"The row has {cells} cells, but there are {columns} columns."));

    public static void WrongContext(this DiagnosticBag bag, SourceSpan span, AnswerError error) =>
        bag.Add(ContextDescriptor, span, error.Message, error.Help);

    private static string Known(IReadOnlyList<string> known) => "Known here: " + string.Join(", ", known.Select(name => $"`{name}`")) + ".";

    private static string Shown(string text) => text.Length <= 40 ? text : text.Substring(0, 40) + "...";

    private static DiagnosticDescriptor Error(string id, string title, string help) => new(id, title, Severity.Error, "cases", help);
}
