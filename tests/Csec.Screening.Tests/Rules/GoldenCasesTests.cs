using Csec.Screening.Cases;
using Csec.Screening.Model;

namespace Csec.Screening.Tests.Rules;

/// <summary>The worked examples of the fact files are cases, named by their rows; nothing that can decide is left without one.</summary>
public class GoldenCasesTests
{
    /// <summary>The rows of the fact files that each rule set can hold; a row that depends on a parameter is there for both values.</summary>
    public static TheoryData<string, string[]> Rows() => new()
    {
        { "sscst", ["G-E1", "G-E2", "G-E3", "G-E4", "G-E5", "G-E5", "G-E6", "G-E7"] },
        { "qyit", ["Q1", "Q2", "Q3", "Q4", "Q5"] },
        { "ky-at-risk", ["K1", "K2", "K3", "K4"] },
        { "cse-it", ["E1", "E2", "E3", "E4", "E5", "E5", "E6", "E7", "E8", "E9", "E10"] },
        { "pearls-child", ["P1", "P2", "P3", "P5", "P6", "P7", "P10", "P11"] },
        { "brfss-ace", ["B1", "B2", "B3", "B3b", "B4", "B4b", "B5", "B6"] },
        { "wiser", ["None", "W2a", "W2b", "W2b+W8", "W1+W9", "W1+W9", "W4+W8", "W9-unknown+W4", "Maximum-under-15", "Maximum-15-plus"] },
        { "seraf-counts", ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9"] },
        { "ahs-two-question", ["A1", "A2", "A3", "A4", "A5"] },
        { "raft", ["RA1", "RA2"] },
        { "htc-10", ["H1", "H2"] },
        { "wi-cps", ["WS1", "WS2", "WS3", "WS4"] },
        { "mo-gate", ["M1", "M2", "M3", "M4", "M5"] },
        { "pearls-teen", ["P1", "P2", "P3", "P5", "P6", "P7", "P10", "P11"] },
        { "pearls-teen-self", ["P1", "P2", "P3", "P5", "P6", "P7", "P10", "P11"] },
        { "pearls-child-count", ["P1", "P2", "P3", "P8", "P9", "P11"] },
        { "pearls-teen-count", ["P1", "P2", "P3", "P4", "P8", "P9", "P11"] },
        { "ace-10", ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "D1", "D2", "D3", "D5", "D6"] },
        { "ace-iq", ["I1", "I2", "I3", "I4", "I5", "I6", "I7"] },
        { "nsch-ace", ["N1", "N2", "N3", "N4", "N5", "N6"] },
        { "cyw-ace-q-teen-self", ["Y1", "Y1", "Y2", "Y2", "Y3", "Y3", "Y4", "Y4", "Y5", "Y5", "Y6", "Y6", "Y7", "Y7"] },
        { "pce-7", ["E1", "E2", "E3", "E4", "E5", "E6"] },
        { "bce-10", ["B1", "B2", "B3", "B4"] },
        { "finkelhor-14", ["F1", "F2", "F3", "F4"] },
        { "ace-csec-context", ["J1", "J2", "J3", "J4", "J5"] },
        { "ca-state", ["R1", "R2", "R3", "R23", "R4", "R4", "R4", "R5", "R30", "R30", "R30", "R30", "R7", "R9", "R10", "R11", "R12", "R13", "R14", "R22", "R24", "R24", "R26", "R27", "R28", "R29"] },
        { "ca-csec-grid", ["R-10971", "R-10975"] },
        { "ca-alameda", ["R21", "R21", "R25", "R25"] },
        { "ca-contra-costa", [] },
        { "ca-fresno", [] },
        { "ca-los-angeles", ["R6", "R15", "R15", "R15", "R17", "R17", "R18"] },
        { "ca-monterey", [] },
        { "ca-orange", [] },
        { "ca-riverside", [] },
        { "ca-sacramento", [] },
        { "ca-san-diego", [] },
        { "ca-san-francisco", ["R19", "R19", "R19", "R19"] },
        { "ca-san-luis-obispo", ["R30"] },
        { "ca-santa-clara", ["R8", "R8", "R8", "R8", "R8", "R20"] },
        { "yurok", [] },
        { "hmis-r15-r16", ["H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8"] },
    };

    public static TheoryData<string> Files() => [.. RuleFiles.All];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_worked_example_that_a_rule_set_can_hold_is_a_case(string id, string[] rows)
    {
        var run = Run(RuleFiles.All.Single(file => file.Contains($"{Path.DirectorySeparatorChar}{id}{Path.DirectorySeparatorChar}", StringComparison.Ordinal)));
        var named = run.Cases.Select(result => result.Name.Split(": ")[^1].Split(' ')[0]).Where(rows.Contains);

        Assert.Equal(rows.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_shipped_rule_set_has_its_rows_counted() =>
        Assert.Equal(RuleFiles.All.Count, Rows().Count);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_passes_and_together_they_cover_the_rule_set(string file)
    {
        var run = Run(file);

        Assert.All(run.Cases, result => Assert.Empty(result.Mismatches));
        Assert.Empty(run.Coverage().Parts.SelectMany(part => part.Open));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_case_leaves_everything_unanswered(string file) =>
        Assert.Contains(Run(file).Cases, result => result.Name == "Nothing answered");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_rule_set_is_only_as_good_as_its_weakest_scoring_fact(string file)
    {
        var definition = RuleSet.LoadOrThrow(File.ReadAllText(file)).Definition;
        var weakest = Bases(definition).Max(basis => basis.Confidence);

        var expected = weakest switch
        {
            Confidence.Verified => RuleSetStatus.Published,
            Confidence.Unsure => RuleSetStatus.Draft,
            _ => RuleSetStatus.Review,
        };

        // A rule set may be held back for reasons that are not in its facts, never put forward.
        Assert.True(definition.Lifecycle.Status <= expected, $"{definition.Id} is {definition.Lifecycle.Status}, its facts allow {expected}.");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_paraphrase_has_at_most_twelve_words(string file)
    {
        foreach (var item in RuleSet.LoadOrThrow(File.ReadAllText(file)).Definition.Items)
        {
            Assert.True(item.Text.Split(' ').Length <= 12, item.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rule_set_shows_the_disclosure_prompt_whatever_the_answers_are(string file) =>
        Assert.Contains(RuleSet.LoadOrThrow(File.ReadAllText(file)).Definition.Prompts, prompt => prompt is { Id: "disclosure", IsAlways: true });

    private static IEnumerable<Basis> Bases(RuleSetDefinition definition) =>
    [
        .. definition.Parameters.Select(parameter => parameter.Basis),
        .. definition.Items.Select(item => item.Basis),
        .. definition.Categories.Select(category => category.Basis),
        .. definition.Scores.Select(score => score.Basis),
        .. definition.Classifications.Select(classification => classification.Basis),
        .. definition.Classifications.Select(classification => classification.MissingRule.Basis).OfType<Basis>(),
        .. definition.Duties.Select(duty => duty.Basis),
        .. definition.Statuses.Select(status => status.Basis),
        .. definition.StatusChecks.Select(check => check.Basis),
    ];

    private static CasesRun Run(string file)
    {
        var cases = Path.ChangeExtension(file, null) + ".cases.yaml";
        return RuleSetCases.Run(RuleSet.LoadOrThrow(File.ReadAllText(file)), File.ReadAllText(cases), Path.GetFileName(cases));
    }
}
