using Csec.Screening.Checks;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>Every level is reached, and every rule, cell and step decides some sheet; what leaves the others nothing is told once.</summary>
internal static class LevelProofs
{
    public static void LevelsAreReached(ProofContext context)
    {
        foreach (var (classification, level) in EveryLevelCanBeReached.Unreached(context.Checks).Where(pair => Swallowing(context, pair.Classification) is null))
        {
            var id = classification.Levels[level].Id;
            var element = classification.Of is not null && Taking(context, classification, level) is { } taking ? taking : $"level {classification.Id}/{id}";
            context.Find(bag => bag.UnreachableLevel(context.Map[element], classification.Id, id), show: () => new(null, Edit: element.StartsWith("level ", StringComparison.Ordinal) ? Edit(context, classification, level) : null));
        }

        foreach (var classification in context.Definition.Classifications)
        {
            LevelsStayInReach(context, classification);
        }
    }

    public static void RulesDecide(ProofContext context)
    {
        foreach (var classification in context.Definition.Classifications)
        {
            if (Swallowing(context, classification) is var (element, text))
            {
                context.Find(bag => bag.Swallows(context.Map[element], classification.Id, text));
                continue;
            }

            var shadowed = EveryRuleCanDecide.Shadowed(context.Checks).Where(rule => rule.Classification == classification).ToList();
            if (classification.IsTable)
            {
                var axes = TableAxis.Of(classification).ToList();
                shadowed.RemoveAll(rule => axes.Exists(axis => StepsFail(context, classification, axis, rule.Rule)));
            }

            foreach (var (_, name, rule) in shadowed)
            {
                context.Find(bag => bag.ShadowedRule(context.Map[name], classification.Id, rule.Text));
            }
        }
    }

    /// <summary>Whether a cell lies at a step that holds nothing, or nothing that an earlier step does not; the step is told of.</summary>
    private static bool StepsFail(ProofContext context, Classification classification, TableAxis axis, LevelRule cell)
    {
        var condition = ((AllCondition)cell.When).Operands[axis.Index];
        var step = axis.Steps.ToList().IndexOf(condition);
        var element = FormattableString.Invariant($"step {classification.Id}/{axis.Index}/{step}");
        if (axis.Number is null || context.Settings.Any(setting => axis.Values(context.Checks, setting).Any(value => Steps.Holds(axis.Bands[step], value, setting.Parameters))))
        {
            return false;
        }

        context.Find(bag => bag.EmptyStep(context.Map[element], classification.Id, axis.Name), show: () => new(null, Edit: StepEdits.OfAxis(context, classification, axis).Reaching(step)));
        return true;
    }

    /// <summary>The one rule that decides every sheet under every setting, although there are others; null when there is none.</summary>
    private static (string Element, string Text)? Swallowing(ProofContext context, Classification classification)
    {
        var rules = classification.Overrides.Count + classification.Rules.Count;
        var deciding = context.Settings.SelectMany(setting => setting.PossibleRules(classification.Index, context.Checks.NothingAnswered)).Distinct().Take(2).ToList();
        return rules > 1 && deciding.Count == 1 && EveryRuleCanDecide.Of(classification).FirstOrDefault(rule => rule.Number == deciding[0]) is { Element: { } element, Rule: { } rule }
            ? (element, rule.Text)
            : null;
    }

    /// <summary>The override or floor that takes the sheets of a band that itself holds some, or null.</summary>
    private static string? Taking(ProofContext context, Classification classification, int level)
    {
        var band = classification.Bands.FirstOrDefault(band => band.Level == level);
        foreach (var setting in context.Settings)
        {
            try
            {
                var (rule, score) = (setting.Classification(classification.Index).Rule.Complete, setting.Score(classification.Of!.Index).Complete);
                foreach (var pair in new PairWalk(context.Pairs, rule, score).Counts().Keys.OrderBy(pair => pair.First))
                {
                    var number = rule.ValueAt(pair.First);
                    if (band is not null && Steps.Holds(band, score.ValueAt(pair.Second), setting.Parameters)
                        && EveryRuleCanDecide.Of(classification).Where(other => other.Number == number).Select(other => other.Element).FirstOrDefault() is { } element)
                    {
                        return element;
                    }
                }
            }
            catch (DiagramLimitException)
            {
                return null;
            }
        }

        return null;
    }

    private static SuggestedEdit? Edit(ProofContext context, Classification classification, int level) => classification.Of is null
        ? null
        : StepEdits.OfBands(context, classification).Reaching(classification.Bands.ToList().FindIndex(band => band.Level == level));

    /// <summary>A level that some setting reaches is reached by all; the parameter that takes it away is told.</summary>
    private static void LevelsStayInReach(ProofContext context, Classification classification)
    {
        var reached = context.Settings.Select(setting => setting.PossibleLevels(classification.Index, context.Checks.NothingAnswered)).ToList();
        var somewhere = reached.Aggregate(0UL, (all, levels) => all | levels);
        for (var i = 0; i < reached.Count; i++)
        {
            for (var level = 0; level < classification.Levels.Count; level++)
            {
                if ((somewhere & ~reached[i] & (1UL << level)) != 0)
                {
                    var (id, setting, bit) = (classification.Levels[level].Id, context.Settings[i], 1UL << level);
                    var parameter = context.Definition.Parameters.FirstOrDefault(parameter => context.Settings.Where((other, k) =>
                        (reached[k] & bit) != 0 && other.Parameters.IndexWithout(parameter) == setting.Parameters.IndexWithout(parameter)).Any());
                    context.Find(
                        bag => bag.VanishingLevel(context.Map[parameter is null ? $"level {classification.Id}/{id}" : "parameter " + parameter.Id], classification.Id, id),
                        setting);
                }
            }
        }
    }
}
