using Csec.Screening.Diagnostics;

namespace Csec.Screening.Checks;

/// <summary>No item that a protective score reads can change a level that is not protective itself, under any setting.</summary>
internal sealed class WhatProtectsMovesNoLevel : ICheck
{
    public void Run(CheckContext context)
    {
        var protective = context.Definition.Scores.Where(score => score.IsProtective).ToList();
        if (protective.Count == 0)
        {
            return;
        }

        foreach (var (classification, setting, moving) in ItemsThatMove.InEach(context))
        {
            var score = protective.Find(score => score.Items.Any(item => moving.Contains(item.Index)));
            if (score is not null)
            {
                var item = score.Items.First(item => moving.Contains(item.Index));
                context.Diagnostics.ProtectiveMoves(
                    context["classification " + classification.Id], item.Id, score.Id, classification.Id, context.NameOf(setting));
            }
        }
    }
}
