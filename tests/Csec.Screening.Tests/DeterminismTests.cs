using System.Globalization;
using Csec.Screening.Model;

namespace Csec.Screening.Tests;

/// <summary>The same input gives the same bytes: in every culture, and on one thread or eight.</summary>
public class DeterminismTests
{
    private static readonly string[] Cultures = ["en-US", "tr-TR", "de-DE", "ar-SA", "hi-IN"];

    [Fact]
    public void The_cultures_of_these_tests_are_active()
    {
        Assert.Equal("1,5", 1.5m.ToString(CultureInfo.GetCultureInfo("de-DE")));
        Assert.Equal("İ", "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")));
    }

    [Fact]
    public void Every_culture_gives_the_same_bytes()
    {
        var results = Cultures.Select(culture => In(culture, () => string.Concat(RuleFiles.All.SelectMany(Results)))).ToList();

        Assert.True(results[0].Length > 10_000);
        Assert.All(results, result => Assert.Equal(results[0], result));
    }

    [Fact]
    public async Task Eight_threads_give_the_bytes_of_one()
    {
        var ruleSets = RuleFiles.All.Select(Load).ToList();
        var sheets = ruleSets.ConvertAll(ruleSet => Sheets(ruleSet).ToList());
        string[] expected = [.. Enumerable.Range(0, 200).Select(turn => Turn(turn))];

        string Turn(int turn)
        {
            var ruleSet = ruleSets[turn % ruleSets.Count];
            var sheet = sheets[turn % ruleSets.Count][turn / ruleSets.Count % sheets[turn % ruleSets.Count].Count];
            return ruleSet.AssessOrThrow(sheet).ToJson();
        }

        // Fresh rule sets, so that first use of settings and tables happens on all threads at once.
        ruleSets = [.. RuleFiles.All.Select(Load)];
        var threads = Enumerable.Range(0, 8).Select(thread => Task.Factory.StartNew(
            () =>
            {
                for (var i = 0; i < 10_000; i++)
                {
                    var turn = (i + (thread * 25)) % expected.Length;
                    Assert.Equal(expected[turn], Turn(turn));
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));

        await Task.WhenAll(threads);
    }

    private static RuleSet Load(string file) => RuleSet.LoadOrThrow(File.ReadAllText(file));

    private static IEnumerable<string> Results(string file)
    {
        var ruleSet = Load(file);
        yield return ruleSet.LogicHash + ruleSet.ContentHash;
        foreach (var sheet in Sheets(ruleSet))
        {
            var result = ruleSet.Assess(sheet, new() { Age = 14, Setting = "health" });
            yield return result.Assessment is { } assessment ? assessment.ToJson() : string.Join("|", result.Errors);
        }
    }

    /// <summary>Nothing, everything highest, everything lowest, and some in between; what is behind a closed gate is left out.</summary>
    private static IEnumerable<AnswerSheet> Sheets(RuleSet ruleSet)
    {
        yield return AnswerSheet.Empty;
        for (var kind = 0; kind < 4; kind++)
        {
            var sheet = AnswerSheet.Empty;
            foreach (var item in ruleSet.Definition.Items)
            {
                var with = sheet.With(item.Id, AnswerOf(item, kind));
                sheet = ruleSet.Assess(with).IsValid ? with : sheet;
            }

            yield return sheet;
        }
    }

    private static Answer AnswerOf(Item item, int kind) => item.Kind switch
    {
        AnswerKind.WholeNumber => kind == 0 ? item.Maximum : kind == 1 ? item.Minimum : (item.Minimum + item.Maximum) / 2,
        AnswerKind.Choice => kind switch
        {
            0 => item.Options[^1].Code,
            1 => item.Options[0].Code,
            2 => item.Options[item.Index % item.Options.Count].Code,
            _ => item.Index % 3 == 0 ? Answer.None : item.Options[item.Index % 2].Code,
        },
        _ => Answer.None,
    };

    private static string In(string culture, Func<string> run)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
        try
        {
            Assert.Equal(culture, CultureInfo.CurrentCulture.Name);
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = before;
        }
    }
}
