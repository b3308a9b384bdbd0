using Csec.Screening.Model;

namespace Csec.Screening.Cli.Output;

/// <summary>
/// An assessment for a person: what is still possible or the level, why, what is missing, what it does not mean, and
/// always what to do on disclosure or danger.
/// </summary>
internal sealed class AssessmentText(Page page, RuleSetDefinition definition, Assessment assessment, RuleSetTexts texts, string? date, bool explains)
{
    private const int Few = 8;

    private readonly List<string> _inEnglish = [];

    public void Write()
    {
        page.Line(Shown(texts.Title));
        var setting = assessment.RuleSet.Variant is { } variant ? $", variant {variant}" : "";
        page.Line($"{assessment.RuleSet.Id}@{assessment.RuleSet.Version}, status {Status()}{setting}");
        WriteInForce();
        WriteApplies();
        var explanation = new ExplanationText(page, assessment, (id, level) => Shown(texts.Level(id, level)), OptionLabel);
        foreach (var result in assessment.Classifications)
        {
            WriteLevel(result, explanation);
        }

        explanation.WriteOutlook();
        new DutyText(page, assessment.Duties, date).Write();
        WriteEventsThatMayBeStated();
        if (assessment.Scores.Count > 0)
        {
            page.Heading("Why");
            WriteScores();
        }

        if (definition.Items.Count > 0)
        {
            WriteMissing();
        }

        WriteLimits();
        WriteNotices();
        WritePrompts();
    }

    private string Status() => definition.Lifecycle.Status.ToString().ToLowerInvariant();

    /// <summary>A version named as id@version is taken whatever the date is.</summary>
    private void WriteInForce()
    {
        if (date is not null && !definition.Lifecycle.InForceOn(date))
        {
            page.Line($"This version is not in force on the date in the context: {Words.InForce(definition.Lifecycle)}.", 0, 2);
        }
    }

    private void WriteApplies()
    {
        var against = assessment.Applies.Reasons.Where(reason => reason.Holds == false).ToList();
        if (assessment.Applies.Value == false)
        {
            page.Heading("This rule set is not meant for these circumstances:");
            foreach (var reason in against)
            {
                page.Line($"{reason.Fact} is {reason.Given}, and it is meant for {Words.Needs(reason)}", 2, 2);
            }

            page.Line("What follows was computed all the same; read it with that in mind.");
        }
        else if (explains)
        {
            page.Heading(assessment.Applies.Value == true ? "This rule set is meant for these circumstances." : "The context does not say whether this rule set is meant for these circumstances.");
            foreach (var reason in assessment.Applies.Reasons)
            {
                page.Line($"{reason.Fact}: {reason.Given ?? "not given"}, meant for {Words.Needs(reason)}", 2, 2);
            }
        }
    }

    private void WriteLevel(ClassificationResult result, ExplanationText explanation)
    {
        var title = Shown(texts.Classification(result.Id));
        if (result.Level is { } level)
        {
            page.Heading($"{title}: {Level(result, level)}");
        }
        else
        {
            page.Heading($"{title}: not determined yet. Still possible:");
            foreach (var possible in result.Possible)
            {
                page.Line(Level(result, possible), 2, 2);
            }
        }

        if (result.Published is { } published && published != result.Level)
        {
            page.Line($"For the form as it stands, {OwnRule(result)} reports: {Level(result, published)}.", 2, 2);
        }

        if (definition.Classifications.FirstOrDefault(other => other.Id == result.Id)?.Basis is { } basis)
        {
            page.Line("source of the levels: " + DutyWords.Source(basis), 2, 2);
        }

        explanation.Write(result);
    }

    /// <summary>A rule that counts what is missing as nothing says so, so that nobody takes it for an answer.</summary>
    private string OwnRule(ClassificationResult result)
    {
        var missing = assessment.Completeness.Missing.Count;
        var kind = definition.Classifications.FirstOrDefault(other => other.Id == result.Id)?.MissingRule.Kind;
        return kind is MissingRuleKind.CountAsNothing or MissingRuleKind.CountAsOption && missing > 0
            ? $"the instrument's own rule, which counts {Words.Count(missing, "missing answer", "missing answers")} as if nothing had been seen,"
            : "the instrument's own rule";
    }

    /// <summary>Of duties nothing is said in silence: without an event none follows, and a person may have forgotten one.</summary>
    private void WriteEventsThatMayBeStated()
    {
        if (definition.Duties.Count > 0 && assessment.Duties.All(duty => duty.State != DutyState.Due))
        {
            page.Heading("No duty follows from what was stated. Events that may be stated:");
            foreach (var known in definition.Events)
            {
                page.Line($"{known.Id}: {texts.Event(known.Id).Text}", 2, 2);
            }
        }
    }

