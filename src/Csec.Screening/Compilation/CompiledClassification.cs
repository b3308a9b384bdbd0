using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Compilation;

/// <summary>The level that a classification gives each sheet, and the rule that decides it.</summary>
internal sealed class CompiledClassification
{
    /// <summary>The value of sheets on which no rule holds.</summary>
    public const int NoLevel = -1;

    private readonly int[] _levels;
    private readonly int[] _completeLevels;
    private readonly int[] _anySheetLevels;

    public CompiledClassification(CompiledFunction level, CompiledFunction rule)
    {
        Level = level;
        Rule = rule;
        _levels = WholeNumbers(level.Completions.Diagram);
        _completeLevels = WholeNumbers(level.Complete);
        _anySheetLevels = WholeNumbers(level.AnySheet);
    }

    /// <summary>The position of the level, or <see cref="NoLevel"/>.</summary>
    public CompiledFunction Level { get; }

    /// <summary>The deciding rule: overrides first, then rules, then floors; or <see cref="NoLevel"/>.</summary>
    public CompiledFunction Rule { get; }

    /// <summary>The possible levels as bits.</summary>
    public ulong PossibleLevels(ReadOnlySpan<ushort> sheet)
    {
        var levels = 0UL;
        for (var reached = Level.Completions.Set(sheet); reached != 0; reached &= reached - 1)
        {
            var level = _levels[Bits.Lowest(reached)];
            levels |= level == NoLevel ? 0 : 1UL << level;
        }

        return levels;
    }

    /// <summary>Whether some completion has no level.</summary>
    public bool CanHaveNoLevel(ReadOnlySpan<ushort> sheet) =>
        _levels.Length > 0 && _levels[0] == NoLevel && (Level.Completions.Set(sheet) & 1) != 0;

    /// <summary>The rules that decide some completion, in order.</summary>
    public IReadOnlyList<int> PossibleRules(ReadOnlySpan<ushort> sheet)
    {
        var values = Rule.Completions.Diagram.Values;
        return [.. Rule.Completions.List(sheet).Select(value => (int)values[value]).Where(rule => rule != NoLevel)];
    }

    /// <summary>The rule that decides every completion, or <see cref="NoLevel"/> when there is not just one.</summary>
    public int OnlyRule(ReadOnlySpan<ushort> sheet)
    {
        var (lowest, highest) = Rule.Completions.Range(sheet);
        return lowest == highest ? (int)Rule.Completions.Diagram.Values[lowest] : NoLevel;
    }

    /// <summary>The level of a complete valid sheet; <see cref="NoLevel"/> for any other.</summary>
    public int CompleteLevel(ReadOnlySpan<ushort> sheet)
    {
        var value = Level.Complete.ValueIndex(sheet);
        return value < 0 ? NoLevel : _completeLevels[value];
    }

    /// <summary>The level when missing answers say and add nothing.</summary>
    public int LevelCountingMissingAsNothing(ReadOnlySpan<ushort> sheet) => _anySheetLevels[Level.AnySheet.ValueIndex(sheet)];

    /// <summary>Level and deciding rule of a classification as functions.</summary>
    public static (int Level, int Rule) Functions(Classification classification, ExpressionCompiler compiler, DiagramBuilder builder)
    {
        LevelRule[] inTurn = [.. classification.Overrides, .. classification.Rules];
        var rule = builder.Value(NoLevel);
        for (var i = inTurn.Length - 1; i >= 0; i--)
        {
            rule = builder.Choose(compiler.Compile(inTurn[i].When), builder.Value(i), rule);
        }

        var level = builder.Replace(rule, decided => decided < 0 ? NoLevel : inTurn[(int)decided].Level);
        for (var i = 0; classification.IsOrdered && i < classification.Floors.Count; i++)
        {
            var floor = classification.Floors[i];
            var isBelow = builder.Replace(level, current => current >= 0 && current < floor.Level ? 1 : 0);
            var raises = builder.Combine(DiagramCombination.All, [compiler.Compile(floor.When), isBelow]);
            level = builder.Choose(raises, builder.Value(floor.Level), level);
            rule = builder.Choose(raises, builder.Value(inTurn.Length + i), rule);
        }

        return (level, rule);
    }

    private static int[] WholeNumbers(Diagram diagram) => [.. diagram.Values.Select(value => (int)value)];
}
