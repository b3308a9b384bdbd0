using System.Text;
using Csec.Screening;

// Four made-up youth from the intake system of a made-up probation department, one JSON object a line.
var folder = AppContext.BaseDirectory;
var catalog = RuleSetCatalog.CreateOrThrow(options => options
    .AddEmbedded()
    .Add(RuleSet.LoadOrThrow(File.ReadAllText(Path.Combine(folder, "county.yaml")), "county.yaml")));
var ruleSet = catalog.FindOrThrow("made-up-county-cse-it@1.0.0");
var map = AnswerMap.LoadOrThrow(File.ReadAllText(Path.Combine(folder, "agency.map.yaml")), "agency.map.yaml");

// 1. The batch. A line that cannot be assessed never stops the others, and no message repeats what was given.
var assessments = new Dictionary<string, Assessment>();
foreach (var line in File.ReadLines(Path.Combine(folder, "youth.ndjson")))
{
    var request = map.Apply(ScreeningRequest.Read(Encoding.UTF8.GetBytes(line)), ruleSet);
    var result = request.AssessWith(ruleSet);
    if (result.Assessment is { } assessment)
    {
        assessments.Add(request.Id!, assessment);
        var concern = assessment.Classification("concern");
        Console.WriteLine($"{request.Id}: {concern.Level ?? string.Join(" or ", concern.Possible)}; {assessment.Completeness.Missing.Count} answers missing");
    }
    else
    {
        Console.WriteLine($"{request.Id}: {result.Errors[0].Code} {result.Errors[0].Message}");
    }
}

// 2. A supervisor knows more than the form and says so. The result of the form stays as it was, beside the decision.
var decision = LevelOverride.Of(
    assessments["made-up-02"], "concern", "possible-concern", "An advocate has told us of a worrying change.", "supervisor");
Console.WriteLine($"made-up-02: {decision.Effect}, from {string.Join(" or ", decision.Original.Possible)} to {decision.Level}, decided by a {decision.Role}");

// 3. Whom to screen again? The agency knows when each youth was last screened; the library keeps nothing.
var context = new ScreeningContext { Age = 15, Setting = "probation", Date = "2026-11-20" };
foreach (var (id, last, outcome) in new[]
{
    ("made-up-05", "2026-05-20", ScreeningOutcome.Determined),
    ("made-up-06", "2026-05-21", ScreeningOutcome.Determined),
    ("made-up-07", "2026-10-01", ScreeningOutcome.Incomplete),
})
{
    var found = catalog.Applicable(context, [new(ruleSet.Id, last, outcome)]).OrThrow().RuleSets.Single(found => found.RuleSet == ruleSet);
    Console.WriteLine($"{id}: {found.State}. {found.StateReason} Repeat from {found.RepeatFrom}.");
}
