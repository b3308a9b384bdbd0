using Csec.Screening.Text;

namespace Csec.Screening.Diagnostics;

/// <summary>CSEC3xxx: expressions, names and what they stand for.</summary>
internal static class NameDiagnostics
{
    private const string Category = "names";

    private static readonly DiagnosticDescriptor ExpressionErrorDescriptor = Error("CSEC3001", "An expression cannot be read", "Use names, numbers and the words `is`, `at least`, `at most`, `over`, `under`, `and`, `or`, `not`.");
    private static readonly DiagnosticDescriptor UnknownNameDescriptor = Error("CSEC3002", "Nothing has this name", "Check the spelling, or define it.");
    private static readonly DiagnosticDescriptor DuplicateIdDescriptor = Error("CSEC3003", "A name is used twice", "Rename one or take it out; items, sections, categories, scores and parameters share their names.");
    private static readonly DiagnosticDescriptor UnknownOptionDescriptor = Error("CSEC3004", "An item has no such option", "Use one of its codes.");
    private static readonly DiagnosticDescriptor WrongTypeDescriptor = Error("CSEC3005", "A name is used as something it is not", "Say what of it you mean, for example `item is yes` or `score at least 2`.");
    private static readonly DiagnosticDescriptor MixedDescriptor = Error("CSEC3006", "`and` and `or` are mixed", "Put parentheses around what belongs together.");
    private static readonly DiagnosticDescriptor SymbolDescriptor = Error("CSEC3007", "A symbol stands where a word is expected", "Write `is`, `at least`, `at most`, `over`, `under`, `and`, `or` or `not`.");
    private static readonly DiagnosticDescriptor NoYesDescriptor = Error("CSEC3008", "A bare item means its `yes`, and it has none", "Say which answer you mean, for example `item is 1`.");
    private static readonly DiagnosticDescriptor GateCycleDescriptor = Error("CSEC3009", "Gates wait for each other", "An item may not decide, even through others, whether it is asked.");
    private static readonly DiagnosticDescriptor ScoreCycleDescriptor = Error("CSEC3010", "Scores need each other", "A score may not be computed from itself, even through others.");
    private static readonly DiagnosticDescriptor NotHereDescriptor = Error("CSEC3011", "Something is not allowed here", "See the language reference for what may stand here.");
    private static readonly DiagnosticDescriptor UnknownSourceDescriptor = Error("CSEC3012", "No source has this id", "List it under `sources:`.");
    private static readonly DiagnosticDescriptor UnknownLevelDescriptor = Error("CSEC3013", "No level or state has this id", "List it under `levels:` or `states:`.");
    private static readonly DiagnosticDescriptor NotAllowedValueDescriptor = Error("CSEC3014", "A parameter does not take this value", "Use one of its allowed values.");
    private static readonly DiagnosticDescriptor UnknownOptionSetDescriptor = Error("CSEC3015", "No option set has this name", "List it under `option-sets:`.");
    private static readonly DiagnosticDescriptor TooLongDescriptor = Error("CSEC3016", "An expression is too long or nested too deep", "Name a part of it as a category or a score of its own.");
    private static readonly DiagnosticDescriptor ReservedDescriptor = Error("CSEC3017", "A word of the language is used as a name", "Choose another id.");
    private static readonly DiagnosticDescriptor TooManySettingsDescriptor = Error("CSEC3018", "The parameters have too many settings", "Allow fewer values, or make two rule sets.");
    private static readonly DiagnosticDescriptor NoSettingDescriptor = Error("CSEC3019", "No setting of the parameters meets the requirements", "Change `requires:` or the allowed values.");
    private static readonly DiagnosticDescriptor MissingBasisDescriptor = Error("CSEC3020", "A fact has no source", "Add `basis: {source: id, confidence: V}` to it or once above.");
    private static readonly DiagnosticDescriptor DefaultRefusedDescriptor = Error("CSEC3021", "The default setting or a variant breaks a requirement", "Change the defaults, the variant or `requires:`.");
    private static readonly DiagnosticDescriptor TooChainedDescriptor = Error("CSEC3022", "Names build on each other too deep", "Say it in fewer steps: no instrument needs so many.");
    private static readonly DiagnosticDescriptor MissingReasonDescriptor = Error("CSEC3023", "A missing reason is offered as an answer", "Write `, missing` behind it, so that it leaves every answer possible, or choose another code.");
    private static readonly DiagnosticDescriptor OpenListDescriptor = Error("CSEC3024", "A list and a sum stand side by side", "Put parentheses around the list, for example `(highest of a, b) + 1`.");
    private static readonly DiagnosticDescriptor UnknownEventDescriptor = Error("CSEC3030", "No event has this code", "List it under `events:`.");
    private static readonly DiagnosticDescriptor UnknownDutyDescriptor = Error("CSEC3031", "No duty has this id", "List it under `duties:`.");
    private static readonly DiagnosticDescriptor StatusCodeTwiceDescriptor = Error("CSEC3032", "Two statuses have one code", "Give each status a code of its own.");

