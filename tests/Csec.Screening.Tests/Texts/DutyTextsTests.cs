namespace Csec.Screening.Tests.Texts;

public sealed class DutyTextsTests
{
    private static readonly RuleSet Duties = DutyRules.Load();

    private const string Statuses = """
        rule-set: with-statuses
        version: 1.0.0
        language: 1
        title: Human findings
        lifecycle: {status: draft}
        sources:
          law: {citation: A law}
        basis: {source: law, confidence: V}
        statuses:
          at-risk: {code: "1", text: At risk}
          victim: {code: "2", text: A victim}
        status-checks:
          no-status-twice: {text: No two rows are the same}
        """;

    private static RuleSetTexts Texts(RuleSet ruleSet, string rest) =>
        ruleSet.TextsForOrThrow(TextPack.LoadOrThrow($"texts-for: {ruleSet.Id}@{ruleSet.Version}\nlocale: es\nstatus: licensed\n{rest}\n"));

    [Fact]
    public void Events_and_duties_are_worded_by_a_pack_and_the_rest_falls_back()
    {
        var texts = Texts(Duties, "events: {suspicion: Una sospecha}\nduties: {call: Llamar}");

        Assert.Equal(new("events.suspicion", "Una sospecha", false), texts.Event("suspicion"));
        Assert.Equal(new("events.return", "A return", true), texts.Event("return"));
        Assert.Equal(new("duties.call", "Llamar", false), texts.Duty("call"));
        Assert.Equal(new("duties.write", "Write", true), texts.Duty("write"));
        Assert.Contains("duties.write", texts.Missing());
        Assert.DoesNotContain("duties.call", texts.Missing());
        Assert.Throws<KeyNotFoundException>(() => texts.Duty("nobody"));
        Assert.Throws<KeyNotFoundException>(() => texts.Event("nobody"));
    }

    [Fact]
    public void Statuses_and_their_checks_are_worded_by_a_pack()
    {
        var ruleSet = RuleSet.LoadOrThrow(Statuses);
        var texts = Texts(ruleSet, "statuses: {at-risk: En riesgo}\nstatus-checks: {no-status-twice: Ninguna fila se repite}");

        Assert.Equal(("En riesgo", "Ninguna fila se repite"), (texts.Status("at-risk").Text, texts.StatusCheck("no-status-twice").Text));
        Assert.Equal(["title", "statuses.victim"], texts.Missing());
        Assert.Throws<KeyNotFoundException>(() => texts.Status("nobody"));
        Assert.Throws<KeyNotFoundException>(() => texts.StatusCheck("end-date-where-needed"));
    }

    [Fact]
    public void A_complete_pack_words_duties_and_what_they_follow_from()
    {
        var pack = TextPack.LoadOrThrow("texts-for: with-statuses@1.0.0\nlocale: es\nstatus: licensed\ncomplete: yes\ntitle: x\nstatuses: {at-risk: x, victim: x}\n");

        var diagnostic = Assert.Single(pack.Check(RuleSet.LoadOrThrow(Statuses)));
        Assert.Equal("CSEC2044", diagnostic.Id);
        Assert.Contains("`status-checks.no-status-twice`", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_duties_of_an_assessment_speak_the_locale_and_say_which_do_not()
    {
        var context = new ScreeningContext { Events = ["suspicion"] };
        var plain = Duties.AssessOrThrow(AnswerSheet.Empty, context);
        var spanish = Duties.AssessOrThrow(AnswerSheet.Empty, context, new() { Texts = Texts(Duties, "duties: {call: Llamar, plan: Planificar}") });

        Assert.Equal(["Llamar", "Write", "Talk with a colleague", "Planificar"], spanish.Duties.Select(duty => duty.Action));
        Assert.Equal(["duties.write", "duties.talk"], spanish.Notices.Single(notice => notice.Code == "text-fallback").Texts.Where(path => path.StartsWith("duties.", StringComparison.Ordinal)));
        Assert.Equal(plain.Duties, spanish.Duties.Zip(plain.Duties, (duty, before) => duty with { Action = before.Action }));
    }
}
