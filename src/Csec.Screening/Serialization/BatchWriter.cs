using System.Text.Json;

namespace Csec.Screening.Serialization;

/// <summary>Writes one line for each request of a batch.</summary>
internal sealed class BatchWriter : IDisposable
{
    private const int Enough = 1 << 16;

    private readonly Stream _results;
    private readonly BatchOutput _output;
    private readonly BatchInput _input;
    private readonly BatchTally? _tally;
    private readonly ByteBuffer _buffer = new(2 * Enough);
    private readonly Utf8JsonWriter _writer;

    public BatchWriter(Stream results, BatchOutput output, BatchInput input, BatchTally? tally)
    {
        _input = input;
        _tally = tally;
        _results = results;
        _output = output;
        _writer = new(_buffer, JsonWriting.OneLine);
    }

    /// <summary>Whether the request could be assessed.</summary>
    public bool Write(ScreeningRequest request)
    {
        var isAssessed = WriteLine(request);
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

    private bool WriteErrors(ScreeningRequest request, IReadOnlyList<AnswerError> errors)
    {
        AssessmentWriter.WriteErrors(_writer, request.Id, errors);
        _tally?.AddError(errors[0].Code);
        return false;
    }

    private bool WriteLine(ScreeningRequest request)
    {
        if (_input.Find(ref request, out var error) is not { } ruleSet)
        {
            return WriteErrors(request, RequestAssessment.WithoutRuleSet(request, error));
        }

        var result = request.AssessWith(ruleSet, null, _input.Explain);
        if (result.Assessment is not { } assessment)
        {
            return WriteErrors(request, result.Errors);
        }

        _tally?.Add(assessment, ruleSet.Definition);

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
