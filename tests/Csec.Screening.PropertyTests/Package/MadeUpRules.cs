namespace Csec.Screening.PropertyTests.Package;

/// <summary>Small rule sets for tests of the package; they say nothing about any youth.</summary>
internal static class MadeUpRules
{
    /// <summary>A form with single answers.</summary>
    public const string Itemised = Header + """
        answers: yes-no
        items:
          away: Was away from home
          when away:
            nights: {text: How many nights, answers: whole number 0 to 9}
          hurt: Was hurt
          feared: Was afraid
          note: {text: Anything else, answers: text up to 20 characters}
        scores:
          signs: {count: [nights over 2, hurt, feared]}
        classifications:
          concern:
            of: signs
            levels: {low: 0, some: 1, high: 2 or more}

        """;

    /// <summary>A form that asks two things one by one.</summary>
    public const string TwoItems = Header + """
        answers: yes-no
        items:
          away: {text: Was away from home, scored: no}
          hurt: Was hurt
          feared: Was afraid
        scores:
          signs: {count: [hurt, feared]}
        classifications:
          concern:
            of: signs
            levels: {low: 0, some: 1, high: 2 or more}

        """;

    /// <summary>The form that asks how many of the two.</summary>
    public const string Counted = Header + """
        answers: yes-no
        items:
          away: {text: Was away from home, scored: no}
          told: {text: How many of the two, answers: whole number 0 to 2}
        scores:
          signs: {value: told}
        classifications:
          concern:
            of: signs
            levels: {low: 0, some: 1, high: 2 or more}

        """;

    private const string Header = """
        rule-set: made-up
        version: 1.0.0
        language: 1
        title: Made up
        lifecycle: {status: draft}
        limits-of-use: Made up.
        sources: {chance: {note: Made up.}}
        basis: {source: chance, confidence: D}

        """;

    public static RuleSet Load(string text, string from = "", string to = "") =>
        RuleSet.LoadOrThrow(from.Length == 0 ? text : text.Replace(from, to, StringComparison.Ordinal));
}
