using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>Without any one of the rules that decide, some sheet would get another level.</summary>
internal sealed class EveryRuleChangesSomething : IProof
{
    public void Run(ProofContext context)
    {
        // Where a rule never decides, the rules that do may only seem to change nothing.
        var shadowed = EveryRuleCanDecide.Shadowed(context.Checks).Select(rule => rule.Classification).ToList();
        var open = context.Definition.Classifications.Where(classification => !classification.IsTable && !shadowed.Contains(classification))
            .SelectMany(classification => EveryRuleCanDecide.Of(classification).Select(rule => (Of: classification, rule.Number, rule.Element, rule.Rule)))
            .Where(rule => MayBeIdle(rule.Of, rule.Number, rule.Rule)).ToList();
        var before = context.FindingCount;
        try
        {
            LookAt(context, open);
            if (context.Definition.Classifications.Any(classification => EveryRuleCanDecide.Of(classification).Any()))
            {
                context.ProvedUnlessFound(before, "Each rule is needed: without it some sheet would get another level.");
            }
        }
        catch (Exception exception) when (exception is CompilationException or DiagramLimitException)
        {
            context.NotProved.Add("That each rule changes some level, because the levels without it are too large to compare.");
        }
    }

    private static void LookAt(ProofContext context, List<(Classification Of, int Number, string Element, LevelRule Rule)> open)
    {
        var probes = open.Count == 0 ? null : Probes.Of(context.RuleSet, [.. open.Select(rule => Without(rule.Of, rule.Number))]);
        for (var i = 0; i < open.Count; i++)
        {
            var (classification, _, element, rule) = open[i];
            if (context.Settings.All(setting => probes![setting, i].Complete.IsSameAs(probes.In(setting).Classification(classification.Index).Level.Complete)))
            {
                context.Find(bag => bag.IdleRule(context.Map[element], classification.Id, rule.Text));
            }
        }
    }

    /// <summary>A rule is missed for sure when nothing behind it gives the same level.</summary>
    private static bool MayBeIdle(Classification classification, int number, LevelRule rule) =>
        classification.Overrides.Concat(classification.Rules).Concat(classification.Floors).Skip(number + 1).Any(later => later.Level == rule.Level)
        || (classification.IsOrdered && classification.Floors.Any(floor => floor.Level >= rule.Level && floor != rule));

    /// <summary>The level without one of the rules, as a number; -1 where none holds.</summary>
    private static NumberExpression Without(Classification classification, int number)
    {
        var inTurn = classification.Overrides.Concat(classification.Rules).ToList();
        NumberExpression decided = new FirstMatchNumber(
        [
            .. inTurn.Where((_, i) => i != number).Select(rule => new PointRule(rule.When, new ConstantNumber(rule.Level), "")),
            new(ConstantCondition.Always, new ConstantNumber(CompiledClassification.NoLevel), ""),
        ]);
        var floors = classification.IsOrdered ? classification.Floors.Where((_, i) => inTurn.Count + i != number).ToList() : [];
        return floors.Count == 0
            ? decided
            : new FirstMatchNumber(
            [
                new(new ComparisonCondition(decided, Comparison.Under, new ConstantNumber(0)), decided, ""),
                new(ConstantCondition.Always, new LargestNumber([decided, .. floors.Select(Floor)]), ""),
            ]);
    }

    private static NumberExpression Floor(LevelRule floor) => new FirstMatchNumber(
        [new(floor.When, new ConstantNumber(floor.Level), ""), new(ConstantCondition.Always, new ConstantNumber(0), "")]);
}
