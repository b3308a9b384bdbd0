using Csec.Screening.Model;

namespace Csec.Screening.Checks;

/// <summary>The items that protective scores read.</summary>
internal sealed class ProtectiveItems
{
    private readonly Dictionary<Item, Score> _scores = [];

    private ProtectiveItems(IEnumerable<Score> scores)
    {
        foreach (var score in scores)
        {
            foreach (var item in score.Items.Where(item => !_scores.ContainsKey(item)))
            {
                _scores.Add(item, score);
            }
        }

        Items = Reads.InOrder(_scores.Keys);
    }

    /// <summary>In source order.</summary>
    public IReadOnlyList<Item> Items { get; }

    public bool Any => Items.Count > 0;

    public static ProtectiveItems Of(RuleSetDefinition definition) => new(definition.Scores.Where(score => score.IsProtective));

    public bool Has(Item item) => _scores.ContainsKey(item);

    /// <summary>The id of the first protective score that reads the item.</summary>
    public string ScoreOf(Item item) => _scores[item].Id;
}
