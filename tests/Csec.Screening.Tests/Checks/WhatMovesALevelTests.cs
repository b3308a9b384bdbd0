namespace Csec.Screening.Tests.Checks;

/// <summary>What protects, and what is context, moves no level of concern; what only looks as if it did is accepted.</summary>
public class WhatMovesALevelTests
{
    private const string Head = """
        rule-set: example
        version: 1.0.0
        language: 1
        title: An example
        lifecycle: {status: draft}
        sources: {made-up: {note: Invented.}}
        basis: {source: made-up, confidence: D}
        answers: yes-no

        """;

    public static TheoryData<string, string> Accepted() => new()
    {
        {
            "A protective score beside a level that does not read it",
            """
            items: {a: First, trusted-adult: Has an adult to trust}
            scores:
              signs: {count: [a]}
              support: {count: [trusted-adult], protective: yes}
            classifications:
              concern: {of: signs, levels: {low: 0, high: 1}}
            """
        },
        {
            "A protective score with a protective classification of its own",
            """
            items: {a: First, trusted-adult: Has an adult to trust}
            scores:
              signs: {count: [a]}
              support: {count: [trusted-adult], protective: yes}
            classifications:
              concern: {of: signs, levels: {low: 0, high: 1}}
              support-band: {kind: protective, of: support, levels: {little: 0, much: 1}}
            """
        },
        {
            "An item that a rule names and that can decide nothing there",
            """
            items: {a: First, trusted-adult: Has an adult to trust}
            scores:
              support: {count: [trusted-adult], protective: yes}
            classifications:
              concern:
                levels: [low, high]
                rules:
                  - high: a and (trusted-adult or not trusted-adult)
                  - low: otherwise
            """
        },
        {
            "An item that could decide only if another were left out of a complete sheet",
            """
            items: {a: First, trusted-adult: Has an adult to trust}
            scores:
              support: {count: [trusted-adult], protective: yes}
            classifications:
              concern:
                levels: [low, high]
                rules:
                  - high: a or (trusted-adult and not (a is yes or a is no))
                  - low: otherwise
            """
        },
        {
            "A protective item that opens an item which is asked for another reason",
            """
            items:
              a: First
              trusted-adult: Has an adult to trust
              when trusted-adult is yes:
                since-when: {text: For how many years, answers: whole number 0 to 9, scored: no}
              b: Second
              when any of a, trusted-adult:
                c: {text: Third, scored: no}
              when a:
                d: Fourth
            scores:
              support: {count: [trusted-adult], protective: yes}
            classifications:
              concern:
                levels: [low, high]
                rules:
                  - high: any of b, d
                  - low: otherwise
            """
        },
        {
            "A context prompt on an item that no level reads",
            """
            items: {a: First, history: {text: A history, scored: no}}
            scores:
              signs: {count: [a]}
            classifications:
              concern: {of: signs, levels: {low: 0, high: 1}}
            prompts:
              context: {when: history, evidence: association, text: One study found it more often., source: made-up}
            """
        },
        {
            "A missing rule that gives the level whenever all that it reads is known",
            """
            items: {a: First, b: Second, trusted-adult: Has an adult to trust}
            scores:
              signs: {count: [a, b]}
              support: {count: [trusted-adult], protective: yes}
            classifications:
              concern:
                of: signs
                levels: {low: 0, high: 1 or more}
                states: [hold]
                if-answers-are-missing:
                  - hold: signs is incomplete
                  - the level: otherwise
            """
        },
        {
            "A prompt on what protects that ends nothing",
            """
            items: {a: First, trusted-adult: Has an adult to trust}
            scores:
              signs: {count: [a]}
              support: {count: [trusted-adult], protective: yes}
            prompts:
              strength: {when: support at least 1, text: Name the strength., source: made-up}
            """
        },
        {
            "A protective score behind a sign, and one behind what protects",
            """
            items:
              a: First
              when a:
                told: Told an adult
                when told is yes:
                  helped: Was helped by that adult
            scores:
              signs: {count: [a]}
              support: {count: [told, helped], protective: yes}
              help: {count: [helped]}
            classifications:
              concern: {of: signs, levels: {low: 0, high: 1}}
              support-band: {kind: protective, of: support, levels: {little: 0 to 1, much: 2}}
            """
        },
        {
            "A prompt on a scored item that rests on more than an association",
            """
            items: {a: First}
            scores:
              signs: {count: [a]}
            classifications:
              concern: {of: signs, levels: {low: 0, high: 1}}
            prompts:
              follow-up: {when: a, evidence: policy, text: Ask further., source: made-up}
            """
        },
        {
            "A context prompt that is always shown",
            """
            items: {a: First}
            scores:
              signs: {count: [a]}
            classifications:
              concern: {of: signs, levels: {low: 0, high: 1}}
            prompts:
              context: {always: yes, evidence: association, text: One study found it more often., source: made-up}
            """
        },
        {
            "A context prompt on what a protective classification reads",
            """
            items: {trusted-adult: Has an adult to trust}
            scores:
              support: {count: [trusted-adult], protective: yes}
            classifications:
              support-band: {kind: protective, of: support, levels: {little: 0, much: 1}}
            prompts:
              context: {when: trusted-adult, evidence: association, text: One study found it more often., source: made-up}
            """
        },
    };

