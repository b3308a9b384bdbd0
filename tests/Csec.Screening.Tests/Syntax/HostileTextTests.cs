using System.Diagnostics;
using System.Text;
using Csec.Screening.Diagnostics;
using Csec.Screening.Syntax;
using Csec.Screening.Text;

namespace Csec.Screening.Tests.Syntax;

/// <summary>Whatever the bytes are: coded diagnostics with a place, never an exception, and never a wait.</summary>
public class HostileTextTests
{
    /// <summary>Only to notice what would never end; the real work takes a fraction of a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private const string Head = """
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

    private static readonly IReadOnlyList<(string Name, Func<string> Text, string Expected)> All =
    [
        ("a million brackets", () => new string('[', 1_000_000), "CSEC1010"),
        ("a million braces", () => new string('{', 1_000_000), "CSEC1010"),
        ("groups in groups", () => Repeat("{a: ", 200_000), "CSEC1010"),
        ("lists in lists", () => Repeat("- ", 100_000), "CSEC1010"),
        ("keys in keys", () => Repeat("? ", 100_000), "CSEC1010"),
        ("brackets as a value", () => "a: " + new string('[', 500_000), "CSEC1010"),
        ("a file of 1 MiB and one", () => new string('a', (1 << 20) + 1), "CSEC1003"),
        ("a text of 900 KB", () => "a: " + new string('a', 900_000), "CSEC2001"),
        ("an item of 900 KB", () => Head + "items:\n  a: " + new string('a', 900_000), ""),
        ("an item of words", () => Head + "items:\n  a: " + Repeat("word ", 180_000), ""),
        ("a text of 900 KB alone", () => new string('a', 900_000), "CSEC2003"),
        ("an expression of 900 KB", () => Head + "items: {a: First}\nscores:\n  s: " + Repeat("a or ", 180_000) + "a", "CSEC3016"),
        ("a name of 900 KB", () => Head + "items: {a: First}\nscores:\n  s: {count: [" + new string('a', 900_000) + "]}", "CSEC3002"),
        ("a key of 500 KB", () => new string('k', 500_000) + ": v", "CSEC1004"),
        ("a quoted key of 500 KB", () => "\"" + new string('k', 500_000) + "\": v", "CSEC1004"),
        ("an explicit key of 500 KB", () => "? " + new string('k', 500_000) + "\n: v", "CSEC2001"),
        ("50,000 keys", () => Lines(50_000, i => $"key-{i}: 1"), "CSEC2001"),
        ("50,000 near misses of keys", () => Lines(50_000, i => $"titl{i}: 1"), "CSEC2001"),
        ("50,000 items", () => Head + "items:\n" + Lines(50_000, i => $"  i{i}: Item"), "CSEC2013"),
        ("30,000 items in braces", () => Head + "items: {" + Repeat(30_000, i => $"i{i}: Item, ") + "}", "CSEC2013"),
        ("50,000 items that are none", () => Head + "items:\n" + Lines(50_000, i => $"  I {i}: Item"), "CSEC2006"),
        ("30,000 gates", () => Head + "items:\n" + Lines(30_000, i => $"  when i{i}:\n    j{i}: Item"), "CSEC2013"),
        ("20,000 sections", () => Head + "sections:\n" + Lines(20_000, i => $"  s{i}: {{items: {{i{i}: Item}}}}"), "CSEC2013"),
        ("20,000 empty sections", () => Head + "sections:\n" + Lines(20_000, i => $"  s{i}: {{items: {{}}}}"), "CSEC2012"),
        ("40,000 categories", () => Head + "items: {a: First}\ncategories:\n" + Lines(40_000, i => $"  c{i}: a"), "CSEC2013"),
        ("40,000 categories on each other", () => Head + "items: {a: First}\ncategories:\n  c0: a\n" + Lines(40_000, i => $"  c{i + 1}: c{i}"), "CSEC2013"),
        ("500 categories on each other, backwards", () => Head + "items: {a: First}\ncategories:\n" + Lines(500, i => $"  c{i}: {Repeat("not ", 28)}c{i + 1}") + "  c500: a", "CSEC3022"),
        ("500 gates on each other", () => Head + "items:\n" + Lines(500, i => $"  i{i}: {{text: Item, asked-when: {Repeat("not ", 28)}i{i + 1}}}") + "  i500: Item", "CSEC3022"),
        ("30,000 scores", () => Head + "items: {a: First}\nscores:\n" + Lines(30_000, i => $"  s{i}: {{count: [a]}}"), "CSEC2013"),
        ("20,000 unknown names", () => Head + "items:\n" + Lines(500, i => $"  item-number-{i}: Item") + "scores:\n  s:\n    count:\n" + Lines(20_000, i => $"      - itme-number-{i}"), "CSEC3002"),
        ("10,000 parameters", () => "parameters:\n" + Lines(10_000, i => $"  p{i}: {{means: P, allowed: [1], default: 1}}") + Head + "items: {a: First}", "CSEC2013"),
        ("50,000 allowed values", () => Head + "parameters:\n  p: {means: P, default: 1, allowed: [" + Repeat(50_000, i => $"{i}, ") + "]}\nitems: {a: First}", "CSEC2013"),
        ("50,000 options", () => Head + "option-sets:\n  o:\n" + Lines(50_000, i => $"    o{i}: Option") + "items: {a: First}", "CSEC2013"),
        ("an option of commas", () => Head + "option-sets:\n  o:\n    a: \"" + new string(',', 500_000) + "\"\nitems: {a: First}", ""),
        ("an option missing again and again", () => Head + "option-sets:\n  o:\n    a: \"" + Repeat("missing when a, ", 50_000) + "\"\nitems: {a: First}", "CSEC2019"),
        ("5,000 classifications", () => Head + "items: {a: First}\nclassifications:\n" + Lines(5_000, i => $"  c{i}: {{levels: [a], rules: [{{a: otherwise}}]}}"), "CSEC2013"),
        ("50,000 levels", () => Head + "items: {a: First}\nclassifications:\n  c:\n    levels: [" + Repeat(50_000, i => $"l{i}, ") + "]\n    rules: [{l1: otherwise}]", "CSEC2013"),
        ("30,000 rules", () => Head + "items: {a: First}\nclassifications:\n  c:\n    levels: [l, m]\n    rules:\n" + Lines(30_000, _ => "      - l: a"), "CSEC2013"),
        ("30,000 sources", () => "sources:\n" + Lines(30_000, i => $"  s{i}: {{n: {i}}}"), "CSEC2001"),
        ("parentheses", () => Condition(new string('(', 900) + "a" + new string(')', 900)), "CSEC3016"),
        ("open parentheses", () => Condition(new('(', 900)), "CSEC3016"),
        ("negations", () => Condition(Repeat("not ", 1_000) + "a"), "CSEC3016"),
        ("minus signs", () => Condition(Repeat("- ", 1_000) + "1 over 0"), "CSEC3016"),
        ("a long product", () => Condition(Repeat("2 * ", 900) + "2 over 0"), "CSEC3016"),
        ("a long sum", () => Condition(Repeat("2 + ", 900) + "2 over 0"), ""),
        ("a long difference", () => Condition(Repeat("2 - ", 900) + "2 over 0"), ""),
        ("a long or", () => Condition(Repeat("a or ", 900) + "a"), ""),
        ("a long or, with an and", () => Condition(Repeat("a or a and ", 450) + "a"), "CSEC3006"),
        ("2,000 words", () => Condition(Repeat("a ", 1_999) + "a"), "CSEC3001"),
        ("2,001 words", () => Condition(Repeat("a ", 2_000) + "a"), "CSEC3016"),
        ("a huge number", () => Condition("1 over " + new string('9', 5_000)), "CSEC3001"),
        ("a very small number", () => Condition("1 over 0." + new string('0', 5_000) + "1"), "CSEC3001"),
        ("many decimal points", () => Condition("1 over 1." + Repeat("1.", 500) + "1"), "CSEC3002"),
        ("huge points", () => Head + "option-sets:\n  o: {a: " + new string('9', 5_000) + " points}\nitems: {a: First}", "CSEC2005"),
        ("a huge whole number", () => Head + "items:\n  a: {text: First, answers: whole number 0 to " + new string('9', 5_000) + "}", "CSEC2005"),
        ("a huge version", () => Head.Replace("1.0.0", new string('9', 5_000) + ".0.0", StringComparison.Ordinal) + "items: {a: First}", "CSEC2007"),
        ("a huge age", () => Head + "applies-to: {ages: 0 to 1000000000}\nitems: {a: First}", "CSEC2005"),
        ("a huge study", () => Head + "evidence: {s: {population: P, source: made-up, n: 99999999999999}}\nitems: {a: First}", "CSEC2005"),
        ("comments only", () => Repeat("# comment\n", 100_000), "CSEC1002"),
        ("line ends only", () => new string('\n', 1_000_000), "CSEC1002"),
        ("carriage returns only", () => new string('\r', 1_000_000), "CSEC1002"),
        ("quotes", () => new string('"', 500_000), "CSEC1004"),
        ("an open quote", () => "a: \"" + Repeat("word ", 180_000), "CSEC1004"),
        ("colons", () => Repeat(": ", 400_000), "CSEC1004"),
        ("one line of keys", () => Repeat("a: ", 300_000), "CSEC1004"),
        ("question marks", () => new string('?', 500_000), "CSEC2003"),
        ("exclamation marks", () => new string('!', 500_000), "CSEC1008"),
        ("ampersands", () => Repeat("&a ", 300_000), "CSEC1004"),
        ("asterisks", () => Repeat("*a ", 300_000), "CSEC1007"),
        ("documents", () => Repeat("---\n", 200_000), "CSEC1006"),
        ("directives", () => Repeat("%A b\n", 100_000), "CSEC1017"),
        ("bell", () => "title: a\u0007b", "CSEC1018"),
        ("half a character", () => "title: \ud83d", "CSEC1018"),
        ("the other half", () => "title: \ude00", "CSEC1018"),
        ("no character", () => "title: \uffff", "CSEC1018"),
        ("aliases that would grow", () => "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "CSEC1007"),
    ];

    public static TheoryData<string> Names() => [.. All.Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_text_ends_in_coded_diagnostics(string name)
    {
        var (_, make, expected) = All.Single(text => text.Name == name);
        var text = make();
        var watch = Stopwatch.StartNew();
        var result = RuleSetText(text);

        Assert.True(watch.Elapsed < Patience, $"{name} took {watch.Elapsed}");
        Assert.True(result.Count <= 2 * DiagnosticBag.Most);
        Assert.Equal(expected, expected.Length == 0 ? string.Join(' ', result.Select(diagnostic => diagnostic.Id)) : result.Select(diagnostic => diagnostic.Id).FirstOrDefault(id => id == expected) ?? Shown(result));
        Assert.All(result, RuleFileReading.HasAPlace);
    }

    /// <summary>Depth is stopped while the text is read: what lies beyond costs nothing.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Nesting_costs_no_more_when_there_is_more_of_it(string level)
    {
        long Allocated(int levels)
        {
            var text = new SourceText(Repeat(level, levels), "");
            var before = GC.GetAllocatedBytesForCurrentThread();
            YamlReader.Read(text, new(text));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(100);

        Assert.InRange(Allocated(200_000), 0, 2 * Allocated(2_000));
    }

    [Fact]
    public void A_text_that_is_too_large_is_not_read()
    {
        var diagnostic = Assert.Single(RuleFileReading.Diagnose(Encoding.UTF8.GetBytes(new string('x', (1 << 20) + 1))));

        Assert.Equal("rule-set.yaml(1,1): error CSEC1003: The file holds more than 1048576 characters.", diagnostic.ToString());
    }

    private static IReadOnlyList<Diagnostic> RuleSetText(string text) => RuleFileReading.Diagnose(text);

    private static string Shown(IReadOnlyList<Diagnostic> diagnostics) => string.Concat(diagnostics.Take(3).Select(RuleFileReading.Shown));

    private static string Condition(string condition) => Head + "items: {a: First}\nscores:\n  s: {count: [\"" + condition + "\"]}\n";

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Repeat(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));

    private static string Lines(int times, Func<int, string> text) => Repeat(times, i => text(i) + "\n");
}
