using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Compilation;

/// <summary>
/// Which sheets are complete and valid, in parts that have nothing to do with each other: items belong together when
/// one's gate reads the other. A function needs only the parts that it reads something of, which keeps it small.
/// </summary>
internal sealed class GateRules
{
    private readonly DiagramBuilder _builder;
    private readonly int?[] _gates;
    private readonly int[] _rules;
    private readonly int[] _part;
    private readonly Dictionary<int, int> _ruleOfPart = [];

    public GateRules(
        RuleSetDefinition definition, ParameterSetting setting, AnswerClasses classes, ExpressionCompiler compiler, DiagramBuilder builder)
    {
        _builder = builder;
        _gates = [.. definition.Items.Select(item => item.Gate is null ? null : (int?)compiler.Compile(item.Gate))];
        _rules = [.. definition.Items.Select(item => AnsweredWhenAsked(item.Index, setting, classes))];
        _part = [.. Enumerable.Range(0, _gates.Length)];
        for (var item = 0; item < _gates.Length; item++)
        {
            foreach (var other in _gates[item] is { } gate ? builder.PlacesRead(gate) : [])
            {
                Join(item, other);
            }
        }

        foreach (var part in Enumerable.Range(0, _gates.Length).Where(item => _gates[item] is not null).GroupBy(PartOf))
        {
            _ruleOfPart.Add(part.Key, builder.Combine(DiagramCombination.All, [.. part.Select(item => _rules[item])]));
        }
    }

    /// <summary>The gate of an item, or null when it is always asked.</summary>
    public int? Gate(int item) => _gates[item];

    /// <summary>The conditions that gates put on sheets, one for each part.</summary>
    public IReadOnlyCollection<int> Parts => _ruleOfPart.Values;

    /// <summary>The function, with no value on sheets that break a gate rule of a part it reads.</summary>
    public int WhereGatesAgree(int function)
    {
        if (_ruleOfPart.Count == 0 || function < 0)
        {
            return function;
        }

        var parts = _builder.PlacesRead(function).Select(PartOf).Distinct().Where(_ruleOfPart.ContainsKey);
        var rule = _builder.Combine(DiagramCombination.All, [.. parts.Select(part => _ruleOfPart[part])]);
        return _builder.Choose(rule, function, DiagramBuilder.Invalid);
    }

    /// <summary>The condition that a sheet is complete and valid: every item answered if it is asked, and not otherwise.</summary>
    public int CompleteAndValid() => _builder.Combine(
        DiagramCombination.All,
        [.. _ruleOfPart.Values, .. Enumerable.Range(0, _rules.Length).Where(item => _gates[item] is null).Select(item => _rules[item])]);

    private int AnsweredWhenAsked(int item, ParameterSetting setting, AnswerClasses classes)
    {
        var gate = _gates[item] ?? DiagramBuilder.One;
        var layer = _builder.Layers.LayerOf(item);
        var edges = new int[_builder.Layers.EdgeCount(layer)];
        for (var edge = 0; edge < edges.Length - 1; edge++)
        {
            edges[edge] = DiagramBuilder.Truth(classes.IsValue(item, edge, setting));
        }

        edges[edges.Length - 1] = DiagramBuilder.Zero;
        var answered = _builder.Node(layer, edges);
        edges = [.. edges.Select(_ => DiagramBuilder.Zero)];
        edges[edges.Length - 1] = DiagramBuilder.One;
        return _builder.Choose(gate, answered, _builder.Node(layer, edges));
    }

    private int PartOf(int item)
    {
        while (_part[item] != item)
        {
            item = _part[item];
        }

        return item;
    }

    private void Join(int item, int other)
    {
        var (a, b) = (PartOf(item), PartOf(other));
        _part[Math.Max(a, b)] = Math.Min(a, b);
    }
}
