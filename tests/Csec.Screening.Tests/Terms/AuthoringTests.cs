using Csec.Screening.Tests.Cli;

namespace Csec.Screening.Tests.Terms;

/// <summary>What validation asks of an author and loading does not.</summary>
public sealed class AuthoringTests
{
    [Fact]
    public void What_validation_asks_for_is_not_asked_at_load()
    {
        var text = SmallRules.Text(title: "A screen for runaways").Replace("prompts:\n  disclosure: {always: yes, text: Start your report process at once., source: made-up}", "", StringComparison.Ordinal);

        Assert.Empty(RuleSet.Load(text).Diagnostics);
        Assert.Equal(["CSEC5001", "CSEC5002"], RuleSet.Validate(text).Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Null(RuleSet.Validate(text).RuleSet);
    }

    [Fact]
    public void A_term_is_a_warning_so_that_the_rule_set_still_counts()
    {
        var result = RuleSet.Validate(SmallRules.Text(title: "A screen for runaways"));

        Assert.True(result.IsValid);
        Assert.Equal("CSEC5002", result.Diagnostics.Single().Id);
    }

    [Theory]
    [InlineData("  hurt: Was hurt", "  hurt: Was treated unfairly because of race or language")]
    [InlineData("  hurt: Was hurt", "  hurt: Experienced discrimination over gender")]
    [InlineData("  hurt: Was hurt", "  hurt: Was bullied at school because of skin color, language or race")]
    [InlineData("  hurt: Was hurt", "  hurt: Was discriminated against")]
    [InlineData("  hurt: Was hurt", "  hurt: Sex exchanged for food, or had sex of any kind")]
    [InlineData("  hurt: Was hurt", "  hurt: Speaks only when others allow it")]
    [InlineData("  hurt: Was hurt", "  hurt: Was separated by immigration")]
    [InlineData("  hurt: Was hurt", "  hurt: Uses threatening language")]
    [InlineData("  hurt: Was hurt", "  hurt: Was touched by an older man or woman")]
    [InlineData("  hurt: Was hurt", "  hurt: Can trace and embrace what happened; has a black eye")]
    [InlineData("  hurt: Was hurt", "  hurt: Was hurt\n  gender: {text: The gender that the youth names, answers: text up to 40 characters}")]
    [InlineData("  hurt: Was hurt", "  hurt: {text: Speaks Spanish, about-a-group: The study scores it.}")]
    public void What_is_no_scored_item_about_a_group_needs_no_reason(string line, string instead) =>
        Assert.Empty(RuleSet.Validate(SmallRules.Text().Replace(line, instead, StringComparison.Ordinal)).Diagnostics);

    [Theory]
    [InlineData("Gender of the youth (unfairly asked)")]
    [InlineData("Female, and was treated unfairly because of race")]
    [InlineData("Was bullied; is transgender")]
    [InlineData("Race, discrimination aside")]
    [InlineData("Sex")]
    [InlineData("Sex of the child")]
    [InlineData("The youth is a man")]
    [InlineData("Is Black")]
    [InlineData("Is a Latina or Hispanic youth")]
    [InlineData("Mexican nationality")]
    [InlineData("Tribal member")]
    [InlineData("Is an immigrant without citizenship")]
    [InlineData("Has dark skin colour")]
    [InlineData("Speaks Vietnamese")]
    [InlineData("Speaks another tongue at home")]
    [InlineData("Is a g\u00ADi\u200Brl")]
    [InlineData("Is a g\u00EFrl")]
    [InlineData("Is a gi\u0308rl")]
    [InlineData("Is a \uFF47\uFF49\uFF52\uFF4C")]
    [InlineData("Is trans\u2011gender or non\u2011binary")]
    [InlineData("Was born female")]
    [InlineData("Identifies as transgender")]
    [InlineData("Is of another race or ethnicity")]
    [InlineData("English is not the first language")]
    public void An_item_about_a_group_that_can_change_a_result_needs_a_reason(string text) =>
        Assert.Equal("CSEC5003", Assert.Single(RuleSet.Validate(SmallRules.Text().Replace("Was hurt", text, StringComparison.Ordinal)).Diagnostics).Id);

    [Theory]
    [InlineData("[boy, girl]", "girl")]
    [InlineData("[male, female]", "male")]
    [InlineData("[black, other]", "black")]
    [InlineData("at-home", "one")]
    public void The_options_of_an_item_say_what_it_is_about_too(string options, string code) =>
        Assert.Equal("CSEC5003", Assert.Single(RuleSet.Validate(SmallRules.Text()
            .Replace("  hurt: Was hurt", $"  hurt: {{text: As the record says, answers: {options}}}", StringComparison.Ordinal)
            .Replace("answers: yes-no\n", "answers: yes-no\noption-sets:\n  at-home: {one: English only, two: Spanish at home}\n", StringComparison.Ordinal)
            .Replace("nights-over, hurt]", $"nights-over, hurt is {code}]", StringComparison.Ordinal)).Diagnostics).Id);

    [Fact]
    public void The_id_of_an_item_says_what_it_is_about_too() =>
        Assert.Equal("CSEC5003", Assert.Single(RuleSet.Validate(SmallRules.Text().Replace("hurt", "gender", StringComparison.Ordinal)).Diagnostics).Id);

    [Fact]
    public void The_id_of_an_experience_may_be_short_for_it() =>
        Assert.Empty(RuleSet.Validate(SmallRules.Text().Replace("hurt", "gender", StringComparison.Ordinal)
            .Replace("Was gender", "Was treated differently because of gender", StringComparison.Ordinal)).Diagnostics);

    [Fact]
    public void Every_term_of_one_text_is_told_at_its_own_place()
    {
        var text = SmallRules.Text().Replace("limits-of-use: For tests only.", "limits-of-use: >-\n  No offenders here,\n  and no runaways.", StringComparison.Ordinal);
        var found = RuleSet.Validate(text).Diagnostics;

        Assert.Equal(["offenders", "runaways"], found.Select(diagnostic => diagnostic.Source.Content.Substring(diagnostic.Span.Start, diagnostic.Span.Length)));
        Assert.Contains("youth missing from care", found[1].Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_look_like_words_of_the_language_hide_no_text() =>
        Assert.Equal("CSEC5002", Assert.Single(RuleSet.Validate(SmallRules.Text().Replace("hurt", "status", StringComparison.Ordinal).Replace("Was status", "Was rescued", StringComparison.Ordinal)).Diagnostics).Id);

    [Fact]
    public void Ids_codes_and_citations_may_hold_a_term() =>
        Assert.Empty(RuleSet.Validate(SmallRules.Text()
            .Replace("hurt", "runaway", StringComparison.Ordinal).Replace("Was runaway", "Was missing from care", StringComparison.Ordinal)
            .Replace("{note: Made up.}", "{citation: Runaways and prostitution}", StringComparison.Ordinal)
            .Replace("  runaway: Was missing from care", "  runaway: Was missing from care\n  told: {text: Told staff, answers: [yes, no, refused], scored: no}", StringComparison.Ordinal)).Diagnostics);

    [Fact]
    public void Shipped_rule_sets_and_texts_keep_to_it()
    {
        var run = CommandRun.Of("validate", RuleFiles.Folder);

        Assert.Equal("", run.Error);
        Assert.EndsWith(" files, 0 errors, 0 warnings\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_in_another_locale_are_looked_at_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.yaml", SmallRules.Text());
        folder.Write("1.0.0.texts.es.yaml", "texts-for: small@1.0.0\nlocale: es\nstatus: reviewed\nitems: {hurt: Fue rescatada}\nlevels: {concern: {some: positivo}}\n");
        var run = CommandRun.Of("validate", folder.Path);

        Assert.Equal((0, "2 files, 0 errors, 2 warnings\n"), (run.ExitCode, run.Output));
    }
}
