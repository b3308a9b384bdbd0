using Csec.Screening.Binding;
using Csec.Screening.Model;
using Csec.Screening.Syntax;
using Csec.Screening.Syntax.Parsing;

namespace Csec.Screening.Tests.Binding;

/// <summary>What the parts of a rule file mean in the model.</summary>
public class BindingTests
{
    private const string Head = """
        rule-set: example
        version: 1.0.0
        language: 1
        title: An example
        lifecycle: {status: draft}
        sources: {made-up: {note: Invented.}, paper: {citation: A paper}}
        basis: {source: made-up, confidence: D}

        """;

    [Fact]
    public void Options_say_points_and_when_they_are_missing_or_alone()
    {
        var definition = Bind("""
            parameters:
              strict: {means: Whether, allowed: [false, true], default: false}
            option-sets:
              often:
                never: 0 points
                possible: possible concern, 1 point
                clear: very, very clear, 2.5 points
                reversed: -1 points
                plain: just a label
                unknown: missing
                unread: not read, missing
                unmarried: parents not married, missing when strict
                bare-words: two points of contact
              reasons: {moved: 1 point, none-of-these: alone}
            items:
              a: {text: First, answers: often}
              b: {text: Second, answers: several of reasons}
            """);

        var options = definition.Items[0].Options;
        Assert.Equal(
            ["never/never/0", "possible/possible concern/1", "clear/very, very clear/2.5", "reversed/reversed/-1", "plain/just a label/0",
             "unknown/unknown/0", "unread/not read/0", "unmarried/parents not married/0", "bare-words/two points of contact/0"],
            options.Select(option => FormattableString.Invariant($"{option.Code}/{option.Label}/{option.Points}")));
        Assert.Equal(["unknown", "unread"], options.Where(option => option.IsMissing).Select(option => option.Code));
        Assert.Equal("strict", ((ParameterIsCondition)Assert.Single(options, option => option.IsSometimesMissing).MissingWhen!).Parameter.Id);
        Assert.Equal("none-of-these", Assert.Single(definition.Items[1].Options, option => option.IsExclusive).Code);
        Assert.Equal(AnswerKind.MultipleChoice, definition.Items[1].Kind);
    }

    [Fact]
    public void What_stands_above_items_holds_for_those_that_say_nothing_else()
    {
        var definition = Bind("""
            answers: yes-no
            scored: no
            items:
              a: First
              b: {text: Second, answers: [low, high], scored: yes, basis: {source: paper, confidence: V}}
            sections:
              home:
                answers: whole number 0 to 3
                basis: {source: paper, confidence: M}
                items:
                  c: Third
                  d: {text: Fourth, answers: text up to 20 characters, scored: yes}
            """);

        Assert.Equal(["a", "b", "c", "d"], definition.Items.Select(item => item.Id));
        Assert.Equal([AnswerKind.Choice, AnswerKind.Choice, AnswerKind.WholeNumber, AnswerKind.Text], definition.Items.Select(item => item.Kind));
        Assert.Equal([false, true, false, false], definition.Items.Select(item => item.IsScored));
        Assert.Equal(["made-up", "paper", "paper", "paper"], definition.Items.Select(item => item.Basis.Source.Id));
        Assert.Equal(["c", "d"], Assert.Single(definition.Sections).Items.Select(item => item.Id));
    }

    [Fact]
    public void Items_stand_in_the_order_of_the_file()
    {
        Assert.Equal(["a", "b"], Bind("answers: yes-no\nitems: {a: First}\nsections: {home: {items: {b: Second}}}\n").Items.Select(item => item.Id));
        Assert.Equal(["b", "a"], Bind("answers: yes-no\nsections: {home: {items: {b: Second}}}\nitems: {a: First}\n").Items.Select(item => item.Id));
    }

