using System.Text;
using System.Text.Json;

namespace Csec.Screening.Tests.Serialization;

/// <summary>All lines are made up; <c>SECRET</c> stands for what must never be repeated.</summary>
public sealed class AnswerMapTests
{
    private const string Map = """
        map: 1
        codes: {Y: yes, N: no, U: unknown, 1: yes, 0: no, "true": yes, "false": no, X: unanswered}
        items:
          RUNAWAY_HX: ran-away
          PARTNERS: {item: partners, codes: {none: 0, 999: declined}}
          DRUGS: {item: substance-use, codes: {2: no}, blank: no}
          INJURY: serious-injury
          police-contact: {codes: {SOMETIMES: yes}}
        """;

    private const string Multiple = """
        rule-set: several
        version: 1.0.0
        language: 1
        title: Several
        lifecycle: {status: draft}
        sources: {made-up: {note: Made up.}}
        basis: {source: made-up, confidence: V}
        option-sets:
          reasons: {a: 1 point, b: 1 point, 1: 1 point}
        items:
          why: {text: Why, answers: several of reasons}
          code: {text: A code, answers: [1, 2], scored: no}
          note: {text: A note, answers: text up to 20 characters}
        scores: {reasons: {sum: [why]}}
        """;

    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.CreateOrThrow(options => options.AddEmbedded().Add(RuleSet.LoadOrThrow(Multiple)));

    [Theory]
    [InlineData("\"RUNAWAY_HX\":\"Y\"", "ran-away", "yes")]
    [InlineData("\"ran-away\":\"N\"", "ran-away", "no")]
    [InlineData("\"RUNAWAY_HX\":1", "ran-away", "yes")]
    [InlineData("\"RUNAWAY_HX\":0", "ran-away", "no")]
    [InlineData("\"RUNAWAY_HX\":true", "ran-away", "yes")]
    [InlineData("\"RUNAWAY_HX\":false", "ran-away", "no")]
    [InlineData("\"RUNAWAY_HX\":\"no\"", "ran-away", "no")]
    [InlineData("\"DRUGS\":2", "substance-use", "no")]
    [InlineData("\"DRUGS\":\"\"", "substance-use", "no")]
    [InlineData("\"DRUGS\":\"  \"", "substance-use", "no")]
    [InlineData("\"DRUGS\":null", "substance-use", "no")]
    [InlineData("\"DRUGS\":{\"value\":\"Y\",\"source\":\"record\"}", "substance-use", "yes")]
    [InlineData("\"police-contact\":\"SOMETIMES\"", "police-contact", "yes")]
    public void Names_codes_and_blanks_of_another_system_become_those_of_the_rule_set(string answer, string item, string code) =>
        Assert.Equal(code, Code(answer, item));

    [Theory]
    [InlineData("\"PARTNERS\":3", 3)]
    [InlineData("\"PARTNERS\":\"none\"", 0)]
    public void A_number_stays_one_and_a_word_may_stand_for_one(string answer, int number) =>
        Assert.Equal(number, Line("\"sexually-active\":\"Y\"," + answer).GetProperty("input").GetProperty("answers").GetProperty("partners").GetInt32());

    [Theory]
    [InlineData("\"INJURY\":\"\"", "unanswered")]
    [InlineData("\"INJURY\":\" \"", "unanswered")]
    [InlineData("\"INJURY\":null", "unanswered")]
    [InlineData("\"INJURY\":\"X\"", "unanswered")]
    [InlineData("\"INJURY\":\"U\"", "unknown")]
    [InlineData("\"INJURY\":\"declined\"", "declined")]
    [InlineData("\"PARTNERS\":999,\"sexually-active\":1", "declined")]
    public void A_blank_is_missing_and_reasons_stay_reasons(string answer, string reason)
    {
        var missing = Line(answer).GetProperty("completeness").GetProperty("missing").EnumerateArray();
        var item = answer.StartsWith("\"PARTNERS", StringComparison.Ordinal) ? "partners" : "serious-injury";

        Assert.Equal(reason, missing.Single(other => other.GetProperty("item").GetString() == item).GetProperty("reason").GetString());
    }

    [Fact]
    public void A_blank_means_what_the_map_says_for_every_item_that_has_the_code()
    {
        var line = Line("\"INJURY\":\"\",\"sexually-active\":\"yes\",\"partners\":\"\"", Map.Replace("items:", "blank: no\nitems:", StringComparison.Ordinal));

        Assert.Equal("no", line.GetProperty("input").GetProperty("answers").GetProperty("serious-injury").GetProperty("value").GetString());
        Assert.Equal(JsonValueKind.Null, line.GetProperty("input").GetProperty("answers").GetProperty("partners").ValueKind);
    }

    [Fact]
    public void An_own_code_wins_over_an_alias()
    {
        var line = Line("\"code\":1", "map: 1\ncodes: {1: 2}\nitems: {code: {codes: {1: 2}}}", "several");

        Assert.Equal("1", line.GetProperty("input").GetProperty("answers").GetProperty("code").GetString());
    }

    [Fact]
    public void An_own_name_wins_over_an_alias()
    {
        var line = Line("\"sti\":\"yes\"", "map: 1\nitems: {sti: ran-away}");

        Assert.Equal("yes", line.GetProperty("input").GetProperty("answers").GetProperty("sti").GetString());
    }

    [Theory]
    [InlineData("[\"A\",1]", "[\"a\",\"1\"]")]
    [InlineData("[1]", "[\"1\"]")]
    [InlineData("[\"A\",\"b\"]", "[\"a\",\"b\"]")]
    [InlineData("\"A\"", "[\"a\"]")]
    public void Codes_in_a_list_are_read_one_by_one(string given, string expected) =>
        Assert.Equal(expected, JsonSerializer.Serialize(Line("\"WHY\":" + given, "map: 1\nitems: {WHY: {item: why, codes: {A: a}}}", "several").GetProperty("input").GetProperty("answers").GetProperty("why")));

