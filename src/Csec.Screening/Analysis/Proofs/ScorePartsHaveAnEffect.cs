using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>Without any one of its parts a score would be another one on some sheet; each rule for points decides some sheet.</summary>
internal sealed class ScorePartsHaveAnEffect : IProof
{
    public void Run(ProofContext context)
    {
        var before = context.FindingCount;
        var parts = 0;
        var open = new List<(Score Score, int Part)>();
        foreach (var score in context.Definition.Scores)
        {
            if (context.Settings.All(setting => setting.ScoreRange(score.Index, context.Checks.NothingAnswered) is var range && range.Minimum == range.Maximum))
            {
                // That the whole score never changes is told.
                continue;
            }

            parts += score.Rules.Count + score.Terms.Count;
            open.AddRange(Enumerable.Range(0, score.Rules.Count).Take(1).Select(part => (score, part)));
            for (var term = 0; term < score.Terms.Count; term++)
            {
                if (context.Settings.All(setting => IsNothing(context, setting, score, term)))
                {
                    TellUnlessTold(context, score, term);
                }
                else if ((score.AtMost is not null || score.AtLeast is not null) && !MovesAlone(context, score, term))
                {
                    open.Add((score, term));
                }
            }
        }

        LookAtTheOpen(context, open);
        if (parts > 0)
        {
            context.ProvedUnlessFound(before, FormattableString.Invariant($"{(parts == 1 ? "The part of the score" : $"Each of the {parts} parts of scores")} changes its score on some sheet."));
        }
    }

    private static void LookAtTheOpen(ProofContext context, List<(Score Score, int Part)> open)
    {
        if (open.Count == 0)
        {
            return;
        }

        try
        {
            var probes = Probes.Of(context.RuleSet, [.. open.Select(part => part.Score.Rules.Count > 0 ? Deciding(part.Score) : Without(part.Score, part.Part))]);
            for (var i = 0; i < open.Count; i++)
            {
                var (score, part) = open[i];
                if (score.Rules.Count > 0)
                {
                    TellRules(context, score, probes, i);
                }
                else if (context.Settings.All(setting => probes[setting, i].Complete.IsSameAs(probes.In(setting).Score(score.Index).Complete)))
                {
                    Tell(context, score, part);
                }
            }
        }
        catch (Exception exception) when (exception is CompilationException or DiagramLimitException)
        {
            context.NotProved.Add("That each part of a score has an effect, because the scores without it are too large to compare.");
        }
    }

    private static void TellRules(ProofContext context, Score score, Probes probes, int probe)
    {
        var deciding = new HashSet<decimal>();
        foreach (var setting in context.Settings)
        {
            var rule = probes[setting, probe].Completions;
            deciding.UnionWith(rule.List(context.Checks.NothingAnswered).Select(position => rule.Diagram.ValueAt(position)));
        }

        foreach (var rule in Enumerable.Range(0, score.Rules.Count).Where(rule => !deciding.Contains(rule)))
        {
            context.Find(bag => bag.DeadPart(context.Map[FormattableString.Invariant($"points {score.Id}/{rule}")], score.Id, score.Rules[rule].Text));
        }
    }

    private static void Tell(ProofContext context, Score score, int term)
    {
        var element = FormattableString.Invariant($"term {score.Id}/{term}");
        var part = score.Terms[term];
        context.Find(bag => bag.DeadPart(context.Map[context.Map.Has(element) ? element : "score " + score.Id], score.Id, part.Name));
    }

    /// <summary>Of a category that never holds and of items that are never asked it is told.</summary>
    private static void TellUnlessTold(ProofContext context, Score score, int term)
    {
        var part = score.Terms[term];
        var never = EveryItemCanBeAsked.NeverAsked(context.Checks).ToList();
        if (!Expressions.PartsOf(part.Value).OfType<CategoryCondition>().Any() && !(part.Items.Count > 0 && part.Items.All(never.Contains)))
        {
            Tell(context, score, term);
        }
    }

    private static bool IsNothing(ProofContext context, CompiledSetting setting, Score score, int term) =>
        setting.TermRange(score.Index, term, context.Checks.NothingAnswered) is (0m, 0m);

    /// <summary>Whether an item that no other part reads changes the score, as nearly always.</summary>
    private static bool MovesAlone(ProofContext context, Score score, int term)
    {
        var alone = score.Terms[term].Items.Where(item => !score.Terms.Where((_, other) => other != term).Any(other => other.Items.Contains(item))).ToList();
        return alone.Count > 0 && context.Settings.Any(setting =>
            ItemsThatMove.In(context.Definition, setting, setting.Score(score.Index).Completions.Diagram) is { } moving && alone.Exists(item => moving.Contains(item.Index)));
    }

    private static NumberExpression Without(Score score, int term) => (score with { Terms = [.. score.Terms.Where((_, i) => i != term)] }).Value;

    /// <summary>The position of the rule that gives the points.</summary>
    public static FirstMatchNumber Deciding(Score score) =>
        new([.. score.Rules.Select((rule, i) => rule with { Value = new ConstantNumber(i) })]);
}
