using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>CSEC4022 and up, 5006 and up: what verification finds beyond what loading refuses.</summary>
internal static class ProofDiagnostics
{
    private const string Category = "scoring";

    private static readonly DiagnosticDescriptor StuckCategoryDescriptor = Error("CSEC4022", "A category is the same on every sheet", "Correct its condition, or take the category out.");
    private static readonly DiagnosticDescriptor ConstantScoreDescriptor = Error("CSEC4023", "A score is the same on every sheet", "Correct what it adds, or take the score out.");
    private static readonly DiagnosticDescriptor DeadPartDescriptor = Error("CSEC4024", "A part of a score adds nothing", "Correct it, or take it out.");
    private static readonly DiagnosticDescriptor AlwaysAskedDescriptor = Error("CSEC4025", "A gate never closes", "Correct the gate, or take it out.");
    private static readonly DiagnosticDescriptor DeadParameterDescriptor = Error("CSEC4026", "A parameter decides nothing", "Use it where it is meant to decide, or take it out.");
    private static readonly DiagnosticDescriptor StuckPromptDescriptor = Error("CSEC4027", "A prompt is never shown", "Correct its condition, or take the prompt out.");
    private static readonly DiagnosticDescriptor LowersDescriptor = Error("CSEC4028", "A higher answer lowers the level", "List the options from low to high, correct the points, or say under `lowered-by:` why it may.");
    private static readonly DiagnosticDescriptor NeverLowersDescriptor = Error("CSEC4029", "An exception is declared that is none", "Take the item out of `lowered-by:`.");
    private static readonly DiagnosticDescriptor HidesDescriptor = Error("CSEC4030", "What is published hides a decided level", "Write `the level` for it, or say in `although-decided:` why another result may stand beside a decided level.");
    private static readonly DiagnosticDescriptor ContradictionDescriptor = Error("CSEC4031", "Two duties contradict each other", "Correct one of them, or say for whom, where or when each holds.");
    private static readonly DiagnosticDescriptor IdleRuleDescriptor = Error("CSEC4032", "A rule changes nothing", "Take it out, or correct its level or condition.");
    private static readonly DiagnosticDescriptor SwallowsDescriptor = Error("CSEC4033", "A rule leaves nothing to the others", "Correct its condition, or take the others out.");
    private static readonly DiagnosticDescriptor UnusedStateDescriptor = Error("CSEC4034", "A state is never published", "Name it in `if-answers-are-missing:`, or take it out of `states:`.");
    private static readonly DiagnosticDescriptor EmptyStepDescriptor = Error("CSEC4035", "A step of a table holds nothing", "Correct the step, or take it and its cells out.");
    private static readonly DiagnosticDescriptor VanishingLevelDescriptor = Error("CSEC4036", "A level is out of reach under a setting", "Take the value out of `allowed:`, or correct the band or rule that uses it.");
    private static readonly DiagnosticDescriptor AlikeDescriptor = new("CSEC5006", "Options always act alike", Severity.Warning, "authoring", "Nothing needs to be done if the form tells them apart; else make them one option.");
    private static readonly DiagnosticDescriptor CompleteCasesDescriptor = new("CSEC5007", "Complete cases leave decided levels out", Severity.Warning, "authoring", "Nothing needs to be done if the source leaves incomplete forms out; the level itself is still given.");
    private static readonly DiagnosticDescriptor BothEventsDescriptor = new("CSEC5008", "Two duties would contradict each other", Severity.Warning, "authoring", "Nothing needs to be done if both events are never stated together.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        StuckCategoryDescriptor, ConstantScoreDescriptor, DeadPartDescriptor, AlwaysAskedDescriptor, DeadParameterDescriptor,
        StuckPromptDescriptor, LowersDescriptor, NeverLowersDescriptor, HidesDescriptor, ContradictionDescriptor, IdleRuleDescriptor,
        SwallowsDescriptor, UnusedStateDescriptor, EmptyStepDescriptor, VanishingLevelDescriptor,
        AlikeDescriptor, CompleteCasesDescriptor, BothEventsDescriptor,
    ];

    public static void StuckCategory(this DiagnosticBag bag, SourceSpan span, string category, bool holds) =>
        bag.Add(StuckCategoryDescriptor, span, $"The category `{category}` {(holds ? "holds on every sheet" : "never holds")}.");

    public static void ConstantScore(this DiagnosticBag bag, SourceSpan span, string score, string value) =>
        bag.Add(ConstantScoreDescriptor, span, $"`{score}` is {value} on every sheet.");

