using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Csec.Screening.Tests.Texts;

public sealed class RuleSetTextsTests
{
    private static readonly RuleSet Small = SmallRules.Load();

    private static string Pack(string rest, string of = "small@1.0.0", string locale = "es", string status = "licensed") =>
        $"texts-for: {of}\nlocale: {locale}\nstatus: {status}\n{rest}\n";

    private static RuleSetTexts Texts(string rest) => Small.TextsForOrThrow(TextPack.LoadOrThrow(Pack(rest)));

    [Fact]
    public void Without_a_pack_the_texts_are_those_of_the_rule_file_and_none_fell_back()
    {
        var texts = Small.TextsForOrThrow();

        Assert.Equal(("en", new LocalText("items.away", "Was away from home", false)), (texts.Locale, texts.Item("away")));
        Assert.Equal("look further", texts.Level("concern", "some").Text);
        Assert.Empty(texts.Missing());
    }

    [Fact]
    public void What_a_pack_words_is_taken_and_the_rest_says_that_it_fell_back()
    {
        var texts = Texts("items: {hurt: Sufrió daño}");

        Assert.Equal(new("items.hurt", "Sufrió daño", false), texts.Item("hurt"));
        Assert.Equal(new("items.away", "Was away from home", true), texts.Item("away"));
        Assert.Contains("levels.concern.some", texts.Missing());
        Assert.DoesNotContain("items.hurt", texts.Missing());
    }

    [Fact]
    public void An_item_may_word_its_options_otherwise_than_their_option_set()
    {
        var texts = Texts("options:\n  yes-no: {yes: Sí., no: No.}\n  hurt: {yes: Sí, alguna vez: x}".Replace(", alguna vez: x", "", StringComparison.Ordinal));

        Assert.Equal("Sí.", texts.Option("away", "yes").Text);
        Assert.Equal("Sí", texts.Option("hurt", "yes").Text);
        Assert.Equal("No.", texts.Option("hurt", "no").Text);
    }

    [Fact]
    public void Yes_and_no_are_worded_for_every_rule_set() => Assert.Equal("sí", Texts("title: x").Option("away", "yes").Text);

    [Fact]
    public void The_first_pack_goes_before_the_others()
    {
        var first = TextPack.LoadOrThrow(Pack("items: {hurt: uno}", locale: "es-MX"));
        var second = TextPack.LoadOrThrow(Pack("items: {hurt: dos, away: fuera}"));
        var texts = Small.TextsForOrThrow(first, second);

        Assert.Equal(("es-MX", "uno", "fuera"), (texts.Locale, texts.Item("hurt").Text, texts.Item("away").Text));
    }

    [Fact]
    public void A_pack_for_another_version_is_refused_with_its_diagnostic()
    {
        var result = Small.TextsFor(TextPack.LoadOrThrow(Pack("title: x", of: "small@2.0.0")));

        Assert.False(result.IsValid);
        Assert.Equal("CSEC2040", result.Diagnostics.Single().Id);
        Assert.Throws<RuleSetException>(() => Small.TextsForOrThrow(TextPack.LoadOrThrow(Pack("title: x", of: "other@1.0.0"))));
    }

    [Fact]
    public void Packs_in_two_languages_and_texts_of_another_rule_set_are_mistakes_of_the_caller()
    {
        var (spanish, french) = (TextPack.LoadOrThrow(Pack("title: x")), TextPack.LoadOrThrow(Pack("title: x", locale: "fr")));
        var other = SmallRules.Load(title: "Another").TextsForOrThrow(spanish);

        Assert.Throws<ArgumentException>(() => Small.TextsFor(spanish, french));
        Assert.Throws<ArgumentException>(() => Small.Assess(AnswerSheet.Empty, null, new() { Texts = other }));
    }