    [Fact]
    public void Nested_headings_and_an_own_gate_all_must_hold()
    {
        var items = Bind("""
            answers: yes-no
            items:
              a: First
              when a is yes:
                b: Second
                when not b:
                  c: {text: Third, asked-when: a or b}
                d: Fourth
            """).Items;

        Assert.Equal([null, "a is yes", "a is yes and not b and (a or b)", "a is yes"], items.Select(item => item.AskedWhen));
        Assert.Equal(3, Assert.IsType<AllCondition>(items[2].Gate).Operands.Count);
        Assert.Same(items[0], Assert.IsType<AnswerIsCondition>(items[1].Gate).Item);
    }

    [Fact]
    public void A_gate_may_read_items_and_sections_that_come_later()
    {
        var definition = Bind("""
            answers: yes-no
            items:
              first: {text: First, asked-when: any of home}
              second: {text: Second, asked-when: third is yes}
              third: Third
            sections:
              home: {items: {a: At home, b: At home too}}
            """);

        Assert.Equal(["a", "b"], Reads.ItemsOf(definition.Items[0].Gate!).Select(item => item.Id));
        Assert.Equal(["third"], Reads.ItemsOf(definition.Items[1].Gate!).Select(item => item.Id));
        Assert.Equal(definition.Items.Select((_, i) => i), definition.Items.Select(item => item.Index));
    }

    [Fact]
    public void A_section_stands_for_its_items_when_counted_and_for_its_score_when_summed()
    {
        var scores = Bind("""
            answers: yes-no
            sections:
              home:
                score: count of all items, at most 1
                items: {a: First, b: Second}
            scores:
              counted: {count: [home]}
              counted-in-words: count of home
              summed: {sum: [home]}
              summed-all: {sum: all sections}
              any-of: {count: [any of home]}
            """).Scores.ToDictionary(score => score.Id);

        Assert.Equal(["a", "b"], scores["home"].Terms.Select(term => term.Name));
        Assert.Equal(["a", "b"], scores["counted"].Terms.Select(term => term.Name));
        Assert.Equal(["a", "b"], scores["counted-in-words"].Terms.Select(term => term.Name));
        Assert.Equal([ScoreTermKind.Part], scores["summed"].Terms.Select(term => term.Kind));
        Assert.Equal(["home"], scores["summed-all"].Terms.Select(term => term.Name));
        Assert.Equal([ScoreTermKind.Rule], scores["any-of"].Terms.Select(term => term.Kind));
        Assert.Equal(2, scores["any-of"].Items.Count);
    }

    [Fact]
    public void All_items_of_a_section_s_own_score_are_its_own()
    {
        var definition = Bind("""
            answers: yes-no
            sections:
              home: {score: count of all items, items: {a: First}}
              school: {score: count of all items, items: {b: Second}}
            scores:
              total: {count: all items}
            """);

        Assert.Equal([1, 1, 2], definition.Scores.Select(score => score.Items.Count));
        Assert.Equal(["home", "school", null], definition.Scores.Select(score => score.SectionId));
    }

    [Fact]
    public void Scores_and_categories_may_read_what_comes_later()
    {
        var definition = Bind("""
            answers: yes-no
            items: {a: First, b: Second}
            categories: {either: "any of a, later", later: b}
            scores: {total: {sum: [part]}, part: {count: all categories, at-most: 1}}
            """);

        Assert.Equal(["a", "b"], definition.Categories[0].Items.Select(item => item.Id));
        Assert.Equal(["a", "b"], definition.Scores[0].Items.Select(item => item.Id));
    }

    [Theory]
    [InlineData("[1, 2.5]", "2.50", ParameterKind.Number, "2.5")]
    [InlineData("[-1, 0]", "-1", ParameterKind.Number, "-1")]
    [InlineData("[true, false]", "false", ParameterKind.Flag, "false")]
    [InlineData("[once, more-than-once]", "once", ParameterKind.Code, "once")]
    [InlineData("[1, once]", "1", ParameterKind.Code, "1")]
    [InlineData("[yes, no]", "no", ParameterKind.Code, "no")]
    [InlineData("3", "3", ParameterKind.Number, "3")]
    public void A_parameter_takes_numbers_flags_or_codes(string allowed, string value, ParameterKind kind, string expected)
    {
        var parameter = Assert.Single(Bind($"parameters: {{p: {{means: P, allowed: {allowed}, default: {value}}}}}\nanswers: yes-no\nitems: {{a: First}}\n").Parameters);

        Assert.Equal((kind, expected), (parameter.Kind, parameter.Default.Text));
    }

