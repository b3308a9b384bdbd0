using BenchmarkDotNet.Attributes;
using Csec.Screening.Mutation;

namespace Csec.Screening.Benchmarks;

/// <summary>Judging every mutant of a rule set by its golden cases, on all cores; <c>cse-it</c> has 364 mutants.</summary>
[MemoryDiagnoser]
public class Mutation
{
    private RuleSet _ruleSet = null!;
    private string _cases = "";

    /// <summary>The rule set.</summary>
    [Params("cse-it", "sscst")]
    public string Id { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        _ruleSet = RuleSetCatalog.Embedded().FindOrThrow(Id);
        using var reader = new StreamReader(typeof(Mutation).Assembly.GetManifestResourceStream(Id + ".cases.yaml")!);
        _cases = reader.ReadToEnd();
        if (!Judge().AllKilled)
        {
            throw new InvalidOperationException("A mutant of a shipped rule set survives its cases.");
        }
    }

    [Benchmark]
    public MutationReport Judge() => RuleSetMutation.Run(_ruleSet, _cases);
}
