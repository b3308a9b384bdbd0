using Csec.Screening.Cases;

namespace Csec.Screening.Tests.Cases;

public sealed class RuleSetCasesTests
{
    private static readonly RuleSet Small = SmallRules.Load();

    [Fact]
    public void Every_kind_of_expectation_passes_when_it_is_right()
    {
        var run = Run(
            """
            cases-for: small
            letters: {Y: "yes", N: "no", "-": unanswered, "?": unknown}
            cases:
              - case: Ranges and sets
                answers: {every item: no, hurt: unknown}
                expect:
                  indicators: 0 to 1
                  concern: none-seen
                  missing: [hurt, note]
                  not applicable: [nights]
                  notices: [not-published, limits-of-use]
              - case: A setting
                variant: later
                parameters: {strict: true}
                context: {age: 14, events: [missing]}
                answers: {away: yes, nights: 5, hurt: no}
                expect: {indicators: 1, concern: some}
              - case: Still possible
                answers: {}
                expect: {concern: [some, none-seen], published concern: none, published indicators: none}
              - case: An error
                answers: {away: no, nights: 3}
                expect: {error: CSEC6008}
              - case: An unknown item
                answers: {awoy: no}
                expect: {error: CSEC6004}
            tables:
              - table: Nights
                start from: {away: yes, hurt: yes}
                columns: [row, nights, nights-over, indicators, published concern]
                rows:
                  - [two, 2, 2, 1, none-seen]
                  - [three, 3, 2, 2, some]
                  - [four, 4, 4, 1, none-seen]
              - table: Letters
                columns: [all items, indicators, concern]
                rows:
                  - ["N-NY", 0, none-seen]
                  - ["Y9Y-", 2, some]
                  - ["Y-?-", 0 to 2, [none-seen, some]]
            """.Replace("\"N-NY\"", "\"N-N?\"", StringComparison.Ordinal));

        Assert.Empty(run.Diagnostics);
        Assert.All(run.Cases, result => Assert.Empty(result.Mismatches));
        Assert.Equal(11, run.Cases.Count);
        Assert.Contains("Nights: three", run.Cases.Select(result => result.Name));
    }

    [Fact]
    public void What_came_is_said_beside_what_was_expected()
    {
        var run = Run(
            """
            cases-for: small@1.0.0
            cases:
              - case: All wrong
                answers: {away: no}
                expect:
                  indicators: 2
                  concern: some
                  published concern: some
                  missing: []
                  not applicable: []
                  notices: [gate-implied]
                  prompts: []
              - case: No error came
                answers: {}
                expect: {error: CSEC6004}
              - case: An error came
                answers: {hurt: maybe}
                expect: {indicators: 1}
            """);

        Assert.Equal(
            [
                "6 indicators: 2 / 0 to 1",
                "7 concern: some / none-seen",
                "8 published concern: some / none-seen",
                "9 missing: [] / [hurt, note]",
                "10 not applicable: [] / [nights]",
                "11 notices: [gate-implied] / []",
                "12 prompts: [] / [disclosure]",
                "15 error: CSEC6004 / no error",
            ],
            run.Cases.SelectMany(result => result.Mismatches).Take(8)
                .Select(mismatch => FormattableString.Invariant($"{mismatch.Position.Line} {mismatch.What}: {mismatch.Expected} / {mismatch.Actual}")));
        Assert.StartsWith("CSEC6005", run.Cases[2].Mismatches.Single().Actual, StringComparison.Ordinal);
        Assert.False(run.HasPassed);
    }

    [Theory]
    [InlineData("CSEC2700", "cases-for: small\ncaces: []")]
    [InlineData("CSEC2700", "cases-for: small\ncases:\n  - {case: a, answers: {}, expect: {}, colour: x}")]
    [InlineData("CSEC2701", "cases: []")]
    [InlineData("CSEC2701", "cases-for: small\ncases:\n  - {case: a, answers: {}}")]
    [InlineData("CSEC2702", "cases-for: small\ncases: a")]
    [InlineData("CSEC2702", "cases-for: small\ncases:\n  - {case: a, answers: no, expect: {}}")]
    [InlineData("CSEC2703", "cases-for: other")]
    [InlineData("CSEC2703", "cases-for: small@2.0.0")]
    [InlineData("CSEC2704", "cases-for: small\ncases:\n  - {case: a, answers: {hurd: no}, expect: {}}")]
    [InlineData("CSEC2704", "cases-for: small\ncases:\n  - {case: a, answers: {}, expect: {conzern: some}}")]
    [InlineData("CSEC2704", "cases-for: small\ncases:\n  - {case: a, answers: {}, expect: {missing: [hurd]}}")]
    [InlineData("CSEC2704", "cases-for: small\ncases:\n  - {case: a, answers: {}, expect: {prompts: [hurt]}}")]
    [InlineData("CSEC2704", "cases-for: small\ncases:\n  - {case: a, answers: {}, parameters: {nights: 3}, expect: {}}")]
    [InlineData("CSEC2705", "cases-for: small\ncases:\n  - {case: a, answers: {all items: YYY}, expect: {}}")]
    [InlineData("CSEC2705", "cases-for: small\nletters: {Y: maybe}\ncases:\n  - {case: a, answers: {all items: YYYY}, expect: {}}")]
    [InlineData("CSEC2706", "cases-for: small\ncases:\n  - {case: a, answers: {}, expect: {concern: many}}")]
    [InlineData("CSEC2707", "cases-for: small\ncases:\n  - {case: a, answers: {}, expect: {indicators: many}}")]
    [InlineData("CSEC2708", "cases-for: small\ncases:\n  - {case: a, answers: {every item: maybe}, expect: {}}")]
    [InlineData("CSEC2709", "cases-for: small\ntables:\n  - {table: a, columns: [hurt, indicators], rows: [[no]]}")]
    [InlineData("CSEC2710", "cases-for: small\ncases:\n  - {case: a, answers: {}, context: {age: old}, expect: {}}")]
    public void A_fault_of_a_cases_file_is_a_diagnostic(string id, string text)
    {
        var run = Run(text);

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.All(run.Cases, result => Assert.False(result.HasPassed));
        Assert.False(run.HasPassed);
    }