    [Fact]
    public void A_variant_chooses_some_parameters()
    {
        var variants = Bind("""
            parameters:
              cut: {means: The cut, allowed: [1, 2], default: 1}
              strict: {means: Whether, allowed: [false, true], default: false}
            variants:
              early: {cut: 2}
              both: {strict: true, cut: 1}
            answers: yes-no
            items: {a: First}
            """).Variants;

        Assert.Equal(["early: cut=2", "both: strict=true, cut=1"], variants.Select(variant =>
            variant.Id + ": " + string.Join(", ", variant.Values.Select(pair => pair.Key.Id + "=" + pair.Value.Text))));
    }

    [Fact]
    public void Bands_that_all_say_or_more_are_lower_edges()
    {
        var classifications = Bind("""
            answers: yes-no
            items: {a: First, b: Second}
            scores: {signs: {count: all items}}
            classifications:
              edges: {of: signs, levels: {low: 0 or more, high: 1 or more}}
              bands: {of: signs, levels: {low: 0, high: 1 or more}}
            """).Classifications;

        Assert.Equal([true, false], classifications.Select(classification => classification.BandsAreLowerEdges));
        Assert.Equal([1, 0], classifications[0].Rules.Select(rule => rule.Level));
        Assert.Equal([0, 1], classifications[1].Rules.Select(rule => rule.Level));
    }

    [Fact]
    public void At_least_an_option_means_it_and_those_after_it_that_are_answers()
    {
        var definition = Bind("""
            option-sets: {often: {never: 0 points, some: 1 point, unknown: missing, always: 2 points}}
            answers: often
            items: {a: First}
            categories: {high: a is at least some, low: a is at most some, other: a is not never}
            """);

        Assert.Equal([1, 3], Assert.IsType<AnswerIsCondition>(definition.Categories[0].Condition).Options);
        Assert.Equal([0, 1], Assert.IsType<AnswerIsCondition>(definition.Categories[1].Condition).Options);
        Assert.IsType<NotCondition>(definition.Categories[2].Condition);
    }

    [Fact]
    public void A_long_sum_is_one_sum()
    {
        var sum = Bind("answers: whole number 0 to 3\nitems: {a: First}\nscores: {total: " + string.Join(" + ", Enumerable.Repeat("a", 500)) + " - 2 * a}\n").Scores[0];

        var operands = Assert.IsType<SumNumber>(Assert.Single(sum.Terms).Value).Operands;
        Assert.Equal(501, operands.Count);
        Assert.IsType<ProductNumber>(Assert.IsType<NegatedNumber>(operands[500]).Operand);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(500)]
    public void Items_that_are_compared_in_gates_cost_no_more_than_they_are(int items)
    {
        // Two paths lead from each item to the ones before it: what walked them all would never end.
        var gated = Enumerable.Range(2, items - 2)
            .Select(i => $"  i{i}: {{text: Item, asked-when: i{Math.Min(i - 1, 28)} + 0 over i{Math.Min(i - 2, 27)}}}\n");
        var text = "answers: whole number 0 to 3\nitems:\n  i0: Item\n  i1: Item\n" + string.Concat(gated);

        var definition = Bind(text);

        Assert.Equal(items, definition.Items.Distinct().Count());
    }

    [Fact]
    public void Thirty_two_names_may_build_on_each_other() =>
        Assert.Equal(31, Bind("answers: yes-no\nitems: {a: First}\ncategories:\n  c0: a\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"  c{i}: not c{i - 1}\n"))).Categories.Count);

    private static RuleSetDefinition Bind(string text)
    {
        var (source, diagnostics) = Utf8Text.FromContent(Head + text, "rule-set.yaml");
        var definition = Binder.Bind(RuleSetParser.Parse(RuleSetParser.Read(source, diagnostics)!, diagnostics), diagnostics).Definition;
        Assert.Equal([], diagnostics.InSourceOrder().Select(RuleFileReading.Shown));
        return definition;
    }
}