    public static void DeadPart(this DiagnosticBag bag, SourceSpan span, string score, string part) =>
        bag.Add(DeadPartDescriptor, span, $"`{TextDiagnostics.Shown(part)}` never changes the score `{score}`.");

    public static void AlwaysAsked(this DiagnosticBag bag, SourceSpan span, string item) =>
        bag.Add(AlwaysAskedDescriptor, span, $"`{item}` is asked whatever the answers are.");

    public static void DeadParameter(this DiagnosticBag bag, SourceSpan span, string parameter) =>
        bag.Add(DeadParameterDescriptor, span, $"No value of `{parameter}` gives another score, level, gate or prompt than any other.");

    public static void StuckPrompt(this DiagnosticBag bag, SourceSpan span, string prompt) =>
        bag.Add(StuckPromptDescriptor, span, $"No answers show the prompt `{prompt}`.");

    public static void Lowers(this DiagnosticBag bag, SourceSpan span, string item, string from, string to, string classification, string high, string low) =>
        bag.Add(LowersDescriptor, span, $"Raising `{item}` from {from} to {to} lowers `{classification}` from `{high}` to `{low}`, and no reason is declared.");

    public static void NeverLowers(this DiagnosticBag bag, SourceSpan span, string item, string classification) =>
        bag.Add(NeverLowersDescriptor, span, $"No higher answer to `{item}` lowers `{classification}`.");

    public static void Hides(this DiagnosticBag bag, SourceSpan span, string classification, string published, string level) =>
        bag.Add(HidesDescriptor, span, $"`{classification}` publishes {published} for a form whose level is decided: `{level}`.");

    public static void Contradiction(this DiagnosticBag bag, SourceSpan span, string first, string second, SourceSpan related) =>
        bag.Add(ContradictionDescriptor, span, $"`{first}` and `{second}` ask for the same action and forbid it.", related: related);

    public static void IdleRule(this DiagnosticBag bag, SourceSpan span, string classification, string rule) =>
        bag.Add(IdleRuleDescriptor, span, $"Without the rule `{TextDiagnostics.Shown(rule)}` every sheet gets the same level of `{classification}`.");

    public static void Swallows(this DiagnosticBag bag, SourceSpan span, string classification, string rule) =>
        bag.Add(SwallowsDescriptor, span, $"The rule `{TextDiagnostics.Shown(rule)}` of `{classification}` decides every sheet, so that no other does.");

    public static void UnusedState(this DiagnosticBag bag, SourceSpan span, string classification, string state) =>
        bag.Add(UnusedStateDescriptor, span, $"Nothing publishes the state `{state}` of `{classification}`.");

    public static void EmptyStep(this DiagnosticBag bag, SourceSpan span, string classification, string axis) =>
        bag.Add(EmptyStepDescriptor, span, $"No sheet falls in this step of `{axis}` in `{classification}`.");

    public static void VanishingLevel(this DiagnosticBag bag, SourceSpan span, string classification, string level) =>
        bag.Add(VanishingLevelDescriptor, span, $"No answers lead to the level `{level}` of `{classification}` under this setting, though they do under another.");

    public static void OneValueLeft(this DiagnosticBag bag, SourceSpan span, string parameter) =>
        bag.Add(DeadParameterDescriptor, span, $"The requirements leave `{parameter}` only one of its values.");

    public static void Alike(this DiagnosticBag bag, SourceSpan span, IReadOnlyList<string> items, IReadOnlyList<string> options) => bag.Add(
        AlikeDescriptor,
        span,
        items.Count == 1
            ? $"The options {Listed(options)} of `{items[0]}` always act alike."
            : FormattableString.Invariant($"In {items.Count} items the options {Listed(options)} always act alike: {Listed(items)}."));

    public static void CompleteCases(this DiagnosticBag bag, SourceSpan span, string classification, string level) =>
        bag.Add(CompleteCasesDescriptor, span, $"`{classification}` publishes nothing for a form whose level is decided: `{level}`.");

    public static void ContradictionOfEvents(this DiagnosticBag bag, SourceSpan span, string first, string second, SourceSpan related) =>
        bag.Add(BothEventsDescriptor, span, $"When an event of each is stated, `{first}` and `{second}` ask for the same action and forbid it.", related: related);

    private static string Listed(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(names.Count - 1).Select(name => $"`{name}`")) + $" and `{names[names.Count - 1]}`";

    private static DiagnosticDescriptor Error(string id, string title, string help) => new(id, title, Severity.Error, Category, help);
}
