using System.Text;
using System.Text.Json;
using Csec.Screening.Evaluation;
using Csec.Screening.Explanations;
using Csec.Screening.Model;
using Csec.Screening.Tests.Cli;

namespace Csec.Screening.Tests.Explanations;

public sealed class ExplanationTests
{
    private static readonly AssessmentOptions Explained = new() { Explain = true };
    private static readonly RuleSet Small = SmallRules.Load();
    private static readonly RuleSetCatalog Catalog = RuleSetCatalog.Embedded();

    [Fact]
    public void Without_being_asked_nothing_is_explained()
    {
        var assessment = Small.AssessOrThrow(AnswerSheet.Of(("away", "no"), ("hurt", "yes")));

        Assert.Null(assessment.Outlook);
        Assert.DoesNotContain(assessment.Reasons, reason => reason is ForcedByReason or ChangeReason);
    }

    [Fact]
    public void Explanations_come_after_the_other_reasons_and_what_is_left_to_ask_comes_last()
    {
        using var json = JsonDocument.Parse(Small.AssessOrThrow(AnswerSheet.Of(("away", "yes"), ("nights", 3), ("hurt", "yes")), null, Explained).ToJson());
        var reasons = json.RootElement.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)).ToList();
        var outlook = json.RootElement.EnumerateObject().Last();

        Assert.Equal(
            [
                """{"kind":"forced-by","classification":"concern","items":["nights","hurt"],"smallest":true}""",
                """{"kind":"change","classification":"concern","set":{"away":"no"},"level":"none-seen"}""",
                """{"kind":"change","classification":"concern","set":{"nights":2},"level":"none-seen"}""",
                """{"kind":"change","classification":"concern","set":{"hurt":"no"},"level":"none-seen"}""",
            ],
            reasons.TakeLast(4));
        Assert.Equal("outlook", outlook.Name);
        Assert.Equal("""{"canChange":false,"items":[],"decidesMost":null}""", outlook.Value.GetProperty("classifications").GetProperty("concern").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.StartsWith("Nothing asked further can change a level", outlook.Value.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("validated as a whole", outlook.Value.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("disclosure or danger hold always", outlook.Value.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_sets_as_small_the_one_with_the_earlier_items_is_shown()
    {
        var forced = Catalog.FindOrThrow("sscst").AssessOrThrow(AnswerSheet.Of(("serious-injury", "yes"), ("police-contact", "yes"), ("ran-away", "yes"), ("substance-use", "no")), null, Explained)
            .Reasons.OfType<ForcedByReason>().Single();

        Assert.Equal(["ran-away", "police-contact"], forced.Items);
    }

    [Fact]
    public void Where_no_single_answer_raises_a_complete_sheet_the_fewest_together_are_shown()
    {
        var none = AnswerSheet.Of(("substance-use", "no"), ("ran-away", "no"), ("police-contact", "no"), ("serious-injury", "no"), ("sexually-active", "no"));
        var change = Catalog.FindOrThrow("sscst").AssessOrThrow(none, null, Explained).Reasons.OfType<ChangeReason>().Single();

        Assert.Equal([new("substance-use", "yes"), new("ran-away", "yes")], change.Set);
        Assert.Equal("positive", change.Level);
    }

    [Fact]
    public void The_questions_that_matter_and_the_one_that_decides_most_are_named()
    {
        var outlook = Small.AssessOrThrow(AnswerSheet.Of(("away", "yes"), ("nights", 1)), null, new() { Explain = true, Parameters = new Dictionary<string, string> { ["strict"] = "true" } }).Outlook!;

        Assert.Equal(["hurt"], outlook.Classifications[0].Items);
        Assert.Equal(new("hurt", 1), outlook.Classifications[0].DecidesMost);
        Assert.StartsWith(
            "Of 2 questions without an answer only 1 can still change a level; the others need not be asked for its sake. For `concern` the answer to `hurt` decides: only one level is left after it. ",
            outlook.Text,
            StringComparison.Ordinal);
    }

    /// <summary>Who will not say whether it ever happened may say that it happened lately, and that tells both.</summary>
    [Fact]
    public void A_question_behind_a_gate_that_is_not_answered_can_still_matter()
    {
        var ruleSet = RuleSet.LoadOrThrow(SmallRules.Text().Replace("nights over nights-over, hurt]", "away, hurt]", StringComparison.Ordinal)
            .Replace("answers: whole number 0 to 9", "answers: whole number 0 to 9, scored: no", StringComparison.Ordinal)
            .Replace("some: indicators at least 2", "some: indicators at least nights-over", StringComparison.Ordinal));
        var outlook = ruleSet.AssessOrThrow(AnswerSheet.Of(("away", "declined"), ("hurt", "yes")), null, Explained).Outlook!;

        Assert.Equal(["away", "nights"], outlook.Classifications[0].Items);
        Assert.True(ruleSet.AssessOrThrow(AnswerSheet.Of(("away", "declined"), ("hurt", "yes"), ("nights", 3))).Classification("concern").IsDetermined);
    }

    [Fact]
    public void A_question_that_may_not_be_asked_does_not_decide_most_while_its_gate_is_open()
    {
        var decides = Catalog.FindOrThrow("sscst").AssessOrThrow(AnswerSheet.Of(("substance-use", "no"), ("ran-away", "no"), ("police-contact", "no"), ("serious-injury", "yes")), null, Explained)
            .Outlook!.Classifications[0];

        Assert.Equal(["sexually-active", "sti", "partners"], decides.Items);
        Assert.Equal("sexually-active", decides.DecidesMost!.Item);
    }

    [Theory]
    [InlineData("bce-10", "This rule set gives no level")]
    [InlineData("qyit", "Every question without an answer can still change a level (4). For `screen` the answer to `unsafe-at-work` decides most. ")]
    [InlineData("ace-10", "Every question without an answer can still change a level (11). For `band`, `toxic-stress`, `billing` the answer to `ea` decides most. ")]
    public void What_is_left_to_ask_is_said_of_every_rule_set(string id, string start) =>
        Assert.StartsWith(start, Catalog.FindOrThrow(id).AssessOrThrow(AnswerSheet.Empty, null, Explained).Outlook!.Text, StringComparison.Ordinal);

    [Fact]
    public void What_is_left_to_ask_is_said_in_the_locale()
    {
        var ruleSet = Catalog.FindOrThrow("qyit");
        var outlook = ruleSet.AssessOrThrow(AnswerSheet.Of(("exchanged-sex", "yes")), null, Explained with { Texts = Catalog.Texts(ruleSet, "es") }).Outlook!;

        Assert.StartsWith("Nada de lo que falta preguntar puede cambiar un nivel", outlook.Text, StringComparison.Ordinal);
        Assert.EndsWith("Los avisos sobre revelación o peligro valen siempre, sea cual sea el nivel.", outlook.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_is_the_same_with_explanations_and_without()
    {
        var request = ScreeningRequest.Read("""{"id":"r","ruleSet":"small","answers":{"hurt":"yes","away":"no"}}"""u8);
        var receipt = Receipt.Of(request.AssessWith(Small, null, explain: true).Assessment!, request, Small);

        Assert.Equal(Receipt.Of(request.AssessWith(Small).Assessment!, request, Small).ToBytes(), receipt.ToBytes());
    }

    [Theory]
    [InlineData(BatchOutput.Assessments, true)]
    [InlineData(BatchOutput.Levels, false)]
    [InlineData(BatchOutput.Receipts, false)]
    public void A_batch_explains_assessments_and_nothing_else(BatchOutput form, bool explains)
    {
        const string Line = """{"id":"a","ruleSet":"small","answers":{"hurt":"yes","away":"no"}}""";
        var plain = Run(new(RuleSetCatalog.CreateOrThrow(options => options.Add(Small)), form));
        var explained = Run(new(RuleSetCatalog.CreateOrThrow(options => options.Add(Small)), form) { Explain = true });

        Assert.Equal(explains, plain != explained);
        Assert.True(!explains || explained == ScreeningRequest.Read(Encoding.UTF8.GetBytes(Line)).AssessWith(Small, null, explain: true).Assessment!.ToJson(indented: false) + "\n");

        static string Run(BatchScreening batch)
        {
            using var results = new MemoryStream();
            batch.Run(new MemoryStream(Encoding.UTF8.GetBytes(Line)), results);
            return Encoding.UTF8.GetString(results.ToArray());
        }
    }

    [Fact]
    public void Beyond_the_limit_of_states_a_set_without_a_needless_answer_is_shown()
    {
        var ruleSet = Catalog.FindOrThrow("sscst");
        var definition = ruleSet.Definition;
        var setting = ruleSet.Compiled.Default;
        ushort[] classes = [.. definition.Items.Select(item => item.Kind == AnswerKind.WholeNumber ? ruleSet.Compiled.Classes.OfNumber(item.Index, 12) : ruleSet.Compiled.Classes.OfOption(item.Index, item.OptionIndex("yes")))];
        var facts = new SettingFacts(new(definition), ruleSet.Compiled.Classes, [.. definition.Parameters.Select(parameter => setting.Parameters[parameter])]);
        var sheet = new SheetCopy(new(new(classes, new long[classes.Length], new int[classes.Length]), default, default, default, default, isComplete: false));

        var forced = Assert.IsType<ForcedByReason>(new Explainer(facts, setting, mostStates: 0).Reasons(sheet, [1]).First());

        Assert.False(forced.IsSmallest);
        Assert.Equal(["substance-use", "ran-away"], forced.Items);
    }

    [Fact]
    public void A_person_reads_what_decides_and_what_is_left_to_ask()
    {
        var run = CommandRun.Of("screen", "wiser", "--explain", "--answer", "first-congregate=no", "--answer", "first-placement-15-plus=no", "--answer", "other-language=no", "--answer", "psychiatric-facility=no", "--answer", "temporary-shelter=no");
        var decided = CommandRun.Of("screen", "qyit", "--explain", "--answer", "unsafe-at-work=no", "--answer", "afraid-to-leave=no", "--answer", "exchanged-sex=no", "--answer", "tricked-or-forced=yes");

        Assert.Contains("\n  Can still change with: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Of 4 questions without an answer only 3 can still change a level", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  Already decided by 1 of 4 answers: tricked-or-forced\n", decided.Output, StringComparison.Ordinal);
        Assert.Contains(" with one other answer: tricked-or-forced: no\n", decided.Output.Replace("\n    ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All((run.Output + decided.Output).Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.DoesNotContain("decided by", CommandRun.Of("screen", "qyit", "--answer", "tricked-or-forced=yes").Output, StringComparison.Ordinal);
    }
}
