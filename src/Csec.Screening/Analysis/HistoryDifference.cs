using Csec.Screening.Serialization;

namespace Csec.Screening.Analysis;

/// <summary>How many screenings of a history come out otherwise in a new version. It holds numbers only, and no answer or id of a youth.</summary>
public sealed record HistoryDifference
{
    /// <summary>How many lines were read.</summary>
    public long Lines { get; init; }

    /// <summary>How many were assessed by both versions.</summary>
    public long Assessed { get; init; }

    /// <summary>How many of these have other possible levels in a classification of both.</summary>
    public long Changed { get; init; }

    /// <summary>How many name another rule set.</summary>
    public long Skipped { get; init; }

    /// <summary>How many can be read by neither version, lines that are no request among them.</summary>
    public long ErrorsInBoth { get; init; }

    /// <summary>How many only the old version refuses.</summary>
    public long ErrorsInOldOnly { get; init; }

    /// <summary>How many only the new version refuses.</summary>
    public long ErrorsInNewOnly { get; init; }

    /// <summary>By classification, how many of those that change have which possible levels in the old and in the new version.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<HistoryMove>>> Classifications { get; init; } = [];

    /// <summary>Assesses each line of a history, as <c>csec batch</c> takes it, by both versions. Memory stays flat.</summary>
    /// <param name="old">The old version.</param>
    /// <param name="new">The new version.</param>
    /// <param name="lines">The lines in UTF-8; those of rule sets with another id are skipped.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static HistoryDifference Between(RuleSet old, RuleSet @new, Stream lines)
    {
        var tally = new HistoryTally(old ?? throw new ArgumentNullException(nameof(old)), @new ?? throw new ArgumentNullException(nameof(@new)));
        var reader = new LineReader(lines ?? throw new ArgumentNullException(nameof(lines)), () => { });
        while (reader.TryRead(out var line, out var isTooLong))
        {
            tally.Add(isTooLong ? RequestReader.Unreadable(RequestErrors.TooLong()) : RequestReader.ReadLine(line));
        }

        return tally.Difference();
    }

    /// <summary>Counts the screenings only.</summary>
    public override string ToString() => FormattableString.Invariant($"{Changed} of {Assessed} screenings");
}
