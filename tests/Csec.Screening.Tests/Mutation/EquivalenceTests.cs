using Csec.Screening.Cases;
using Csec.Screening.Model;
using Csec.Screening.Mutation;

namespace Csec.Screening.Tests.Mutation;

/// <summary>
/// What becomes of each mutant of small rule sets, compared with every sheet of them, incomplete ones too, under every
/// setting: a mutant is equivalent exactly where none of them tells it from the original.
/// </summary>
public class EquivalenceTests
{
    private const string Head =
        "rule-set: small\nversion: 1.0.0\nlanguage: 1\ntitle: Small\nlifecycle: {status: draft}\nsources: {made-up: {note: Made up.}}\nbasis: {source: made-up, confidence: V}\n";

    public static TheoryData<string, string> Rules() => new()
    {
        { "no rule", "answers: yes-no\nitems: {a: A, b: B, c: C}\nscores:\n  signs: {count: all items, at-most: 2}\nclassifications:\n  x:\n    of: signs\n    levels: {low: 0, some: 1, high: 2 or more}\n" },
        { "counted", "option-sets:\n  o: {n: 0 points, s: 1 point, f: 2 points, u: missing}\nanswers: o\nsections:\n  h:\n    title: H\n    score: sum of points, at most 2\n    items: {a: A, b: B}\n  k:\n    title: K\n    score:\n      first:\n        - 3: any item is f\n        - 1: any item is s\n        - 0: otherwise\n    items: {c: C, d: D}\nscores:\n  t: {sum: all sections}\nclassifications:\n  x:\n    of: t\n    levels: {low: 0 or more, high: 4 or more}\nif-answers-are-missing: {count-as: no points}\n" },
        { "complete cases", "answers: yes-no\nitems: {a: A, b: B, c: C, d: D}\ncategories:\n  one: any of a, b\n  two: all of c, d\nscores:\n  k: {count: all categories}\n  j: {sum: [k, d-points], at-most: 2}\n  d-points: {count: [d]}\nclassifications:\n  x: {of: j, levels: {low: 0 to 1, high: 2 or more}}\nif-answers-are-missing: {only: complete cases}\n" },
        { "state", "answers: yes-no\nitems: {a: A, b: B, c: C}\nscores:\n  s: {count: [a, b, a and b]}\nclassifications:\n  x:\n    levels: [low, mid, high]\n    states: [hold, wait]\n    overrides:\n      - high: c\n    rules:\n      - high: s at least 3\n      - mid: s over 0\n      - low: otherwise\n    floors:\n      - mid: a or b\n    if-answers-are-missing: {state: hold}\n" },
        { "rules", "answers: yes-no\nitems: {a: A, b: B, c: C}\nscores:\n  s: {count: [a, b]}\nclassifications:\n  x:\n    levels: [low, mid, high]\n    states: [hold]\n    table:\n      across: {s: [0, 1, 2]}\n      down: {c: [no, yes]}\n      cells: [[low, mid, high], [low, high, high]]\n    if-answers-are-missing:\n      - high: lowest s at least 2\n      - hold: s is incomplete and lowest s is 0\n        although-decided: For the test\n      - mid: c is no\n        provisional: highest s at least 2\n      - the level: otherwise\n" },
        { "parameters", "parameters:\n  cut: {means: Cut, allowed: [1, 3], default: 1}\n  wide: {means: Wide, allowed: [false, true], default: false}\nvariants:\n  late: {cut: 3}\nanswers: yes-no\nitems: {a: A, b: B, n: {text: N, answers: whole number 0 to 4}}\nscores:\n  w:\n    add:\n      a: 2\n      b and not a: 1\n      n over cut: 1\n      wide and b: 1\nclassifications:\n  x: {of: w, levels: {low: under cut, high: cut or more}}\nif-answers-are-missing: {count-as: no}\n" },
        { "gates", "answers: yes-no\nitems:\n  a: A\n  when a is yes:\n    b: B\n    when b is no:\n      c: C\n  d: D\nscores:\n  s: {count: [b, c, d]}\nclassifications:\n  x:\n    levels: [none, low, high]\n    rules:\n      - none: a is no and not d\n      - high: s at least 2\n      - low: otherwise\n" },
        { "gates counted", "answers: yes-no\nitems:\n  a: A\n  when a:\n    b: B\n  c: C\nscores:\n  s: {count: [a, b, c]}\nclassifications:\n  x: {of: s, levels: {low: 0 to 1, high: 2 or more}}\nif-answers-are-missing: {count-as: yes}\n" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_mutant_is_equivalent_where_no_sheet_tells_it_from_the_original(string name, string rules)
    {
        var original = RuleEditsTests.RuleSetOf(Head + rules);
        var judge = new MutantJudge(original, PreparedCases.Read(original, "cases-for: small\ncases: []\n", "cases.yaml"), _ => null);
        var (equivalent, survived) = (0, 0);
        foreach (var edit in RuleEdits.Of(original))
        {
            var (mutant, copy) = judge.Judge(edit);
            if (mutant.Outcome == MutantOutcome.Refused)
            {
                continue;
            }

            var differs = Differ(original, copy!);
            equivalent += differs ? 0 : 1;
            survived += differs ? 1 : 0;
            var expected = differs ? MutantOutcome.Survived : MutantOutcome.Equivalent;
            Assert.True(mutant.Outcome == expected || (!differs && name == "gates counted" && mutant.Outcome == MutantOutcome.NotProved), $"{mutant} is {mutant.Outcome}");
            if (mutant.MissingCase is { } missing)
            {
                var cases = PreparedCases.Read(original, "cases-for: small\ncases:\n" + missing.Yaml, "cases.yaml");
                Assert.Empty(cases.Diagnostics);
                Assert.True(cases.AllPass(original), missing.Yaml);
                Assert.False(cases.AllPass(copy!), $"{mutant}\n{missing.Yaml}");
            }
        }

        Assert.True(survived > 10 && equivalent + survived > 15, $"{survived} survived, {equivalent} equivalent");
    }

    private static bool Differ(RuleSet original, RuleSet copy) =>
        Options(original.Definition).Any(options => Sheets(original.Definition, 0).Any(sheet => Shown(original, sheet, options) != Shown(copy, sheet, options)));

    private static IEnumerable<AssessmentOptions> Options(RuleSetDefinition definition)
    {
        IEnumerable<Dictionary<string, string>> settings = [[]];
        foreach (var parameter in definition.Parameters)
        {
            settings = settings.SelectMany(setting => parameter.Allowed.Select(value => new Dictionary<string, string>(setting) { [parameter.Id] = value.Text }));
        }

        return settings.Select(setting => new AssessmentOptions { Parameters = setting })
            .Append(new()).Concat(definition.Variants.Select(variant => new AssessmentOptions { Variant = variant.Id }));
    }

    private static IEnumerable<AnswerSheet> Sheets(RuleSetDefinition definition, int from)
    {
        IEnumerable<List<(string, Answer)>> sheets = [[]];
        foreach (var item in definition.Items.Skip(from))
        {
            var answers = item.Kind == AnswerKind.WholeNumber
                ? Enumerable.Range(item.Minimum, item.Maximum - item.Minimum + 1).Select(number => Answer.FromNumber(number))
                : item.Options.Where(option => !option.IsMissing).Select(option => Answer.FromText(option.Code));
            sheets = sheets.SelectMany(sheet => answers.Select(answer => (List<(string, Answer)>)[.. sheet, (item.Id, answer)]).Append(sheet));
        }

        return sheets.Select(sheet => AnswerSheet.Of([.. sheet]));
    }

    private static string Shown(RuleSet ruleSet, AnswerSheet sheet, AssessmentOptions options)
    {
        if (ruleSet.Assess(sheet, null, options).Assessment is not { } assessment)
        {
            return "refused";
        }

        return string.Join("; ", [
            .. assessment.Scores.Select(score => FormattableString.Invariant($"{score.Minimum:G29} {score.Maximum:G29} {score.Published:G29}")),
            .. assessment.Classifications.Select(classification => $"{string.Join(' ', classification.Possible)}, {classification.Published}"),
            .. assessment.Completeness.Missing.Select(missing => missing.Item),
            "/",
            .. assessment.Completeness.NotApplicable,
            .. assessment.Notices.Select(notice => notice.Code).Where(code => code is "provisional" or "insufficient-information")]);
    }
}
