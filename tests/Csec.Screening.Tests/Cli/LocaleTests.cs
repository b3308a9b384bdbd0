using System.Text.Json;

namespace Csec.Screening.Tests.Cli;

public sealed class LocaleTests
{
    [Fact]
    public void Show_words_a_rule_set_in_the_locale()
    {
        var run = CommandRun.Of("show", "ky-at-risk", "--locale", "es");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("trafficking-allegation: Hay una denuncia de trata", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Shown in English", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_as_json_says_the_locale_and_what_it_lacks()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.yaml", SmallRules.Text());
        folder.Write("1.0.0.texts.es.yaml", "texts-for: small@1.0.0\nlocale: es\nstatus: reviewed\nitems: {hurt: Sufrió daño}\n");
        using var shown = JsonDocument.Parse(CommandRun.Of("show", Path.Combine(folder.Path, "1.0.0.yaml"), "--locale", "es", "--format", "json").Output);

        Assert.Equal("es", shown.RootElement.GetProperty("locale").GetString());
        Assert.Contains("items.away", shown.RootElement.GetProperty("inEnglish").EnumerateArray().Select(path => path.GetString()));
        Assert.Contains("Sufrió daño", shown.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString()));
    }

    [Fact]
    public void Screen_speaks_the_locale_in_text_and_json()
    {
        var page = CommandRun.Of("screen", "ky-at-risk", "--answer", "missing-from-care=yes", "--answer", "justice-commitment=declined", "--locale", "es").Output;
        var json = CommandRun.Of("screen", "ky-at-risk", "--answer", "missing-from-care=yes", "--locale", "es", "--format", "json").Output;

        Assert.Contains("riesgo: en riesgo", page, StringComparison.Ordinal);
        Assert.Contains("prefirió no responder", page, StringComparison.Ordinal);
        Assert.Contains("Si una persona joven revela algo", json, StringComparison.Ordinal);
        Assert.DoesNotContain("text-fallback", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_and_screen_word_duties_and_an_overlay_speaks_with_its_base()
    {
        var shown = CommandRun.Of("show", "ca-fresno", "--locale", "es").Output;
        var page = CommandRun.Of("screen", "ca-fresno", "--context", "events=missing", "--locale", "es").Output;
        using var json = JsonDocument.Parse(CommandRun.Of("show", "ca-csec-grid", "--locale", "es", "--format", "json").Output);

        Assert.Contains("refer-to-friday-court: May: Derivar a Friday Court", shown, StringComparison.Ordinal);
        Assert.Contains("report-by-phone: Must: Avisar por teléfono", shown, StringComparison.Ordinal);
        Assert.Contains("report-made: Se hizo un aviso", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Shown in English", shown, StringComparison.Ordinal);
        Assert.Contains("Must: Comunicar que la persona joven está ausente (missing-tell-parents)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Shown in English", page, StringComparison.Ordinal);
        Assert.StartsWith("En riesgo", json.RootElement.GetProperty("statuses")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("La fila", json.RootElement.GetProperty("statusChecks")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_in_a_file_speaks_with_the_texts_beside_it_and_those_of_its_base()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "1.0.0.yaml",
            "rule-set: county\nversion: 1.0.0\nlanguage: 1\ntitle: A county\nextends: ky-at-risk@1.0.0\nlifecycle: {status: draft}\n"
            + "sources:\n  county: {note: Made up.}\nbasis: {source: county, confidence: D}\n");
        folder.Write("1.0.0.texts.es.yaml", "texts-for: county@1.0.0\nlocale: es\nstatus: reviewed\ncomplete: yes\ntitle: Un condado\n");
        var run = CommandRun.Of("show", Path.Combine(folder.Path, "1.0.0.yaml"), "--locale", "es");

        Assert.StartsWith("Un condado\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("trafficking-allegation: Hay una denuncia de trata", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Shown in English", run.Output, StringComparison.Ordinal);
        Assert.Equal("2 files, 0 errors, 0 warnings\n", CommandRun.Of("validate", folder.Path).Output);
    }

    [Fact]
    public void Show_as_json_words_the_titles_of_scores_and_classifications()
    {
        using var shown = JsonDocument.Parse(CommandRun.Of("show", "ky-at-risk", "--locale", "es", "--format", "json").Output);

        Assert.Equal("criterios cumplidos", shown.RootElement.GetProperty("scores")[0].GetProperty("title").GetString());
        Assert.Equal("riesgo", shown.RootElement.GetProperty("classifications")[0].GetProperty("title").GetString());
    }

    [Fact]
    public void A_page_says_which_of_its_texts_stand_in_English()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.yaml", SmallRules.Text());
        folder.Write("1.0.0.texts.es.yaml", "texts-for: small@1.0.0\nlocale: es\nstatus: reviewed\nlimits-of-use: Solo pruebas.\nprompts: {disclosure: Avise.}\n");
        var page = CommandRun.Of("screen", Path.Combine(folder.Path, "1.0.0.yaml"), "--locale", "es").Output;

        Assert.Contains("Shown in English on this page: title, classifications.concern", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locale_without_texts_falls_back_to_English_and_says_so()
    {
        var screened = CommandRun.Of("screen", "sscst", "--locale", "fr", "--format", "json");
        var shown = CommandRun.Of("show", "sscst", "--locale", "fr");

        Assert.Equal((3, "", 0, ""), (screened.ExitCode, screened.Error, shown.ExitCode, shown.Error));
        Assert.Contains("\"text-fallback\"", screened.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"machine-drafted\"", screened.Output, StringComparison.Ordinal);
        Assert.Contains("Shown in English, because the texts for fr lack them", shown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Spanish")]
    [InlineData("es_MX")]
    [InlineData("e")]
    [InlineData("")]
    [InlineData("es-")]
    public void What_is_no_locale_is_refused(string locale)
    {
        var run = CommandRun.Of("show", "sscst", "--locale", locale);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("csec: --locale takes a language such as es, or one of a region such as es-MX.\n", run.Error);
    }

    [Theory]
    [InlineData("ES", "es")]
    [InlineData("es-mx", "es-MX")]
    public void Capitals_of_a_locale_do_not_matter(string written, string locale)
    {
        using var shown = JsonDocument.Parse(CommandRun.Of("show", "ky-at-risk", "--locale", written, "--format", "json").Output);

        Assert.Equal(locale, shown.RootElement.GetProperty("locale").GetString());
        Assert.Empty(shown.RootElement.GetProperty("inEnglish").EnumerateArray());
    }

    [Fact]
    public void Texts_that_a_machine_drafted_say_so()
    {
        const string Sentence = "Estos textos, o parte de ellos, fueron redactados por una máquina, y ninguna persona los ha revisado todavía.";
        using var json = JsonDocument.Parse(CommandRun.Of("screen", "ky-at-risk", "--locale", "es", "--format", "json").Output);
        var notices = json.RootElement.GetProperty("notices").EnumerateArray().ToList();
        var english = CommandRun.Of("screen", "ky-at-risk", "--format", "json").Output;

        Assert.Equal(["machine-drafted", "limits-of-use"], notices.TakeLast(2).Select(notice => notice.GetProperty("code").GetString()));
        Assert.Equal(Sentence, notices[^2].GetProperty("text").GetString());
        Assert.Contains(Sentence, OneLine(CommandRun.Of("screen", "ky-at-risk", "--locale", "es").Output), StringComparison.Ordinal);
        Assert.Contains(Sentence, OneLine(CommandRun.Of("show", "ky-at-risk", "--locale", "es").Output), StringComparison.Ordinal);
        Assert.DoesNotContain("machine-drafted", english, StringComparison.Ordinal);
        Assert.Null(SmallRules.Load().TextsForOrThrow(TextPack.LoadOrThrow("texts-for: small@1.0.0\nlocale: es\nstatus: reviewed\n")).MachineDrafted);
        Assert.Null(RuleSetCatalog.Embedded().FindOrThrow("ky-at-risk").TextsForOrThrow().MachineDrafted);
    }

    [Fact]
    public void Validate_warns_of_a_prompt_on_danger_that_a_pack_words_without_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.yaml", SmallRules.Text());
        folder.Write("1.0.0.texts.es.yaml", "texts-for: small@1.0.0\nlocale: es\nstatus: reviewed\nprompts: {disclosure: Avise.}\n");
        folder.Write("1.0.0.texts.es-MX.yaml", "texts-for: small@1.0.0\nlocale: es-MX\nstatus: reviewed\nprompts: {disclosure: Si revela algo o está en peligro}\n");
        folder.Write("agency.texts.es.yaml", "texts-for: sscst@1.0.0\nlocale: es\nstatus: reviewed\nprompts: {disclosure: Avise.}\n");
        var run = CommandRun.Of("validate", folder.Path);

        Assert.Equal((0, "4 files, 0 errors, 2 warnings\n"), (run.ExitCode, run.Output));
        Assert.Contains("1.0.0.texts.es.yaml(4,11): warning CSEC5005: `prompts.disclosure`", run.Error, StringComparison.Ordinal);
    }

    private static string OneLine(string page) => string.Join(' ', page.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Validate_checks_texts_against_the_rule_set_beside_them_or_the_one_they_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.yaml", SmallRules.Text());
        folder.Write("1.0.0.texts.es.yaml", "texts-for: small@1.0.0\nlocale: es\nstatus: reviewed\nitems: {hrut: x}\n");
        folder.Write("agency.texts.es.yaml", "texts-for: sscst@1.0.0\nlocale: es\nstatus: licensed\nitems: {stis: x}\n");
        var run = CommandRun.Of("validate", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1.0.0.texts.es.yaml(4,9): error CSEC2041: The rule set has no `items.hrut`.\n    Did you mean `hurt`?", run.Error, StringComparison.Ordinal);
        Assert.Contains("agency.texts.es.yaml(4,9): error CSEC2041: The rule set has no `items.stis`.", run.Error, StringComparison.Ordinal);
        Assert.Equal("3 files, 2 errors, 0 warnings\n", run.Output);
    }

    [Fact]
    public void A_complete_pack_that_leaves_texts_out_is_warned_of_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.0.0.yaml", SmallRules.Text());
        folder.Write("1.0.0.texts.es.yaml", "texts-for: small@1.0.0\nlocale: es\nstatus: reviewed\ncomplete: yes\nitems: {hurt: x}\n");
        var run = CommandRun.Of("validate", folder.Path);

        Assert.Equal((0, "2 files, 0 errors, 1 warning\n"), (run.ExitCode, run.Output));
        Assert.Contains("warning CSEC2044", run.Error, StringComparison.Ordinal);
    }
}
