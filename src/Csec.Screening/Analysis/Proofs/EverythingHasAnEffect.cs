using System.Globalization;
using Csec.Screening.Checks;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>Levels, rules, categories, scores, gates and prompts all do something on some sheet under some setting.</summary>
internal sealed class EverythingHasAnEffect : IProof
{
    public void Run(ProofContext context)
    {
        Prove(context, "level", definition => definition.Classifications.Sum(classification => classification.Levels.Count), "can be reached" + context.InEverySetting, LevelProofs.LevelsAreReached);
        Prove(context, "rule", definition => definition.Classifications.Sum(classification => EveryRuleCanDecide.Of(classification).Count()), "decides some sheet", LevelProofs.RulesDecide);
        Prove(context, "category", definition => definition.Categories.Count, "holds on some sheet and fails on some other", CategoriesTurn);
        Prove(context, "score", definition => definition.Scores.Count, "differs from sheet to sheet", ScoresVary);
        Prove(context, "gate", definition => definition.Items.Count(item => item.Gate is not null), "opens for some answers and closes for others", GatesTurn);
        Prove(context, "conditional prompt", definition => definition.Prompts.Count(prompt => prompt.When is not null), "can be shown", PromptsCanBeShown);
    }

    /// <summary>Two kinds of sentences: <c>Each of the 3 levels can be reached</c>, <c>The category holds ...</c>.</summary>
    private static void Prove(ProofContext context, string what, Func<RuleSetDefinition, int> count, string doing, Action<ProofContext> prove)
    {
        var before = context.FindingCount;
        prove(context);
        var many = what.EndsWith("y", StringComparison.Ordinal) ? what.Substring(0, what.Length - 1) + "ies" : what + "s";
        switch (count(context.Definition))
        {
            case 0:
                break;
            case 1:
                context.ProvedUnlessFound(before, $"The {what} {doing}.");
                break;
            case var several:
                context.ProvedUnlessFound(before, FormattableString.Invariant($"Each of the {several} {many} {doing}."));
                break;
        }
    }

    private static void CategoriesTurn(ProofContext context)
    {
        for (var i = 0; i < context.Definition.Categories.Count; i++)
        {
            var ranges = context.Settings.Select(setting => setting.CategoryRange(i, context.Checks.NothingAnswered)).ToList();
            if (!ranges.Exists(range => range.CanHold) || !ranges.Exists(range => range.CanFail))
            {
                var id = context.Definition.Categories[i].Id;
                context.Find(bag => bag.StuckCategory(context.Map["category " + id], id, ranges.Exists(range => range.CanHold)));
            }
        }
    }

    private static void ScoresVary(ProofContext context)
    {
        foreach (var score in context.Definition.Scores)
        {
            var ranges = context.Settings.Select(setting => setting.ScoreRange(score.Index, context.Checks.NothingAnswered)).ToList();
            if (ranges.TrueForAll(range => range.Minimum == range.Maximum))
            {
                var element = score.Rules.Count > 0 ? FormattableString.Invariant($"points {score.Id}/0") : "score " + score.Id;
                context.Find(bag => bag.ConstantScore(context.Map[element], score.Id, ranges[0].Minimum.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    private static void GatesTurn(ProofContext context)
    {
        foreach (var item in EveryItemCanBeAsked.NeverAsked(context.Checks))
        {
            context.Find(bag => bag.NeverAsked(context.Map["gate " + item.Id], item.Id));
        }

        foreach (var item in context.Definition.Items)
        {
            if (item.Gate is not null && context.Settings.All(setting => setting.Gate(item.Index)!.Range(context.Checks.NothingAnswered).Minimum == 1m))
            {
                context.Find(bag => bag.AlwaysAsked(context.Map["gate " + item.Id], item.Id));
            }
        }
    }

    private static void PromptsCanBeShown(ProofContext context)
    {
        for (var i = 0; i < context.Definition.Prompts.Count; i++)
        {
            if (context.Settings.All(setting => !setting.PromptRange(i, context.Checks.NothingAnswered).CanHold))
            {
                var id = context.Definition.Prompts[i].Id;
                context.Find(bag => bag.StuckPrompt(context.Map["when " + id], id));
            }
        }
    }
}
