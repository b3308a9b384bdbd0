using System.Text.Json;

namespace Csec.Screening.Serialization;

internal sealed partial class RequestReader
{
    /// <summary>The reader stands at the brace.</summary>
    private void ReadAnswers(ref Utf8JsonReader reader)
    {
        var names = new SeenNames();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var item = reader.GetString()!;
            var position = _answers.Count + 1;
            _fault = names.IsNew(item) ? null : RequestErrors.DuplicateAnswer(position);
            reader.Read();
            // A faulty answer keeps its place, so that later ones are counted right.
            _answers.Add(new(item, reader.TokenType == JsonTokenType.StartObject ? ReadWrapped(ref reader, item, position) : ReadValue(ref reader, position)));
            if (_fault is not null)
            {
                _answerFaults.Add(new(position - 1, _fault));
            }
        }
    }

    private void SkipInAnswer(ref Utf8JsonReader reader, int position)
    {
        if (!IsFreeOfRepeats(ref reader))
        {
            _fault ??= RequestErrors.DuplicateInside(position);
        }
    }

    private Answer ReadValue(ref Utf8JsonReader reader, int position)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return Answer.FromText(reader.GetString());
            case JsonTokenType.Null:
                return Answer.None;
            case JsonTokenType.Number:
                return ReadNumber(ref reader);
            case JsonTokenType.StartArray:
                return ReadCodes(ref reader, position);
            case JsonTokenType.True:
                return Answer.OtherWritten("true");
            case JsonTokenType.False:
                return Answer.OtherWritten("false");
            default:
                SkipInAnswer(ref reader, position);
                return Answer.Other;
        }
    }

    /// <summary>Whole numbers beyond 64 bits are only out of range; a point or an exponent is no whole number.</summary>
    private static Answer ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var number))
        {
            return Answer.FromNumber(number);
        }

        foreach (var value in reader.ValueSpan)
        {
            if (value is not ((>= (byte)'0' and <= (byte)'9') or (byte)'-'))
            {
                return Answer.OtherWritten(Written(reader));
            }
        }

        return Answer.FromNumber(reader.ValueSpan[0] == (byte)'-' ? long.MinValue : long.MaxValue);
    }

    /// <summary>A word or a number as it stands in the line.</summary>
    private static string Written(in Utf8JsonReader reader) => System.Text.Encoding.UTF8.GetString(reader.ValueSpan.ToArray());

    private Answer ReadCodes(ref Utf8JsonReader reader, int position)
    {
        var codes = new List<string>();
        var isText = true;
        var isPlain = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                codes.Add(reader.GetString()!);
            }
            else if (reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)
            {
                isText = false;
                codes.Add(Written(reader));
            }
            else
            {
                isText = isPlain = false;
                SkipInAnswer(ref reader, position);
            }
        }

        return isText ? Answer.FromCodes(codes) : Answer.OtherWritten(null, isPlain ? codes : null);
    }

    private Answer ReadWrapped(ref Utf8JsonReader reader, string item, int position)
    {
        var names = new SeenNames();
        var answer = Answer.None;
        var source = AnswerSource.Unstated;
        var isShaped = true;
        var isSourced = true;
        var wasBlank = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var isNew = names.IsNew(name);
            reader.Read();
            switch (name)
            {
                case "value" when isNew && reader.TokenType != JsonTokenType.StartObject:
                    answer = ReadValue(ref reader, position);
                    break;
                case "source" when isNew:
                    isSourced = TryReadSource(ref reader, position, out source);
                    break;
                case "blank" when isNew && reader.TokenType == JsonTokenType.True:
                    wasBlank = true;
                    break;
                default:
                    isShaped = false;
                    SkipInAnswer(ref reader, position);
                    break;
            }
        }

        if (!isShaped || !names.Contains("value"))
        {
            _fault ??= RequestErrors.AnswerShape(position);
            return Answer.None;
        }

        if (!isSourced)
        {
            _fault ??= RequestErrors.AnswerSource(position);
        }

        if (wasBlank)
        {
            _blanks.Add(item);
        }

        return answer.From(source);
    }

    private bool TryReadSource(ref Utf8JsonReader reader, int position, out AnswerSource source)
    {
        source = AnswerSource.Unstated;
        if (reader.TokenType != JsonTokenType.String)
        {
            SkipInAnswer(ref reader, position);
            return false;
        }

        source = reader.GetString() switch
        {
            "observed" => AnswerSource.Observed,
            "reported" => AnswerSource.Reported,
            "record" => AnswerSource.Record,
            _ => AnswerSource.Unstated,
        };
        return source != AnswerSource.Unstated;
    }
}
