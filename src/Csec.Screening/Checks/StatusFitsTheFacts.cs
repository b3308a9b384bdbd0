using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>A rule set is only as good as its weakest scoring fact: published with verified facts alone, in review with none unsure.</summary>
internal sealed class StatusFitsTheFacts : ICheck
{
    public void Run(CheckContext context)
    {
        var definition = context.Definition;
        var weakest = Bases(definition).Select(basis => basis.Confidence).DefaultIfEmpty(Confidence.Verified).Max();
        var status = definition.Lifecycle.Status;
        if ((status == RuleSetStatus.Published && weakest != Confidence.Verified)
            || (status == RuleSetStatus.Review && weakest == Confidence.Unsure))
        {
            context.Diagnostics.StatusAboveFacts(context["status"], status == RuleSetStatus.Published ? "published" : "review", weakest == Confidence.Unsure);
        }
    }

    private static IEnumerable<Basis> Bases(RuleSetDefinition definition) =>
        definition.Parameters.Select(parameter => parameter.Basis)
            .Concat(definition.Items.Select(item => item.Basis))
            .Concat(definition.Categories.Select(category => category.Basis))
            .Concat(definition.Scores.SelectMany(score => Bases(score.Basis, score.MissingRule)))
            .Concat(definition.Classifications.SelectMany(classification =>
                Bases(classification.Basis, classification.MissingRule)
                    .Concat(classification.Overrides.Concat(classification.Rules).Concat(classification.Floors).Select(rule => rule.Basis).OfType<Basis>())))
            .Concat(new[] { definition.GatesBasis, definition.MergesWith?.Basis }.OfType<Basis>());

    private static IEnumerable<Basis> Bases(Basis own, MissingRule rule) =>
        new[] { own, rule.Basis }.Concat(rule.Rules.Select(published => published.Basis)).OfType<Basis>();
}