    [Fact]
    public void Free_text_is_no_code() =>
        Assert.Equal(1, Line("\"note\":\"Y\"", "map: 1\ncodes: {Y: unknown}", "several").GetProperty("input").GetProperty("answers").GetProperty("note").GetProperty("length").GetInt32());

    [Theory]
    [InlineData("\"RUNAWAY_HX\":\"Y\",\"ran-away\":\"no\"", "CSEC6002")]
    [InlineData("\"SECRET\":\"Y\"", "CSEC6004")]
    [InlineData("\"RUNAWAY_HX\":\"SECRET\"", "CSEC6005")]
    [InlineData("\"RUNAWAY_HX\":1.0", "CSEC6005")]
    [InlineData("\"RUNAWAY_HX\":{\"SECRET\":1}", "CSEC6002")]
    [InlineData("\"PARTNERS\":\"3\",\"sexually-active\":\"Y\"", "CSEC6005")]
    [InlineData("\"PARTNERS\":true,\"sexually-active\":\"Y\"", "CSEC6005")]
    public void What_a_map_does_not_know_is_an_error_that_repeats_nothing(string answers, string code)
    {
        var line = Line(answers);

        Assert.Equal(code, line.GetProperty("error").GetProperty("code").GetString());
        Assert.DoesNotContain("SECRET", line.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_map_nothing_changes()
    {
        var lines = "{\"ruleSet\":\"sscst\",\"answers\":{\"ran-away\":true}}\n{\"ruleSet\":\"sscst\",\"answers\":{\"ran-away\":\"\"}}\n{\"ruleSet\":\"sscst\",\"answers\":{\"ran-away\":[1]}}\n";

        Assert.Equal(["CSEC6005", "CSEC6005", "CSEC6005"], Run(new BatchScreening(Catalog), lines).Select(line => line.GetProperty("error").GetProperty("code").GetString()));
    }

    [Fact]
    public void Lines_that_use_the_own_names_give_the_same_bytes_with_a_map()
    {
        var lines = "{\"id\":\"a\",\"ruleSet\":\"sscst\",\"answers\":{\"ran-away\":\"declined\",\"sexually-active\":\"yes\",\"partners\":3}}\nnot json\n\n{\"ruleSet\":\"nobody\",\"answers\":{}}\n";

        Assert.Equal(Bytes(new(Catalog), lines), Bytes(new(Catalog) { Map = AnswerMap.LoadOrThrow(Map) }, lines));
    }

    [Fact]
    public void A_receipt_of_a_mapped_line_is_computed_again_without_the_map()
    {
        var receipt = Line("\"RUNAWAY_HX\":1,\"DRUGS\":\"\"");
        var again = Run(new BatchScreening(Catalog, BatchOutput.Receipts), receipt.GetProperty("input").GetRawText()).Single();

        Assert.Equal(receipt.GetRawText(), again.GetRawText());
    }

    [Theory]
    [InlineData("sscst", "CSEC6003")]
    [InlineData("sscst@1.0.0", null)]
    public void Pinned_lines_name_their_version(string reference, string? code)
    {
        var line = Run(new BatchScreening(Catalog) { IsPinned = true }, $"{{\"ruleSet\":\"{reference}\",\"answers\":{{}}}}").Single();

        Assert.Equal(code, line.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null);
    }

    [Fact]
    public void A_summary_counts_lines_errors_and_levels()
    {
        var lines = string.Concat(
            "{\"ruleSet\":\"ky-at-risk\",\"answers\":{\"missing-from-care\":\"yes\"}}\n",
            "{\"ruleSet\":\"ky-at-risk@1.0.0\",\"answers\":{}}\n",
            "{\"ruleSet\":\"brfss-ace\",\"answers\":{}}\n",
            "{\"ruleSet\":\"ky-at-risk\",\"answers\":{\"x\":\"yes\"}}\n\n\n");
        var summary = new BatchScreening(Catalog).RunWithSummary(new MemoryStream(Encoding.UTF8.GetBytes(lines)), Stream.Null);

        Assert.Equal((6, 3, 1, 2), (summary.Lines, summary.Assessed, summary.Determined, summary.Undetermined));
        Assert.Equal([new("CSEC6004", 1), new("CSEC6010", 2)], summary.Errors);
        Assert.Equal(["brfss-ace@1.0.0, band", "ky-at-risk@1.0.0, risk"], summary.Levels.Select(levels => levels.ToString()));
        Assert.Equal([new("not-indicated", 0), new("at-risk", 1)], summary.Levels[1].Levels);
        Assert.Equal(1, summary.Levels[1].Undetermined);
    }

    private static string? Code(string answers, string item)
    {
        var answer = Line(answers).GetProperty("input").GetProperty("answers").GetProperty(item);
        return answer.ValueKind == JsonValueKind.Object ? answer.GetProperty("value").GetString() : answer.GetString();
    }

    private static JsonElement Line(string answers, string map = Map, string ruleSet = "sscst") =>
        Run(new BatchScreening(Catalog, BatchOutput.Receipts) { Map = AnswerMap.LoadOrThrow(map) }, $"{{\"ruleSet\":\"{ruleSet}\",\"answers\":{{{answers}}}}}").Single();

    private static List<JsonElement> Run(BatchScreening batch, string lines) =>
        [.. Encoding.UTF8.GetString(Bytes(batch, lines)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static byte[] Bytes(BatchScreening batch, string lines)
    {
        using var results = new MemoryStream();
        batch.Run(new MemoryStream(Encoding.UTF8.GetBytes(lines)), results);
        return results.ToArray();
    }
}
