namespace Csec.Screening.Analysis;

/// <summary>Counts the screenings of a history; its memory grows with the levels, not with the lines.</summary>
internal sealed class HistoryTally(RuleSet old, RuleSet @new)
{
    private readonly string[] _classifications =
        [.. old.Definition.Classifications.Select(one => one.Id).Where(id => @new.Definition.Classifications.Any(other => other.Id == id))];

    // Levels joined by a mark that no id holds.
    private readonly Dictionary<(string Classification, string From, string To), long> _moves = [];
    private HistoryDifference _counts = new();

    public void Add(ScreeningRequest request)
    {
        _counts = _counts with { Lines = _counts.Lines + 1 };
        if (request is { IsUnreadable: false, RuleSet: { } named } && named.Split('@')[0] is var id && id != old.Id && id != @new.Id)
        {
            _counts = _counts with { Skipped = _counts.Skipped + 1 };
            return;
        }

        // The line names one version and is put to both.
        var free = request with { RuleSet = null };
        switch (free.AssessWith(old).Assessment, free.AssessWith(@new).Assessment)
        {
            case (null, null):
                _counts = _counts with { ErrorsInBoth = _counts.ErrorsInBoth + 1 };
                break;
            case (null, _):
                _counts = _counts with { ErrorsInOldOnly = _counts.ErrorsInOldOnly + 1 };
                break;
            case (_, null):
                _counts = _counts with { ErrorsInNewOnly = _counts.ErrorsInNewOnly + 1 };
                break;
            case ({ } before, { } after):
                Add(before, after);
                break;
        }
    }

    public HistoryDifference Difference() => _counts with
    {
        Classifications = Array.AsReadOnly(_classifications.Select(id => new KeyValuePair<string, IReadOnlyList<HistoryMove>>(id, Array.AsReadOnly(Moves(id)))).ToArray()),
    };

    private void Add(Assessment before, Assessment after)
    {
        var isChanged = false;
        foreach (var id in _classifications)
        {
            var key = (id, string.Join("|", before.Classification(id).Possible), string.Join("|", after.Classification(id).Possible));
            isChanged |= key.Item2 != key.Item3;
            _moves[key] = (_moves.TryGetValue(key, out var count) ? count : 0) + 1;
        }

        _counts = _counts with { Assessed = _counts.Assessed + 1, Changed = _counts.Changed + (isChanged ? 1 : 0) };
    }

    private HistoryMove[] Moves(string id) =>
    [
        .. _moves.Where(move => move.Key.Classification == id && move.Key.From != move.Key.To).OrderByDescending(move => move.Value)
            .ThenBy(move => move.Key.From, StringComparer.Ordinal).ThenBy(move => move.Key.To, StringComparer.Ordinal)
            .Select(move => new HistoryMove(Levels(move.Key.From), Levels(move.Key.To), move.Value)),
    ];

    private static IReadOnlyList<string> Levels(string joined) => Array.AsReadOnly(joined.Split('|'));
}
