using Csec.Screening.Checks;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>What protects and what is context stand beside a level and move none; the status promises no more than the facts.</summary>
internal sealed class NothingBesideMovesALevel : IProof
{
    public void Run(ProofContext context)
    {
        var definition = context.Definition;
        var before = context.FindingCount;
        context.RunChecks(new StatusFitsTheFacts());
        context.ProvedUnlessFound(before, "The status promises no more than the facts.");
        before = context.FindingCount;
        context.RunChecks(new WhatProtectsMovesNoLevel(), new ContextMovesNoLevel(), new WhatIsNoFindingStopsNothing());
        var protective = definition.Scores.Any(score => score.IsProtective);
        var association = definition.Prompts.Any(prompt => prompt.IsContext && prompt.Items.Count > 0);
        if (protective || association)
        {
            var what = string.Join(" and ", new[] { protective ? "that a protective score reads" : null, association ? "that a context prompt reads" : null }.Where(words => words is not null));
            context.ProvedUnlessFound(before, $"No item {what} moves a level of concern{context.InEverySetting}.");
        }
    }
}
