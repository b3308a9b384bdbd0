using Csec.Screening.Serialization;

namespace Csec.Screening;

/// <summary>
/// Assesses requests line by line: one line in, one line out, in the same order and with a memory that stays flat.
/// A line that cannot be assessed gives a line with <c>error</c> and never stops the run.
/// </summary>
public sealed class BatchScreening(RuleSetCatalog catalog, BatchOutput output = BatchOutput.Assessments)
{
    /// <summary>Reads requests as NDJSON in UTF-8 until the end and writes a line for each.</summary>
    public BatchCounts Run(Stream input, Stream results)
    {
        var lines = 0L;
        var errors = 0L;
        using var writer = new BatchWriter(results, output);
        // What is finished is handed on before waiting for more.
        var reader = new LineReader(input, writer.Flush);
        while (reader.TryRead(out var line, out var isTooLong))
        {
            lines++;
            var request = isTooLong ? RequestReader.Unreadable(RequestErrors.TooLong()) : RequestReader.ReadLine(line);
            errors += writer.Write(request, catalog) ? 0 : 1;
        }

        writer.Flush();
        return new(lines, errors);
    }
}
