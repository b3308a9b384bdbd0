using BenchmarkDotNet.Attributes;

namespace Csec.Screening.Benchmarks;

/// <summary>The level of a complete sheet.</summary>
/// <typeparam name="TInstrument">The instrument.</typeparam>
[GenericTypeArguments(typeof(TenItems))]
[GenericTypeArguments(typeof(CseIt))]
public class CompiledLevel<TInstrument>
    where TInstrument : struct, IInstrument
{
    private const int RingSize = RandomSheets<TInstrument>.RingSize;

    private byte[][] _bytes = [];
    private PackedSheet[] _packed = [];
    private ScreeningProgram _program = null!;

    /// <summary>One sheet again and again, or a ring of sheets.</summary>
    [Params(1, RingSize)]
    public int Sheets { get; set; }

    /// <summary>Prepares the sheets and checks that the arms agree.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var ruleSet = RuleSet.LoadOrThrow(TInstrument.RuleSet);
        Agreement.Check<TInstrument>(ruleSet);
        var ring = RandomSheets<TInstrument>.Ring(ruleSet, Sheets, missing: 0);
        _bytes = [.. ring.Select(sheet => sheet.Bytes)];
        _packed = [.. ring.Select(sheet => sheet.Packed)];
        _program = _packed[0].Program;
    }

    /// <summary>Loops over the answers.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = RingSize)]
    public int HandWritten()
    {
        var levels = 0;
        foreach (var sheet in _bytes)
        {
            levels += TInstrument.Level(sheet);
        }

        return levels;
    }

    /// <summary>The tables of the rule set.</summary>
    [Benchmark(OperationsPerInvoke = RingSize)]
    public int Compiled()
    {
        var levels = 0;
        foreach (var sheet in _packed)
        {
            levels += _program.LevelIndex(0, sheet);
        }

        return levels;
    }
}
