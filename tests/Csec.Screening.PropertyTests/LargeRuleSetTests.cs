using System.Globalization;
using System.Text;
using Csec.Screening.Diagnostics;
using Xunit.Abstractions;

namespace Csec.Screening.PropertyTests;

/// <summary>Rule sets near and beyond what can be compiled are loaded or refused, and nothing else.</summary>
public sealed class LargeRuleSetTests(ITestOutputHelper output)
{
    private const int Count = 20;

    [Fact]
    public void Large_rule_sets_load_or_are_refused_for_their_size()
    {
        var ids = new List<string>();
        for (var seed = 0; seed < Count; seed++)
        {
            var result = RuleSet.Load(Write(new Random(seed)));
            var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
            Assert.Equal(errors.Count == 0, result.IsValid);
            Assert.True(errors.TrueForAll(error => error.Id is "CSEC4006" or "CSEC4011"), $"seed {seed}: {string.Join("; ", errors)}");
            ids.Add(errors.Count == 0 ? "loaded" : errors[0].Id);
            if (result.RuleSet is { } ruleSet)
            {
                Assert.NotNull(ruleSet.Assess(AnswerSheet.Empty).Assessment);
            }
        }

        output.WriteLine(string.Join(", ", ids.GroupBy(id => id).Select(group => $"{group.Key} {group.Count()}")));
        Assert.Contains("loaded", ids);
        Assert.Contains("CSEC4006", ids);
        Assert.Contains("CSEC4011", ids);
    }

    private static string Write(Random random)
    {
        var text = new StringBuilder("""
            rule-set: made-up
            version: 1.0.0
            language: 1
            title: Random large rules
            lifecycle: {status: draft}
            limits-of-use: Made up by a test.
            sources: {chance: {note: Thrown like dice.}}
            basis: {source: chance, confidence: D}
            answers: yes-no
            items:

            """);
        var items = random.Next(10, 60);
        var numbers = random.Next(0, 6);
        var largest = random.Next(2) == 0 ? 9 : 9_999;
        for (var i = 0; i < items; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  q{i}: A question\n");
        }

        for (var i = 0; i < numbers; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  n{i}: {{text: How many, answers: whole number 0 to {largest}}}\n");
        }

        // Points that are powers give every sheet a score of its own: what diagrams are worst at.
        text.Append("scores:\n  total:\n    add:\n");
        var growth = random.Next(4);
        for (var i = 0; i < items; i++)
        {
            var points = growth switch { 0 => 1, 1 => random.Next(1, 40), 2 => random.Next(1, 1_000_000), _ => 1L << (i % 30) };
            text.Append(CultureInfo.InvariantCulture, $"      q{i}: {points}\n");
        }

        if (numbers > 0)
        {
            var product = random.Next(2) == 0
                ? string.Join(" * ", Enumerable.Range(0, numbers).Select(i => $"n{i}"))
                : string.Join(" * ", Enumerable.Repeat("999999999.999999", 4).Append("n0"));
            var rest = Enumerable.Range(0, numbers).Select(i => $"n{i}");
            text.Append(CultureInfo.InvariantCulture, $"  product: {{sum: [{product}, {string.Join(", ", rest)}]}}\n");
        }

        text.Append("classifications:\n  concern:\n    of: total\n    levels: {low: under 5, high: 5 or more}\n");
        return text.ToString();
    }
}