    private static readonly DiagnosticDescriptor PromptDescriptor = Error("CSEC3040", "A prompt stands in an expression", "A prompt only stands beside a result: take its name out.");
    private static readonly DiagnosticDescriptor StopsDescriptor = Error("CSEC3042", "A screening would end on what is no finding", "Take `stops: yes` out; neither an association nor what protects a youth ends a screening.");
    private static readonly DiagnosticDescriptor MergedWithItselfDescriptor = Error("CSEC3041", "A rule set is merged with itself", "Name the rule set for the other respondent.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        ExpressionErrorDescriptor, UnknownNameDescriptor, DuplicateIdDescriptor, UnknownOptionDescriptor,
        WrongTypeDescriptor, MixedDescriptor, SymbolDescriptor, NoYesDescriptor, GateCycleDescriptor,
        ScoreCycleDescriptor, NotHereDescriptor, UnknownSourceDescriptor, UnknownLevelDescriptor,
        NotAllowedValueDescriptor, UnknownOptionSetDescriptor, TooLongDescriptor, ReservedDescriptor,
        TooManySettingsDescriptor, NoSettingDescriptor, MissingBasisDescriptor, DefaultRefusedDescriptor, TooChainedDescriptor,
        MissingReasonDescriptor, OpenListDescriptor, UnknownEventDescriptor, UnknownDutyDescriptor, StatusCodeTwiceDescriptor,
        PromptDescriptor, MergedWithItselfDescriptor, StopsDescriptor,
    ];

    public static void ExpressionError(this DiagnosticBag bag, TextSpan token, string expected)
    {
        var isSymbol = token.Text.Length > 0 && "<>=!&|/".IndexOf(token.Text[0]) >= 0;
        if (isSymbol)
        {
            bag.Add(SymbolDescriptor, token.Span, $"`{TextDiagnostics.Shown(token.Text)}` is no word of the language.", WordFor(token.Text));
            return;
        }

        var found = token.Text.Length == 0 ? "the end" : $"`{TextDiagnostics.Shown(token.Text)}`";
        bag.Add(
            ExpressionErrorDescriptor,
            token.Span,
            $"{char.ToUpperInvariant(expected[0])}{expected.Substring(1)} is expected here, not {found}.",
            HelpFor(token.Text));
    }

    public static void MissingReasonAsAnswer(this DiagnosticBag bag, TextSpan code) =>
        bag.Add(MissingReasonDescriptor, code.Span, $"`{code.Text}` says why an answer is missing; as an answer it would be read as known.");

    public static void UnknownEvent(this DiagnosticBag bag, TextSpan code, IEnumerable<string> known) =>
        bag.Add(UnknownEventDescriptor, code.Span, $"No event has the code `{TextDiagnostics.Shown(code.Text)}`.", bag.DidYouMean(code.Text, known));

    public static void UnknownDuty(this DiagnosticBag bag, TextSpan id, IEnumerable<string> known) =>
        bag.Add(UnknownDutyDescriptor, id.Span, $"No duty has the id `{TextDiagnostics.Shown(id.Text)}`.", bag.DidYouMean(id.Text, known));

    public static void StatusCodeTwice(this DiagnosticBag bag, TextSpan code, SourceSpan first) =>
        bag.Add(StatusCodeTwiceDescriptor, code.Span, $"The code `{TextDiagnostics.Shown(code.Text)}` is used for a second status here.", related: first);

