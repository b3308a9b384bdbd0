namespace Csec.Screening.Benchmarks;

/// <summary>What is measured must say the same: checked over many random sheets before anything is timed.</summary>
public static class Agreement
{
    private const int Seed = 47;
    private const int SheetCount = 4_096;

    /// <summary>Complete sheets: by hand, packed and assessed, the level is the same; partial ones: so are the possible levels.</summary>
    /// <exception cref="InvalidOperationException">Two arms differ.</exception>
    public static void Check<TInstrument>(RuleSet ruleSet)
        where TInstrument : struct, IInstrument
    {
        var random = new Random(Seed);
        var seen = 0UL;
        for (var i = 0; i < SheetCount; i++)
        {
            var sheet = RandomSheets<TInstrument>.One(random, ruleSet, missing: i % 4 * 0.25);
            var byHand = HandWritten.PossibleLevels<TInstrument>(sheet.Bytes);
            Same(byHand, ruleSet.Compiled.Default.PossibleLevels(0, sheet.Classes));
            Same(byHand, Assessed(ruleSet, sheet.Answers));
            if (i % 4 == 0)
            {
                var level = TInstrument.Level(sheet.Bytes);
                Same(byHand, 1UL << level);
                Same(byHand, 1UL << sheet.Packed.Program.LevelIndex(0, sheet.Packed));
                seen |= byHand;
            }
        }

        Same(seen, (1UL << ruleSet.Definition.Classifications[0].Levels.Count) - 1);
    }

    private static ulong Assessed(RuleSet ruleSet, AnswerSheet answers)
    {
        var classification = ruleSet.Definition.Classifications[0];
        return ruleSet.AssessOrThrow(answers).Classifications[0].Possible
            .Aggregate(0UL, (levels, level) => levels | (1UL << classification.LevelIndex(level)));
    }

    private static void Same(ulong expected, ulong actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"The arms disagree: levels {expected:b} and {actual:b}.");
        }
    }
}
