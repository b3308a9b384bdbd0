using Csec.Screening.Serialization;

namespace Csec.Screening;

/// <summary>
/// Assesses requests line by line: one line in, one line out, in the same order and with a memory that stays flat.
/// A line that cannot be assessed gives a line with <c>error</c> and never stops the run.
/// </summary>
public sealed class BatchScreening(RuleSetCatalog catalog, BatchOutput output = BatchOutput.Assessments)
{
    /// <summary>How another system names items and codes, or null when the lines use those of the rule sets.</summary>
    public AnswerMap? Map { get; init; }

    /// <summary>Whether every line must name its rule set as id@version, so that no later version is taken unseen.</summary>
    /// <value>False: a bare id takes the newest version in force.</value>
    public bool IsPinned { get; init; }

    /// <summary>Whether each assessment is explained; levels alone and receipts have no explanations.</summary>
    /// <value>False.</value>
    public bool Explain { get; init; }

    /// <summary>Reads requests as NDJSON in UTF-8 until the end and writes a line for each.</summary>
    public BatchCounts Run(Stream input, Stream results) => Run(input, results, Input(), null);

    /// <summary>The same, and says in sum what came out.</summary>
    public BatchSummary RunWithSummary(Stream input, Stream results)
    {
        var tally = new BatchTally();
        var lines = Input();
        var counts = Run(input, results, lines, tally);
        return tally.Summary(counts) with
        {
            IdleCodes = Map is null
                ? []
                : Array.AsReadOnly(lines.Joined.Select(ruleSet => (Key: $"{ruleSet.Id}@{ruleSet.Version}", RuleSet: ruleSet)).OrderBy(of => of.Key, StringComparer.Ordinal)
                    .SelectMany(of => Map.ItemsWithIdleCodes(of.RuleSet).Select(item => new KeyValuePair<string, string>(of.Key, item))).ToArray()),
        };
    }

    private BatchInput Input() => new(catalog, Map, IsPinned, Explain && output == BatchOutput.Assessments);

    private BatchCounts Run(Stream input, Stream results, BatchInput names, BatchTally? tally)
    {
        var lines = 0L;
        var errors = 0L;
        using var writer = new BatchWriter(results, output, names, tally);
        // What is finished is handed on before waiting for more.
        var reader = new LineReader(input, writer.Flush);
        while (reader.TryRead(out var line, out var isTooLong))
        {
            lines++;
            var request = isTooLong ? RequestReader.Unreadable(RequestErrors.TooLong()) : RequestReader.ReadLine(line);
            errors += writer.Write(request) ? 0 : 1;
        }

        writer.Flush();
        return new(lines, errors);
    }
}