    public static void OpenList(this DiagnosticBag bag, SourceSpan sign) =>
        bag.Add(OpenListDescriptor, sign, "It is not clear whether this belongs to the last name of the list.");

    public static void MisspeltWord(this DiagnosticBag bag, TextSpan word, string meant) =>
        bag.Add(ExpressionErrorDescriptor, word.Span, $"`{TextDiagnostics.Shown(word.Text)}` is no word of the language here.", Suggestion.DidYouMean(meant));

    public static void UnknownName(this DiagnosticBag bag, TextSpan name, IEnumerable<string> known) =>
        bag.Add(
            UnknownNameDescriptor,
            name.Span,
            $"Nothing is named `{TextDiagnostics.Shown(name.Text)}`.",
            RangeFor(name.Text) ?? bag.DidYouMean(name.Text, known));

    public static void PromptInExpression(this DiagnosticBag bag, TextSpan prompt) =>
        bag.Add(PromptDescriptor, prompt.Span, $"`{prompt.Text}` is a prompt, and a prompt can neither raise nor clear a level.");

    public static void ContextStops(this DiagnosticBag bag, SourceSpan span, string prompt) =>
        bag.Add(StopsDescriptor, span, $"The context prompt `{prompt}` rests on an association and would end the screening.");

    public static void ProtectiveStops(this DiagnosticBag bag, SourceSpan span, string prompt, string item, string score) =>
        bag.Add(StopsDescriptor, span, $"`{prompt}` would end the screening and reads `{item}`, which the protective score `{score}` reads.");

    public static void MergedWithItself(this DiagnosticBag bag, TextSpan ruleSet) =>
        bag.Add(MergedWithItselfDescriptor, ruleSet.Span, $"`{ruleSet.Text}` is this rule set itself.");

    public static void DuplicateId(this DiagnosticBag bag, TextSpan id, SourceSpan first) =>
        bag.Add(DuplicateIdDescriptor, id.Span, $"`{id.Text}` is used a second time here.", related: first);

    public static void UnknownOption(this DiagnosticBag bag, TextSpan code, string item, IReadOnlyList<string> known) =>
        bag.Add(
            UnknownOptionDescriptor,
            code.Span,
            $"`{item}` has no option `{TextDiagnostics.Shown(code.Text)}`.",
            bag.DidYouMean(code.Text, known) ?? $"Its options are {string.Join(", ", known.Select(option => $"`{option}`"))}.");

    public static void WrongType(this DiagnosticBag bag, SourceSpan span, string message, string? help = null) =>
        bag.Add(WrongTypeDescriptor, span, message, help);