    [Fact]
    public void One_bad_name_stops_its_own_case_alone()
    {
        var run = Run("""
            cases-for: small
            cases:
              - {case: Right, answers: {hurt: no}, expect: {concern: none-seen}}
              - {case: Misspelt, answers: {hurd: no}, expect: {concern: none-seen}}
              - {case: Wrong, answers: {hurt: no}, expect: {concern: some}}
            tables:
              - table: Rows
                start from: {away: no, nihgts: 1}
                columns: [hurt, concern]
                rows: [[no, none-seen], [yes, none-seen]]
              - table: Others
                columns: [hurt, concern]
                rows: [[no], [no, none-seen]]
            """);

        Assert.Equal(["CSEC2704", "CSEC2704", "CSEC2709"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(
            [("Right", true), ("Misspelt", false), ("Wrong", false), ("Rows: no, none-seen", false), ("Rows: yes, none-seen", false), ("Others: a row", false), ("Others: no, none-seen", true)],
            run.Cases.Select(result => (result.Name, result.HasPassed)));
        Assert.False(run.HasPassed);
    }

    [Fact]
    public void Coverage_names_what_no_case_exercises()
    {
        var coverage = Run(
            """
            cases-for: small
            cases:
              - case: One
                answers: {away: yes, nights: 3, hurt: yes}
                expect: {concern: some}
              - case: Two
                answers: {away: no, hurt: no}
                expect: {concern: none-seen}
            """).Coverage();

        Assert.False(coverage.IsComplete);
        Assert.Equal(["`concern` some: strict and indicators at least 1"], Open(coverage, "rules"));
        Assert.Empty(Open(coverage, "options"));
        Assert.Equal(["`nights` answered 0", "`nights` answered 9"], Open(coverage, "numbers"));
        Assert.Empty(Open(coverage, "gates"));
        Assert.Equal(
            [
                "`nights` is 2, beside the edge at 2", "`nights` is 4, beside the edge at 4", "`nights` is 5, beside the edge at 4",
                "`indicators` is 1, beside the edge at 2", "`indicators` is 1, beside the edge at 1",
            ],
            Open(coverage, "edges"));
    }

    [Fact]
    public void A_list_of_cases_can_exercise_everything()
    {
        var coverage = Run(
            """
            cases-for: small
            cases:
              - {case: closed, answers: {away: no, hurt: no}, expect: {}}
              - {case: strict, parameters: {strict: true}, answers: {away: no, hurt: yes}, expect: {}}
            tables:
              - table: nights
                columns: [away, nights, hurt, nights-over, concern]
                rows:
                  - [yes, 0, yes, 2, none-seen]
                  - [yes, 2, yes, 2, none-seen]
                  - [yes, 3, yes, 2, some]
                  - [yes, 4, yes, 4, none-seen]
                  - [yes, 5, yes, 4, some]
                  - [yes, 9, yes, 4, some]
            """).Coverage();

        Assert.Empty(coverage.Parts.SelectMany(part => part.Open));
        Assert.True(coverage.IsComplete);
        Assert.Equal(100, coverage.Percent);
    }

    public static TheoryData<string> Shipped() => [.. RuleSetCatalog.Embedded().Ids];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void The_cases_of_a_shipped_rule_set_pass_and_leave_nothing_out(string id)
    {
        var ruleSet = RuleSetCatalog.Embedded().FindOrThrow(id);
        var file = Directory.EnumerateFiles(RepositoryRules(), $"{ruleSet.Version}.cases.yaml", SearchOption.AllDirectories)
            .Single(path => Path.GetFileName(Path.GetDirectoryName(path)) == id);
        var run = RuleSetCases.Run(ruleSet, File.ReadAllText(file), file);

        Assert.Empty(run.Diagnostics);
        Assert.All(run.Cases, result => Assert.Empty(result.Mismatches));
        Assert.Empty(run.Coverage().Parts.SelectMany(part => part.Open));
    }

    private static IReadOnlyList<string> Open(CasesCoverage coverage, string part) => coverage.Parts.Single(other => other.Name == part).Open;

    private static CasesRun Run(string text) => RuleSetCases.Run(Small, text);

    private static string RepositoryRules([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "rules"));
}
