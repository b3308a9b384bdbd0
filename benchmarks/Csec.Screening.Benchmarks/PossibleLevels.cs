using BenchmarkDotNet.Attributes;
using Csec.Screening.Compilation;

namespace Csec.Screening.Benchmarks;

/// <summary>The exact set of levels that are possible while answers are missing.</summary>
/// <typeparam name="TInstrument">The instrument.</typeparam>
[GenericTypeArguments(typeof(TenItems))]
[GenericTypeArguments(typeof(CseIt))]
public class PossibleLevels<TInstrument>
    where TInstrument : struct, IInstrument
{
    private const int RingSize = RandomSheets<TInstrument>.RingSize;

    private byte[][] _bytes = [];
    private ushort[][] _classes = [];
    private CompiledSetting _setting = null!;

    /// <summary>The share of the answers that is missing.</summary>
    [Params(0.5, 1)]
    public double Missing { get; set; }

    /// <summary>Prepares the sheets and checks that the arms agree.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var ruleSet = RuleSet.LoadOrThrow(TInstrument.RuleSet);
        Agreement.Check<TInstrument>(ruleSet);
        var ring = RandomSheets<TInstrument>.Ring(ruleSet, RingSize, Missing);
        _bytes = [.. ring.Select(sheet => sheet.Bytes)];
        _classes = [.. ring.Select(sheet => sheet.Classes)];
        _setting = ruleSet.Compiled.Default;
    }

    /// <summary>The level twice: with the least and with the most in place of every missing answer.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = RingSize)]
    public ulong HandWrittenTwice()
    {
        var levels = 0UL;
        foreach (var sheet in _bytes)
        {
            levels += HandWritten.PossibleLevels<TInstrument>(sheet);
        }

        return levels;
    }

    /// <summary>The diagram of the level.</summary>
    [Benchmark(OperationsPerInvoke = RingSize)]
    public ulong Diagram()
    {
        var levels = 0UL;
        foreach (var sheet in _classes)
        {
            levels += _setting.PossibleLevels(0, sheet);
        }

        return levels;
    }
}
