using Csec.Screening;
using Csec.Screening.Model;

// A made-up youth of 15 came back this morning after two days missing from care, in Alameda County. What the youth told
// 25 minutes later gave the worker a reasonable suspicion.
// The caller knows the time; the library reads no clock and keeps nothing.
var returned = new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(-8));
var context = new ScreeningContext
{
    Age = 15,
    Setting = "child-welfare",
    Jurisdiction = "california-alameda",
    Date = "2026-11-20",
    Events = [new("return", returned), "suspicion", new("information-received", returned.AddMinutes(25))],
};
var catalog = RuleSetCatalog.Embedded();

// 1. Which tools apply to this youth, here, today? The last screening was before the youth went missing.
var applicable = catalog.Applicable(context, [new("cse-it", "2026-06-02", ScreeningOutcome.Determined)]).OrThrow();
foreach (var found in applicable.RuleSets.Where(found => found.State == ScreeningState.Due))
{
    Console.WriteLine($"Due: {found.RuleSet.Id}. {found.StateReason}");
}

// 2. What does the tool say, and what is still unknown? Staff know little yet.
var ruleSet = catalog.FindOrThrow("cse-it", context.Date);
var answers = AnswerSheet.Of(("hc1", "clear"), ("hc2", "possible"), ("rb4", "possible"), ("co1", "no-information"), ("ex1", "no-concern"));
var assessment = ruleSet.AssessOrThrow(answers, context);
var concern = assessment.Classification("concern");
Console.WriteLine($"Concern: {concern.Level ?? "not determined"}; possible: {string.Join(", ", concern.Possible)}");
Console.WriteLine($"Still unknown: {assessment.Completeness.Missing.Count} of {assessment.Completeness.Asked} answers");

// 3. Who must do what by when? The event says so, never the level.
var pathway = catalog.FindOrThrow("ca-alameda", context.Date);
foreach (var duty in pathway.AssessOrThrow(AnswerSheet.Empty, context).Duties)
{
    var when = duty.Due is { } due ? $"by {due:yyyy-MM-dd HH:mm zzz}" : duty.IsImmediate ? "at once" : duty.NoLimit == DutyNoLimit.SetLocally ? "as the county sets" : "no limit known";
    Console.WriteLine($"{duty.Kind}: {duty.Action} ({duty.Actor}, {when}; {duty.Basis.Source.Citation})");
}

// 4. A person found that the youth is at risk and records it. No score did that; the record is checked.
var grid = catalog.FindOrThrow("ca-csec-grid");
var record = new StatusRecord
{
    AgeOnScreeningDate = 15,
    Role = "victim",
    Today = "2026-11-20",
    Rows = [new("6867", "2026-11-20", null), new("6871", "2026-11-18", null)],
};
foreach (var finding in grid.CheckStatuses(record))
{
    Console.WriteLine($"Record: row {finding.Row + 1}: {finding.Text}");
}

// 5. What was decided on, so that it can be replayed later. Where it is kept is the agency's choice: here, a file.
var receipt = Receipt.Of(assessment, new ScreeningRequest { Id = "made-up-1", Answers = answers, Context = context }, ruleSet);
var path = Path.Combine(Path.GetTempPath(), "made-up-1.receipt.json");
File.WriteAllBytes(path, receipt.ToBytes());
Console.WriteLine($"Receipt: {receipt.ToBytes().Length} bytes, {assessment.RuleSet.LogicHash[..15]}...");