    /// <summary>Whatever is published for incomplete forms, it may depend on no item that a level cannot depend on.</summary>
    [Theory]
    [InlineData("", "none", "")]
    [InlineData("CSEC4013", "{count-as: no points}", "")]
    [InlineData("CSEC4013", "{count-as: no}", "")]
    [InlineData("CSEC4013", "{only: complete cases}", "")]
    [InlineData("CSEC4013", "{state: hold}", "states: [hold]")]
    [InlineData("CSEC4013", "[{hold: trusted-adult is missing}, {the level: otherwise}]", "states: [hold]")]
    [InlineData("CSEC4013", "[{the level: otherwise, provisional: trusted-adult}]", "")]
    [InlineData("CSEC4013", "[{nothing: otherwise}]", "")]
    [InlineData("CSEC4013", "[{the level: a}]", "")]
    public void An_item_that_can_decide_nothing_when_answered_may_decide_nothing_when_missing(string code, string missing, string states)
    {
        const string Answered = "trusted-adult is yes or trusted-adult is no";
        foreach (var (rule, kind, reads) in new[] { (Answered, "yes-no", true), (Answered, "yes-no-or-unclear", true), ("a", "yes-no", false) })
        {
            var text = Head + $$$"""
                option-sets:
                  yes-no-or-unclear:
                    yes: it is so
                    no: it is not
                    unclear: not clear, missing
                items: {a: First, trusted-adult: {text: Has an adult to trust, answers: {{{kind}}}}}
                scores:
                  support: {count: [trusted-adult], protective: yes}
                classifications:
                  concern:
                    levels: [low, high]
                    {{{states}}}
                    rules:
                      - high: a and ({{{rule}}})
                      - low: otherwise
                    if-answers-are-missing: {{{missing}}}
                """;
            var isUnread = !reads && (missing.Contains("count-as", StringComparison.Ordinal) || missing is "{only: complete cases}" or "{state: hold}");

            var result = RuleSet.Load(text);

            Assert.True(result.Diagnostics.Select(diagnostic => diagnostic.Id).SequenceEqual(code.Length == 0 || isUnread ? [] : [code]), rule + ": " + string.Join(" ", result.Diagnostics.Select(diagnostic => diagnostic.Message)));
        }
    }

    public static TheoryData<string, string, string> Refused() => new()
    {
        {
            "Under one setting only",
            "CSEC4013",
            """
            parameters:
              credit: {means: Whether support counts, allowed: [false, true], default: false}
            items: {a: First, trusted-adult: Has an adult to trust}
            scores:
              support: {count: [trusted-adult], protective: yes}
            classifications:
              concern:
                levels: [low, high]
                rules:
                  - low: credit and trusted-adult
                  - high: a
                  - low: otherwise
            """
        },
        {
            "Through a floor",
            "CSEC4013",
            """
            items: {a: First, trusted-adult: Has an adult to trust}
            scores:
              signs: {count: [a]}
              support: {count: [trusted-adult], protective: yes}
            classifications:
              concern:
                of: signs
                levels: {low: 0, high: 1}
                floors:
                  - high: trusted-adult is no
            """
        },
        {
            "On an incomplete form, where a missing answer counts as nothing",
            "CSEC4013",
            """
            items: {a: First, trusted-adult: Has an adult to trust}
            scores:
              support: {count: [trusted-adult], protective: yes}
            classifications:
              concern:
                levels: [low, high]
                rules:
                  - high: a or (trusted-adult and not (a is yes or a is no))
                  - low: otherwise
                if-answers-are-missing: {count-as: no points}
            """
        },
        {
            "On the step of a pathway",
            "CSEC4013",
            """
            items: {a: First, trusted-adult: Has an adult to trust}
            scores:
              support: {count: [trusted-adult], protective: yes}
            classifications:
              step:
                kind: pathway
                levels: [refer, wait]
                rules:
                  - wait: support at least 1
                  - refer: a
                  - wait: otherwise
            """
        },
        {
            "A context prompt through a category and a score",
            "CSEC4014",
            """
            items: {a: First, b: Second}
            categories: {either: "any of a, b"}
            scores:
              signs: {count: all categories}
            classifications:
              concern: {of: signs, levels: {low: 0, high: 1}}
            prompts:
              context: {when: signs at least 1, evidence: association, text: One study found it more often., source: made-up}
            """
        },
        {
            "A context prompt on an item behind which a sign is asked",
            "CSEC4014",
            """
            items:
              history: A history
              when history is yes:
                again: It happened again
            scores:
              signs: {count: [again]}
            classifications:
              concern: {of: signs, levels: {low: 0, high: 1}}
            prompts:
              context: {when: history, evidence: association, text: One study found it more often., source: made-up}
            """
        },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_can_move_no_level_of_concern_is_accepted(string name, string rules)
    {
        var result = RuleSet.Load(Head + rules);

        Assert.True(result.Diagnostics.Count == 0, name + ": " + string.Join(" ", result.Diagnostics.Select(diagnostic => diagnostic.Message)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_moves_a_level_is_refused(string name, string code, string rules)
    {
        var result = RuleSet.Load(Head + rules);

        Assert.True(result.Diagnostics.Select(diagnostic => diagnostic.Id).SequenceEqual([code]), name + ": " + string.Join(" ", result.Diagnostics.Select(diagnostic => diagnostic.Message)));
    }

    [Fact]
    public void Of_an_item_that_moves_a_level_under_one_setting_only_the_setting_is_named()
    {
        var rules = (string)Refused().First()[2];

        var diagnostic = Assert.Single(RuleSet.Load(Head + rules).Diagnostics);

        Assert.Contains("with `credit` true", diagnostic.Message, StringComparison.Ordinal);
    }
}
