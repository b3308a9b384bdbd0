using Csec.Screening.Model;

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

        foreach (var found in result.RuleSets.Where(found => found.CoveredBy is null && found.Duties.Count > 0))
        {
            page.Heading($"From {Reference(found)}");
            new DutyText(page, found.Duties, result.Date).Write();
        }

        WriteGroup("Screenings that are due now", found => found.State == ScreeningState.Due, WriteWhole);
        WriteGroup("Applies", found => found.State != ScreeningState.Due && found.Applies.Value == true, WriteWhole);
        WriteGroup("May apply: the circumstances given do not tell", found => found.State != ScreeningState.Due && found.Applies.Value is null, WriteWhole);
        WriteGroup("Does not apply", found => found.Applies.Value == false, WriteWhyNot);
        WritePrompts();
    }

    /// <summary>What no circumstances and no score can hide; one wording of it is enough.</summary>
    private void WritePrompts()
    {
        var applying = result.RuleSets.Where(found => found.Applies.Value != false).SelectMany(found => found.RuleSet.Definition.Prompts);
        if (applying.FirstOrDefault(prompt => prompt.IsAlways && prompt.Evidence != PromptEvidence.Association) is { } always)
        {
            page.Gap();
            page.Line("! " + always.Text, 0, 2);
        }
    }

    private void WriteGroup(string heading, Func<RuleSetApplicability, bool> belongs, Action<RuleSetApplicability> write)
    {
        var group = result.RuleSets.Where(belongs).ToList();
        if (group.Count > 0)
        {
            page.Heading(heading);
            group.ForEach(write);
        }
    }

    private void WriteWhole(RuleSetApplicability found)
    {
        page.Line($"{Reference(found)}: {found.RuleSet.Definition.Title}", 2, 2);
        if (found.State is { } state)
        {
            page.Line($"{Name(state)}: {found.StateReason}" + (found.RepeatFrom is null ? "" : $" Repeat from {found.RepeatFrom}."), 6, 2);
        }

        if (found.RuleSet.Definition.Lifecycle.Status == RuleSetStatus.Draft)
        {
            page.Line("A draft: not for decisions about a youth until the instrument's owner has been asked.", 6, 2);
        }

        foreach (var unknown in found.RuleSet.Definition.NotPublic)
        {
            page.Line("not public: " + unknown, 6, 2);
        }

        if (found.CoveredBy is { } overlay)
        {
            page.Line($"{overlay} extends it and holds all of it; use that one.", 6, 2);
        }

        foreach (var reason in found.Applies.Reasons.Where(reason => reason.Holds != true))
        {
            page.Line(Reason(reason), 6, 2);
        }

        if (found.Applies.Reasons.Count > 0 && found.RuleSet.Definition.AppliesTo.Basis is { } basis)
        {
            page.Line("for whom it is meant: " + DutyWords.Source(basis), 6, 2);
        }
    }

    private void WriteWhyNot(RuleSetApplicability found) =>
        page.Line($"{Reference(found)}: {string.Join("; ", found.Applies.Reasons.Where(reason => reason.Holds == false).Select(Reason))}", 2, 2);

    private static string Reference(RuleSetApplicability found) => $"{found.RuleSet.Id}@{found.RuleSet.Version} ({Words.Status(found.RuleSet)})";

    private static string Reason(ApplicabilityReason reason) =>
        $"{reason.Fact} {(reason.Given is null ? "is not given" : $"is {reason.Given}")}, needed is {Words.Needs(reason)}";

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
