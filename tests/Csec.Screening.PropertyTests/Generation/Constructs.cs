using System.Text.RegularExpressions;
using Csec.Screening.Model;
using Csec.Screening.Testing;

namespace Csec.Screening.PropertyTests.Generation;

/// <summary>The constructs of the language, each with how it is seen in a rule set that was loaded.</summary>
internal static class Constructs
{
    /// <summary>Those of which each pair must occur together.</summary>
    public static IReadOnlyList<(string Name, Func<RandomRuleSet, bool> IsIn)> Scoring { get; } =
    [
        ("count", Has("^ +count: ")),
        ("sum", Has("^ +sum: ")),
        ("add", Has("^ +add:$")),
        ("first", Has("^ +first:$")),
        ("value", Has("^ +value: ")),
        ("cap", Defined(set => set.Scores.Any(score => score.AtMost is not null))),
        ("least score", Defined(set => set.Scores.Any(score => score.AtLeast is not null))),
        ("category", Defined(set => set.Categories.Count > 0)),
        ("section score", Defined(set => set.Scores.Any(score => score.SectionId is not null))),
        ("weighted", Has(@"\d \* ")),
        ("negated item", Has(@"not q\d|q\d is no\b|q\d is not |none of|no item")),
        ("number item", Defined(set => set.Items.Any(item => item.Kind == AnswerKind.WholeNumber))),
        ("multiple choice", Defined(set => set.Items.Any(item => item.Kind == AnswerKind.MultipleChoice))),
        ("gate", Defined(set => set.Items.Any(item => item.Gate is not null))),
        ("parameter", Defined(set => set.Parameters.Count > 0)),
        ("decimals", Has(@"(?<![\d.])\d+\.\d+(?![\d.])")),
        ("bands", Classified(of => of.Of is not null && !of.BandsAreLowerEdges)),
        ("lower edges", Classified(of => of.BandsAreLowerEdges)),
        ("rules", Classified(of => of.Of is null && !of.IsTable)),
        ("table", Classified(of => of.IsTable)),
        ("overrides", Classified(of => of.Overrides.Count > 0)),
        ("floors", Classified(of => of.Floors.Count > 0)),
        ("pathway", Classified(of => !of.IsOrdered)),
    ];

