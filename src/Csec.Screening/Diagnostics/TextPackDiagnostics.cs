using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>CSEC2040 to 2046, 2049 and 2055: text packs.</summary>
internal static class TextPackDiagnostics
{
    private const string Category = "text packs";
    private const int MostListed = 5;

    private static readonly DiagnosticDescriptor AnotherDescriptor = Error("CSEC2040", "The texts are for another rule set or version", "Name the rule set that the pack is for, or give the pack to that rule set.");
    private static readonly DiagnosticDescriptor NothingToWordDescriptor = Error("CSEC2041", "The rule set has nothing of this id to word", "Use the ids and codes of the rule set; `csec show` lists them.");
    private static readonly DiagnosticDescriptor BadLocaleDescriptor = Error("CSEC2042", "A locale is spelled wrong", "Write a language such as `es`, or one of a region such as `es-MX`.");
    private static readonly DiagnosticDescriptor NoRuleSetDescriptor = new("CSEC2043", "There is no rule set for a text pack", Severity.Warning, Category, "Put the pack beside its rule set, or correct the version that it names.");
    private static readonly DiagnosticDescriptor LeftOutDescriptor = new("CSEC2044", "A complete text pack leaves texts out", Severity.Warning, Category, "Add the texts, or take `complete: yes` out; what is left out is shown in English.");
    private static readonly DiagnosticDescriptor PlaceholdersDescriptor = Error("CSEC2045", "A sentence does not use the names that are filled in", "Use each name in braces that the English sentence uses, and no other.");
    private static readonly DiagnosticDescriptor BadTextsForDescriptor = Error("CSEC2046", "A text pack does not name a rule set and version", "Write `texts-for: sscst@1.0.0`, or `texts-for: common` for texts that every rule set shares.");

    private static readonly DiagnosticDescriptor InvisibleDescriptor = Error("CSEC2049", "A text of a pack shows nothing", "Write the text, or leave it out: what is left out is shown in English.");
    private static readonly DiagnosticDescriptor FileLocaleDescriptor = Error("CSEC2055", "A text pack is in another locale than its file's name", "Name the file for the locale of its texts, such as `1.0.0.texts.es.yaml`: by that name it is found.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        AnotherDescriptor, NothingToWordDescriptor, BadLocaleDescriptor, NoRuleSetDescriptor, LeftOutDescriptor,
        PlaceholdersDescriptor, BadTextsForDescriptor, InvisibleDescriptor, FileLocaleDescriptor,
    ];

    public static void TextsForAnother(this DiagnosticBag bag, SourceSpan span, string ruleSet) =>
        bag.Add(AnotherDescriptor, span, $"The texts are not for `{ruleSet}`.", $"Write `texts-for: {ruleSet}` if they are.");

    public static void NothingToWord(this DiagnosticBag bag, SourceSpan span, string path, string? meant) =>
        bag.Add(NothingToWordDescriptor, span, $"The rule set has no `{TextDiagnostics.Shown(path)}`.", meant is null ? null : Suggestion.DidYouMean(meant));

    public static void BadLocale(this DiagnosticBag bag, TextSpan locale) =>
        bag.Add(BadLocaleDescriptor, locale.Span, $"`{TextDiagnostics.Shown(locale.Text)}` is not spelled as a locale.");

    public static Diagnostic NoRuleSet(SourceText source, SourceSpan span, string ruleSet) =>
        new(NoRuleSetDescriptor, source, span, $"There is no rule set `{ruleSet}` that these texts could be for.");

    public static void TextsLeftOut(this DiagnosticBag bag, SourceSpan span, IReadOnlyList<string> paths) =>
        bag.Add(
            LeftOutDescriptor,
            span,
            FormattableString.Invariant($"The pack says that it is complete, but leaves out {paths.Count}: ")
            + string.Join(", ", paths.Take(MostListed).Select(path => $"`{path}`")) + (paths.Count > MostListed ? " and others." : "."));

    public static void WrongPlaceholders(this DiagnosticBag bag, SourceSpan span, string path, IReadOnlyCollection<string> expected) =>
        bag.Add(
            PlaceholdersDescriptor,
            span,
            expected.Count == 0
                ? $"In `{path}` nothing is filled in."
                : $"In `{path}` these are filled in: " + string.Join(", ", expected.OrderBy(name => name, StringComparer.Ordinal).Select(name => $"`{{{name}}}`")) + ".");

    public static void BadTextsFor(this DiagnosticBag bag, TextSpan ruleSet) =>
        bag.Add(BadTextsForDescriptor, ruleSet.Span, $"`{TextDiagnostics.Shown(ruleSet.Text)}` is no rule set with a version.");

    public static void InvisibleText(this DiagnosticBag bag, SourceSpan span, string path) =>
        bag.Add(InvisibleDescriptor, span, $"`{TextDiagnostics.Shown(path)}` holds nothing that a reader can see.");

    public static void LocaleOfAnotherFile(this DiagnosticBag bag, TextSpan locale, string ofFile) =>
        bag.Add(FileLocaleDescriptor, locale.Span, $"The locale is `{TextDiagnostics.Shown(locale.Text)}`, and the name of the file says `{TextDiagnostics.Shown(ofFile)}`.");

    private static DiagnosticDescriptor Error(string id, string title, string help) => new(id, title, Severity.Error, Category, help);
}
