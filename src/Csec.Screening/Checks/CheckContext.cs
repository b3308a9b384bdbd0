using Csec.Screening.Binding;
using Csec.Screening.Compilation;
using Csec.Screening.Diagnostics;
using Csec.Screening.Model;
using Csec.Screening.Text;

namespace Csec.Screening.Checks;

/// <summary>A rule set compiled under every setting of its parameters that it allows, and where its parts were written.</summary>
internal sealed class CheckContext
{
    private readonly ushort[] _nothingAnswered;

    public CheckContext(CompiledRuleSet ruleSet, SourceMap map, DiagnosticBag diagnostics)
    {
        Definition = ruleSet.Definition;
        Map = map;
        Diagnostics = diagnostics;
        Settings =
        [
            .. Enumerable.Range(0, ruleSet.SettingCount)
                .Where(index => ParameterSetting.At(ruleSet.Definition, index).Meets(ruleSet.Definition.Requirements))
                .Select(ruleSet.Setting),
        ];
        _nothingAnswered = new ushort[Definition.Items.Count];
        _nothingAnswered.AsSpan().Fill(CompiledSetting.Missing);
    }

    public RuleSetDefinition Definition { get; }

    public SourceMap Map { get; }

    public DiagnosticBag Diagnostics { get; }

    public IReadOnlyList<CompiledSetting> Settings { get; }

    /// <summary>The sheet that agrees with every complete sheet.</summary>
    public ReadOnlySpan<ushort> NothingAnswered => _nothingAnswered;

    /// <summary>The values that a score takes on complete sheets, ascending.</summary>
    public IReadOnlyList<decimal> ReachableScores(CompiledSetting setting, Score score)
    {
        var function = setting.Score(score.Index);
        return [.. function.Completions.List(NothingAnswered).Select(position => function.Completions.Diagram.Values[position])];
    }

    /// <summary>The setting in words when there are several, so that a message can say in which one it holds.</summary>
    public string? NameOf(CompiledSetting setting) =>
        Settings.Count == 1
            ? null
            : string.Join(" and ", Definition.Parameters.Where(parameter => parameter.Allowed.Count > 1)
                .Select(parameter => $"`{parameter.Id}` {setting.Parameters[parameter].Text}"));

    public SourceSpan this[string element] => Map[element];
}

/// <summary>Something that a rule set promises and that its diagrams can prove.</summary>
internal interface ICheck
{
    void Run(CheckContext context);
}
