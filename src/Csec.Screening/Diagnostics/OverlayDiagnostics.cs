using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>CSEC205x, 306x and 401x: overlays and their bases.</summary>
internal static class OverlayDiagnostics
{
    private static readonly DiagnosticDescriptor NotInAnOverlayDescriptor = Error("CSEC2050", "A key cannot stand in an overlay", "structure", "Write it beside each new item.");
    private static readonly DiagnosticDescriptor StandsInTheBaseDescriptor = Error("CSEC2051", "An overlay adds something that its base has already", "structure", "Give it another id; what the base says here stays.");
    private static readonly DiagnosticDescriptor UnknownBaseDescriptor = Error("CSEC3060", "The base of an overlay is not here", "names", "Write `id@version` of a rule set that is shipped or lies in a folder that is named.");
    private static readonly DiagnosticDescriptor ChangesScoringDescriptor = Error("CSEC4016", "An overlay scores otherwise than its base", "scoring", "Take the change out, or declare it: `changes-scoring: {reason: why, source: id}`.");
    private static readonly DiagnosticDescriptor ScoresAlikeDescriptor = Error("CSEC4017", "An overlay declares a change of scoring and makes none", "scoring", "Take `changes-scoring:` out.");

    private static readonly DiagnosticDescriptor TakesAwayDescriptor = Error("CSEC4018", "An overlay takes something of its base away", "scoring", "Leave it as the base has it; a rule set that needs something else is written on its own, with its own sources.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [NotInAnOverlayDescriptor, StandsInTheBaseDescriptor, UnknownBaseDescriptor, ChangesScoringDescriptor, ScoresAlikeDescriptor, TakesAwayDescriptor];

    public static void NotInAnOverlay(this DiagnosticBag bag, TextSpan key) =>
        bag.Add(NotInAnOverlayDescriptor, key.Span, $"`{key.Text}:` would hold for the items of the base too.");

    public static void StandsInTheBase(this DiagnosticBag bag, TextSpan id, SourceSpan first) =>
        bag.Add(StandsInTheBaseDescriptor, id.Span, $"`{TextDiagnostics.Shown(id.Text)}` stands in the base already.", related: first);

    public static void UnknownBase(this DiagnosticBag bag, TextSpan reference) =>
        bag.Add(UnknownBaseDescriptor, reference.Span, $"The base `{TextDiagnostics.Shown(reference.Text)}` is not here.");

    public static void OverlayChangesScoring(this DiagnosticBag bag, SourceSpan span, string @base, string difference) =>
        bag.Add(ChangesScoringDescriptor, span, $"This overlay scores otherwise than `{@base}`. {difference}");

    public static void OverlayScoresAlike(this DiagnosticBag bag, SourceSpan span, string @base) =>
        bag.Add(ScoresAlikeDescriptor, span, $"`changes-scoring:` is declared, but every sheet gets what `{@base}` gives it.");

    public static void OverlayTakesAway(this DiagnosticBag bag, SourceSpan span, string @base, string lost) =>
        bag.Add(TakesAwayDescriptor, span, $"This overlay does not keep what `{@base}` says. {lost}.");

    private static DiagnosticDescriptor Error(string id, string title, string category, string help) => new(id, title, Severity.Error, category, help);
}
