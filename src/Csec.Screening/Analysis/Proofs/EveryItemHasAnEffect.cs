using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>
/// Two complete sheets that differ in an item, and behind its gates, differ in a score, a level or what is asked. Options
/// of an item that always act alike are told as information.
/// </summary>
internal sealed class EveryItemHasAnEffect : IProof
{
    public void Run(ProofContext context)
    {
        var before = context.FindingCount;
        var effective = new HashSet<int>();
        // Of an item that is never asked that is told.
        var never = EveryItemCanBeAsked.NeverAsked(context.Checks).ToList();
        var scored = context.Definition.Items.Where(item => item.IsScored && !never.Contains(item)).ToList();
        var gaveUp = false;
        foreach (var function in context.Settings.SelectMany(setting => Functions(context.Definition, setting).Select(function => (Setting: setting, Function: function))))
        {
            if (scored.TrueForAll(item => effective.Contains(item.Index)))
            {
                break;
            }

            var moving = ItemsThatMove.In(context.Definition, function.Setting, function.Function.Completions.Diagram);
            gaveUp |= moving is null;
            effective.UnionWith(moving ?? []);
        }

        foreach (var item in scored.Where(item => !effective.Contains(item.Index)))
        {
            if (gaveUp)
            {
                context.NotProved.Add($"That `{item.Id}` has an effect, because a score has too many different sheets to compare.");
            }
            else
            {
                context.Find(bag => bag.DeadItem(context.Map["item " + item.Id], item.Id));
            }
        }

        if (scored.Count > 0 && scored.TrueForAll(item => effective.Contains(item.Index)))
        {
            context.ProvedUnlessFound(before, FormattableString.Invariant($"{(scored.Count == 1 ? "The scored item" : $"Each of the {scored.Count} scored items")} changes a score, a level or a gate on some sheet."));
        }

        var alike = scored.Where(item => item.Kind == AnswerKind.Choice && effective.Contains(item.Index))
            .SelectMany(item => OptionsAlike(context, item).Select(options => (Item: item, Options: options)));
        foreach (var group in alike.GroupBy(one => string.Join(" ", one.Options.Select(option => one.Item.Options[option].Code)), StringComparer.Ordinal))
        {
            var (item, options) = group.First();
            var second = $"option {item.Id}/{item.Options[options[1]].Code}";
            context.Find(bag => bag.Alike(
                context.Map[context.Map.Has(second) ? second : "item " + item.Id], [.. group.Select(one => one.Item.Id)], [.. options.Select(option => item.Options[option].Code)]));
        }
    }

    /// <summary>Scores, levels and gates.</summary>
    public static IEnumerable<CompiledFunction> Functions(RuleSetDefinition definition, CompiledSetting setting) =>
    [
        .. definition.Classifications.Select(classification => setting.Classification(classification.Index).Level),
        .. definition.Scores.Select(score => setting.Score(score.Index)),
        .. definition.Items.Select(item => setting.Gate(item.Index)).OfType<CompiledFunction>(),
    ];

    private static List<int[]> OptionsAlike(ProofContext context, Item item)
    {
        // Two options that some node tells apart act differently; those that are left act alike everywhere.
        List<int[]> groups = [[.. Enumerable.Range(0, item.Options.Count).Where(option => !item.Options[option].IsMissing && !item.Options[option].IsSometimesMissing)]];
        foreach (var setting in context.Settings)
        {
            var functions = Functions(context.Definition, setting)
                .Concat(Enumerable.Range(0, context.Definition.Prompts.Count).Select(setting.Prompt).OfType<CompiledFunction>());
            foreach (var diagram in functions.Select(function => function.AnySheet))
            {
                for (var node = 0; node < diagram.NodeCount && groups.Count > 0; node++)
                {
                    if (diagram.Place(node) == item.Index)
                    {
                        var edges = diagram.Edges(node).ToArray();
                        groups = [.. groups.SelectMany(group => group.GroupBy(option => edges[context.RuleSet.Classes.OfOption(item.Index, option)])).Select(group => group.ToArray()).Where(group => group.Length > 1)];
                    }
                }
            }
        }

        return groups;
    }
}