    [Fact]
    public void Names_that_the_rule_set_does_not_have_are_mistakes_of_the_caller()
    {
        var texts = Texts("title: x");

        Assert.Throws<KeyNotFoundException>(() => texts.Item("nobody"));
        Assert.Throws<KeyNotFoundException>(() => texts.Option("hurt", "maybe"));
        Assert.Throws<KeyNotFoundException>(() => texts.Level("concern", "nobody"));
    }

    [Fact]
    public void An_assessment_speaks_the_locale_and_computes_the_same()
    {
        var pack = "limits-of-use: Solo para pruebas.\nprompts: {disclosure: Inicie su aviso.}";
        var sheet = AnswerSheet.Of(("hurt", "yes"));
        var plain = Small.AssessOrThrow(sheet);
        var spanish = Small.AssessOrThrow(sheet, null, new() { Texts = Texts(pack) });

        Assert.Equal(["Inicie su aviso."], spanish.Prompts.Select(prompt => prompt.Text));
        Assert.Equal("Solo para pruebas.", spanish.Notices.Single(notice => notice.Code == "limits-of-use").Text);
        Assert.StartsWith("Este instrumento es un borrador", spanish.Notices[0].Text, StringComparison.Ordinal);
        Assert.Equal(plain.RuleSet, spanish.RuleSet);
        Assert.Equal(WithoutTexts(plain), WithoutTexts(spanish));
    }

