using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Text;

namespace Csec.Screening;

/// <summary>
/// An overlay adds. It takes no prompt, duty to consider, trigger or mark of its base away, repeats no later, is no surer of
/// a fact, and stands no higher than its base; those cannot be declared away either, but for how sure the facts are of a
/// scoring that is the overlay's own.
/// </summary>
internal static class OverlayKeepsItsBase
{
    public static void Check(RuleSet @base, RuleSet overlay, SourceSpan extends, DiagnosticBag diagnostics)
    {
        foreach (var lost in Lost(@base.Definition, overlay.Definition).Concat(Hidden(@base.Compiled, overlay.Compiled)))
        {
            diagnostics.OverlayTakesAway(extends, @base.Id, lost);
        }
    }

    private static IEnumerable<string> Lost(RuleSetDefinition @base, RuleSetDefinition overlay)
    {
        if (@base.Id == overlay.Id)
        {
            yield return "It has the same id; give it one of its own";
        }

        if (Rank(overlay.Lifecycle.Status) > Rank(@base.Lifecycle.Status))
        {
            yield return "Its status is above that of the base";
        }

        if (@base.ScreensFor is not null && @base.ScreensFor != overlay.ScreensFor)
        {
            yield return "It screens for something else";
        }

        foreach (var trigger in @base.AppliesTo.Triggers.Except(overlay.AppliesTo.Triggers))
        {
            yield return $"The trigger `{trigger}` is gone";
        }

        if (@base.AppliesTo.Rescreen is { } interval && (overlay.AppliesTo.Rescreen is not { } later || interval.DueAfter(new(2000, 1, 1)) < later.DueAfter(new(2000, 1, 1))))
        {
            yield return "It repeats the screening later";
        }

        foreach (var score in @base.Scores)
        {
            if (overlay.Scores.FirstOrDefault(other => other.Id == score.Id) is { } own && (own.IsLifetime != score.IsLifetime || own.IsProtective != score.IsProtective))
            {
                yield return $"`lifetime:` or `protective:` of `{score.Id}` differs";
            }
        }

        foreach (var lost in @base.Classifications.SelectMany(classification => LostBy(classification, overlay)))
        {
            yield return lost;
        }

        if (overlay.ChangesScoring is null)
        {
            foreach (var fact in Surer(@base, overlay))
            {
                yield return $"It is surer of {fact}";
            }
        }
    }

    private static IEnumerable<string> LostBy(Classification classification, RuleSetDefinition overlay)
    {
        if (overlay.Classifications.FirstOrDefault(other => other.Id == classification.Id) is not { } own)
        {
            yield break;
        }

        if (own.IsProtective != classification.IsProtective)
        {
            yield return $"`kind:` of `{classification.Id}` differs";
        }

        for (var level = 0; level < classification.Consider.Count; level++)
        {
            var id = classification.Levels[level].Id;
            var at = own.Levels.ToList().FindIndex(other => other.Id == id);
            foreach (var duty in classification.Consider[level])
            {
                if (at < 0 || at >= own.Consider.Count || own.Consider[at].All(other => other.Id != duty.Id))
                {
                    yield return $"The level `{id}` of `{classification.Id}` no longer names the duty `{duty.Id}`";
                }
            }
        }
    }

    /// <summary>The facts of which the overlay says that they are surer than the base does.</summary>
    private static IEnumerable<string> Surer(RuleSetDefinition @base, RuleSetDefinition overlay)
    {
        var own = overlay.Facts.GroupBy(fact => fact.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(fact => fact.Basis.Confidence), StringComparer.Ordinal);
        return @base.Facts.GroupBy(fact => fact.Name, StringComparer.Ordinal)
            .Where(group => own.TryGetValue(group.Key, out var confidence) && confidence < group.Max(fact => fact.Basis.Confidence))
            .Select(group => group.Key).Take(1);
    }

    /// <summary>The prompts that are not shown for every sheet for which the base shows them.</summary>
    private static IEnumerable<string> Hidden(CompiledRuleSet @base, CompiledRuleSet overlay)
    {
        var comparison = overlay.Definition.ChangesScoring is null && @base.SettingCount == overlay.SettingCount ? new RuleSetComparison(@base, overlay) : null;
        if (comparison is not { CanCompare: true })
        {
            yield break;
        }

        for (var i = 0; i < @base.Definition.Prompts.Count; i++)
        {
            var prompt = @base.Definition.Prompts[i];
            var own = overlay.Definition.Prompts.ToList().FindIndex(other => other.Id == prompt.Id);
            for (var setting = 0; setting < @base.SettingCount && prompt.When is not null; setting++)
            {
                if (@base.Setting(setting).Prompt(i) is { } mine && overlay.Setting(setting).Prompt(own) is { } theirs
                    && (comparison.Difference(mine.Complete, theirs.Complete) ?? comparison.Difference(mine.AnySheet, theirs.AnySheet)) is not null)
                {
                    yield return $"The prompt `{prompt.Id}` is shown for other answers";
                    break;
                }
            }
        }
    }

    private static int Rank(RuleSetStatus status) => status switch
    {
        RuleSetStatus.Withdrawn => 0,
        RuleSetStatus.Draft => 1,
        RuleSetStatus.Review => 2,
        // What an overlay extends may be replaced while the overlay is still in use.
        _ => 3,
    };
}
