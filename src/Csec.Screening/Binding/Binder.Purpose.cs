using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Syntax;

namespace Csec.Screening.Binding;

/// <summary>What a rule set screens for, with which others it is merged, and how strong the evidence of a prompt is.</summary>
internal sealed partial class Binder
{
    private ScreeningSubject? BindSubject(TextSyntax? text)
    {
        var subject = OneOf(text, ["exploitation", "adversity", "protective-experiences"]);
        return text is null || subject < 0 ? null : (ScreeningSubject)subject;
    }

    private RespondentMerge? BindMerge()
    {
        if (_syntax.MergesWith is not { } merge)
        {
            return null;
        }

        foreach (var ruleSet in merge.RuleSets)
        {
            BindId(ruleSet);
            if (ruleSet.Value == _syntax.Id?.Value)
            {
                _diagnostics.MergedWithItself(new(ruleSet.Value, ruleSet.Span));
            }
        }

        OneOf(merge.Take, ["highest"]);
        return new(
            merge.RuleSets.Select(ruleSet => ruleSet.Value).ToList().AsReadOnly(),
            BasisOf(merge.Basis, new("merges-with", merge.RuleSets.Select(ruleSet => ruleSet.Span).FirstOrDefault())));
    }

    private PromptEvidence? BindEvidence(PromptSyntax prompt)
    {
        var evidence = OneOf(prompt.Evidence, ["validated", "policy", "association"]);
        return prompt.Evidence is null || evidence < 0 ? null : (PromptEvidence)evidence;
    }
}
