using System.Text.Json;
using Csec.Screening.Model;

namespace Csec.Screening.Serialization;

internal sealed partial class RequestReader
{
    private delegate void ReadMember(ref Utf8JsonReader reader, string name, int position);

    private void ReadContext(ref Utf8JsonReader reader) =>
        ReadMembers(ref reader, "`context`", RequestErrors.ContextShape(), (ref Utf8JsonReader value, string name, int position) =>
        {
            if (RequestNames.Facts.Contains(name))
            {
                ReadFact(ref value, name);
            }
            else
            {
                _lineErrors.Add(RequestErrors.UnknownFact(position, name));
                Skip(ref value);
            }
        });

    /// <summary>Reads each member of an object once, counted from 1.</summary>
    private void ReadMembers(ref Utf8JsonReader reader, string place, AnswerError wrongShape, ReadMember read)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            _lineErrors.Add(wrongShape);
            Skip(ref reader);
            return;
        }

        var names = new SeenNames();
        var position = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            position++;
            var name = reader.GetString()!;
            reader.Read();
            if (names.IsNew(name))
            {
                read(ref reader, name, position);
            }
            else
            {
                _lineErrors.Add(RequestErrors.DuplicateInside(place));
                Skip(ref reader);
            }
        }
    }

    private void ReadFact(ref Utf8JsonReader reader, string fact)
    {
        if (fact == "events")
        {
            ReadEvents(ref reader);
        }
        else if (fact == "age")
        {
            var age = -1;
            var isAge = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out age) && ContextFacts.IsAge(age);
            Skip(ref reader);
            Take(isAge, fact, () => _context with { Age = age });
        }
        else
        {
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            Skip(ref reader);
            Take(text is not null && (fact != "date" || ContextFacts.IsDay(text)), fact, () => ContextFacts.With(_context, fact, text!));
        }
    }

    private void Take(bool isGood, string fact, Func<ScreeningContext> changed)
    {
        if (isGood)
        {
            _context = changed();
        }
        else
        {
            _lineErrors.Add(ContextFacts.Wrong(fact));
        }
    }

    private void ReadParameters(ref Utf8JsonReader reader) =>
        ReadMembers(ref reader, "`parameters`", RequestErrors.ParametersShape(), (ref Utf8JsonReader value, string name, int position) =>
        {
            if (ReadParameter(ref value) is { } parameter)
            {
                _parameters.Add(new(name, parameter));
            }
            else
            {
                _lineErrors.Add(RequestErrors.ParameterShape(position));
                Skip(ref value);
            }
        });

    private static ParameterValue? ReadParameter(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => new(ParameterKind.Flag, "true", 0),
        JsonTokenType.False => new(ParameterKind.Flag, "false", 0),
        JsonTokenType.String => new(ParameterKind.Code, reader.GetString()!, 0),
        JsonTokenType.Number when reader.TryGetDecimal(out var number) => new(ParameterKind.Number, JsonWriting.Text(number), number),
        _ => null,
    };
}
