namespace Csec.Screening.Tests;

/// <summary>A rule set with duties of every kind, for tests that state events.</summary>
internal static class DutyRules
{
    public const string Text =
        """
        rule-set: with-duties
        version: 1.0.0
        language: 1
        title: Duties of every kind
        lifecycle: {status: draft}
        sources:
          law: {citation: A law, url: "https://example.org/law"}
        basis: {source: law, confidence: V}
        events:
          suspicion: A suspicion
          information-received: The information came
          return: A return
          missing: A missing youth
        answers: yes-no
        items: {sign: A sign, other: Another sign}
        scores:
          signs: {count: all items}
        classifications:
          concern:
            of: signs
            levels: {low: 0, some: 1, high: 2}
            duties-from: some
            consider:
              some: [talk, call]
              high: [call, plan]
        duties:
          call:
            must: Call
            who: reporter
            to: county
            on: [suspicion, return]
            immediately: yes
            within: 24 hours
          write:
            must: Write
            who: reporter
            on: [suspicion]
            within: 36 hours from information-received
          minors:
            must: Tell the parents
            who: county
            on: [missing]
            within: 3 days
            for: {ages: under 18, settings: [health, school], jurisdictions: [california]}
          dated:
            may: Use the new form
            who: county
            on: [missing]
            within: no statutory limit
            from: 2017-01-01
            until: 2030-12-31
            basis: {source: law, confidence: M}
          wait:
            must-not: Wait
            who: county
            on: [missing]
            within: 2 business days
            screens-for: exploitation
          talk:
            may: Talk with a colleague
            who: reporter
            consider-only: yes
            within: set locally
          plan:
            must: Plan
            who: county
            consider-only: yes
            immediately: yes
            within: 10 court days from return
        """;

    public static RuleSet Load() => RuleSet.LoadOrThrow(Text);
}