    public static IReadOnlyList<(string Name, Func<RandomRuleSet, bool> IsIn)> All { get; } =
    [
        .. Scoring,
        ("option set with points", Has(@"answers: scale\d")),
        ("negative points", Has(@"-\d(\.\d)? points?")),
        ("list of codes", Has(@"answers: \[")),
        ("options in place", Has("answers: {")),
        ("missing option", Defined(set => set.Items.Any(item => item.Options.Any(option => option.IsMissing)))),
        ("missing when", Defined(set => set.Items.Any(item => item.Options.Any(option => option.IsSometimesMissing)))),
        ("alone", Defined(set => set.Items.Any(item => item.Options.Any(option => option.IsExclusive)))),
        ("text item", Defined(set => set.Items.Any(item => item.Kind == AnswerKind.Text))),
        ("scored: no", Has("scored: no")),
        ("own missing codes only", Has("own codes only")),
        ("section", Defined(set => set.Sections.Count > 0)),
        ("section without score", Defined(set => set.Sections.Any(section => set.Scores.All(score => score.SectionId != section.Id)))),
        ("gate heading", Has("^ +\"when ")),
        ("nested gate heading", Has("^( +)\"when [^\n]*\n(?:\\1  [^\n]*\n)*?\\1  \"when ")),
        ("asked-when", Has("asked-when: ")),
        ("gate with and", Has("(\"when |asked-when: )[^\n]* and ")),
        ("gate with or", Has("(\"when |asked-when: )[^\n]* or ")),
        ("gate of a parameter", Has("(\"when |asked-when: )[^\n]*(strict|reading|cut)")),
        ("gate of a number", Has(@"(""when |asked-when: )[^\n]*(over|under|at least \d|at most \d)")),
        ("gates stay closed", Defined(set => set.GatesStayClosedWhileMissing)),
        ("count all items", Has("count: all items|count of all items")),
        ("count all categories", Has("count: all categories")),
        ("count a section", Has("count: .*\"(home|school)\"")),
        ("sum all items", Has("sum: all items|sum of points")),
        ("sum all sections", Has("sum: all sections")),
        ("score of scores", Has("(sum|value): .*total")),
        ("capped in words", Has(", at most ")),
        ("floor in words", Has(", at least \\d")),
        ("declared range", Has("^ +range: ")),
        ("is", Has("q\\d is [a-z0-9]")),
        ("is not", Has("q\\d is not ")),
        ("is at least", Has("q\\d is at least ")),
        ("is at most", Has("q\\d is at most ")),
        ("over", Has("q\\d over ")),
        ("under", Has("q\\d under ")),
        ("at least", Has("q\\d at least ")),
        ("at most", Has("q\\d at most ")),
        ("and", Has(" and ")),
        ("or", Has(" or [q(tn]")),
        ("not", Has("not [q(]")),
        ("any of", Has("any of ")),
        ("all of", Has("all of ")),
        ("none of", Has("none of ")),
        ("at least k of", Has("at least \\d of ")),
        ("any of, is", Has("of [q0-9, ]+ is ")),
        ("any item", Has("any item|all items\"|no item")),
        ("any of a section", Has("(any|all|none|at least \\d) of (home|school)")),
        ("count of", Has("count of [q(a-gi-z]")),
        ("sum of", Has("sum of [qt]")),
        ("highest of", Has("highest of ")),
        ("lowest of", Has("lowest of ")),
        ("plus", Has(" \\+ ")),
        ("minus", Has(" - [qth]")),
        ("negative", Has("[ \"(]-[qt]")),
        ("product", Has("[a-z]\\d \\* [a-z]")),
        ("band edge of a parameter", Has("l\\d: \"(under cut|cut or more)")),
        ("decimal band edge", Has(@"l\d: ""[^""]*\d\.\d")),
        ("several classifications", Defined(set => set.Classifications.Count > 1)),
        ("number parameter", Defined(set => set.Parameters.Any(parameter => parameter.Kind == ParameterKind.Number))),
        ("flag parameter", Defined(set => set.Parameters.Any(parameter => parameter.Kind == ParameterKind.Flag))),
        ("code parameter", Defined(set => set.Parameters.Any(parameter => parameter.Kind == ParameterKind.Code))),
        ("variant", Defined(set => set.Variants.Count > 0)),
        ("requires", Defined(set => set.Requirements.Count > 0)),
        ("missing: none", Has("missing: none")),
        ("missing: no points", Missing(MissingRuleKind.CountAsNothing)),
        ("missing: an option", Missing(MissingRuleKind.CountAsOption)),
        ("missing: complete cases", Missing(MissingRuleKind.CompleteCases)),
        ("missing: state", Missing(MissingRuleKind.State)),
        ("missing: rules", Missing(MissingRuleKind.Rules)),
        ("lowest x", Has("lowest total")),
        ("highest x", Has("highest total")),
        ("is incomplete", Has("is incomplete")),
        ("is missing", Has("is missing")),
        ("provisional", Has("provisional: ")),
        ("although-decided", Has("although-decided: ")),
        ("insufficient-information", Has("insufficient-information")),
        ("prompt with when", Defined(set => set.Prompts.Any(prompt => prompt.When is not null))),
        ("stops", Defined(set => set.Prompts.Any(prompt => prompt.Stops))),
    ];

    private static Func<RandomRuleSet, bool> Has(string pattern)
    {
        var regex = new Regex(pattern, RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        return set => regex.IsMatch(set.Text);
    }

    private static Func<RandomRuleSet, bool> Defined(Func<RuleSetDefinition, bool> isIn) => set => isIn(set.RuleSet.Definition);

    private static Func<RandomRuleSet, bool> Classified(Func<Classification, bool> isIn) => Defined(set => set.Classifications.Any(isIn));

    private static Func<RandomRuleSet, bool> Missing(MissingRuleKind kind) =>
        Defined(set => set.Scores.Any(score => score.MissingRule.Kind == kind) || set.Classifications.Any(of => of.MissingRule.Kind == kind));
}
