using System.Globalization;
using System.Text.RegularExpressions;
using Csec.Screening.Analysis;

namespace Csec.Screening.Tests.Analysis;

/// <summary>Gaps and overlaps of bands as few regions, compared with the bands of every sheet.</summary>
public partial class RegionTests
{
    [Fact]
    public void Gaps_and_overlaps_are_the_longest_runs_of_scores_that_no_band_or_two_bands_hold()
    {
        var (random, told) = (new Random(4), 0);
        for (var round = 0; round < 300; round++)
        {
            int[] weights = [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(1, 6))];
            (int From, int To)[] bands = [.. Enumerable.Range(0, 3).Select(_ => random.Next(0, 14)).Order().Select(from => (from, from + random.Next(0, 6)))];
            int[] scores = [.. Enumerable.Range(0, 1 << weights.Length).Select(sheet => weights.Where((_, i) => (sheet >> i & 1) != 0).Sum()).Distinct().Order()];
            var expected = Runs(scores, score => !bands.Any(band => Holds(band, score)));
            for (var one = 0; one < bands.Length; one++)
            {
                for (var other = one + 1; other < bands.Length; other++)
                {
                    expected.AddRange(Runs(scores, score => Holds(bands[one], score) && Holds(bands[other], score)));
                }
            }

            var report = RuleSetVerification.Of(Text(weights, bands), "bands.yaml");
            var found = report.Findings.Where(finding => finding.Id is "CSEC4001" or "CSEC4002").ToList();

            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Select(finding => Region().Match(finding.Text).Groups[1].Value).Order(StringComparer.Ordinal));
            Assert.All(found, finding => Assert.NotNull(finding.Example));
            told += found.Count;
        }

        Assert.True(told > 500, $"only {told} regions");
    }

    private static bool Holds((int From, int To) band, int score) => score >= band.From && score <= band.To;

    private static List<string> Runs(int[] scores, Func<int, bool> isIn)
    {
        var runs = new List<(int First, int Last)>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (isIn(scores[i]))
            {
                var isLonger = i > 0 && isIn(scores[i - 1]);
                var first = isLonger ? runs[^1].First : scores[i];
                runs = [.. isLonger ? runs[..^1] : runs, (first, scores[i])];
            }
        }

        return [.. runs.Select(run => run.First == run.Last ? run.First.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{run.First} to {run.Last}"))];
    }

    private static string Text(int[] weights, (int From, int To)[] bands)
    {
        var items = string.Concat(weights.Select((_, i) => FormattableString.Invariant($"  i{i}: A question\n")));
        var points = string.Concat(weights.Select((weight, i) => FormattableString.Invariant($"      i{i}: {weight}\n")));
        var levels = string.Concat(bands.Select((band, i) => FormattableString.Invariant($"      l{i}: {band.From}") + (band.From == band.To ? "\n" : FormattableString.Invariant($" to {band.To}\n"))));
        return "rule-set: made-up\nversion: 1.0.0\nlanguage: 1\ntitle: An example\nowner: Nobody\nwording: Our own.\nlifecycle: {status: draft}\nlimits-of-use: For tests only.\n"
            + "sources: {made-up: {note: Made up.}}\nbasis: {source: made-up, confidence: D}\nanswers: yes-no\nitems:\n" + items
            + "scores:\n  points:\n    add:\n" + points + "classifications:\n  concern:\n    of: points\n    levels:\n" + levels;
    }

    [GeneratedRegex(@"scores? (.+)\.$")]
    private static partial Regex Region();
}
