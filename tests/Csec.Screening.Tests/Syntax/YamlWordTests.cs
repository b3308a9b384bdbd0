namespace Csec.Screening.Tests.Syntax;

/// <summary>Words that YAML readers like to guess at: each means what its key expects, or is an error that says so.</summary>
public class YamlWordTests
{
    private static readonly IReadOnlyList<string> Words =
    [
        "no", "No", "y", "n", "on", "off", "true", "yes", "010", "0o10", "0x10", "1:30", "1e3", "1_000", "+1", "-1", ".5", "1.", "1.50",
        ".inf", ".nan", "~", "null", "2026-01-31", "=", "<<", "\"\"", "' '",
    ];

    private static readonly IReadOnlyDictionary<string, (string Text, string[] Meant)> Places = new Dictionary<string, (string, string[])>
    {
        ["a title"] = (Head("title: An example", "title: WORD") + Items, [.. Words.Except(["~", "null", "=", "\"\"", "' '"]), "="]),
        ["an item's text"] = (Whole("items:\n  a: WORD\n"), [.. Words.Except(["~", "null", "\"\"", "' '"])]),
        ["an option's code"] = (Whole("items:\n  a: {text: First, answers: [WORD, other]}\n"), ["no", "y", "n", "on", "off", "true", "yes", "010", "0o10", "0x10", "1e3", "2026-01-31"]),
        ["a code behind is"] = (Whole("items: {a: First}\ncategories: {c: a is WORD}\n"), ["no", "yes"]),
        ["a number in a condition"] = (Whole("items: {a: {text: First, answers: whole number 0 to 9}}\ncategories: {c: a at least WORD}\n"), ["-1", "1.50"]),
        ["a whole number"] = (Whole("items: {a: {text: First, answers: whole number 0 to WORD}}\n"), []),
        ["points"] = (Whole("option-sets: {o: {no: 0 points, yes: WORD points}}\nitems: {a: {text: First, answers: o}}\n"), ["-1", "1.50", .. Words.Where(IsLabel)]),
        ["a date"] = (Head("{status: draft}", "{status: draft, effective-from: WORD}") + Items, ["2026-01-31"]),
        ["a yes or no"] = (Whole("prompts: {p: {always: yes, text: Stop., source: made-up, stops: WORD}}\n" + Items), ["no", "yes"]),
        ["a version"] = (Head("version: 1.0.0", "version: WORD") + Items, []),
        ["a language"] = (Head("language: 1", "language: WORD") + Items, []),
        ["a parameter's value"] = (Whole("parameters: {p: {means: P, allowed: [no, 1-30], default: WORD}}\n" + Items), ["no"]),
        ["a parameter's number"] = (Whole("parameters: {p: {means: P, allowed: [-1, 1.5], default: WORD}}\n" + Items), ["-1", "1.50"]),
        ["a flag"] = (Whole("parameters: {p: {means: P, allowed: [true, false], default: WORD}}\n" + Items), ["true"]),
        ["ages"] = (Whole("applies-to: {ages: WORD to 17}\n" + Items), []),
        ["a percentage"] = (Whole("evidence: {s: {population: P, source: made-up, prevalence: WORD %}}\n" + Items), ["1.50"]),
        ["an id"] = (Whole("items: {WORD: First}\n"), ["y", "n", "on", "off", "true", "yes", "null", "0o10", "0x10", "1e3"]),
    };

    public static TheoryData<string, string> EveryWordInEveryPlace()
    {
        var data = new TheoryData<string, string>();
        foreach (var place in Places.Keys)
        {
            foreach (var word in Words)
            {
                data.Add(place, word);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryWordInEveryPlace))]
    public void A_word_is_what_its_place_expects_or_an_error_there(string place, string word)
    {
        var (text, meant) = Places[place];
        var broken = text.Replace("WORD", word, StringComparison.Ordinal);
        var line = text[..text.IndexOf("WORD", StringComparison.Ordinal)].Count(c => c == '\n') + 1;

        var told = RuleFileReading.Diagnose(broken);

        var isMeant = meant.Contains(word);
        Assert.True(isMeant ? told.Count == 0 : told.Count == 1 && told[0].Position.Line == line, isMeant + "\n" + string.Concat(told.Select(RuleFileReading.Shown)));
    }

    private const string Start = """
        rule-set: example
        version: 1.0.0
        language: 1
        title: An example
        lifecycle: {status: draft}
        sources: {made-up: {note: Invented.}}
        basis: {source: made-up, confidence: D}
        answers: yes-no
        scored: no

        """;

    private const string Items = "items: {a: First}\n";

    /// <summary>`no points` is a label that is worth nothing; what begins like a number must be one.</summary>
    private static bool IsLabel(string word) => !"0123456789+-.\"' ".Contains(word[0]);

    private static string Head(string old, string written) => Start.Replace(old, written, StringComparison.Ordinal);

    private static string Whole(string rest) => Start + rest;
}
