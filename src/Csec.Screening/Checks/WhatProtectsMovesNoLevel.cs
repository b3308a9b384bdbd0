using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>
/// No item that a protective score reads can change a level that is not protective itself, under any setting, nor what
/// is published for an incomplete form. Neither is it mixed with other items or hidden in their gates.
/// </summary>
internal sealed class WhatProtectsMovesNoLevel : ICheck
{
    public void Run(CheckContext context)
    {
        var protective = ProtectiveItems.Of(context.Definition);
        foreach (var classification in context.Definition.Classifications.Where(classification => classification.IsProtective))
        {
            if (ItemsBehind.ReadBy(classification).FirstOrDefault(item => !protective.Has(item)) is { } item)
            {
                context.Diagnostics.ProtectiveReadsOther(context["classification " + classification.Id], classification.Id, item.Id);
            }
        }

        if (protective.Any)
        {
            LookAtScoresAndGates(context, protective, LookAtLevels(context, protective));
        }
    }

    /// <summary>The classifications that an item of a protective score can change, with the first such item of each.</summary>
    public static IEnumerable<(Classification Classification, CompiledSetting Setting, Item Item)> Moved(CheckContext context, ProtectiveItems protective)
    {
        foreach (var (classification, setting, moving) in ItemsThatMove.InEach(context))
        {
            if (protective.Items.FirstOrDefault(item => moving.Contains(item.Index)) is { } item)
            {
                yield return (classification, setting, item);
            }
        }
    }

    /// <summary>Reports the classifications that such an item can change, and gives all the items that they read.</summary>
    private static HashSet<Item> LookAtLevels(CheckContext context, ProtectiveItems protective)
    {
        var told = new HashSet<Item>();
        foreach (var (classification, setting, item) in Moved(context, protective))
        {
            told.UnionWith(ItemsBehind.ReadBy(classification));
            context.Diagnostics.ProtectiveMoves(
                context["classification " + classification.Id], item.Id, protective.ScoreOf(item), classification.Id, context.NameOf(setting));
        }

        return told;
    }

    private static void LookAtScoresAndGates(CheckContext context, ProtectiveItems protective, HashSet<Item> told)
    {
        foreach (var score in context.Definition.Scores.Where(score => !score.IsProtective && !told.IsSupersetOf(score.Items)))
        {
            var other = score.Items.FirstOrDefault(item => !protective.Has(item));
            if (other is not null && score.Items.FirstOrDefault(protective.Has) is { } item)
            {
                context.Diagnostics.ProtectiveMixed(context["score " + score.Id], score.Id, item.Id, protective.ScoreOf(item), other.Id);
            }
            else
            {
                LookAtGates(context, protective, "score", score.Id, score.Items);
            }
        }

        foreach (var classification in context.Definition.Classifications.Where(classification => !classification.IsProtective))
        {
            LookAtGates(context, protective, "classification", classification.Id, ItemsBehind.ReadBy(classification).Except(told));
        }

        foreach (var prompt in context.Definition.Prompts)
        {
            LookAtGates(context, protective, "prompt", prompt.Id, prompt.Items);
        }
    }

    private static void LookAtGates(CheckContext context, ProtectiveItems protective, string kind, string id, IEnumerable<Item> items)
    {
        foreach (var item in items.Where(item => !protective.Has(item)))
        {
            if (ItemsBehind.WithGates([item]).FirstOrDefault(protective.Has) is { } gate)
            {
                context.Diagnostics.ProtectiveGate(context[$"{kind} {id}"], gate.Id, protective.ScoreOf(gate), item.Id, kind, id);
                return;
            }
        }
    }
}
