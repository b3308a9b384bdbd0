using System.Text;
using System.Text.Json;

namespace Csec.Screening.Tests.Serialization;

public sealed class BatchScreeningTests
{
    private const string Good = """{"id":"a","ruleSet":"small","answers":{"away":"no","hurt":"no","note":null}}""";

    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.CreateOrThrow(options => options.Add(SmallRules.Load()));

    [Fact]
    public void Each_line_gives_one_line_in_the_same_order()
    {
        var (lines, counts) = Run("\uFEFF" + Good + "\r\n\nnot json\n" + Good.Replace("\"a\"", "\"b\"", StringComparison.Ordinal));

        Assert.Equal(new BatchCounts(4, 2), counts);
        Assert.Equal(["a", null, null, "b"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(["CSEC6010", "CSEC6001"], lines.Skip(1).Take(2).Select(line => line.GetProperty("error").GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void No_line_gives_no_line(string input) => Assert.Equal(input.Length, Run(input).Lines.Count);

    [Fact]
    public void A_byte_order_mark_on_a_later_line_is_not_JSON() =>
        Assert.Equal("CSEC6001", Run(Good + "\n\uFEFF" + Good).Lines[1].GetProperty("error").GetProperty("code").GetString());

    [Fact]
    public void A_line_of_many_MiB_is_refused_and_the_next_is_read()
    {
        var (lines, counts) = Run(new string('x', 5_000_000) + "\n" + Good + "\n");

        Assert.Equal(new BatchCounts(2, 1), counts);
        Assert.Equal("CSEC6011", lines[0].GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public void An_error_stands_first_and_among_all()
    {
        var line = Run("""{"id":"x","ruleSet":"smal","answers":{"a":{"value":1,"source":2}},"extra":1}""").Lines.Single();

        Assert.Equal(["id", "error", "errors"], line.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["code", "message", "help"], line.GetProperty("error").EnumerateObject().Select(member => member.Name));
        Assert.Equal(["CSEC6002", "CSEC6003", "CSEC6005"], line.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()));
        Assert.Contains("`small`", line.GetProperty("errors")[1].GetProperty("help").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_alone_keep_their_place() => Assert.Equal(
        """{"id":"a","classifications":{"concern":{"level":"none-seen"}}}""",
        Run(Good, BatchOutput.Levels).Lines.Single().GetRawText());

    [Fact]
    public void A_receipt_a_line_has_the_input() =>
        Assert.Equal("small@1.0.0", Run(Good, BatchOutput.Receipts).Lines.Single().GetProperty("input").GetProperty("ruleSet").GetString());

    [Fact]
    public void What_is_finished_is_handed_on_before_waiting()
    {
        using var output = new MemoryStream();
        using var input = new StreamOfPieces([Good + "\n", Good[..9], Good[9..] + "\n"], () => output.Length);
        new BatchScreening(Catalog).Run(input, output);

        Assert.Equal(0, input.SeenBefore[0]);
        Assert.True(input.SeenBefore[1] > 0);
        Assert.Equal(input.SeenBefore[1], input.SeenBefore[2]);
        Assert.Equal(2 * input.SeenBefore[1], output.Length);
    }

    [Fact]
    public void The_contracts_example_gives_the_contracts_result()
    {
        const string Line = """{"id":"c-17","ruleSet":"sscst@1.0.0","answers":{"substance-use":"yes","ran-away":"declined","partners":3},"context":{"age":14,"setting":"health","respondent":"youth"},"variant":"later"}""";
        const string Expected = """
            {"id":"c-17",
            "ruleSet":{"id":"sscst","version":"1.0.0","status":"draft","variant":"later","parameters":{"partners-over":10},"logicHash":"...","contentHash":"..."},
            "engine":{"version":"0.1.0","language":1},
            "applies":{"value":true,"reasons":[{"fact":"age","given":14,"needs":"11..17","holds":true},{"fact":"setting","given":"health","needs":"health","holds":true}]},
            "completeness":{"asked":7,"answered":2,"missing":[{"item":"ran-away","reason":"declined"},{"item":"police-contact","reason":"unanswered"},{"item":"serious-injury","reason":"unanswered"},{"item":"sexually-active","reason":"unanswered"},{"item":"sti","reason":"unanswered"}],"notApplicable":[]},
            "scores":{"positives":{"value":null,"min":1,"max":5,"published":null}},
            "classifications":{"screen":{"level":null,"determined":false,"possible":["negative","positive"],"floor":"negative","published":null}},
            "reasons":[{"kind":"answer","score":"positives","item":"substance-use","code":"yes","points":1}],
            "prompts":[{"id":"disclosure","items":[],"source":"ca-penal-code-11166","text":"..."}],
            "duties":[],
            "notices":[{"code":"not-published","text":"..."},{"code":"unsure-parameter","parameter":"partners-over","text":"..."},{"code":"gate-implied","item":"sexually-active","text":"..."},{"code":"limits-of-use","text":"..."}]}
            """;
        using var output = new MemoryStream();
        new BatchScreening(RuleSetCatalog.Embedded()).Run(new MemoryStream(Encoding.UTF8.GetBytes(Line)), output);
        var line = Encoding.UTF8.GetString(output.ToArray());
        var withoutHashesAndTexts = System.Text.RegularExpressions.Regex.Replace(line, "\"(logicHash|contentHash|text)\":\"[^\"]*\"", "\"$1\":\"...\"");

        Assert.Equal(Expected.Replace("\n", "", StringComparison.Ordinal) + "\n", withoutHashesAndTexts);
    }

    private static (IReadOnlyList<JsonElement> Lines, BatchCounts Counts) Run(string input, BatchOutput form = BatchOutput.Assessments)
    {
        using var output = new MemoryStream();
        var counts = new BatchScreening(Catalog, form).Run(new MemoryStream(Encoding.UTF8.GetBytes(input)), output);
        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.True(text.Length == 0 || text.EndsWith('\n'));
        return ([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)], counts);
    }

    /// <summary>Gives one piece a read and notes how much had been written before.</summary>
    private sealed class StreamOfPieces(string[] pieces, Func<long> written) : MemoryStream
    {
        private int _next;

        public List<long> SeenBefore { get; } = [];

        public override int Read(byte[] buffer, int offset, int count)
        {
            SeenBefore.Add(written());
            return _next == pieces.Length ? 0 : Encoding.UTF8.GetBytes(pieces[_next++], buffer.AsSpan(offset, count));
        }
    }
}
