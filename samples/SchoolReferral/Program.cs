using Csec.Screening;

// A made-up youth of 14. A school notices indicators; it makes no classification, and keeps nothing of this.
var indicators = RuleSet.LoadOrThrow(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "indicators.yaml")), "indicators.yaml");
var context = new ScreeningContext { Age = 14, Setting = "school", Jurisdiction = "california", Date = "2026-11-20" };
var noticed = AnswerSheet.Of(("often-absent", "yes"), ("new-belongings", "no"), ("controlling-adult", "yes"), ("frightened", "unknown"));

foreach (var prompt in indicators.AssessOrThrow(noticed, context).Prompts)
{
    Console.WriteLine($"- {prompt.Text}");
}

// The person who noticed decides whether that is a reasonable suspicion. It needs no certainty, and no score decides it.
Report("If you have a reasonable suspicion, report:", context with { Events = ["suspicion"] });
Report("Without one, refer, and come back to it:", context);

static void Report(string heading, ScreeningContext context)
{
    Console.WriteLine(heading);
    var duties = RuleSetCatalog.Embedded().FindOrThrow("ca-state", context.Date).AssessOrThrow(AnswerSheet.Empty, context).Duties;
    foreach (var duty in duties)
    {
        var when = duty.IsImmediate ? "at once" : $"within {duty.Within!.Value} {duty.Within.Unit.ToString().ToLowerInvariant()} of {duty.Within.ClockStart}";
        Console.WriteLine($"  {duty.Action} to {duty.Recipient}, {when} ({duty.Basis.Source.Citation})");
    }

    if (duties.Count == 0)
    {
        Console.WriteLine("  No duty follows from what was stated. Offer support, and look again when more is known.");
    }
}
