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
        var items = context.Definition.Items.Where(item => item.IsScored && item.Kind != AnswerKind.Text)
            .Select(item => (Item: item, Raised: RaisedAnswer.Of(context.RuleSet, item))).ToList();
        foreach (var classification in context.Definition.Classifications)
        {
            var before = context.FindingCount;
            var isOrdered = classification.IsOrdered && !classification.IsProtective;
            var lowering = new HashSet<Item>();
            foreach (var setting in isOrdered ? context.Settings : [])
            {
                foreach (var item in Lowering(context, classification, setting, items).Where(lowering.Add).Where(item => classification.LoweredBy.All(declared => declared.Item != item)))
                {
                    Tell(context, classification, setting, item);
                }
            }

            foreach (var declared in classification.LoweredBy.Where(declared => !lowering.Contains(declared.Item)))
            {
                context.Find(bag => bag.NeverLowers(context.Map[$"lowered-by {classification.Id}/{declared.Item.Id}"], declared.Item.Id, classification.Id));
            }

            if (isOrdered)
            {
                var exceptions = classification.LoweredBy.Count == 0
                    ? ""
                    : $" but for the declared {string.Join(", ", classification.LoweredBy.Select(declared => $"`{declared.Item.Id}`"))}";
                context.ProvedUnlessFound(before, $"No higher answer to a scored item{exceptions} lowers `{classification.Id}`{context.InEverySetting}.");
            }
        }
    }

    private static IEnumerable<Item> Lowering(
        ProofContext context, Classification classification, CompiledSetting setting, IReadOnlyList<(Item Item, IReadOnlyList<RaisedAnswer> Raised)> items)
    {
        var level = setting.Classification(classification.Index).Level.Complete;
        var walk = new RaiseWalk(context.Pairs, level, least: 0m);
        return items.Where(pair => walk.Finds(pair.Item, pair.Raised)).Select(pair => pair.Item);
    }

    private static void Tell(ProofContext context, Classification classification, CompiledSetting setting, Item item)
    {
        var level = setting.Classification(classification.Index).Level.Complete;
        var shown = new RaiseWalk(context.Pairs, level, least: 0m).Smallest(item, RaisedAnswer.Of(context.RuleSet, item))!;
        string LevelAt(int position) => classification.Levels[(int)level.ValueAt(position)].Id;
        context.Find(
            bag => bag.Lowers(
                context.Map["item " + item.Id], item.Id, Words(item, shown.By.From), Words(item, shown.By.To), classification.Id, LevelAt(shown.Before), LevelAt(shown.After)),
            setting,
            () => new(shown.Lower, shown.Raised));
    }

    private static string Words(Item item, ulong raw) => RawAnswers.Spelled(item, raw) switch
    {
        { Form: AnswerForm.Number } number => FormattableString.Invariant($"{number.Number}"),
        { Form: AnswerForm.Codes } codes => string.Join(" and ", codes.Codes.Select(code => $"`{code}`")),
        var code => $"`{code.Text}`",
    };
}
