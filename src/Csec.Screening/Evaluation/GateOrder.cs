using Csec.Screening.Model;

namespace Csec.Screening.Evaluation;

/// <summary>The items in an order in which every item comes after the items that its gate reads.</summary>
internal static class GateOrder
{
    public static int[] Of(RuleSetDefinition definition)
    {
        var order = new List<int>(definition.Items.Count);
        var seen = new bool[definition.Items.Count];
        foreach (var item in definition.Items)
        {
            Visit(item);
        }

        return [.. order];

        void Visit(Item item)
        {
            if (seen[item.Index])
            {
                return;
            }

            seen[item.Index] = true;
            if (item.Gate is not null)
            {
                foreach (var read in ItemsRead.By(item.Gate))
                {
                    Visit(definition.Items[read]);
                }
            }

            order.Add(item.Index);
        }
    }
}
