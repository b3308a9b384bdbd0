using System.Text;
using System.Text.Json;

namespace Csec.Screening.Tests.Serialization;

/// <summary>What a reader is told of blanks that become values and of codes that never apply. All lines are made up.</summary>
public sealed class AnswerMapBlankTests
{
    private static readonly RuleSet Small = SmallRules.Load();
    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.CreateOrThrow(options => options.Add(Small));

    [Fact]
    public void A_blank_that_became_a_value_is_told_with_the_ids_of_the_items()
    {
        var notices = Notices("map: 1\nblank: no\nitems: {SECRET: hurt}", "\"SECRET\":\" \",\"away\":null").ToList();

        Assert.Equal(["not-published", "blank-as-value", "limits-of-use"], notices.Select(notice => notice.GetProperty("code").GetString()));
        Assert.Equal("A blank was read as an answer, because the map of names says so: `away`, `hurt`.", notices[1].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("blank: no", "\"hurt\":\"yes\"")]
    [InlineData("blank: no", "")]
    [InlineData("blank: unknown", "\"hurt\":\"\"")]
    [InlineData("blank: unanswered", "\"hurt\":\"\"")]
    [InlineData("codes: {Y: yes}", "\"hurt\":null")]
    [InlineData("blank: maybe", "\"hurt\":null")]
    public void Where_no_blank_became_a_value_nothing_is_told(string rest, string answers) =>
        Assert.DoesNotContain("blank-as-value", Notices("map: 1\n" + rest, answers).Select(notice => notice.GetProperty("code").GetString()));

    [Fact]
    public void The_notice_speaks_the_locale_and_stands_in_receipts()
    {
        var request = AnswerMap.LoadOrThrow("map: 1\nblank: no").Apply(ScreeningRequest.Read("""{"ruleSet":"small","answers":{"hurt":""}}"""u8), Small);
        var assessment = request.AssessWith(Small, Catalog.Texts(Small, "es")).Assessment!;

        Assert.StartsWith("Un espacio en blanco se leyó como respuesta", assessment.Notices.Single(notice => notice.Code == "blank-as-value").Text, StringComparison.Ordinal);
        Assert.Contains("blank-as-value", Encoding.UTF8.GetString(Receipt.Of(assessment, request, Small).ToBytes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"value\":\"no\",\"blank\":false}")]
    [InlineData("{\"value\":\"no\",\"blank\":\"true\"}")]
    [InlineData("{\"blank\":true}")]
    public void Only_true_says_that_an_answer_was_blank(string answer) =>
        Assert.Equal(["CSEC6002"], ScreeningRequest.Read(Encoding.UTF8.GetBytes($"{{\"ruleSet\":\"small\",\"answers\":{{\"hurt\":{answer}}}}}")).Errors.Select(error => error.Code));

    [Theory]
    [InlineData("items: {NIGHTS: {item: nights, codes: {9: declined}}}", "nights")]
    [InlineData("items: {nights: {codes: {9: declined}}}", "nights")]
    [InlineData("codes: {9: declined}", "nights")]
    [InlineData("codes: {9: unanswered}", "nights")]
    [InlineData("items: {HURT: {item: hurt, codes: {yes: no}}}", "hurt")]
    [InlineData("items: {NIGHTS: {item: nights, codes: {99: declined}}}", null)]
    [InlineData("codes: {1: yes, 0: no}", null)]
    [InlineData("items: {HURT: {item: hurt, codes: {9: declined, yes: yes}}}", null)]
    public void A_code_that_the_item_takes_as_its_own_never_applies(string rest, string? item) =>
        Assert.Equal(item is null ? [] : [item], AnswerMap.LoadOrThrow("map: 1\n" + rest).ItemsWithIdleCodes(Small));

    [Fact]
    public void An_empty_map_is_told_how_a_map_begins()
    {
        Assert.All(
            new[] { "", "# nothing\n" },
            text => Assert.Equal("Begin with `map: 1`.", Assert.Single(AnswerMap.Load(text).Diagnostics).Help));
        Assert.StartsWith("Begin with `texts-for:`", Assert.Single(TextPack.Load("").Diagnostics).Help, StringComparison.Ordinal);
        Assert.Equal("Begin with `rule-set:` and an id.", Assert.Single(RuleSet.Load("").Diagnostics).Help);
    }

    private static IEnumerable<JsonElement> Notices(string map, string answers)
    {
        using var results = new MemoryStream();
        var line = $"{{\"ruleSet\":\"small\",\"answers\":{{{answers}}}}}";
        new BatchScreening(Catalog) { Map = AnswerMap.LoadOrThrow(map) }.Run(new MemoryStream(Encoding.UTF8.GetBytes(line)), results);
        return JsonDocument.Parse(results.ToArray()).RootElement.GetProperty("notices").EnumerateArray();
    }
}
