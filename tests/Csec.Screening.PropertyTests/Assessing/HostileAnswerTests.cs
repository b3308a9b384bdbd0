using Csec.Screening.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Csec.Screening.PropertyTests.Assessing;

/// <summary>Whatever is given as answers, there is a result or errors, and no error repeats what was given.</summary>
public sealed class HostileAnswerTests
{
    private const int FirstSeed = 2_000_000;

    private static readonly RuleSet[] RuleSets = [.. RandomRuleSets.From(FirstSeed, 30).Select(found => found.RuleSet)];

    private static readonly string[] Strange = ["", " ", "\0", "\ud800", "\udc00x", "ﷺ", "e\u0301", "\u202eno", "👩‍👧", "𝟙", "yes ", "YES", "１", "-0", "null", "unanswered", "{}", new('x', 100_000)];

    // Long and of letters that no message of the library holds, so that a repetition cannot be by chance.
    private static readonly Gen<string> Secret =
        from letters in Gen.Elements("Ж", "ё", "Ω", "§", "漢").ListOf(8)
        select string.Concat(letters);

    private static readonly Gen<string> Text = Gen.OneOf(
        Secret, Gen.Elements(Strange), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""), Gen.Elements("yes", "no", "o0", "o1", "nk", "unknown", "declined"));

    private static readonly Gen<Answer> AnyAnswer = Gen.OneOf(
        Text.Select(Answer.FromText),
        Text.Select(Answer.FromText),
        Gen.OneOf(Gen.Choose(-2, 120).Select(number => (long)number), ArbMap.Default.GeneratorFor<long>()).Select(Answer.FromNumber),
        Text.ListOf().Select(Answer.FromCodes),
        Gen.Constant(Answer.None),
        Gen.Constant(Answer.Other));

    private static readonly Gen<(int RuleSet, List<KeyValuePair<string, Answer>> Answers)> Sheets =
        from ruleSet in Gen.Choose(0, RuleSets.Length - 1)
        from answers in (
            from id in Gen.OneOf(Gen.Elements(RuleSets[ruleSet].Definition.Items.Select(item => item.Id)), Gen.Elements(RuleSets[ruleSet].Definition.Items.Select(item => item.Id)), Text)
            from answer in AnyAnswer
            select new KeyValuePair<string, Answer>(id, answer)).ListOf()
        select (ruleSet, answers.ToList());

    [Fact]
    public void Any_answers_give_a_result_or_errors_that_repeat_nothing() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(4_711, 1_001), Prop.ForAll(Sheets.ToArbitrary(), sheet =>
        {
            var result = RuleSets[sheet.RuleSet].Assess(AnswerSheet.Of(sheet.Answers));
            return result.IsValid == (result.Errors.Count == 0)
                && result.Errors.All(error => error.Code.StartsWith("CSEC6", StringComparison.Ordinal))
                && !Given(sheet.Answers).Any(given => result.Errors.Any(error => (error.Message + error.Help).Contains(given, StringComparison.Ordinal)));
        }));

    [Fact]
    public void Any_setting_gives_a_result_or_errors_that_repeat_nothing() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(4_712, 1_001), Prop.ForAll(Gen.Choose(0, RuleSets.Length - 1).ToArbitrary(), Text.ToArbitrary(), Text.ToArbitrary(), (ruleSet, name, value) =>
        {
            var options = new AssessmentOptions
            {
                Variant = value.Length % 2 == 0 ? value : null,
                Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value, ["cut"] = value },
            };
            var result = RuleSets[ruleSet].Assess(AnswerSheet.Empty, null, options);
            return !result.IsValid && result.Errors.All(error => error.Code == "CSEC6009")
                && !new[] { name, value }.Where(IsSecret).Any(given => result.Errors.Any(error => (error.Message + error.Help).Contains(given, StringComparison.Ordinal)));
        }));

    private static IEnumerable<string> Given(List<KeyValuePair<string, Answer>> answers) =>
        answers.SelectMany(pair => pair.Value.Codes.Append(pair.Key).Append(pair.Value.Text ?? "")).Where(IsSecret);

    private static bool IsSecret(string text) => text.Length >= 6 && text.All(letter => letter > 127);
}
