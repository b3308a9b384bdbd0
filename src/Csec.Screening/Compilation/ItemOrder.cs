using Csec.Screening.Model;

namespace Csec.Screening.Compilation;

/// <summary>The order of the items in a diagram: a gate's items come before the items that it opens.</summary>
internal static class ItemOrder
{
    /// <summary>Source order, but for items that stand before their gate.</summary>
    public static IReadOnlyList<int> AsWritten(RuleSetDefinition definition) => Arrange(definition, [.. AllItems(definition)]);

    /// <summary>
    /// Each gated item right after its gate's last item. Where all first questions come before all follow-ups, source
    /// order must remember every first answer at once; this one need not.
    /// </summary>
    public static IReadOnlyList<int> FollowUpsBesideTheirGates(RuleSetDefinition definition)
    {
        var order = AsWritten(definition);
        var place = new int[order.Count];
        for (var i = 0; i < place.Length; i++)
        {
            place[order[i]] = i;
        }

        // A gated item sorts as its gate's last item does, behind it; the deeper the nesting, the longer the key.
        var keys = new List<int>[place.Length];
        foreach (var item in order)
        {
            var last = GateItems(definition.Items[item]).OrderBy(other => place[other]).DefaultIfEmpty(-1).Last();
            keys[item] = last < 0 ? [place[item]] : [.. keys[last], place[item]];
        }

        var wanted = AllItems(definition).OrderBy(item => keys[item], KeyOrder.Instance);
        return Arrange(definition, [.. wanted]);
    }

    /// <summary>The first item of the wanted order whose gate's items are all placed, again and again.</summary>
    private static int[] Arrange(RuleSetDefinition definition, List<int> wanted)
    {
        var order = new List<int>();
        var placed = new bool[wanted.Count];
        while (wanted.Count > 0)
        {
            var next = wanted.FindIndex(item => GateItems(definition.Items[item]).All(other => placed[other]));
            if (next < 0)
            {
                throw new InvalidOperationException("An item opens itself through its gate.");
            }

            placed[wanted[next]] = true;
            order.Add(wanted[next]);
            wanted.RemoveAt(next);
        }

        return [.. order];
    }

    private static IEnumerable<int> AllItems(RuleSetDefinition definition) => Enumerable.Range(0, definition.Items.Count);

    private static IEnumerable<int> GateItems(Item item) => item.Gate is null ? [] : ItemsRead(item.Gate).Distinct();

    private static IEnumerable<int> ItemsRead(Condition condition)
    {
        foreach (var part in Expressions.PartsOf(condition))
        {
            switch (part)
            {
                case AnswerIsCondition answer:
                    yield return answer.Item.Index;
                    break;
                case AnswerNumberCondition number:
                    yield return number.Item.Index;
                    break;
                case AnswerPoints points:
                    yield return points.Item.Index;
                    break;
                case AnswerNumber number:
                    yield return number.Item.Index;
                    break;
                case CategoryCondition category:
                    foreach (var item in ItemsRead(category.Category.Condition))
                    {
                        yield return item;
                    }

                    break;
            }
        }
    }

    private sealed class KeyOrder : IComparer<List<int>>
    {
        public static readonly KeyOrder Instance = new();

        public int Compare(List<int>? x, List<int>? y)
        {
            for (var i = 0; i < Math.Min(x!.Count, y!.Count); i++)
            {
                if (x[i] != y[i])
                {
                    return x[i].CompareTo(y[i]);
                }
            }

            return x.Count.CompareTo(y!.Count);
        }
    }
}
