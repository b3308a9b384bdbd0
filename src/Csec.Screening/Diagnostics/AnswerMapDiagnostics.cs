namespace Csec.Screening.Diagnostics;

/// <summary>CSEC2047, 2048 and 2056: maps from the names and codes of another system.</summary>
internal static class AnswerMapDiagnostics
{
    private static readonly DiagnosticDescriptor VersionDescriptor = Error("CSEC2047", "The version of a map is unknown", "Begin the map with `map: 1`.");
    private static readonly DiagnosticDescriptor BlankDescriptor = Error("CSEC2048", "A blank is given as a code", "Write `blank:` and the code for which it stands, or leave it out: a blank is no answer.");

    private static readonly DiagnosticDescriptor BlankValueDescriptor = new("CSEC2056", "A blank is read as an answer", Severity.Warning, "maps", "Keep it only when the form says that a blank means this; else write `blank: unanswered`, or leave it out.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [VersionDescriptor, BlankDescriptor, BlankValueDescriptor];

    public static void UnansweredAlias(this DiagnosticBag bag, Text.SourceSpan span) =>
        bag.Add(BlankDescriptor, span, "`unanswered` is no answer, and stands for no code that is one.");

    public static void BlankAsValue(this DiagnosticBag bag, TextSpan code) =>
        bag.Add(BlankValueDescriptor, code.Span, $"A blank is read as the answer `{TextDiagnostics.Shown(code.Text)}`.");

    public static void UnknownMapVersion(this DiagnosticBag bag, TextSpan version) =>
        bag.Add(VersionDescriptor, version.Span, $"Version `{TextDiagnostics.Shown(version.Text)}` of a map is unknown.");

    public static void BlankAlias(this DiagnosticBag bag, Text.SourceSpan span) =>
        bag.Add(BlankDescriptor, span, "A blank is no code.");

    private static DiagnosticDescriptor Error(string id, string title, string help) => new(id, title, Severity.Error, "maps", help);
}
