using Csec.Screening.Diagrams;

namespace Csec.Screening.Analysis;

/// <summary>
/// Whether some valid sheet of a second rule set agrees with a sheet of a first one on the items of both, as a function
/// of the first one's sheets: 1 where one does, 0 where none does.
/// </summary>
internal sealed record Agreement(IReadOnlyList<PairedItem> Items, Diagram Agrees)
{
    /// <param name="items">The items of both.</param>
    /// <param name="valid">Which sheets of the second rule set are complete and valid.</param>
    /// <returns>Null when it is too large.</returns>
    public static Agreement? Of(IReadOnlyList<PairedItem> items, Diagram valid)
    {
        var byPlace = items.Where(item => item.Second is not null).ToDictionary(item => item.Second!.Index);
        IReadOnlyList<int[]>[] edges = [.. Enumerable.Range(0, valid.Layers.Count).Select(layer => Edges(byPlace[valid.Layers.Place(layer)], valid.Layers.EdgeCount(layer)))];
        var agrees = SubsetDiagram.Of(valid, edges, _ => 1, emptyIsValue: true);
        return agrees is null ? null : new([.. items.Where(item => item.First is not null).Select(item => OfFirst(item, edges, valid.Layers))], agrees);
    }

    /// <summary>Any answer will do to an item of the second alone; an answer that the second does not offer agrees with nothing.</summary>
    private static int[][] Edges(PairedItem item, int count)
    {
        int[] all = [.. Enumerable.Range(0, count)];
        if (item.First is null)
        {
            return [.. all.Select(_ => all)];
        }

        int[][] answers = [.. all.Select(edge => new[] { edge })];
        return item.Answers.Any(answer => answer.Second == PairedAnswer.NotOffered) ? [.. answers.Take(count - 1), [], answers[count - 1]] : answers;
    }

    private static PairedItem OfFirst(PairedItem item, IReadOnlyList<int[]>[] edges, DiagramLayers layers)
    {
        var answers = item.Answers.Where(answer => answer.First != PairedAnswer.NotOffered);
        return item with
        {
            Answers =
            [
                .. answers.Select(answer => item.Second is not null && answer.Second == PairedAnswer.NotOffered
                    ? answer with { Second = (ushort)(edges[layers.LayerOf(item.Second.Index)].Count - 2) }
                    : answer),
            ],
        };
    }
}
