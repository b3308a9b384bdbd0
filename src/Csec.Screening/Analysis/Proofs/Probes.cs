using Csec.Screening.Compilation;
using Csec.Screening.Model;

namespace Csec.Screening.Analysis.Proofs;

/// <summary>Numbers that a rule set does not compute itself, compiled beside its scores in order to compare them.</summary>
internal sealed class Probes
{
    private readonly CompiledRuleSet _compiled;
    private readonly int _scores;

    private Probes(CompiledRuleSet compiled, int scores)
    {
        _compiled = compiled;
        _scores = scores;
    }

    /// <exception cref="CompilationException">A number is too large.</exception>
    public static Probes Of(CompiledRuleSet ruleSet, IReadOnlyList<NumberExpression> numbers)
    {
        var definition = ruleSet.Definition;
        var scores = definition.Scores.Count;
        var probes = numbers.Select((number, i) => new Score(FormattableString.Invariant($"probe {i}"), scores + i, "", new(new(""), Confidence.Derived))
        {
            Terms = [new(ScoreTermKind.Rule, "", number) { Items = Reads.ItemsOf(number) }],
            Items = Reads.ItemsOf(number),
        });
        var probed = definition with { Scores = [.. definition.Scores, .. probes], Prompts = [] };
        return new(CompiledRuleSet.Compile(probed, [.. Enumerable.Range(0, ruleSet.Layers.Count).Select(ruleSet.Layers.Place)]), scores);
    }

    public CompiledFunction this[CompiledSetting setting, int probe] => _compiled.Setting(setting.Parameters.Index).Score(_scores + probe);

    /// <summary>The same function of the rule set as it was compiled with the probes, so that both can be compared by their diagrams.</summary>
    public CompiledSetting In(CompiledSetting setting) => _compiled.Setting(setting.Parameters.Index);
}
