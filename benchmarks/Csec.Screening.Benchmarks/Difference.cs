using BenchmarkDotNet.Attributes;
using Csec.Screening.Analysis;

namespace Csec.Screening.Benchmarks;

/// <summary>What changed from <c>cse-it</c> to a text in which one item decides on exploitation, counted over all sheets, loading left out.</summary>
[MemoryDiagnoser]
public class Difference
{
    private RuleSet _old = null!;
    private RuleSet _new = null!;

    /// <summary>Whether the possible levels of incomplete sheets are counted too.</summary>
    [Params(false, true)]
    public bool WithPossible { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var edited = CseIt.RuleSet.Replace("exploitation-clear: any item is clear", "exploitation-clear: ex1 is clear", StringComparison.Ordinal);
        (_old, _new) = (RuleSet.LoadOrThrow(CseIt.RuleSet), RuleSet.LoadOrThrow(edited));
        if (Compare().IsSame)
        {
            throw new InvalidOperationException("The edit changes nothing.");
        }
    }

    [Benchmark]
    public RuleSetDifference Compare() => RuleSetDifference.Between(_old, _new, new() { WithPossible = WithPossible });
}
