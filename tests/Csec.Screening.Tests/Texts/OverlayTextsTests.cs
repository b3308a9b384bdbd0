namespace Csec.Screening.Tests.Texts;

/// <summary>The texts of an overlay: its own packs, then those of its base for what it takes over, then English.</summary>
public sealed class OverlayTextsTests
{
    private static readonly RuleSet Base = SmallRules.Load();

    private static readonly RuleSet County = Overlay("county", "small@1.0.0", "items: {hurt: Was hurt by anyone}\nprompts: {call: {always: yes, text: Call our team., source: county}}", Base);

    private static RuleSet Overlay(string id, string extends, string rest, params RuleSet[] bases) => RuleSet.LoadOrThrow(
        $$"""
        rule-set: {{id}}
        version: 1.0.0
        language: 1
        title: A county's form
        extends: {{extends}}
        lifecycle: {status: draft}
        sources:
          {{id}}: {note: Made up for a county.}
        basis: {source: {{id}}, confidence: M}
        {{rest}}
        """,
        "county.yaml",
        CatalogOf(bases));

    private static RuleSetCatalog CatalogOf(params RuleSet[] ruleSets) => RuleSetCatalog.CreateOrThrow(options =>
    {
        foreach (var ruleSet in ruleSets)
        {
            options.Add(ruleSet);
        }
    });

    private static TextPack Pack(string of, string rest, string locale = "es") =>
        TextPack.LoadOrThrow($"texts-for: {of}@1.0.0\nlocale: {locale}\nstatus: licensed\n{rest}\n");

    [Fact]
    public void What_the_overlay_takes_over_is_worded_by_a_pack_of_its_base()
    {
        var texts = County.TextsForOrThrow(Pack("small", "title: Base\nitems: {away: Estuvo fuera}\nlevels: {concern: {some: mire más}}\nprompts: {disclosure: Avise.}"));

        Assert.Equal(new("items.away", "Estuvo fuera", false), texts.Item("away"));
        Assert.Equal("mire más", texts.Level("concern", "some").Text);
        Assert.Equal(new("prompts.disclosure", "Avise.", false), texts.Prompt("disclosure"));
    }

    [Fact]
    public void What_the_overlay_says_anew_or_adds_is_not_worded_by_its_base()
    {
        var texts = County.TextsForOrThrow(Pack("small", "title: Base\nitems: {hurt: Sufrió daño}"));

        Assert.Equal(new("title", "A county's form", true), texts.Title);
        Assert.Equal(new("items.hurt", "Was hurt by anyone", true), texts.Item("hurt"));
        Assert.Contains("prompts.call", texts.Missing());
    }

    [Fact]
    public void A_pack_of_the_overlay_goes_before_one_of_its_base_whichever_is_given_first()
    {
        var own = Pack("county", "items: {away: del condado}");
        var ofBase = Pack("small", "items: {away: de la base}\nlimits-of-use: Solo pruebas.", locale: "es-MX");

        foreach (var texts in new[] { County.TextsForOrThrow(own, ofBase), County.TextsForOrThrow(ofBase, own) })
        {
            Assert.Equal(("del condado", "Solo pruebas."), (texts.Item("away").Text, texts.LimitsOfUse.Text));
            Assert.Equal([own, ofBase], texts.Packs);
        }
    }

    [Fact]
    public void A_base_that_is_an_overlay_itself_hands_on_what_it_took_over()
    {
        var clinic = Overlay("clinic", "county@1.0.0", "items: {away: Was away for a night}", County);
        var texts = clinic.TextsForOrThrow(
            Pack("small", "items: {away: a, hurt: b}\nlimits-of-use: c"), Pack("county", "items: {hurt: d}\nprompts: {call: e}"));

        Assert.Equal(("d", "e", "c"), (texts.Item("hurt").Text, texts.Prompt("call").Text, texts.LimitsOfUse.Text));
        Assert.True(texts.Item("away").FellBack);
    }

    [Fact]
    public void An_assessment_of_an_overlay_speaks_the_locale_of_its_base_and_keeps_its_hashes()
    {
        var texts = County.TextsForOrThrow(Pack("small", "prompts: {disclosure: Avise.}\nlimits-of-use: Solo pruebas."));
        var plain = County.AssessOrThrow(AnswerSheet.Empty);
        var spanish = County.AssessOrThrow(AnswerSheet.Empty, null, new() { Texts = texts });

        Assert.Equal(["Avise.", "Call our team."], spanish.Prompts.Select(prompt => prompt.Text));
        Assert.Equal(["prompts.call"], spanish.Notices.Single(notice => notice.Code == "text-fallback").Texts);
        Assert.Equal(plain.RuleSet, spanish.RuleSet);
    }

    [Fact]
    public void A_complete_pack_of_an_overlay_leaves_out_what_it_takes_over()
    {
        var whole = Pack("county", "complete: yes\ntitle: Un formulario\nitems: {hurt: Sufrió daño}\nprompts: {call: Llame.}");
        var partial = Pack("county", "complete: yes\ntitle: Un formulario\nprompts: {call: Llame.}");

        Assert.Empty(whole.Check(County));
        Assert.Contains("leaves out 1: `items.hurt`.", Assert.Single(partial.Check(County)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_of_the_base_is_checked_against_the_base_and_one_of_a_stranger_is_refused()
    {
        Assert.Equal("CSEC2041", Assert.Single(County.TextsFor(Pack("small", "prompts: {call: Llame.}")).Diagnostics).Id);
        Assert.Equal("CSEC2040", Assert.Single(County.TextsFor(Pack("elsewhere", "title: x")).Diagnostics).Id);
        Assert.Equal("CSEC2040", Assert.Single(Base.TextsFor(Pack("county", "title: x")).Diagnostics).Id);
    }

    [Fact]
    public void A_catalog_finds_the_packs_of_a_base_and_its_locales()
    {
        var catalog = RuleSetCatalog.CreateOrThrow(options => options
            .Add(Base).Add(County).AddTexts(Pack("small", "items: {away: Estuvo fuera}")).AddTexts(Pack("county", "items: {away: x}", locale: "fr")));

        Assert.Equal("Estuvo fuera", catalog.Texts(County, "es-MX").Item("away").Text);
        Assert.Equal(["en", "es", "fr"], catalog.LocalesOf(County));
        Assert.Equal(["en", "es"], catalog.LocalesOf(Base));
    }
}
