using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>CSEC5xxx: what an author is asked to do beyond what makes a rule set work; told by validation, not at load.</summary>
internal static class AuthoringDiagnostics
{
    private const string Category = "authoring";

    private static readonly DiagnosticDescriptor NoPromptDescriptor = new("CSEC5001", "No prompt says what to do on disclosure or danger", Severity.Error, Category, "Add a prompt with `always: yes` that says what to do when a youth discloses or is in danger now.");
    private static readonly DiagnosticDescriptor TermDescriptor = new("CSEC5002", "A text holds a term to avoid", Severity.Warning, Category, "Say what happened without blame: youth, victims, survivors; possible or clear concern, never a verdict. Ids, sources and names of laws may stay.");
    private static readonly DiagnosticDescriptor GroupItemDescriptor = new("CSEC5003", "An item about gender, race, ethnicity or language can change a result", Severity.Error, Category, "Take it out of scores, levels and gates, or say `about-a-group:` with the reason why it is scored on purpose. An item about experiencing discrimination is not such an item.");

    private static readonly DiagnosticDescriptor NothingToRepeatDescriptor = new("CSEC5004", "An interval or a trigger stands where nothing is asked", Severity.Warning, Category, "Lay it over the screen itself: an overlay of that rule set says `rescreen:` and `triggers:`.");

    private static readonly DiagnosticDescriptor PackPromptDescriptor = new("CSEC5005", "A prompt on disclosure or danger is worded without them", Severity.Warning, Category, "Say what to do on disclosure or danger; in Spanish one of `revel`, `peligro` and `riesgo` is looked for, in English `disclos` and `danger`.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [NoPromptDescriptor, TermDescriptor, GroupItemDescriptor, NothingToRepeatDescriptor, PackPromptDescriptor];

    public static void PromptOfPackOnDanger(this DiagnosticBag bag, SourceSpan span, string path) =>
        bag.Add(PackPromptDescriptor, span, $"`{path}` is always shown for disclosure or danger, and these words name neither.");

    public static void NothingToRepeat(this DiagnosticBag bag, SourceSpan span, string ruleSet) =>
        bag.Add(NothingToRepeatDescriptor, span, $"`{ruleSet}` asks nothing, so no screening of it can be due.");

    public static void NoPromptOnDanger(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(NoPromptDescriptor, span, "No prompt that is always shown says what to do when a youth discloses or is in danger.");

    public static void TermToAvoid(this DiagnosticBag bag, SourceSpan span, string term, string instead) =>
        bag.Add(TermDescriptor, span, $"`{TextDiagnostics.Shown(term)}` is a term to avoid in a text.", $"Write {instead}.");

    public static void GroupItem(this DiagnosticBag bag, SourceSpan span, string item, string word) =>
        bag.Add(GroupItemDescriptor, span, $"`{item}` is about a group of people (`{word}`) and can change a score, a level or a gate.");
}
