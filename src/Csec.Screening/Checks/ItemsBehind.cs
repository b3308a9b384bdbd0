using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>The items that stand behind a result: those that it reads, and those that decide whether these are asked.</summary>
internal static class ItemsBehind
{
    /// <summary>What a classification reads, its floors, scores, categories and missing rules included.</summary>
    public static IReadOnlyList<Item> ReadBy(Classification classification)
    {
        var published = classification.MissingRule.Rules;
        IEnumerable<Condition> conditions =
        [
            .. classification.Overrides.Concat(classification.Rules).Concat(classification.Floors).Select(rule => rule.When),
            .. published.Select(rule => rule.When),
            .. published.Select(rule => rule.Provisional).OfType<Condition>(),
        ];
        return Reads.InOrder(conditions.SelectMany(Reads.ItemsOf).Concat(classification.Of?.Items ?? []));
    }

    /// <summary>Those items, the items that their gates read, the items that the gates of these read, and so on.</summary>
    public static IReadOnlyList<Item> WithGates(IEnumerable<Item> items)
    {
        var found = new HashSet<Item>();
        var open = new Stack<Item>(items);
        while (open.Count > 0)
        {
            var item = open.Pop();
            if (found.Add(item) && item.Gate is not null)
            {
                foreach (var other in Reads.ItemsOf(item.Gate))
                {
                    open.Push(other);
                }
            }
        }

        return Reads.InOrder(found);
    }
}
