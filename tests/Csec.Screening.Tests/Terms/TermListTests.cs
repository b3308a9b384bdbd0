using Csec.Screening.Terms;

namespace Csec.Screening.Tests.Terms;

public sealed class TermListTests
{
    /// <summary>Each row of the terms in the county facts, in more than one form.</summary>
    [Theory]
    [InlineData("A teen prostitute", "prostitute")]
    [InlineData("Prostituted youth", "Prostituted")]
    [InlineData("An underage sex-worker", "sex-worker")]
    [InlineData("engaged in commercial sex", "engaged in commercial sex")]
    [InlineData("Solicited an adult", "Solicited")]
    [InlineData("is PROMISCUOUS", "PROMISCUOUS")]
    [InlineData("went willingly", "willingly")]
    [InlineData("The youth consented", "consented")]
    [InlineData("It was her choice", "her choice")]
    [InlineData("juvenile offenders", "offenders")]
    [InlineData("a delinquent", "delinquent")]
    [InlineData("was arrested for it", "arrested")]
    [InlineData("child pornography", "child pornography")]
    [InlineData("a sex slave", "sex slave")]
    [InlineData("was rescued", "rescued")]
    [InlineData("has a pimp", "pimp")]
    [InlineData("sees johns", "johns")]
    [InlineData("is in the life", "in the life")]
    [InlineData("works the track", "works the track")]
    [InlineData("Runaways and others", "Runaways")]
    [InlineData("is AWOL", "AWOL")]
    [InlineData("the child-sex-trade", "child-sex-trade")]
    [InlineData("an older boyfriend", "boyfriend")]
    [InlineData("high-risk girls", "high-risk girls")]
    [InlineData("what he/she said", "he/she")]
    [InlineData("what she said", "she")]
    [InlineData("is a confirmed victim", "confirmed victim")]
    [InlineData("The youth screened positive", "screened positive")]
    [InlineData("the perpetrators", "perpetrators")]
    [InlineData("the youth is a suspect", "a suspect")]
    [InlineData("failed the screen", "failed the screen")]
    [InlineData("was non-compliant", "non-compliant")]
    [InlineData("refused to answer", "refused")]
    [InlineData("survival sex", "survival sex")]
    [InlineData("a teen-prostitute", "prostitute")]
    [InlineData("prostitution-related work", "prostitution")]
    [InlineData("pimp-controlled", "pimp")]
    [InlineData("pimp\u2010controlled, pi\u00ADmp\u2014ed", "pi\u00ADmp")]
    [InlineData("a run\u2011away", "run\u2011away")]
    [InlineData("is a run-away youth", "run-away")]
    [InlineData("pro\u200Bsti\u2060tute\uFEFFs", "pro\u200Bsti\u2060tute\uFEFFs")]
    [InlineData("\uFF50\uFF49\uFF4D\uFF50\uFF53", "\uFF50\uFF49\uFF4D\uFF50\uFF53")]
    [InlineData("pr\u00F3stitute and o\uFB00ender", "pr\u00F3stitute")]
    [InlineData("pi\u0301mp", "pi\u0301mp")]
    [InlineData("sexwork", "sexwork")]
    [InlineData("a sex_worker", "sex_worker")]
    [InlineData("child\u2013sex_trade", "child\u2013sex_trade")]
    public void A_term_is_found_in_all_its_forms(string text, string term) => Assert.Contains(term, Found(text, TermScope.RuleTexts));

    [Theory]
    [InlineData("A survey about the life of a youth, the life cycle and in the lifetime of a case")]
    [InlineData("Keep track of it; a backtrack is not the track record")]
    [InlineData("John Doe is no buyer")]
    [InlineData("The youth cannot consent, and the caregiver gave consent to a screening")]
    [InlineData("Somebody suspects exploitation; on suspicion; suspected trafficking")]
    [InlineData("May run away again; non-consensual images; a rum\u00ADour")]
    [InlineData("Left home; ran away; missing from care")]
    [InlineData("A youth is not arrested for exploited acts")]
    [InlineData("The Runaway and Homeless Youth Act asks for it")]
    [InlineData("The id `runaway` and the code `refused` stay")]
    [InlineData("Normal contact; a confirmed date; positive experiences; pass it on; therapist; hers-like; the shell")]
    [InlineData("Exchanged sex for food; a victim, a survivor; passenger; offends nobody")]
    public void What_only_looks_like_a_term_stays(string text) => Assert.Empty(Found(text, TermScope.RuleTexts));

    [Theory]
    [InlineData("normal")]
    [InlineData("Positive")]
    [InlineData("failed")]
    [InlineData("confirmed")]
    [InlineData("diagnosed")]
    public void Some_words_are_verdicts_only_as_the_label_of_a_level(string word)
    {
        Assert.Equal([word], Found(word, TermScope.Labels));
        Assert.Empty(Found(word, TermScope.RuleTexts));
    }

    [Fact]
    public void Spanish_texts_have_their_own_terms()
    {
        Assert.Equal(["prostituta"], Found("Una prostituta", TermScope.RuleTexts, "es"));
        Assert.Empty(Found("Una persona joven explotada; he aquí la prueba", TermScope.RuleTexts, "es"));
        Assert.Equal(["prostitucio\u0301n"], Found("La prostitucio\u0301n", TermScope.RuleTexts, "es"));
    }

    [Theory]
    [InlineData("es")]
    [InlineData("fr")]
    public void English_terms_are_found_in_a_text_of_another_language_but_not_its_everyday_words(string language)
    {
        Assert.Equal(["pimp", "runaway"], Found("Un pimp, una runaway", TermScope.RuleTexts, language));
        Assert.Empty(Found("he aqu\u00ED", TermScope.RuleTexts, language));
    }

    private static IEnumerable<string> Found(string text, TermScope scope, string language = "en") =>
        TermList.In(text, scope, language).Select(found => text.Substring(found.Start, found.Length));
}
