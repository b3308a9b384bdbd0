using Csec.Screening.Model;

namespace Csec.Screening.Tests.Serialization;

public sealed class AssessmentJsonTests
{
    private static readonly Assessment Example = new()
    {
        Id = "c-1 \"é\" \U0001F600 \u0001",
        RuleSet = new("small", "1.0.0", RuleSetStatus.Draft, "sha256:aa", "sha256:bb")
        {
            Variant = null,
            Parameters =
            [
                new("nights-over", new(ParameterKind.Number, "2.50", 2.50m)),
                new("strict", new(ParameterKind.Flag, "true", 0)),
                new("kind", new(ParameterKind.Code, "once", 0)),
            ],
        },
        Applies = new(null, [new("age", "14", "11..17", true), new("setting", null, "health", null)]),
        Completeness = new(2, 1, [new("hurt", "declined")], ["nights"]),
        Scores = [new("indicators", 0.10m, 1.0m, null), new("other", 2m, 2m, 2m)],
        Classifications = [new("concern", ["none-seen", "some"], "none-seen", null), new("step", ["home"], null, "home")],
        Reasons =
        [
            new AnswerReason("indicators", "away", "yes", 0.10m) { Source = AnswerSource.Record },
            new PartReason("other", "housing", 2, ["away"]),
            new MissingReason("other", "hurt", 1),
            new AdjustmentReason("other", "at most 2", -1),
            new RuleReason("step", "otherwise", "home", "made-up"),
        ],
        Prompts = [new("disclosure", [], "made-up", "Start.")],
        Notices = [new("gate-implied", "Read.") { Item = "away" }, new("limits-of-use", "For tests.")],
    };

    [Fact]
    public void Properties_come_in_the_order_of_the_contract() => Assert.Equal(
        "{\"id\":\"c-1 \\\"é\\\" \U0001F600 \\u0001\","
        + "\"ruleSet\":{\"id\":\"small\",\"version\":\"1.0.0\",\"status\":\"draft\",\"variant\":null,\"parameters\":{\"nights-over\":2.5,\"strict\":true,\"kind\":\"once\"},\"logicHash\":\"sha256:aa\",\"contentHash\":\"sha256:bb\"},"
        + "\"engine\":{\"version\":\"0.1.0\",\"language\":1},"
        + "\"applies\":{\"value\":null,\"reasons\":[{\"fact\":\"age\",\"given\":14,\"needs\":\"11..17\",\"holds\":true},{\"fact\":\"setting\",\"given\":null,\"needs\":\"health\",\"holds\":null}]},"
        + "\"completeness\":{\"asked\":2,\"answered\":1,\"missing\":[{\"item\":\"hurt\",\"reason\":\"declined\"}],\"notApplicable\":[\"nights\"]},"
        + "\"scores\":{\"indicators\":{\"value\":null,\"min\":0.1,\"max\":1,\"published\":null},\"other\":{\"value\":2,\"min\":2,\"max\":2,\"published\":2}},"
        + "\"classifications\":{\"concern\":{\"level\":null,\"determined\":false,\"possible\":[\"none-seen\",\"some\"],\"floor\":\"none-seen\",\"published\":null},\"step\":{\"level\":\"home\",\"determined\":true,\"possible\":[\"home\"],\"floor\":null,\"published\":\"home\"}},"
        + "\"reasons\":[{\"kind\":\"answer\",\"score\":\"indicators\",\"item\":\"away\",\"code\":\"yes\",\"points\":0.1,\"source\":\"record\"},"
        + "{\"kind\":\"part\",\"score\":\"other\",\"part\":\"housing\",\"points\":2,\"items\":[\"away\"]},"
        + "{\"kind\":\"missing\",\"score\":\"other\",\"item\":\"hurt\",\"points\":1},"
        + "{\"kind\":\"adjustment\",\"score\":\"other\",\"rule\":\"at most 2\",\"points\":-1},"
        + "{\"kind\":\"rule\",\"classification\":\"step\",\"rule\":\"otherwise\",\"level\":\"home\",\"source\":\"made-up\"}],"
        + "\"prompts\":[{\"id\":\"disclosure\",\"items\":[],\"source\":\"made-up\",\"text\":\"Start.\"}],"
        + "\"duties\":[],"
        + "\"notices\":[{\"code\":\"gate-implied\",\"item\":\"away\",\"text\":\"Read.\"},{\"code\":\"limits-of-use\",\"text\":\"For tests.\"}]}",
        Example.ToJson(indented: false));

    [Fact]
    public void Indented_JSON_has_two_spaces_and_line_feeds()
    {
        var json = Example.ToJson();

        Assert.StartsWith("{\n  \"id\": ", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
        Assert.Equal(Example.ToJson(indented: false), string.Concat(json.Split('\n').Select(line => line.TrimStart())).Replace("\": ", "\":", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.000", "0")]
    [InlineData("10", "10")]
    [InlineData("2.50", "2.5")]
    [InlineData("-0.010", "-0.01")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Decimals_have_their_shortest_exact_form(string value, string expected)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains(
            $"\"min\":{expected},\"max\":{expected}",
            (Example with { Scores = [new("x", number, number, null)] }).ToJson(indented: false),
            StringComparison.Ordinal);
    }
}
