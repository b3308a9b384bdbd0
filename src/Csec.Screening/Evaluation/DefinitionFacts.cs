using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>What the evaluation of every sheet of a rule set needs and no setting changes.</summary>
internal sealed class DefinitionFacts
{
    private readonly Dictionary<string, int> _itemById;

    public DefinitionFacts(RuleSetDefinition definition)
    {
        Definition = definition;
        Items = [.. definition.Items];
        Codes = [.. Items.Select(item => item.Options.Select(option => option.Code).ToArray())];
        GateOrder = Evaluation.GateOrder.Of(definition);
        GateItems = [.. Items.Select(item => item.Gate is null ? [] : ItemsRead.By(item.Gate))];
        GatedItems = [.. Items.Where(item => item.Gate is not null).Select(item => item.Index)];
        IsIndependent = [.. Items.Select(item => item.Gate is null)];
        foreach (var gate in GateItems)
        {
            foreach (var item in gate)
            {
                IsIndependent[item] = false;
            }
        }

        _itemById = new(Items.Length, StringComparer.Ordinal);
        foreach (var item in Items)
        {
            _itemById[item.Id] = item.Index;
        }
    }

    public RuleSetDefinition Definition { get; }

    public Item[] Items { get; }

    /// <summary>By item and option, its code.</summary>
    public string[][] Codes { get; }

    /// <summary>Item indices, each after those that its gate reads.</summary>
    public int[] GateOrder { get; }

    /// <summary>By item, the items that its gate reads; empty without a gate.</summary>
    public int[][] GateItems { get; }

    /// <summary>The items that have a gate.</summary>
    public int[] GatedItems { get; }

    /// <summary>By item, whether it has no gate and no gate reads it.</summary>
    public bool[] IsIndependent { get; }

    public bool HasGates => GatedItems.Length > 0;

    /// <summary>The index of an item, or -1; <paramref name="guess"/> is tried first, as answers often come in item order.</summary>
    public int ItemIndex(string id, int guess) =>
        guess < Items.Length && Items[guess].Id == id ? guess : _itemById.TryGetValue(id, out var index) ? index : -1;
}
