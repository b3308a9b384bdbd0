using BenchmarkDotNet.Attributes;
using Csec.Screening.Analysis;

namespace Csec.Screening.Benchmarks;

/// <summary>Proving a rule set that is loaded, under all its settings: the largest ones that are shipped.</summary>
[MemoryDiagnoser]
public class Verification
{
    private RuleSet _ruleSet = null!;

    /// <summary>The rule set.</summary>
    [Params("cse-it", "ace-iq", "pearls-teen", "brfss-ace", "sscst")]
    public string Id { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        _ruleSet = RuleSetCatalog.Embedded().FindOrThrow(Id);
        if (Verify().Findings.Count > 0)
        {
            throw new InvalidOperationException("A shipped rule set has a finding.");
        }
    }

    [Benchmark]
    public VerificationReport Verify() => RuleSetVerification.Of(_ruleSet);
}
