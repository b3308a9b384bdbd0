using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>CSEC4xxx: what the diagrams prove about scores and levels.</summary>
internal static class ScoringDiagnostics
{
    private const string Category = "scoring";

    private static readonly DiagnosticDescriptor GapDescriptor = Error("CSEC4001", "Some scores fall in no band", "Move an edge so that every score falls in one band.");
    private static readonly DiagnosticDescriptor OverlapDescriptor = Error("CSEC4002", "Some scores fall in two bands", "Move an edge so that every score falls in one band.");
    private static readonly DiagnosticDescriptor WrongRangeDescriptor = Error("CSEC4003", "The declared range is not what the score can reach", "Correct the range, or the points if the range is right.");
    private static readonly DiagnosticDescriptor UnreachableLevelDescriptor = Error("CSEC4004", "A level can never be reached", "Correct its rule or band, or take the level out.");
    private static readonly DiagnosticDescriptor DeadItemDescriptor = Error("CSEC4005", "An item can change nothing", "Use it in a score or rule, or say `scored: no`.");
    private static readonly DiagnosticDescriptor TooLargeDescriptor = Error("CSEC4006", "The rule set is too large to prove", "Use fewer different points, a cap for each section, or fewer items in one score.");
    private static readonly DiagnosticDescriptor NoRuleHoldsDescriptor = Error("CSEC4007", "Some answers get no level", "Add a last rule `- level: otherwise`; in a table, move the edges of the steps, or add a step.");
    private static readonly DiagnosticDescriptor ShadowedRuleDescriptor = Error("CSEC4008", "A rule can never decide", "Move it up, correct its condition, or take it out.");
    private static readonly DiagnosticDescriptor NeverAskedDescriptor = Error("CSEC4009", "An item is never asked", "Correct the gate.");
    private static readonly DiagnosticDescriptor TableOverlapDescriptor = Error("CSEC4010", "Two cells of a table hold at once", "Move the edges of the steps so that each score or answer falls in one.");
    private static readonly DiagnosticDescriptor NumberOverflowDescriptor = Error("CSEC4011", "A score can grow too large", "Use smaller points.");
    private static readonly DiagnosticDescriptor StatusDescriptor = Error("CSEC4012", "The status promises more than the facts", "Write `draft` while a fact is unsure and `review` while one is not verified; an unsure fact is a parameter.");
    private static readonly DiagnosticDescriptor NothingToConsiderDescriptor = Error("CSEC4020", "A level from `duties-from` up names no duty to consider", "List a duty for it under `consider:`, or name a higher level in `duties-from:`.");
    private static readonly DiagnosticDescriptor NeverListedDescriptor = Error("CSEC4021", "A duty can never be listed", "Name it under `consider:` of a classification, or give it triggers with `on:`.");

    private static readonly DiagnosticDescriptor ProtectiveDescriptor = Error("CSEC4013", "A protective score moves a level", "Take the item out of one of the two, or write `kind: protective` if the levels tell of what protects.");
    private static readonly DiagnosticDescriptor ContextDescriptor = Error("CSEC4014", "A context prompt reads what moves a level", "Take the item out of one of the two; an association can neither raise nor clear a level.");

    private static readonly DiagnosticDescriptor MixedDescriptor = Error("CSEC4015", "What protects is mixed with what does not", "Keep the items of protective scores to protective scores and `kind: protective`, and out of the gates of other items.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        GapDescriptor, OverlapDescriptor, WrongRangeDescriptor, UnreachableLevelDescriptor, DeadItemDescriptor,
        TooLargeDescriptor, NoRuleHoldsDescriptor, ShadowedRuleDescriptor, NeverAskedDescriptor, TableOverlapDescriptor,
        NumberOverflowDescriptor, StatusDescriptor, NothingToConsiderDescriptor, NeverListedDescriptor,
        ProtectiveDescriptor, ContextDescriptor, MixedDescriptor,
    ];

    public static void Gap(this DiagnosticBag bag, SourceSpan span, string classification, string region, string? setting) =>
        bag.Add(GapDescriptor, span, $"No band of `{classification}` holds the score {region}{With(setting)}.");

    public static void Overlap(this DiagnosticBag bag, SourceSpan span, string classification, string region, string first, string second, string? setting) =>
        bag.Add(OverlapDescriptor, span, $"The bands `{first}` and `{second}` of `{classification}` both hold the score {region}{With(setting)}.");

    public static void WrongRange(this DiagnosticBag bag, SourceSpan span, string score, string reachable, string? setting) =>
        bag.Add(WrongRangeDescriptor, span, $"`{score}` can reach {reachable}{With(setting)}, not what is declared.", $"Write `range: {reachable}` if the points are right.");

