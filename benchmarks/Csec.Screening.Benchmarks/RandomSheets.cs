using System.Runtime.CompilerServices;
using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Benchmarks;

/// <summary>Sheets with random answers, from few concerns to many, so that every level comes up.</summary>
/// <typeparam name="TInstrument">The instrument.</typeparam>
internal static class RandomSheets<TInstrument>
    where TInstrument : struct, IInstrument
{
    /// <summary>How many sheets a ring has.</summary>
    public const int RingSize = 64;

    private const int Seed = 20_260;

    private static readonly ConditionalWeakTable<RuleSet, ScreeningProgram> Programs = [];

    /// <summary>
    /// A ring in which <paramref name="different"/> sheets take turns. Every arm goes once around it, so that no arm
    /// lives on a branch predictor that has learned one sheet by heart, unless that is what is asked for.
    /// </summary>
    public static Sheet[] Ring(RuleSet ruleSet, int different, double missing)
    {
        var random = new Random(Seed);
        var sheets = Enumerable.Range(0, different).Select(_ => One(random, ruleSet, missing)).ToArray();
        return [.. Enumerable.Range(0, RingSize).Select(i => sheets[i % different])];
    }

    /// <summary>One sheet; of its answers a share is missing.</summary>
    public static Sheet One(Random random, RuleSet ruleSet, double missing)
    {
        var concern = random.NextDouble() * random.NextDouble();
        var program = Programs.GetValue(ruleSet, static loaded => loaded.Program());
        var items = ruleSet.Definition.Items;
        var bytes = new byte[items.Count];
        var packed = program.CreateSheet();
        var classes = new ushort[items.Count];
        var answers = new List<KeyValuePair<string, Answer>>();
        foreach (var item in items)
        {
            var isMissing = random.NextDouble() < missing;
            var isConcern = random.NextDouble() < concern;
            var option = isConcern ? (byte)random.Next(TInstrument.Codes.Count) : TInstrument.Extremes.Least;
            bytes[item.Index] = isMissing ? IInstrument.Missing : option;
            classes[item.Index] = isMissing ? CompiledSetting.Missing : Class(ruleSet, item, option);
            if (!isMissing)
            {
                packed.Set(program.Item(item.Id), TInstrument.Codes[option]);
                answers.Add(new(item.Id, TInstrument.Codes[option]));
            }
        }

        return new(bytes, AnswerSheet.Of(answers), packed, classes);
    }

    private static ushort Class(RuleSet ruleSet, Item item, byte option) =>
        ruleSet.Compiled.Classes.OfOption(item.Index, item.OptionIndex(TInstrument.Codes[option]));
}
