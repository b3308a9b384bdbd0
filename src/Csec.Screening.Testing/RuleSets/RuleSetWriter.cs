using System.Globalization;
using System.Text;

namespace Csec.Screening.Testing.RuleSets;

/// <summary>
/// Writes random rule sets as an author would: as text, in every construct of the language reference. Small enough that
/// all complete sheets can be listed, but for a few. The same seed gives the same text.
/// </summary>
internal sealed partial class RuleSetWriter
{
    private static readonly decimal[] SomePoints = [0, 1, 1, 1, 2, 2, 3, 4, -1, -2, 0.5m, 1.5m, 2.25m, -0.5m, 11];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<PlannedItem> _items = [];
    private readonly List<PlannedSection> _sections = [];
    private readonly List<string> _categories = [];
    private readonly List<PlannedNumber> _scores = [];

    private RuleSetWriter(int seed) => _random = new(seed);

    public static string Write(int seed) => new RuleSetWriter(seed).Write();

    private string Write()
    {
        WriteHeader();
        WriteParameters();
        WriteOptionSets();
        WriteAllItems();
        WriteCategories();
        WriteScores();
        WriteClassifications();
        if (Chance(0.3))
        {
            WriteMissingRule(0, [], []);
        }

        WritePrompts();
        return _text.ToString();
    }

    private void WriteHeader()
    {
        Line(0, "rule-set: made-up");
        Line(0, "version: 1.0.0");
        Line(0, "language: 1");
        Line(0, "title: Random rules");
        Line(0, "lifecycle: {status: draft}");
        Line(0, "limits-of-use: Made up by a test.");
        Line(0, "sources: {chance: {note: Thrown like dice.}, other: {citation: Another throw}}");
        Line(0, "basis: {source: chance, confidence: D}");
        if (Chance(0.1))
        {
            Line(0, "missing-reasons: own codes only");
        }

        if (Chance(0.12))
        {
            Line(0, "unanswered-gates: {stay: closed, basis: {source: other, confidence: U}}");
        }
    }

    private void WriteCategories()
    {
        var count = Chance(0.4) ? Between(1, 2) : 0;
        if (count > 0)
        {
            Line(0, "categories:");
        }

        for (var i = 0; i < count; i++)
        {
            var when = Quoted(Condition(Everything(), 2));
            Line(2, Chance(0.5) ? $"kind{i}: {when}" : $"kind{i}: {{when: {when}, text: A kind, basis: {{source: other, confidence: M}}}}");
            _categories.Add($"kind{i}");
        }
    }

    private void WritePrompts()
    {
        Line(0, "prompts:");
        Line(2, "danger: {always: yes, text: Start the report process., source: chance}");
        if (Chance(0.3))
        {
            Line(2, "seen:");
            Line(4, "when: " + Quoted(Condition(Everything(), 1)));
            Line(4, Chance(0.5) ? "stops: yes" : "stops: no");
            Line(4, "text: Look again.");
            Line(4, "source: other");
        }
    }

    private void Line(int indent, string text) => _text.Append(' ', indent).Append(text).Append('\n');

    private bool Chance(double share) => _random.NextDouble() < share;

    private int Between(int from, int to) => _random.Next(from, to + 1);

    private T Pick<T>(IReadOnlyList<T> among) => among[_random.Next(among.Count)];

    /// <summary>Some of a list, at least <paramref name="least"/> if there are so many, in a random order.</summary>
    private List<T> Some<T>(IReadOnlyList<T> among, int least, int most) =>
        [.. among.OrderBy(_ => _random.Next()).Take(Between(least, Math.Max(least, most)))];

    private static string Quoted(string words) => '"' + words + '"';

    private static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
