using Csec.Screening.Model;

namespace Csec.Screening.Tests.Evaluation;

/// <summary>Small rule sets that several tests share; their shapes are those of the shipped ones.</summary>
internal static class KnownRuleSets
{
    /// <summary>Six indicators, two of them behind a gate, and a threshold that is a parameter.</summary>
    public static SmallRuleSet Sscst()
    {
        var set = new SmallRuleSet
        {
            Finish = definition => definition with
            {
                AppliesTo = new() { MinimumAge = 11, MaximumAge = 17, Settings = ["health"] },
                Lifecycle = new(RuleSetStatus.Draft),
                LimitsOfUse = "Limits.",
            },
        };
        set.Number("partners-over", isUnsure: true, 5, 10).Variant("later", "partners-over", 1);
        set.YesNo("substance-use").YesNo("ran-away").YesNo("police-contact").YesNo("serious-injury").YesNo("sexually-active");
        var gate = set.Is("sexually-active", "yes");
        set.YesNo("sti", gate, "sexually-active is yes").Whole("partners", 0, 12, gate);
        var many = new AnswerNumberCondition(set["partners"], Comparison.Over, new ParameterNumber(set.Parameter("partners-over")));
        set.Sum(
            "positives",
            [
                set.Yes("substance-use"), set.Yes("ran-away"), set.Yes("police-contact"), set.Yes("serious-injury"), set.Yes("sti"),
                set.Counted("partners", many),
            ]);
        return set.Bands("screen", "positives", null, ("negative", 0), ("positive", 2)).Prompt("disclosure", null);
    }

    /// <summary>Three counted items and a condition, with the published rules of the clinical workflow.</summary>
    public static SmallRuleSet Pearls()
    {
        var set = new SmallRuleSet().YesNo("a").YesNo("b").YesNo("c").YesNo("d").YesNo("e").YesNo("health-condition");
        set.Sum("ace", [set.Yes("a"), set.Yes("b"), set.Yes("c"), set.Yes("d"), set.Yes("e")]);
        var ace = set.ScoreOf("ace");
        var lowest = new ScoreBound(ace, Highest: false);
        var highest = new ScoreBound(ace, Highest: true);
        var sick = set.Is("health-condition", "yes");
        var well = set.Is("health-condition", "no");
        var published = new MissingRule(MissingRuleKind.Rules)
        {
            Rules =
            [
                new(PublishedOutcome.Level, "high", Compare(lowest, Comparison.AtLeast, 4), ""),
                new(PublishedOutcome.State, "incomplete", new AllCondition([new ScoreIncompleteCondition(ace), Compare(lowest, Comparison.Is, 0)]), ""),
                new(PublishedOutcome.Level, "low", Compare(highest, Comparison.Is, 0), ""),
                new(PublishedOutcome.Level, "high", sick, ""),
                new(PublishedOutcome.Level, "intermediate", well, "") { Provisional = Compare(highest, Comparison.AtLeast, 4) },
                new(PublishedOutcome.Nothing, null, ConstantCondition.Always, ""),
            ],
        };
        set.Rules(
            "toxic-stress",
            published,
            ["low", "intermediate", "high"],
            [
                new(0, Compare(new ScoreNumber(ace), Comparison.Is, 0), "ace 0"),
                new(2, set.AtLeast("ace", 4), "ace 4 or more"),
                new(2, sick, "ace 1 to 3, condition"),
                new(1, ConstantCondition.Always, "ace 1 to 3, no condition"),
            ]);
        var hold = new MissingRule(MissingRuleKind.Rules)
        {
            Rules =
            [
                new(PublishedOutcome.State, "hold", new ScoreIncompleteCondition(ace), ""),
                new(PublishedOutcome.TheLevel, null, ConstantCondition.Always, ""),
            ],
        };
        return set.Bands("billing", "ace", hold, ("g9920", 0), ("g9919", 4));
    }

    /// <summary>Two sections with a cap and one by rules, rolled up; missing answers count as no points.</summary>
    public static SmallRuleSet Sections(MissingRule? missing = null)
    {
        missing ??= new(MissingRuleKind.CountAsNothing) { SaysInsufficientInformation = true };
        AnswerOption[] concern =
        [
            new("no-concern", "no concern"), new("possible", "possible") { Points = 1 }, new("clear", "clear") { Points = 2 },
            new("no-information", "no information") { IsMissing = true },
        ];
        var set = new SmallRuleSet().Number("section-cap", isUnsure: false, 2);
        set.Choice("h1", concern).Choice("h2", concern).Choice("h3", concern).Choice("e1", concern).Choice("e2", concern);
        var cap = new ParameterNumber(set.Parameter("section-cap"));
        set.Sum("housing", [set.Points("h1"), set.Points("h2"), set.Points("h3")], cap, missing);
        set.FirstMatch(
            "exploitation",
            (new AnyCondition([set.Is("e1", "clear"), set.Is("e2", "clear")]), 9, "any item is clear"),
            (new AnyCondition([set.Is("e1", "possible"), set.Is("e2", "possible")]), 4, "any item is possible"),
            (ConstantCondition.Always, 0, "otherwise"));
        set.Sum("total", [set.Part(set.ScoreOf("housing")), set.Part(set.ScoreOf("exploitation"))], null, missing);
        return set.Bands("concern", "total", missing, ("no-concern", 0), ("possible-concern", 4), ("clear-concern", 9));
    }

    /// <summary>Categories over one or two items; only complete cases are published.</summary>
    public static SmallRuleSet Categories()
    {
        var missing = new MissingRule(MissingRuleKind.CompleteCases);
        var set = new SmallRuleSet().YesNo("q1").YesNo("q2").YesNo("q3");
        set.Category("substance-use", new AnyCondition([set.Is("q1", "yes"), set.Is("q2", "yes")])).Category("jail", set.Is("q3", "yes"));
        set.Sum("categories", [set.Counted(set.CategoryOf("substance-use")), set.Counted(set.CategoryOf("jail"))], null, missing);
        return set.Bands("band", "categories", missing, ("0", 0), ("1-plus", 1));
    }

    /// <summary>A gate behind a gate.</summary>
    public static SmallRuleSet Chain(bool staysClosed)
    {
        var set = new SmallRuleSet { Finish = definition => definition with { GatesStayClosedWhileMissing = staysClosed } };
        set.YesNo("first");
        set.YesNo("second", set.Is("first", "yes"), "first is yes");
        return set.YesNo("third", set.Is("second", "yes"), "second is yes");
    }

    private static ComparisonCondition Compare(NumberExpression left, Comparison comparison, decimal right) =>
        new(left, comparison, new ConstantNumber(right));
}
