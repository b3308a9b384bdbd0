using System.Text.Json;

namespace Csec.Screening.Serialization;

/// <summary>Writes one line for each request of a batch.</summary>
internal sealed class BatchWriter : IDisposable
{
    private const int Enough = 1 << 16;

    private readonly Stream _results;
    private readonly BatchOutput _output;
    private readonly ByteBuffer _buffer = new(2 * Enough);
    private readonly Utf8JsonWriter _writer;

    public BatchWriter(Stream results, BatchOutput output)
    {
        _results = results;
        _output = output;
        _writer = new(_buffer, JsonWriting.OneLine);
    }

    /// <summary>Whether the request could be assessed.</summary>
    public bool Write(ScreeningRequest request, RuleSetCatalog catalog)
    {
        var isAssessed = WriteLine(request, catalog);
        _writer.Flush();
        _writer.Reset();
        _buffer.Add((byte)'\n');
        if (_buffer.Count >= Enough)
        {
            Flush();
        }

        return isAssessed;
    }

    public void Flush()
    {
        if (_buffer.Count > 0)
        {
            _buffer.CopyTo(_results);
            _buffer.Clear();
            _results.Flush();
        }
    }

    public void Dispose() => _writer.Dispose();

    private bool WriteLine(ScreeningRequest request, RuleSetCatalog catalog)
    {
        RuleSet? ruleSet = null;
        AnswerError? error = null;
        if (request.RuleSet is null || !catalog.TryFind(request.RuleSet, request.Context.Date, out ruleSet, out error))
        {
            AssessmentWriter.WriteErrors(_writer, request.Id, RequestAssessment.WithoutRuleSet(request, error));
            return false;
        }

        var result = request.AssessWith(ruleSet);
        if (result.Assessment is not { } assessment)
        {
            AssessmentWriter.WriteErrors(_writer, request.Id, result.Errors);
            return false;
        }

        switch (_output)
        {
            case BatchOutput.Levels:
                AssessmentWriter.WriteLevels(_writer, assessment);
                break;
            case BatchOutput.Receipts:
                var receipt = ReceiptWriter.Write(assessment, request, ruleSet.Definition);
                receipt.CopyTo(_buffer.GetSpan(receipt.Length));
                _buffer.Advance(receipt.Length);
                break;
            default:
                AssessmentWriter.Write(_writer, assessment);
                break;
        }

        return true;
    }
}