    public static void UnreachableLevel(this DiagnosticBag bag, SourceSpan span, string classification, string level) =>
        bag.Add(UnreachableLevelDescriptor, span, $"No answers lead to the level `{level}` of `{classification}`.");

    public static void DeadItem(this DiagnosticBag bag, SourceSpan span, string item) =>
        bag.Add(DeadItemDescriptor, span, $"No answer to `{item}` can change a score, a level or a gate.");

    public static void TooLarge(this DiagnosticBag bag, SourceSpan span, string name, int limit) =>
        bag.Add(TooLargeDescriptor, span, FormattableString.Invariant($"`{name}` needs more than {limit} nodes."));

    public static void NoRuleHolds(this DiagnosticBag bag, SourceSpan span, string classification, string? setting) =>
        bag.Add(NoRuleHoldsDescriptor, span, $"For some answers no rule of `{classification}` holds{With(setting)}.", "Add a last rule `- level: otherwise`.");

    public static void ShadowedRule(this DiagnosticBag bag, SourceSpan span, string classification, string rule) =>
        bag.Add(ShadowedRuleDescriptor, span, $"The rule `{TextDiagnostics.Shown(rule)}` of `{classification}` never decides.");

    public static void NeverAsked(this DiagnosticBag bag, SourceSpan span, string item) =>
        bag.Add(NeverAskedDescriptor, span, $"No answers open the gate of `{item}`.");

    public static void TableOverlap(this DiagnosticBag bag, SourceSpan span, string classification, string? setting) =>
        bag.Add(TableOverlapDescriptor, span, $"For some answers two cells of `{classification}` hold{With(setting)}.");

    public static void NoStepHolds(this DiagnosticBag bag, SourceSpan span, string classification, string axis, string region, string? setting) =>
        bag.Add(NoRuleHoldsDescriptor, span, $"No step of `{axis}` in `{classification}` holds {region}{With(setting)}.", "Move the edges of the steps, or add a step.");

    public static void StepsOverlap(this DiagnosticBag bag, SourceSpan span, string classification, string axis, string region) =>
        bag.Add(TableOverlapDescriptor, span, $"Two steps of `{axis}` in `{classification}` hold {region}.");

    public static void NumberOverflow(this DiagnosticBag bag, SourceSpan span, string name) =>
        bag.Add(NumberOverflowDescriptor, span, $"`{name}` can grow beyond what is counted exactly.");

    public static void StatusAboveFacts(this DiagnosticBag bag, SourceSpan span, string status, bool isUnsure) =>
        bag.Add(StatusDescriptor, span, $"The status is `{status}`, but a fact is {(isUnsure ? "unsure" : "not verified")}.");

    public static void NothingToConsider(this DiagnosticBag bag, SourceSpan span, string classification, string level) =>
        bag.Add(NothingToConsiderDescriptor, span, $"The level `{level}` of `{classification}` names no duty to consider.");

    public static void NeverListed(this DiagnosticBag bag, SourceSpan span, string duty) =>
        bag.Add(NeverListedDescriptor, span, $"The duty `{duty}` is only to be considered, and no level names it.");

    public static void ProtectiveMoves(this DiagnosticBag bag, SourceSpan span, string item, string score, string classification, string? setting) =>
        bag.Add(ProtectiveDescriptor, span, $"`{item}`, which the protective score `{score}` reads, can change `{classification}`{With(setting)}.");

    public static void ContextMoves(this DiagnosticBag bag, SourceSpan span, string item, string prompt, string classification, string? setting) =>
        bag.Add(ContextDescriptor, span, $"`{item}`, which the context prompt `{prompt}` reads, can change `{classification}`{With(setting)}.");

    public static void ProtectiveReadsOther(this DiagnosticBag bag, SourceSpan span, string classification, string item) =>
        bag.Add(MixedDescriptor, span, $"The protective classification `{classification}` reads `{item}`, which no protective score reads.");

    public static void ProtectiveMixed(this DiagnosticBag bag, SourceSpan span, string score, string item, string protective, string other) =>
        bag.Add(MixedDescriptor, span, $"`{score}` reads `{item}`, which the protective score `{protective}` reads, together with `{other}`.");

    public static void ProtectiveGate(this DiagnosticBag bag, SourceSpan span, string gate, string protective, string item, string kind, string reader) =>
        bag.Add(MixedDescriptor, span, $"`{gate}`, which the protective score `{protective}` reads, decides whether `{item}` is asked, and the {kind} `{reader}` reads that.");

    private static string With(string? setting) => setting is null ? "" : $" with {setting}";

    private static DiagnosticDescriptor Error(string id, string title, string help) => new(id, title, Severity.Error, Category, help);
}
