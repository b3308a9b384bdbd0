using Csec.Screening.Checks;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>
/// A higher answer to a scored item never lowers a level of concern: of two complete sheets that differ in that answer, and
/// in what is asked because of it, the second gets no lower level. Exceptions are declared with a reason, and needed.
/// </summary>
internal sealed class RaisingNeverLowers : IProof
{
    public void Run(ProofContext context)
    {
        // That what protects moves no level at all is proved elsewhere.
        var protective = ProtectiveItems.Of(context.Definition);
        var items = context.Definition.Items.Where(item => item.IsScored && item.Kind != AnswerKind.Text && !protective.Has(item))
            .Select(item => (Item: item, Raised: RaisedAnswer.Of(context.RuleSet, item))).ToList();
        foreach (var classification in context.Definition.Classifications)
        {
            var before = context.FindingCount;
            var isOrdered = classification.IsOrdered && !classification.IsProtective;
            var lowering = new Dictionary<Item, CompiledSetting>();
            foreach (var setting in isOrdered ? context.Settings : [])
            {
                var walk = new RaiseWalk(context.Pairs, setting.Classification(classification.Index).Level.Complete, least: 0m);
                foreach (var (item, _) in items.Where(pair => !lowering.ContainsKey(pair.Item) && walk.Finds(pair.Item, pair.Raised)))
                {
                    lowering.Add(item, setting);
                }
            }

            Tell(context, classification, [.. items.Where(pair => lowering.ContainsKey(pair.Item)).Select(pair => (pair.Item, pair.Raised, lowering[pair.Item]))], items);
            if (isOrdered)
            {
                var exceptions = classification.LoweredBy.Count == 0
                    ? ""
                    : $" but for the declared {string.Join(", ", classification.LoweredBy.Select(declared => $"`{declared.Item.Id}`"))}";
                context.ProvedUnlessFound(before, $"A higher answer to a scored item{exceptions} never lowers `{classification.Id}`{context.InEverySetting}.");
            }
        }
    }

    private static void Tell(
        ProofContext context,
        Classification classification,
        IReadOnlyList<(Item Item, IReadOnlyList<RaisedAnswer> Raised, CompiledSetting Setting)> lowering,
        IReadOnlyList<(Item Item, IReadOnlyList<RaisedAnswer> Raised)> items)
    {
        foreach (var declared in classification.LoweredBy.Where(declared => lowering.All(found => found.Item != declared.Item)))
        {
            context.Find(bag => bag.NeverLowers(context.Map[$"lowered-by {classification.Id}/{declared.Item.Id}"], declared.Item.Id, classification.Id));
        }

        // Several items may fall at one place, which is told once.
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (item, raised, setting) in lowering.Where(found => classification.LoweredBy.All(declared => declared.Item != found.Item)))
        {
            var level = setting.Classification(classification.Index).Level.Complete;
            var walk = new RaiseWalk(context.Pairs, level, least: 0m);
            var shown = walk.Smallest(item, raised)!;
            var element = TurningPoint.OfLowering(context, classification, setting, item, shown);
            if (lowering.Count > 1 && IsOfLevels(element) && !items.Any(other => walk.Finds(other.Item, [.. other.Raised.Select(raise => raise.Turned)])))
            {
                element = $"level {classification.Id}/{classification.Levels[0].Id}";
            }

            if (told.Add(element))
            {
                string LevelAt(int position) => classification.Levels[(int)level.ValueAt(position)].Id;
                context.Find(
                    bag => bag.Lowers(
                        context.Map[element], item.Id, Words(item, shown.By.From), Words(item, shown.By.To), classification.Id, LevelAt(shown.Before), LevelAt(shown.After)),
                    setting,
                    () => new(shown.Lower, shown.Raised));
            }
        }
    }

    /// <summary>Whether scores rise and only the levels fall, so that, if all items do that, the levels stand the wrong way round.</summary>
    private static bool IsOfLevels(string element) =>
        element.StartsWith("rule ", StringComparison.Ordinal) || element.StartsWith("classification ", StringComparison.Ordinal);

    private static string Words(Item item, ulong raw) => RawAnswers.Spelled(item, raw) switch
    {
        { Form: AnswerForm.Number } number => FormattableString.Invariant($"{number.Number}"),
        { Form: AnswerForm.Codes } codes => string.Join(" and ", codes.Codes.Select(code => $"`{code}`")),
        var code => $"`{code.Text}`",
    };
}
