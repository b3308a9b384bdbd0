using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Compilation;

/// <summary>Compiles one setting of a rule set, part by part, so that a part that is too large can be named.</summary>
internal sealed class SettingCompiler
{
    private readonly CompiledRuleSet _ruleSet;
    private readonly DiagramBuilder _builder;
    private readonly ExpressionCompiler _compiler;
    private readonly OpenEdges _open;
    private readonly GateRules _gates;
    private readonly Lazy<int> _completeAndValid;

    // Sections are scores and summands, levels are of scores: the same function comes again and again.
    private readonly Dictionary<int, Diagram> _diagrams = [];
    private readonly Dictionary<int, ReachableValues> _reachable = [];
    private readonly Dictionary<int, CompiledFunction> _functions = [];

    public SettingCompiler(CompiledRuleSet ruleSet, ParameterSetting setting)
    {
        _ruleSet = ruleSet;
        Setting = setting;
        _builder = new(ruleSet.Layers);
        _compiler = new(ruleSet.Classes, setting, _builder);
        _open = OpenEdgesOf(ruleSet, setting);
        _gates = Try(
            CompiledPart.Gate, FirstGated(ruleSet.Definition), () => new GateRules(ruleSet.Definition, setting, ruleSet.Classes, _compiler, _builder));
        _completeAndValid = new(_gates.CompleteAndValid, LazyThreadSafetyMode.None);
    }

    public ParameterSetting Setting { get; }

    public int NodeCount => _builder.NodeCount;

    public IReadOnlyList<CompiledFunction?> Gates() => Each(
        _ruleSet.Definition.Items, CompiledPart.Gate, item => item.Id, item => _gates.Gate(item.Index) is { } gate ? Function(gate) : null);

    public IReadOnlyList<ReachableValues> GateRuleParts() =>
        Try(CompiledPart.RuleSet, _ruleSet.Definition.Id, () => _gates.Parts.Select(Reachable).ToArray());

    public IReadOnlyList<CompiledFunction> Categories() => Each(
        _ruleSet.Definition.Categories, CompiledPart.Category, category => category.Id,
        category => Function(_compiler.Compile(new CategoryCondition(category))));

    public IReadOnlyList<CompiledFunction> Scores() => Each(
        _ruleSet.Definition.Scores, CompiledPart.Score, score => score.Id,
        score => Function(_compiler.Compile(new ScoreNumber(score))));

    public IReadOnlyList<IReadOnlyList<CompiledFunction>> Terms() => Each(
        _ruleSet.Definition.Scores, CompiledPart.Score, score => score.Id,
        score => (IReadOnlyList<CompiledFunction>)[.. score.Terms.Select(term => Function(_compiler.Compile(term.Value)))]);

    public IReadOnlyList<CompiledClassification> Classifications() => Each(
        _ruleSet.Definition.Classifications, CompiledPart.Classification, classification => classification.Id,
        classification =>
        {
            var (level, rule) = CompiledClassification.Functions(classification, _compiler, _builder);
            return new CompiledClassification(Function(level), Function(rule));
        });

    public IReadOnlyList<CompiledFunction?> Prompts() => Each(
        _ruleSet.Definition.Prompts, CompiledPart.Prompt, prompt => prompt.Id,
        prompt => prompt.When is null ? null : Function(_compiler.Compile(prompt.When)));

    public CompiledFunction Valid() =>
        Try(CompiledPart.RuleSet, _ruleSet.Definition.Id, () => Function(_completeAndValid.Value));

    public void ForgetSteps() => _builder.ForgetSteps();

    private static string FirstGated(RuleSetDefinition definition) =>
        definition.Items.FirstOrDefault(item => item.Gate is not null)?.Id ?? definition.Id;

    private static OpenEdges OpenEdgesOf(CompiledRuleSet ruleSet, ParameterSetting setting) => new(
    [
        .. ruleSet.Definition.Items.Select(item =>
            Enumerable.Range(0, ruleSet.Classes.Count(item.Index) + 1)
                .Select(edge => edge == ruleSet.Classes.Count(item.Index)
                    ? item.Gate is not null
                    : ruleSet.Classes.IsValue(item.Index, edge, setting))
                .ToArray()),
    ]);

    private static T[] Each<TPart, T>(
        IReadOnlyList<TPart> parts, CompiledPart kind, Func<TPart, string> id, Func<TPart, T> compile) =>
        [.. parts.Select(part => Try(kind, id(part), () => compile(part)))];

    private static T Try<T>(CompiledPart part, string id, Func<T> compile)
    {
        try
        {
            return compile();
        }
        catch (DiagramLimitException limit)
        {
            throw new CompilationException(new(part, id, limit.Limit));
        }
    }

    private CompiledFunction Function(int function)
    {
        if (!_functions.TryGetValue(function, out var compiled))
        {
            var complete = new Lazy<Diagram>(() => Complete(function));
            compiled = new(Frozen(function), Reachable(_gates.WhereGatesAgree(function)), complete);
            _functions.Add(function, compiled);
        }

        return compiled;
    }

    // The builder is no longer used by the time that other threads can ask, but for this.
    private Diagram Complete(int function)
    {
        lock (_builder)
        {
            return Frozen(_builder.Choose(_completeAndValid.Value, function, DiagramBuilder.Invalid));
        }
    }

    private Diagram Frozen(int function)
    {
        if (!_diagrams.TryGetValue(function, out var diagram))
        {
            diagram = _builder.Freeze(function);
            _diagrams.Add(function, diagram);
        }

        return diagram;
    }

    private ReachableValues Reachable(int function)
    {
        if (!_reachable.TryGetValue(function, out var reachable))
        {
            reachable = new(Frozen(function), _open);
            _reachable.Add(function, reachable);
        }

        return reachable;
    }
}
