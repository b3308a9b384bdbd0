using Csec.Screening.Serialization;

namespace Csec.Screening;

/// <summary>
/// A result together with what it was computed from, so that it can be computed again later and compared byte for
/// byte. Free text is replaced by its length, and explanations are left out: they follow from the rest.
/// </summary>
public sealed class Receipt
{
    private readonly byte[] _bytes;

    private Receipt(byte[] bytes) => _bytes = bytes;

    /// <summary>
    /// The receipt of an assessment of a request. The request is assessed again, so that no receipt can stand beside answers
    /// that do not give its result; in the locale of the assessment, which only the texts depend on.
    /// </summary>
    /// <exception cref="ArgumentException">Another rule set made the assessment, or the request gives another one.</exception>
    public static Receipt Of(Assessment assessment, ScreeningRequest request, RuleSet ruleSet)
    {
        if (assessment.RuleSet.ContentHash != ruleSet.ContentHash)
        {
            throw new ArgumentException("Another rule set made the assessment.", nameof(ruleSet));
        }

        if ((request.RuleSet is { } named && named != ruleSet.Id && named != ruleSet.Id + "@" + ruleSet.Version)
            || request.AssessWith(ruleSet).Assessment is not { } again
            || !AssessmentWriter.IsSameButForTexts(again, assessment))
        {
            throw new ArgumentException("The request does not give this assessment.", nameof(request));
        }

        return new(ReceiptWriter.Write(assessment, request, ruleSet.Definition));
    }

    /// <summary>The receipt as RFC 8785 JSON in UTF-8, without a line feed at the end.</summary>
    public byte[] ToBytes() => [.. _bytes];

    /// <summary>Writes the receipt as RFC 8785 JSON in UTF-8, without a line feed at the end.</summary>
    public void WriteTo(Stream stream) => stream.Write(_bytes, 0, _bytes.Length);

    /// <summary>Names nothing: a receipt is about a youth.</summary>
    public override string ToString() => nameof(Receipt);
}