    [Fact]
    public void Sentences_are_filled_in_with_the_same_names_in_every_locale()
    {
        var assessment = RuleSetCatalog.Embedded() is var catalog && catalog.FindOrThrow("sscst") is var sscst
            ? sscst.AssessOrThrow(AnswerSheet.Of(("sti", "no")), null, new() { Texts = catalog.Texts(sscst, "es") })
            : null!;
        var texts = assessment.Notices.ToDictionary(notice => notice.Code, notice => notice.Text, StringComparer.Ordinal);

        Assert.Contains("`partners-over`; se usó 5.", texts["unsure-parameter"], StringComparison.Ordinal);
        Assert.Contains("`sexually-active` no tiene respuesta", texts["gate-implied"], StringComparison.Ordinal);
        Assert.DoesNotContain(assessment.Notices, notice => notice.Text.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void Duties_events_and_sentences_about_them_are_worded_too()
    {
        var state = RuleSetCatalog.Embedded().FindOrThrow("ca-state");
        var texts = state.TextsForOrThrow(TextPack.LoadOrThrow(Pack("duties: {report-by-phone: Avisar por teléfono}\nevents: {suspicion: Hay una sospecha}", of: "ca-state@1.0.0")));
        var assessment = state.AssessOrThrow(AnswerSheet.Empty, new() { Events = ["suspicion", "retrun"] }, new() { Texts = texts });

        Assert.Equal("Avisar por teléfono", assessment.Duties.Single(duty => duty.Id == "report-by-phone").Action);
        Assert.Equal("Hay una sospecha", texts.Event("suspicion").Text);
        Assert.EndsWith("¿Quiso decir `return`?", assessment.Notices.Single(notice => notice.Code == "unknown-event").Text, StringComparison.Ordinal);
        Assert.Contains("duties.written-report", assessment.Notices.Single(notice => notice.Code == "text-fallback").Texts);
    }

    [Fact]
    public void A_text_that_is_missing_falls_back_with_a_notice_before_the_limits()
    {
        var assessment = Small.AssessOrThrow(AnswerSheet.Empty, null, new() { Texts = Texts("title: x") });
        var notice = assessment.Notices.Single(other => other.Code == "text-fallback");

        Assert.Equal(["prompts.disclosure", "limits-of-use"], notice.Texts);
        Assert.Contains("`prompts.disclosure`, `limits-of-use` (2)", notice.Text, StringComparison.Ordinal);
        Assert.Equal(["not-published", "text-fallback", "limits-of-use"], assessment.Notices.Select(other => other.Code));
        Assert.Equal("Start your report process at once.", assessment.Prompts.Single().Text);
    }

    [Fact]
    public void In_a_language_that_the_engine_does_not_speak_its_sentences_fall_back_too()
    {
        var pack = TextPack.LoadOrThrow(Pack("limits-of-use: Seulement.\nprompts: {disclosure: Signalez.}", locale: "fr"));
        var notice = Small.AssessOrThrow(AnswerSheet.Empty, null, new() { Texts = Small.TextsForOrThrow(pack) }).Notices.Single(other => other.Code == "text-fallback");

        Assert.Equal(["notices.not-published-draft"], notice.Texts);
    }

    [Fact]
    public void A_receipt_says_the_locale_only_when_one_was_chosen_and_can_be_computed_again()
    {
        var request = ScreeningRequest.Read("""{"ruleSet":"small","answers":{"hurt":"yes"}}"""u8);
        var texts = Texts("prompts: {disclosure: Inicie su aviso.}");
        var receipt = Receipt.Of(request.AssessWith(Small, texts).Assessment!, request, Small).ToBytes();
        var plain = Receipt.Of(request.AssessWith(Small).Assessment!, request, Small).ToBytes();

        var input = JsonNode.Parse(receipt)!["input"]!.AsObject();
        Assert.Equal("es", input["locale"]!.GetValue<string>());
        Assert.False(JsonNode.Parse(plain)!["input"]!.AsObject().ContainsKey("locale"));

        input.Remove("locale");
        var again = ScreeningRequest.Read(Encoding.UTF8.GetBytes(input.ToJsonString()));
        Assert.Equal(receipt, Receipt.Of(again.AssessWith(Small, texts).Assessment!, again, Small).ToBytes());
    }

    [Fact]
    public void A_catalog_takes_added_texts_before_those_of_folders_and_the_shipped_ones()
    {
        using var folder = new TemporaryFolder();
        folder.Write("agency/sscst.texts.es.yaml", Pack("items: {sti: de la carpeta, partners: de la carpeta}", of: "sscst@1.0.0"));
        var own = TextPack.LoadOrThrow(Pack("items: {sti: propio}", of: "sscst@1.0.0"));
        var catalog = RuleSetCatalog.CreateOrThrow(options => options.AddEmbedded().AddFolder(folder.Path).AddTexts(own));
        var sscst = catalog.FindOrThrow("sscst");
        var texts = catalog.Texts(sscst, "es-MX");

        Assert.Equal(("propio", "de la carpeta"), (texts.Item("sti").Text, texts.Item("partners").Text));
        Assert.StartsWith("Alguna vez", texts.Item("ran-away").Text, StringComparison.Ordinal);
        Assert.Equal(RuleSetCatalog.Embedded().FindOrThrow("sscst").ContentHash, sscst.ContentHash);
    }

    [Fact]
    public void Texts_in_a_folder_are_no_rule_sets_and_their_errors_are_those_of_the_catalog()
    {
        using var folder = new TemporaryFolder();
        folder.Write("small/1.0.0.yaml", SmallRules.Text());
        folder.Write("small/1.0.0.texts.es.yaml", Pack("items: {hrut: x}"));
        folder.Write("small/1.0.0.texts.fr.yaml", Pack("title: x", of: "gone@1.0.0", locale: "fr"));
        var result = RuleSetCatalog.Create(options => options.AddFolder(folder.Path));

        Assert.Null(result.Catalog);
        Assert.Equal(["CSEC2041", "CSEC2043"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    private static string WithoutTexts(Assessment assessment)
    {
        var json = JsonNode.Parse(assessment.ToJson())!.AsObject();
        json.Remove("prompts");
        json["notices"] = new JsonArray([.. json["notices"]!.AsArray().Select(notice => JsonValue.Create(notice!["code"]!.GetValue<string>())).Where(code => code.GetValue<string>() != "text-fallback")]);
        return json.ToJsonString(new JsonSerializerOptions());
    }
}
