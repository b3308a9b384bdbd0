namespace Csec.Screening.Cli.Output;

/// <summary>Which rule sets apply and why, for a person.</summary>
internal sealed class ApplicableText(Page page, ApplicableRuleSets result)
{
    public void Write()
    {
        foreach (var notice in result.Notices)
        {
            page.Line("Note: " + notice, 0, 2);
        }

        WriteGroup("Due now", found => found.State == ScreeningState.Due);
        WriteGroup("Applies", found => found.State != ScreeningState.Due && found.Applies.Value == true);
        WriteGroup("May apply: the circumstances given do not tell", found => found.State != ScreeningState.Due && found.Applies.Value is null);
        WriteGroup("Does not apply", found => found.Applies.Value == false);
        foreach (var found in result.RuleSets.Where(found => found.CoveredBy is null && found.Duties.Count > 0))
        {
            page.Heading($"From {found.RuleSet.Id}@{found.RuleSet.Version}:");
            new DutyText(page, found.Duties).Write();
        }
    }

    private void WriteGroup(string heading, Func<RuleSetApplicability, bool> belongs)
    {
        var group = result.RuleSets.Where(belongs).ToList();
        if (group.Count == 0)
        {
            return;
        }

        page.Heading(heading);
        foreach (var found in group)
        {
            Write(found);
        }
    }

    private void Write(RuleSetApplicability found)
    {
        page.Line($"{found.RuleSet.Id}@{found.RuleSet.Version} ({Words.Status(found.RuleSet)}): {found.RuleSet.Definition.Title}", 2, 2);
        if (found.State is { } state)
        {
            page.Line($"{Name(state)}: {found.StateReason}" + (found.RepeatFrom is null ? "" : $" Repeat from {found.RepeatFrom}."), 6, 2);
        }

        if (found.CoveredBy is { } overlay)
        {
            page.Line($"{overlay} extends it and holds all of it; use that one.", 6, 2);
        }

        foreach (var reason in found.Applies.Reasons.Where(reason => reason.Holds != true))
        {
            var given = reason.Given is null ? "is not given" : $"is {reason.Given}";
            page.Line($"{reason.Fact} {given}; needed: {reason.Needs}", 6, 2);
        }
    }

    private static string Name(ScreeningState state) => state switch
    {
        ScreeningState.Due => "due",
        ScreeningState.NotDue => "not due",
        ScreeningState.NotDone => "not done",
        ScreeningState.Incomplete => "incomplete",
        ScreeningState.Undetermined => "undetermined",
        _ => "determined",
    };
}