    public static void MixedAndOr(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(MixedDescriptor, span, "`and` and `or` stand side by side here.");

    public static void NoYes(this DiagnosticBag bag, TextSpan item, IReadOnlyList<string> options) =>
        bag.Add(
            NoYesDescriptor,
            item.Span,
            $"`{item.Text}` has no option `yes`.",
            options.Count == 0 ? $"Compare it, for example `{item.Text} at least 1`." : $"Write for example `{item.Text} is {options[options.Count - 1]}`.");

    public static void GateCycle(this DiagnosticBag bag, TextSpan item) =>
        bag.Add(GateCycleDescriptor, item.Span, $"Whether `{item.Text}` is asked depends on its own answer.");

    public static void ScoreCycle(this DiagnosticBag bag, TextSpan score) =>
        bag.Add(ScoreCycleDescriptor, score.Span, $"`{score.Text}` is computed from itself.");

    public static void TooChained(this DiagnosticBag bag, TextSpan name, int limit) =>
        bag.Add(TooChainedDescriptor, name.Span, FormattableString.Invariant($"`{name.Text}` builds on more than {limit} others in a row."));

    public static void NotHere(this DiagnosticBag bag, SourceSpan span, string message, string? help = null) =>
        bag.Add(NotHereDescriptor, span, message, help);

    public static void UnknownSource(this DiagnosticBag bag, TextSpan source, IEnumerable<string> known) =>
        bag.Add(UnknownSourceDescriptor, source.Span, $"No source has the id `{TextDiagnostics.Shown(source.Text)}`.", bag.DidYouMean(source.Text, known));

    public static void UnknownLevel(this DiagnosticBag bag, TextSpan level, IReadOnlyList<string> known) =>
        bag.Add(UnknownLevelDescriptor, level.Span, $"`{TextDiagnostics.Shown(level.Text)}` is none of the levels or states here.", bag.DidYouMean(level.Text, known));

    public static void NotAllowedValue(this DiagnosticBag bag, TextSpan value, string parameter, IReadOnlyList<string> allowed) =>
        bag.Add(
            NotAllowedValueDescriptor,
            value.Span,
            $"`{parameter}` does not take the value `{TextDiagnostics.Shown(value.Text)}`.",
            bag.DidYouMean(value.Text, allowed) ?? $"It takes {string.Join(", ", allowed.Select(name => $"`{name}`"))}.");

    public static void UnknownOptionSet(this DiagnosticBag bag, TextSpan set, IEnumerable<string> known) =>
        bag.Add(UnknownOptionSetDescriptor, set.Span, $"No option set is named `{TextDiagnostics.Shown(set.Text)}`.", set.Text switch
        {
            "text" => "Write `text up to 200 characters`.",
            "number" or "integer" or "count" => "Write `whole number 0 to 99`.",
            _ => bag.DidYouMean(set.Text, known),
        });

    public static void ExpressionTooLong(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(TooLongDescriptor, span, "This expression is too long or nested too deep.");

    public static void Reserved(this DiagnosticBag bag, TextSpan id) =>
        bag.Add(ReservedDescriptor, id.Span, $"`{id.Text}` is a word of the language.");

    public static void TooManySettings(this DiagnosticBag bag, SourceSpan span, int limit) =>
        bag.Add(TooManySettingsDescriptor, span, FormattableString.Invariant($"The parameters have more than {limit} settings together."));

    public static void NoSetting(this DiagnosticBag bag, SourceSpan span) =>
        bag.Add(NoSettingDescriptor, span, "No setting of the parameters meets this.");

    public static void MissingBasis(this DiagnosticBag bag, TextSpan fact) =>
        bag.Add(MissingBasisDescriptor, fact.Span, $"`{fact.Text}` rests on no source.");

    public static void DefaultRefused(this DiagnosticBag bag, SourceSpan span, string setting) =>
        bag.Add(DefaultRefusedDescriptor, span, $"The setting `{setting}` breaks a requirement.");

    /// <summary>What an author most likely means by an everyday word that the language does not have.</summary>
    private static string? HelpFor(string word) => word switch
    {
        "more" or "greater" or "larger" or "above" => "Write `over 3`, or `at least 3` when 3 itself counts.",
        "less" or "fewer" or "smaller" or "below" => "Write `under 3`, or `at most 3` when 3 itself counts.",
        "equals" or "equal" => "Write `is`.",
        "yes" or "no" => $"Write `is {word}`.",
        "\"" or "'" => "Codes and names stand without quotes.",
        _ => null,
    };

    /// <summary><c>10-17</c> is a word with a hyphen here, and most likely meant as a range.</summary>
    private static string? RangeFor(string name)
    {
        var ends = name.Split('-');
        return ends.Length == 2 && ends.All(end => end.Length > 0 && end.All(c => c is >= '0' and <= '9'))
            ? $"Write `{ends[0]} to {ends[1]}`."
            : null;
    }

    private static string? WordFor(string symbol) => symbol switch
    {
        ">" => "Write `over`.",
        ">=" or "=>" => "Write `at least`.",
        "<" => "Write `under`.",
        "<=" or "=<" => "Write `at most`.",
        "=" or "==" => "Write `is`.",
        "!=" or "<>" => "Write `is not`.",
        "&" or "&&" => "Write `and`.",
        "|" or "||" => "Write `or`.",
        "!" => "Write `not`.",
        "/" => "There is no division; compare with a product instead.",
        _ => null,
    };

    private static DiagnosticDescriptor Error(string id, string title, string help) => new(id, title, Severity.Error, Category, help);
}
