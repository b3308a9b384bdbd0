using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Text;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>What protects and what is context stand beside a level and move none; the status promises no more than the facts.</summary>
internal sealed class NothingBesideMovesALevel : IProof
{
    public void Run(ProofContext context)
    {
        var definition = context.Definition;
        var before = context.FindingCount;
        context.RunChecks(new StatusFitsTheFacts());
        context.ProvedUnlessFound(before, "The status of the rule set (such as draft or published) fits how sure its facts are.");
        before = context.FindingCount;
        TellWhatMoves(context);
        context.RunChecksBut("CSEC4013", new WhatProtectsMovesNoLevel(), new WhatIsNoFindingStopsNothing());
        var protective = definition.Scores.Any(score => score.IsProtective);
        var association = definition.Prompts.Any(prompt => prompt.IsContext && prompt.Items.Count > 0);
        if (protective || association)
        {
            var what = string.Join(" and ", new[] { protective ? "that a protective score reads" : null, association ? "that a context prompt reads" : null }.Where(words => words is not null));
            context.ProvedUnlessFound(before, $"No item {what} moves a level of concern{context.InEverySetting}.");
        }
    }

    private static void TellWhatMoves(ProofContext context)
    {
        var protective = ProtectiveItems.Of(context.Definition);
        foreach (var (classification, setting, item) in protective.Any ? WhatProtectsMovesNoLevel.Moved(context.Checks, protective) : [])
        {
            Tell(context, classification, setting, item, (bag, place) => bag.ProtectiveMoves(place, item.Id, protective.ScoreOf(item), classification.Id, null), "classification " + classification.Id);
        }

        foreach (var (classification, setting, prompt, item) in ContextMovesNoLevel.Moving(context.Checks))
        {
            Tell(context, classification, setting, item, (bag, place) => bag.ContextMoves(place, item.Id, prompt.Id, classification.Id, null), "prompt " + prompt.Id);
        }
    }

    /// <summary>With two sheets, and where they part; without them when only what is published for incomplete forms differs.</summary>
    private static void Tell(
        ProofContext context, Classification classification, CompiledSetting setting, Item item, Action<DiagnosticBag, SourceSpan> tell, string otherwise)
    {
        var raised = RaisedAnswer.Of(context.RuleSet, item);
        var walk = new RaiseWalk(context.Pairs, setting.Classification(classification.Index).Level.Complete, CompiledClassification.NoLevel);
        var shown = walk.Smallest(item, [.. raised, .. raised.Select(raise => raise.Turned)]);
        var place = context.Map[shown is null ? otherwise : TurningPoint.OfChange(context, classification, setting, item, shown)];
        context.Find(bag => tell(bag, place), setting, () => new(shown?.Lower, shown?.Raised));
    }
}
