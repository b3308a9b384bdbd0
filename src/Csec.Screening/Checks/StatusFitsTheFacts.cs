using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>A rule set is only as good as its weakest scoring fact: published with verified facts alone, in review with none unsure.</summary>
internal sealed class StatusFitsTheFacts : ICheck
{
    public void Run(CheckContext context)
    {
        var definition = context.Definition;
        var weakest = definition.Facts.Select(fact => fact.Basis.Confidence).DefaultIfEmpty(Confidence.Verified).Max();
        var status = definition.Lifecycle.Status;
        if ((status == RuleSetStatus.Published && weakest != Confidence.Verified)
            || (status == RuleSetStatus.Review && weakest == Confidence.Unsure))
        {
            context.Diagnostics.StatusAboveFacts(context["status"], status == RuleSetStatus.Published ? "published" : "review", weakest == Confidence.Unsure);
        }
    }
}
