using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Compilation;

/// <summary>
/// A rule set compiled to decision diagrams: the classes of its answers, the order of its items, and the settings of
/// its parameters, each compiled on first use. It may be used by several threads at once.
/// </summary>
internal sealed class CompiledRuleSet
{
    private readonly CompiledSetting?[] _settings;

    private CompiledRuleSet(RuleSetDefinition definition, AnswerClasses classes, IReadOnlyList<int> order)
    {
        Definition = definition;
        Classes = classes;
        Layers = new(order, [.. order.Select(item => classes.Count(item) + 1)]);
        _settings = new CompiledSetting?[ParameterSetting.CountOf(definition)];
    }

    public RuleSetDefinition Definition { get; }

    public AnswerClasses Classes { get; }

    /// <summary>A layer for each item, in an order in which gates come before the items that they open.</summary>
    public DiagramLayers Layers { get; }

    public int SettingCount => _settings.Length;

    /// <summary>The setting in which every parameter has its default.</summary>
    public CompiledSetting Default => Setting(ParameterSetting.DefaultOf(Definition).Index);

    /// <summary>Compiles a rule set under its default setting; other settings are compiled when they are asked for.</summary>
    public static CompilationResult Compile(RuleSetDefinition definition)
    {
        if (definition.Items.Count > DiagramLayers.Most)
        {
            return new(null, new(CompiledPart.RuleSet, definition.Id, DiagramLimit.Layers));
        }

        var classes = AnswerClasses.Of(definition);
        var written = ItemOrder.AsWritten(definition);
        var ruleSet = new CompiledRuleSet(definition, classes, written);
        var @default = ParameterSetting.DefaultOf(definition).Index;
        var failure = ruleSet.FailureOf(@default);
        if (failure is null)
        {
            return new(ruleSet, null);
        }

        var other = ItemOrder.FollowUpsBesideTheirGates(definition);
        ruleSet = new(definition, classes, other);
        return other.SequenceEqual(written) || ruleSet.FailureOf(@default) is not null ? new(null, failure) : new(ruleSet, null);
    }

    /// <summary>Compiles a rule set that is known to be compilable in another order of its items.</summary>
    /// <exception cref="CompilationException">It is too large in that order.</exception>
    public static CompiledRuleSet Compile(RuleSetDefinition definition, IReadOnlyList<int> order)
    {
        var ruleSet = new CompiledRuleSet(definition, AnswerClasses.Of(definition), order);
        _ = ruleSet.Default;
        return ruleSet;
    }

    /// <summary>The setting at a position, compiled on first use.</summary>
    /// <exception cref="CompilationException">The setting is too large, although the default is not.</exception>
    public CompiledSetting Setting(int index)
    {
        var known = Volatile.Read(ref _settings[index]);
        if (known is not null)
        {
            return known;
        }

        // Two threads may compile it at the same time; both get the one that was stored first.
        var compiled = new CompiledSetting(this, ParameterSetting.At(Definition, index));
        return Interlocked.CompareExchange(ref _settings[index], compiled, null) ?? compiled;
    }

    /// <summary>Why a setting cannot be compiled, or null when it can; it then is.</summary>
    public CompilationFailure? FailureOf(int index)
    {
        try
        {
            _ = Setting(index);
            return null;
        }
        catch (CompilationException exception)
        {
            return exception.Failure;
        }
    }
}
