using Csec.Screening.Compilation;
using Csec.Screening.Diagrams;
using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>
/// Which items can change the level of a classification: two complete valid sheets, equal in every other item that both
/// answer, that get different levels. Also those on which may depend what is published for incomplete sheets.
/// </summary>
internal sealed class ItemsThatMove
{
    /// <summary>Beyond so many pairs a difference is taken for granted: it errs on the side of refusing.</summary>
    private const int MostPairs = 1_000_000;

    private readonly RuleSetDefinition _definition;
    private readonly CompiledSetting _setting;
    private readonly Diagram _diagram;

    /// <summary>Pairs of places below which no difference was found.</summary>
    private readonly HashSet<(int, int)> _alike = [];

    private bool _gaveUp;

    private ItemsThatMove(RuleSetDefinition definition, CompiledSetting setting, Diagram diagram)
    {
        _definition = definition;
        _setting = setting;
        _diagram = diagram;
    }

    /// <summary>The items that move each classification of concern, for one setting after the other.</summary>
    public static IEnumerable<(Classification Classification, CompiledSetting Setting, HashSet<int> Items)> InEach(CheckContext context) =>
        from classification in context.Definition.Classifications
        where !classification.IsProtective
        from setting in context.Settings
        select (classification, setting, Of(context.Definition, setting, classification));

    public static HashSet<int> Of(RuleSetDefinition definition, CompiledSetting setting, Classification classification)
    {
        var level = setting.Classification(classification.Index).Level.Completions.Diagram;
        var items = new ItemsThatMove(definition, setting, level).Find();
        items.UnionWith(WhatIncompleteFormsShow.Of(definition, classification));
        return items;
    }

    /// <summary>
    /// The items of which two answers differ in a function whose diagram has no value where gates are broken; null when
    /// it took too many pairs to tell.
    /// </summary>
    public static HashSet<int>? In(RuleSetDefinition definition, CompiledSetting setting, Diagram function)
    {
        var search = new ItemsThatMove(definition, setting, function);
        var items = search.Find();
        return search._gaveUp ? null : items;
    }

    private HashSet<int> Find()
    {
        var items = new HashSet<int>();
        var reached = new bool[_diagram.NodeCount];
        if (_diagram.Root >= 0)
        {
            reached[_diagram.Root] = true;
        }

        for (var node = 0; node < reached.Length; node++)
        {
            if (!reached[node])
            {
                continue;
            }

            var item = _diagram.Place(node);
            if (!items.Contains(item) && Values(node).Distinct().ToList() is { Count: > 1 } values
                && values.Exists(value => Differ(values[0], value)))
            {
                items.Add(item);
            }

            foreach (var next in Open(node).Where(next => next >= 0))
            {
                reached[next] = true;
            }
        }

        return items;
    }

    /// <summary>Whether two sheets that agree from here on wherever both answer can end in different levels.</summary>
    private bool Differ(int first, int second)
    {
        var pairs = new Stack<(int, int)>();
        var seen = new HashSet<(int, int)>();
        Push(first, second);
        while (pairs.Count > 0)
        {
            var (one, other) = pairs.Pop();
            _gaveUp |= seen.Count > MostPairs;
            if ((one < 0 && other < 0) || _gaveUp)
            {
                return true;
            }

            var layer = Math.Min(Layer(one), Layer(other));
            var node = Layer(one) == layer ? one : other;
            var missing = _diagram.Edges(node).Length - 1;
            for (var edge = 0; edge <= missing; edge++)
            {
                if (!IsOpen(node, edge))
                {
                    continue;
                }

                Push(Step(one, layer, edge), Step(other, layer, edge));
                if (edge < missing && IsOpen(node, missing))
                {
                    Push(Step(one, layer, edge), Step(other, layer, missing));
                    Push(Step(one, layer, missing), Step(other, layer, edge));
                }
            }
        }

        _alike.UnionWith(seen);
        return false;

        void Push(int one, int other)
        {
            if (one != other && one != Diagram.Invalid && other != Diagram.Invalid && !_alike.Contains((one, other)) && seen.Add((one, other)))
            {
                pairs.Push((one, other));
            }
        }
    }

    private int Layer(int at) => at < 0 ? int.MaxValue : _diagram.Layer(at);

    private int Step(int at, int layer, int edge) => Layer(at) == layer ? _diagram.Edges(at)[edge] : at;

    private IEnumerable<int> Values(int node)
    {
        var edges = _diagram.Edges(node).ToArray();
        return Enumerable.Range(0, edges.Length - 1).Where(edge => IsOpen(node, edge)).Select(edge => edges[edge]).Where(next => next != Diagram.Invalid);
    }

    private IEnumerable<int> Open(int node)
    {
        var edges = _diagram.Edges(node).ToArray();
        return Enumerable.Range(0, edges.Length).Where(edge => IsOpen(node, edge)).Select(edge => edges[edge]);
    }

    /// <summary>A value of the item, or no answer to an item that need not be asked.</summary>
    private bool IsOpen(int node, int edge)
    {
        var item = _diagram.Place(node);
        return edge < _diagram.Edges(node).Length - 1
            ? _setting.IsValue(item, (ushort)edge)
            : _definition.Items[item].Gate is not null;
    }
}
