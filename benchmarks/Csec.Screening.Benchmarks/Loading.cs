using BenchmarkDotNet.Attributes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Csec.Screening.Benchmarks;

/// <summary>From the text of the largest rule set to a rule set that is checked and compiled.</summary>
public class Loading
{
    private static readonly string Text = CseIt.RuleSet;

    private RuleSet _ruleSet = null!;

    /// <summary>Checks that the text is the rule set that the other benchmarks use.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _ruleSet = RuleSet.LoadOrThrow(Text);
        Agreement.Check<CseIt>(_ruleSet);
        if (ReadYaml() < _ruleSet.Definition.Items.Count)
        {
            throw new InvalidOperationException("The events are not those of the rule set.");
        }
    }

    /// <summary>YamlDotNet reads its events and nothing is done with them; counts the scalars.</summary>
    [Benchmark(Baseline = true)]
    public int ReadYaml()
    {
        var parser = new Parser(new StringReader(Text));
        var scalars = 0;
        while (parser.MoveNext())
        {
            scalars += parser.Current is Scalar ? 1 : 0;
        }

        return scalars;
    }

    /// <summary>Reads, binds, compiles under every setting, checks and hashes.</summary>
    [Benchmark]
    public RuleSet LoadCheckCompile() => RuleSet.LoadOrThrow(Text);

    /// <summary>The tables for many sheets, from a rule set that is loaded.</summary>
    [Benchmark]
    public ScreeningProgram MakeProgram() => _ruleSet.Program();
}