    private void WriteScores()
    {
        foreach (var score in assessment.Scores)
        {
            var of = definition.Scores.FirstOrDefault(other => other.Id == score.Id);
            var lines = ReasonsOf(score.Id).ToList();
            if (of?.SectionId is not null && score.Maximum == 0 && !explains)
            {
                continue;
            }

            var value = score.Value is { } number ? Words.Number(number) : $"{Words.Number(score.Minimum)} to {Words.Number(score.Maximum)}";
            page.Line($"{Shown(texts.Score(score.Id))}: {value}", 2, 2);
            foreach (var line in explains ? lines : lines.Take(Few))
            {
                page.Line(line, 4, 2);
            }

            if (!explains && lines.Count > Few)
            {
                page.Line($"and {lines.Count - Few} more; --explain shows them", 4, 2);
            }
        }

        foreach (var rule in assessment.Reasons.OfType<RuleReason>())
        {
            page.Line($"{Shown(texts.Classification(rule.Classification))} by the rule \"{rule.Rule}\" ({rule.Source})", 2, 2);
        }
    }

    private IEnumerable<string> ReasonsOf(string score)
    {
        foreach (var reason in assessment.Reasons)
        {
            var line = reason switch
            {
                AnswerReason answer when answer.Score == score => $"{ItemName(answer.Item)}: {OptionLabel(answer.Item, answer.Code)}, {Words.Points(answer.Points)}",
                PartReason part when part.Score == score => $"{part.Part}: {Words.Points(part.Points)}",
                MissingReason missing when missing.Score == score => $"{ItemName(missing.Item)}: no answer, at least {Words.Points(missing.Points)}",
                AdjustmentReason adjustment when adjustment.Score == score => $"{adjustment.Rule}: {Words.Points(adjustment.Points)}",
                _ => null,
            };
            if (line is not null)
            {
                yield return line;
            }
        }
    }

    private string Shown(LocalText text)
    {
        if (text.FellBack && !_inEnglish.Contains(text.Path))
        {
            _inEnglish.Add(text.Path);
        }

        return text.Text;
    }

    private string Level(ClassificationResult result, string level) => Shown(texts.Level(result.Id, level));

    private string ItemName(string id) => $"{Shown(texts.Item(id))} ({id})";

    /// <summary>A number or a list of codes stands for itself.</summary>
    private string OptionLabel(string item, string code) =>
        definition.Items.FirstOrDefault(other => other.Id == item) is { } of && of.OptionIndex(code) >= 0 ? Shown(texts.Option(item, code)) : code;

    /// <summary>In another language than that of the codes, the words for the usual ones.</summary>
    private string Reason(string reason) =>
        assessment.Locale is not null && reason is "unknown" or "declined" or "not-asked" or "unanswered" ? Shown(texts.MissingReason(reason)) : reason;

    private void WriteMissing()
    {
        var completeness = assessment.Completeness;
        page.Heading(completeness.Missing.Count == 0
            ? $"Every asked item was answered ({completeness.Answered})."
            : $"Without an answer: {completeness.Missing.Count} of {completeness.Asked} asked");
        foreach (var missing in explains ? completeness.Missing : completeness.Missing.Take(2 * Few))
        {
            page.Line($"{ItemName(missing.Item)}: {Reason(missing.Reason)}", 2, 2);
        }

        if (!explains && completeness.Missing.Count > 2 * Few)
        {
            page.Line($"and {completeness.Missing.Count - (2 * Few)} more; --explain shows them", 2, 2);
        }

        if (completeness.NotApplicable.Count > 0)
        {
            page.Line("Not asked: " + string.Join(", ", completeness.NotApplicable), 2, 2);
        }
    }

    private void WriteLimits()
    {
        page.Heading("What this does not mean");
        page.Line("A screen is not a finding about a youth; a person decides what follows.", 2);
        if (definition.LimitsOfUse.Length > 0)
        {
            page.Line(Shown(texts.LimitsOfUse), 2);
        }
    }

    private void WriteNotices()
    {
        var inEnglish = _inEnglish.Except(assessment.Notices.SelectMany(notice => notice.Texts), StringComparer.Ordinal).ToList();
        var notices = assessment.Notices.Where(notice => notice.Code is not ("limits-of-use" or "outside-population")).ToList();
        if (notices.Count + inEnglish.Count == 0)
        {
            return;
        }

        page.Heading("To know before relying on it");
        foreach (var notice in notices)
        {
            page.Line(notice.Text, 2, 2);
        }

        if (inEnglish.Count > 0)
        {
            page.Line($"Shown in English on this page: {string.Join(", ", inEnglish)}.", 2, 2);
        }
    }

    private void WritePrompts()
    {
        page.Gap();
        foreach (var prompt in assessment.Prompts)
        {
            page.Line("! " + prompt.Text, 0, 2);
            if (prompt.Evidence == PromptEvidence.Association)
            {
                page.Line("Context only: an association, which neither raises nor clears a level.", 4, 2);
            }
        }

        if (!definition.Prompts.Any(prompt => prompt.IsAlways))
        {
            page.Line("! If a youth discloses or is in danger now, start your report process at once.", 0, 2);
        }
    }
}
