using Csec.Screening;

// A made-up youth. One answer was declined, and nobody asked about two others.
var ruleSet = RuleSetCatalog.Embedded().FindOrThrow("sscst");
var answers = AnswerSheet.Of(
    ("substance-use", "yes"), ("ran-away", "declined"), ("police-contact", "no"), ("sexually-active", "no"));
var context = new ScreeningContext { Age = 14, Setting = "health" };

var assessment = ruleSet.AssessOrThrow(answers, context);

var screen = assessment.Classification("screen");
var positives = assessment.Score("positives");
Console.WriteLine($"{assessment.RuleSet.Id}@{assessment.RuleSet.Version}, {assessment.RuleSet.Status}");
Console.WriteLine($"Level: {screen.Level ?? "not determined"}; possible: {string.Join(", ", screen.Possible)}");
Console.WriteLine($"Indicators: {positives.Minimum} to {positives.Maximum}");
foreach (var missing in assessment.Completeness.Missing)
{
    Console.WriteLine($"Missing: {missing.Item} ({missing.Reason})");
}

foreach (var prompt in assessment.Prompts)
{
    Console.WriteLine($"! {prompt.Text}");
}
