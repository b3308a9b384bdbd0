namespace Csec.Screening.Tests;

/// <summary>A small rule set as text, for tests that change one thing about it.</summary>
internal static class SmallRules
{
    public static string Text(
        string id = "small", string version = "1.0.0", string lifecycle = "{status: draft}", string title = "A small screen") =>
        $$"""
        rule-set: {{id}}
        version: {{version}}
        language: 1
        title: {{title}}
        owner: Nobody
        wording: Our own.
        lifecycle: {{lifecycle}}
        limits-of-use: For tests only.
        sources:
          made-up: {note: Made up.}
        basis: {source: made-up, confidence: V}
        parameters:
          nights-over:
            means: More nights away than this count
            allowed: [2, 4]
            default: 2
          strict:
            means: Whether one indicator is enough
            allowed: [false, true]
            default: false
        variants:
          later: {nights-over: 4}
        answers: yes-no
        items:
          away: Was away from home
          when away is yes:
            nights: {text: How many nights, answers: whole number 0 to 9}
          hurt: Was hurt
          note: {text: Anything else, answers: text up to 20 characters, scored: no}
        scores:
          indicators: {count: [nights over nights-over, hurt], range: 0 to 2}
        classifications:
          concern:
            levels: [none-seen, some]
            labels: {none-seen: nothing seen by this screen, some: look further}
            rules:
              - some: indicators at least 2
              - some: strict and indicators at least 1
              - none-seen: otherwise
        prompts:
          disclosure: {always: yes, text: Start your report process at once., source: made-up}
        """;

    public static RuleSet Load(
        string id = "small", string version = "1.0.0", string lifecycle = "{status: draft}", string title = "A small screen") =>
        RuleSet.LoadOrThrow(Text(id, version, lifecycle, title));
}
